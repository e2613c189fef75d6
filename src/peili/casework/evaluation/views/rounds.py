"""The evaluation of one engagement: what is asked, how many have answered, what it tells."""

import base64
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.evaluation import selectors, services
from peili.casework.evaluation.forms import AnonymityForm, PlanForm, RoundForm
from peili.casework.evaluation.models import Anonymity, QuestionnaireRound
from peili.casework.evaluation.reading import in_words, read
from peili.casework.evaluation.results import HIDDEN_IF_FEWER, results
from peili.casework.schedule import selectors as schedule
from peili.core.errors import NotVisible, RuleBroken
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.join_codes import qr_picture
from peili.plumbing.vault.errors import NotForYou, NotWhatItSays
from peili.plumbing.vault.sealing import open_sealed
from peili.plumbing.vault.unlocking import needs_key, unlocked

Wave = QuestionnaireRound.Wave
SHOWN = 40


@require_GET
def rounds(request: Request, engagement_id: int) -> HttpResponse:
    """List the rounds within reach: the newest first, one's own open ones above all."""
    actor, now = request.actor, clock.now()
    engagement = selectors.engagement(actor, engagement_id)
    found = list(selectors.rounds(actor).filter(engagement=engagement)[: SHOWN + 1])
    leads = selectors.leads(actor, engagement)
    waiting = selectors.invitations_waiting(actor, at=now).filter(round__engagement=engagement)
    return render(
        request,
        "evaluation/rounds.html",
        {
            "engagement": engagement,
            "waiting": [
                (one.round, _title(one.round), reverse("evaluation:answer", args=[one.round_id]))
                for one in waiting
            ],
            "rows": [_row(round, now) for round in found[:SHOWN]],
            "more": len(found) > SHOWN,
            "leads": leads,
            "waves": selectors.waves_to_open(actor, engagement),
            "plan": services.plan_of(engagement) if leads else None,
            "with_unsaid": selectors.rounds_with_unsaid(actor, engagement, at=now),
        },
    )


@require_http_methods(["GET", "POST"])
def new_round(request: Request, engagement_id: int) -> HttpResponse:
    engagement = selectors.engagement(request.actor, engagement_id)
    waves = selectors.waves_to_open(request.actor, engagement)
    if not waves:
        raise NotVisible
    others = selectors.definitions(request.actor).filter(retired_at=None, imported_by__isnull=False)
    form = RoundForm(
        request.POST or None,
        waves=waves,
        others=[(one.pk, str(one)) for one in others],
        initial={"closes_on": clock.today() + timedelta(days=14)},
    )
    refused = ""
    if request.method == "POST" and form.is_valid():
        now = clock.now()
        chosen = form.questionnaire_id
        try:
            opened = services.open_round(
                engagement,
                wave=form.cleaned_data["wave"],
                questionnaire=others.get(pk=chosen) if chosen else None,
                anonymity=form.cleaned_data.get("anonymity") or Anonymity.ANONYMOUS,
                opens_at=now,
                closes_at=form.closes_at,
                at=now,
            )
        except RuleBroken as refusal:
            refused = _(str(refusal))
        else:
            messages.success(request, _("The questionnaire is open, and everybody has a letter."))
            return redirect("evaluation:round", opened.pk)
    return render(
        request,
        "evaluation/new_round.html",
        {"engagement": engagement, "form": form, "refusal": refused},
        status=422 if request.method == "POST" else 200,
    )


@require_http_methods(["GET", "POST"])
def plan(request: Request, engagement_id: int) -> HttpResponse:
    engagement = selectors.engagement_to_plan(request.actor, engagement_id)
    kept = services.plan_of(engagement)
    form = PlanForm(
        request.POST or None,
        initial={"after_session": kept.after_session, "anonymity": kept.anonymity},
    )
    if request.method == "POST" and form.is_valid():
        services.plan_feedback(engagement, **form.cleaned_data)
        messages.success(request, _("Kept. It holds from the next session on."))
        return redirect("evaluation:rounds", engagement_id)
    return render(
        request,
        "evaluation/plan.html",
        {"engagement": engagement, "form": form},
        status=422 if request.method == "POST" else 200,
    )


@require_GET
def round_(request: Request, round_id: int) -> HttpResponse:
    return _page(request, selectors.round_(request.actor, round_id))


@require_POST
def reminder(request: Request, round_id: int) -> HttpResponse:
    round = selectors.round_to_change(request.actor, round_id)
    try:
        services.remind(round, at=clock.now())
    except RuleBroken as refusal:
        return _page(request, round, refusal=refusal)
    messages.success(request, _("Those who have not answered have been reminded."))
    return redirect("evaluation:round", round_id)


@require_POST
def anonymity(request: Request, round_id: int) -> HttpResponse:
    round = selectors.round_to_change(request.actor, round_id)
    form = AnonymityForm(request.POST)
    if not form.is_valid():
        return _page(request, round, status=422)
    try:
        services.set_anonymity(round, anonymity=form.cleaned_data["anonymity"])
    except RuleBroken as refusal:
        return _page(request, round, refusal=refusal)
    messages.success(request, _("Kept."))
    return redirect("evaluation:round", round_id)


