"""Pages of an agreement: list, draft, offer, acceptance."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.agreements import selectors, services
from peili.casework.agreements.forms import (
    AcceptanceForm,
    DecliningForm,
    DraftForm,
    PriorContactsForm,
    TrialForm,
)
from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.agreements.wording import in_words
from peili.core import terms
from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.csv_files import csv_file
from peili.plumbing.languages import speak
from peili.plumbing.links.services import use_link

State = Agreement.State
BADGES = {
    State.DRAFT: "neutral",
    State.OFFERED: "needs",
    State.IN_FORCE: "done",
}


@require_GET
def agreements(request: Request) -> HttpResponse:
    rows = selectors.list_of_agreements(request.actor, sort=request.GET.get("sort", "engagement"))
    if request.GET.get("format") == "csv":
        header, lines = selectors.as_table(rows)
        return csv_file(_("agreements"), header, lines)
    return render(request, "agreements/agreements.html", {"rows": rows})


TRIAL_IS_NEAR = timedelta(days=14)
"""So long before the day of the decision it is the first thing the page offers."""


@require_POST
def drafts(request: Request, engagement_id: int) -> HttpResponse:
    engagement = selectors.engagement_to_agree(request.actor, engagement_id)
    try:
        new = services.draft_agreement(engagement, at=clock.now())
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
        return redirect("cases:case", engagement_id)
    messages.success(request, _("The draft is ready. Check it and write the goals."))
    return redirect("agreements:draft", new.pk)


@require_GET
def agreement(request: Request, agreement_id: int) -> HttpResponse:
    return _page(request, selectors.agreement(request.actor, agreement_id))


@require_http_methods(["GET", "POST"])
def draft(request: Request, agreement_id: int) -> HttpResponse:
    agreement = selectors.agreement_to_change(request.actor, agreement_id)
    lots = selectors.lots_to_draw_on(request.actor, agreement)
    form = DraftForm(request.POST or None, instance=agreement, lots=lots)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            services.edit_draft(agreement, **form.changes())
        except RuleBroken as refused:
            refusal = _(str(refused))
        else:
            messages.success(request, _("The draft is saved."))
            return redirect("agreements:agreement", agreement_id)
    saved = selectors.agreement_to_change(request.actor, agreement_id)
    if request.method == "GET" and saved.state != State.DRAFT:
        return redirect("agreements:agreement", agreement_id)
    return render(
        request,
        "agreements/draft.html",
        {
            "agreement": saved,
            "form": form,
            "refusal": refusal,
            "warnings": [in_words(remark) for remark in services.warnings_of(saved)],
        },
        status=422 if request.method == "POST" else 200,
    )


@require_http_methods(["GET", "POST"])
def prior_contacts(request: Request, engagement_id: int) -> HttpResponse:
    engagement = selectors.engagement_to_disclose(request.actor, engagement_id)
    word = selectors.prior_contact(request.actor, engagement)
    form = PriorContactsForm(
        request.POST or None,
        initial={
            "there_were_none": ("yes" if word.there_were_none else "no") if word else None,
            "description": word.description if word else "",
        },
    )
    if request.method == "POST" and form.is_valid():
        services.disclose_prior_contacts(
            engagement,
            by=parties.person_of(request.actor),
            description=form.described,
            at=clock.now(),
        )
        messages.success(request, _("Your word on prior contacts is kept with the agreement."))
        return redirect("cases:case", engagement_id)
    return render(
        request,
        "agreements/prior_contacts.html",
        {"engagement": engagement, "form": form, "word": word},
        status=422 if request.method == "POST" else 200,
    )


@require_http_methods(["GET", "POST"])
def offer(request: Request, agreement_id: int) -> HttpResponse:
    agreement = selectors.agreement_to_change(request.actor, agreement_id)
    people = len(services.seated(agreement))
    if request.method == "GET":
        return render(request, "agreements/offer.html", {"agreement": agreement, "people": people})
    try:
        services.offer_agreement(agreement, at=clock.now())
    except RuleBroken as refusal:
        return _page(request, agreement, refusal=refusal)
    messages.success(
        request,
        ngettext(
            "The agreement was sent to %(n)s party.",
            "The agreement was sent to %(n)s parties.",
            people,
        )
        % {"n": people},
    )
    return redirect("agreements:agreement", agreement_id)


@require_POST
def retraction(request: Request, agreement_id: int) -> HttpResponse:
    agreement = selectors.agreement_to_change(request.actor, agreement_id)
    try:
        services.take_back(agreement)
    except RuleBroken as refusal:
        return _page(request, agreement, refusal=refusal)
    messages.success(request, _("The agreement is a draft again. Its links no longer work."))
    return redirect("agreements:agreement", agreement_id)


@require_http_methods(["GET", "POST"])
def withdrawal(request: Request, agreement_id: int) -> HttpResponse:
    """Withdraw an offered version, or throw a draft away: asked first, for it is not undone."""
    agreement = selectors.agreement_to_change(request.actor, agreement_id)
    if request.method == "GET":
        if agreement.state not in {State.DRAFT, State.OFFERED}:
            return redirect("agreements:agreement", agreement_id)
        return render(request, "agreements/withdrawal.html", {"agreement": agreement})
    try:
        if agreement.state == State.DRAFT:
            services.throw_draft_away(agreement)
            messages.success(request, _("The draft was thrown away."))
            return redirect("cases:case", agreement.engagement_id)
        services.withdraw_agreement(agreement, at=clock.now())
    except RuleBroken as refusal:
        return _page(request, agreement, refusal=refusal)
    messages.success(request, _("This version is withdrawn."))
    return redirect("agreements:agreement", agreement_id)


@require_POST
def reminder(request: Request, agreement_id: int) -> HttpResponse:
    agreement = selectors.agreement_to_change(request.actor, agreement_id)
    try:
        people = services.remind_of_agreement(agreement, at=clock.now())
    except RuleBroken as refusal:
        return _page(request, agreement, refusal=refusal)
    messages.success(
        request,
        ngettext("%(n)s person was reminded.", "%(n)s people were reminded.", people)
        % {"n": people},
    )
    return redirect("agreements:agreement", agreement_id)


@require_POST
def next_version(request: Request, agreement_id: int) -> HttpResponse:
    agreement = selectors.agreement_to_change(request.actor, agreement_id)
    try:
        new = services.draft_next_version(agreement, at=clock.now())
    except RuleBroken as refusal:
        return _page(request, agreement, refusal=refusal)
    messages.success(request, _("A new version begins from this one. Say what it changes."))
    return redirect("agreements:draft", new.pk)


@require_http_methods(["GET", "POST"])
def trial(request: Request, agreement_id: int) -> HttpResponse:
    agreement = selectors.agreement_to_change(request.actor, agreement_id)
    form = TrialForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.decide_trial(agreement, go=form.cleaned_data["go"], at=clock.now())
        except RuleBroken as refusal:
            return _page(request, agreement, refusal=refusal)
        if not form.cleaned_data["go"]:
            return redirect("schedule:ending", agreement.engagement_id)
        messages.success(request, _("The decision is kept."))
        return redirect("agreements:agreement", agreement_id)
    return render(
        request,
        "agreements/trial.html",
        {"agreement": agreement, "form": form},
        status=422 if request.method == "POST" else 200,
    )


@require_http_methods(["GET", "POST"])
def acceptance(request: Request, agreement_id: int) -> HttpResponse:
    """Read and answer signed in."""
    own = selectors.own_acceptance(request.actor, agreement_id)
    if request.method == "POST":
        forms = _answer(request, own, means=Acceptance.Means.SIGNED_IN)
        if forms is None:
            return redirect("agreements:agreement", agreement_id)
        return _acceptance_page(request, own, forms, layout="base.html")
    return _acceptance_page(request, own, _empty_forms(), layout="base.html")


@login_not_required
@require_http_methods(["GET", "POST"])
def acceptance_by_link(request: Request, token: str) -> HttpResponse:
    """Read and answer with the one-time link of a letter; only an answer uses it up."""
    place = selectors.acceptance_of_letter(token)
    speak(request, place.party.person.language)
    if request.method == "POST":
        forms = _answer(request, place, means=Acceptance.Means.LINK, token=token)
        if forms is None:
            return redirect("agreements:answered")
        return _acceptance_page(request, place, forms, layout="plain.html", token=token)
    return _acceptance_page(request, place, _empty_forms(), layout="plain.html", token=token)


@login_not_required
@require_GET
def answered(request: Request) -> HttpResponse:
    return render(request, "agreements/answered.html")


def _page(
    request: Request, agreement: Agreement, *, refusal: RuleBroken | None = None
) -> HttpResponse:
    actor = request.actor
    rights = selectors.rights_on(actor, agreement)
    writes, copies = rights.writes, rights.copies
    is_draft = agreement.state == State.DRAFT
    obstacles = services.obstacles_to_offering(agreement, at=clock.now()) if is_draft else ()
    codes = {remark.code for remark in obstacles}
    discloses = is_draft and rights.discloses
    seats = is_draft and scope.may_change(actor, Record.PARTY)
    untold, party_missing = "prior_contacts_unanswered" in codes, "missing_party" in codes
    places = list(selectors.acceptances_of(actor, agreement))
    takes_answers = agreement.state in selectors.TAKES_ANSWERS
    waiting = {place.party.person_id for place in places if takes_answers and place.waits}
    return render(
        request,
        "agreements/agreement.html",
        {
            "agreement": agreement,
            "badge": BADGES.get(State(agreement.state), "neutral"),
            "sections": services.text_now(agreement, copy=copies[0]),
            "copies": copies,
            "sealed": selectors.sealed_paper(actor, agreement, copies[0])
            if agreement.in_force_at
            else None,
            "other_languages": _other_languages(agreement),
            "acceptances": places,
            "progress": selectors.progress(actor, agreement),
            "versions": selectors.agreements_of(actor, agreement.engagement),
            "writes": writes,
            "discloses": discloses,
            "obstacles": [in_words(remark) for remark in obstacles],
            "contacts_untold": untold,
            "party_missing": party_missing,
            "seats": seats,
            "leads_elsewhere": (discloses and untold) or (seats and party_missing),
            "warnings": [in_words(remark) for remark in services.warnings_of(agreement)]
            if is_draft
            else [],
            "waits_for_me": actor.person_id in waiting,
            "waits_for_some": bool(waiting),
            "trial_open": agreement.state == State.IN_FORCE
            and agreement.go is None
            and agreement.go_no_go_on is not None,
            "trial_is_far": agreement.go_no_go_on is not None
            and clock.today() < agreement.go_no_go_on - TRIAL_IS_NEAR,
            "refusal": _(str(refusal)) if refusal else "",
        },
        status=422 if refusal else 200,
    )


def _acceptance_page(
    request: Request, own: Acceptance, forms: dict[str, Any], *, layout: str, token: str = ""
) -> HttpResponse:
    agreement = own.agreement
    return render(
        request,
        "agreements/acceptance.html",
        {
            "layout": layout,
            "acceptance": own,
            "agreement": agreement,
            "sections": services.text_now(agreement, copy=own.copy),
            "offered": services.paper_before(own),
            "paper_url": reverse("agreements:paper_by_link", args=[token])
            if token
            else reverse("agreements:paper", args=[agreement.pk, own.copy.value]),
            "open": agreement.state in selectors.TAKES_ANSWERS and own.waits,
            **forms,
        },
        status=422 if request.method == "POST" else 200,
    )


def _other_languages(agreement: Agreement) -> list[tuple[str, str]]:
    own = agreement.engagement.language
    return [(code, _(name)) for code, name in terms.choices(terms.Language) if code != own]


def _empty_forms() -> dict[str, Any]:
    return {"form": AcceptanceForm(), "declining": DecliningForm(), "refusal": ""}


def _answer(
    request: Request, own: Acceptance, *, means: str, token: str = ""
) -> dict[str, Any] | None:
    """Take the answer; return the forms with what was typed when it cannot be taken."""
    declines = "decline" in request.POST
    form = AcceptanceForm(None if declines else request.POST)
    declining = DecliningForm(request.POST if declines else None)
    refusal = ""
    if (declining if declines else form).is_valid():
        try:
            with transaction.atomic():
                if token:
                    use_link(token, purpose=selectors.PURPOSE)
                _keep(own, form, declining, declines=declines, means=means)
        except RuleBroken as refused:
            refusal = _(str(refused))
        else:
            messages.success(request, _("Thank you. Your answer is kept."))
            return None
    return {"form": form, "declining": declining, "refusal": refusal}


def _keep(
    own: Acceptance, form: AcceptanceForm, declining: DecliningForm, *, declines: bool, means: str
) -> None:
    if declines:
        because = declining.cleaned_data["because"]
        services.decline_agreement(own, because=because, at=clock.now())
    else:
        name = form.cleaned_data["typed_name"]
        services.accept_agreement(own, typed_name=name, means=means, at=clock.now())
