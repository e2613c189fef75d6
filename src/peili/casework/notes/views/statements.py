"""The group's statements: propose, give one's word, read what was released."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.notes import selectors, services
from peili.casework.notes.forms import StatementForm
from peili.casework.notes.models import Confirmation, Statement
from peili.casework.schedule import selectors as schedule
from peili.core.errors import NotVisible, RuleBroken
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.parties.models import Release
from peili.plumbing import clock
from peili.plumbing.languages import speak
from peili.plumbing.links.services import use_link
from peili.plumbing.ui.rendering import typed

BADGES = {"proposed": "needs", "released": "done"}


@require_GET
def statements(request: Request, engagement_id: int) -> HttpResponse:
    """Read what the group has said to the commissioner; members see what is being agreed, too."""
    engagement = selectors.engagement_of_statements(request.actor, engagement_id)
    released = parties.releases(request.actor).filter(
        engagement=engagement, audience=Release.Audience.COMMISSIONER, withdrawn_at=None
    )
    open_ones = selectors.statements(request.actor).filter(engagement=engagement)
    return render(
        request,
        "notes/statements.html",
        {
            "engagement": engagement,
            "released": released[:100],
            "statements": open_ones.exclude(state=Statement.State.RELEASED)[:20],
            "proposes": selectors.may_propose(request.actor, engagement),
        },
    )


@require_http_methods(["GET", "POST"])
def proposal(request: Request, engagement_id: int) -> HttpResponse:
    """Propose a statement in or after a session."""
    engagement = selectors.engagement_to_propose(request.actor, engagement_id)
    held = [
        line for line in schedule.sessions_of(request.actor, engagement) if line.state == "held"
    ]
    form = StatementForm(
        typed(request),
        sessions=[(line.pk, line.when) for line in reversed(held)],
        initial={"session": request.GET.get("session") or (held[-1].pk if held else None)},
    )
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["session"]
        try:
            statement = services.propose_statement(
                engagement,
                by=parties.person_of(request.actor),
                at=clock.now(),
                session=schedule.session(request.actor, chosen) if chosen else None,
                words=form.cleaned_data["words"],
                question=form.cleaned_data["question"],
                value=form.cleaned_data["value"],
            )
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("Proposed. Everybody who was present gets a letter."))
            return redirect("notes:statement", statement.pk)
    return render(
        request,
        "notes/proposal.html",
        {"engagement": engagement, "form": form},
        status=422 if form.errors else 200,
    )


@require_GET
def statement(request: Request, statement_id: int) -> HttpResponse:
    found = selectors.statement(request.actor, statement_id)
    return _page(request, found)


@require_POST
def confirmation(request: Request, statement_id: int) -> HttpResponse:
    """Give one's own word, signed in."""
    found = selectors.statement(request.actor, statement_id)
    own = selectors.own_confirmation(request.actor, found)
    if own is None:
        raise NotVisible
    try:
        _say(request, own, means=Confirmation.Means.SIGNED_IN)
    except RuleBroken as refusal:
        return _page(request, found, refusal=refusal)
    return redirect("notes:statement", found.pk)


@login_not_required
@require_http_methods(["GET", "POST"])
def confirmation_by_link(request: Request, token: str) -> HttpResponse:
    """Read and answer with the one-time link of a letter; only an answer uses it up."""
    own = selectors.confirmation_of_letter(token)
    speak(request, own.party.person.language)
    refused = ""
    if request.method == "POST":
        try:
            with transaction.atomic():
                use_link(token, purpose=selectors.PURPOSE)
                _say(request, own, means=Confirmation.Means.LINK)
        except RuleBroken as refusal:
            refused = _(str(refusal))
        else:
            return redirect("notes:said")
    return render(
        request,
        "notes/word.html",
        {
            "statement": own.statement,
            "words": services.words_of(own.statement),
            "open": own.statement.state == Statement.State.PROPOSED and own.party.left_at is None,
            "refusal": refused,
        },
        status=422 if refused else 200,
    )


@login_not_required
@require_GET
def said(request: Request) -> HttpResponse:
    return render(request, "notes/said.html")


@require_POST
def conclusion(request: Request, statement_id: int) -> HttpResponse:
    """Release a statement whose last missing word was a leaver's, or take it back."""
    found = selectors.statement_to_change(request.actor, statement_id)
    try:
        if "take_back" in request.POST:
            services.take_back(found, at=clock.now())
            messages.success(request, _("Taken back. Nothing was released."))
        else:
            services.release_confirmed(found, at=clock.now())
            messages.success(request, _("Released to the commissioner."))
    except RuleBroken as refusal:
        return _page(request, selectors.statement(request.actor, statement_id), refusal=refusal)
    return redirect("notes:statements", found.engagement_id)


def _say(request: Request, own: Confirmation, *, means: str) -> None:
    if "refuse" in request.POST:
        services.refuse_statement(own, means=means, at=clock.now())
        messages.success(request, _("Your no is kept. The statement is not released."))
    else:
        services.confirm_statement(own, means=means, at=clock.now())
        messages.success(request, _("Thank you. Your yes is kept."))


def _page(request: Request, found: Any, *, refusal: RuleBroken | None = None) -> HttpResponse:
    own = selectors.own_confirmation(request.actor, found)
    proposed = found.state == Statement.State.PROPOSED
    return render(
        request,
        "notes/statement.html",
        {
            "statement": found,
            "badge": BADGES.get(found.state, "neutral"),
            "words": services.words_of(found),
            "own": own,
            "waits": proposed and own is not None and not own.confirmed_at and not own.refused_at,
            "proposed": proposed,
            "proposes": selectors.may_propose(request.actor, found.engagement),
            "all_here_confirmed": proposed and found.asked and found.asked == found.confirmed,
            "refusal": _(str(refusal)) if refusal else "",
        },
        status=422 if refusal else 200,
    )