@require_POST
def on_screen(request: Request, session_id: int) -> HttpResponse:
    """Open the feedback of a session for the phones in the room."""
    session = schedule.session_to_mark(request.actor, session_id)
    selectors.engagement_to_plan(request.actor, session.engagement_id)
    known = selectors.rounds(request.actor).filter(session=session, wave=Wave.AFTER_SESSION)
    opened = known.first()
    if opened is None:
        try:
            opened = services.open_on_screen(session, at=clock.now())
        except RuleBroken as refusal:
            messages.error(request, _(str(refusal)))
            return redirect("evaluation:rounds", session.engagement_id)
    return redirect("evaluation:screen", opened.pk)


@require_GET
def screen(request: Request, round_id: int) -> HttpResponse:
    """Show the code in large, for the shared screen."""
    round = selectors.round_to_change(request.actor, round_id)
    now = clock.now()
    live = bool(round.code and round.code_until and round.code_until > now)
    context: dict[str, Any] = {"round": round, "live": live, "title": _title(round)}
    if live:
        path = reverse("evaluation:answer_on_screen", args=[round.code])
        address = request.build_absolute_uri(path)
        context |= {"address": address, "qr": qr_picture(address, title=_("Code to the feedback"))}
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "evaluation/screen.html#count", context)
    return render(request, "evaluation/screen.html", context)


@needs_key
@require_GET
def unsaid(request: Request, round_id: int) -> HttpResponse:
    """Open what was left unsaid, with one's own key."""
    round = selectors.round_(request.actor, round_id)
    now = clock.now()
    found = selectors.unsaid(request.actor, round, at=now)
    if not found:
        raise NotVisible
    vault = unlocked(request)
    assert vault is not None
    questionnaire = read(round.questionnaire)
    words, closed = [], 0
    for one in found:
        about = services.about_unsaid(round, one["question"])
        try:
            opened = open_sealed(base64.b64decode(one["sealed"]), vault.identities, about)
        except (NotForYou, NotWhatItSays):
            closed += 1
            continue
        asked = in_words(questionnaire.item(one["question"]).text)
        words.append({"asked": asked, "text": opened.text, "name": one.get("name", "")})
    if any(word["name"] for word in words):
        selectors.write_down_reading(request.actor, round)
    return render(
        request,
        "evaluation/unsaid.html",
        {"round": round, "title": _title(round), "words": words, "closed": closed},
    )


def _page(
    request: Request,
    round: QuestionnaireRound,
    *,
    refusal: RuleBroken | None = None,
    status: int = 200,
) -> HttpResponse:
    actor, now = request.actor, clock.now()
    leads = selectors.leads(actor, round.engagement)
    over = _is_over(round, now)
    own = selectors.invitations_waiting(actor, at=now).filter(round=round).exists()
    named = selectors.named_answers(actor, round) if not round.is_anonymous else []
    context: dict[str, Any] = {
        "round": round,
        "row": _row(round, now),
        "title": _title(round),
        "leads": leads,
        "may_change": leads
        or (
            round.is_commissioners
            and Wave.COMMISSIONER in selectors.waves_to_open(actor, round.engagement)
        ),
        "own": own,
        "over": over,
        "enough": HIDDEN_IF_FEWER,
        "named": [_sheet(round, one) for one in named],
        "has_unsaid": bool(selectors.unsaid(actor, round, at=now)),
        "other_anonymity": _other_anonymity(round) if leads else None,
        "refusal": _(str(refusal)) if refusal else "",
    }
    if leads and round.is_anonymous and over:
        sheets = selectors.sheets(actor, round, at=now)
        asked = services.questions_for(round, None)
        context["few"] = len(sheets) < HIDDEN_IF_FEWER
        context["results"] = [] if context["few"] else results(asked, sheets)
    return render(request, "evaluation/round.html", context, status=422 if refusal else status)


def _sheet(round: QuestionnaireRound, answer: Any) -> dict[str, Any]:
    """Lay out one named answer, question by question, skipping what was not answered."""
    lines = []
    for question in services.questions_for(round, answer.party):
        value = answer.answers.get(question.key)
        if question.for_the_supervisor_alone or value in (None, ""):
            continue
        choices = {choice.key: in_words(choice.text) for choice in question.item.choices}
        highest = question.item.scale.highest if question.item.scale else None
        lines.append((question, choices.get(str(value), value), highest))
    return {"name": answer.party.person.name, "lines": lines}


def _row(round: QuestionnaireRound, now: Any) -> dict[str, Any]:
    over = _is_over(round, now)
    return {
        "round": round,
        "title": _title(round),
        "url": reverse("evaluation:round", args=[round.pk]),
        "over": over,
        "badge": "done" if over else "needs" if round.opens_at <= now else "neutral",
        "state": _("closed") if over else _("open") if round.opens_at <= now else _("opens"),
        "percent": round.answered * 100 // round.asked if round.asked else 0,
    }


def _is_over(round: QuestionnaireRound, now: Any) -> bool:
    return bool(round.settled_at or round.closes_at <= now or round.answered >= round.asked)


def _other_anonymity(round: QuestionnaireRound) -> Anonymity | None:
    """Return what names could still be agreed on instead, or None when that is fixed."""
    if round.answered or round.asked < 2 or round.way == QuestionnaireRound.Way.SCREEN:
        return None
    return Anonymity.BY_NAME if round.is_anonymous else Anonymity.ANONYMOUS


def _title(round: QuestionnaireRound) -> str:
    return in_words(read(round.questionnaire).title)
