"""The goal workshop: one screen for the group, and each one's own phone beside it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.goals import selectors, services
from peili.casework.goals.forms import GoalForm, ProposalForm
from peili.casework.goals.models import Goal, Workshop
from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.parties.models import Engagement, Party
from peili.plumbing import clock
from peili.plumbing.join_codes import qr_picture, read_code

Asks = Workshop.Asks
KEPT = (*Asks.values, "area", "audience", "owner", "weight")
LONGEST = 1000


@require_POST
def workshops(request: Request, engagement_id: int) -> HttpResponse:
    """Open a workshop, or go on with the one that is open."""
    engagement = selectors.engagement_to_lead(request.actor, engagement_id)
    opened = services.open_workshop(engagement, at=clock.now())
    return redirect("goals:workshop", opened.pk)


@require_http_methods(["GET", "POST"])
def workshop(request: Request, workshop_id: int) -> HttpResponse:
    """The shared screen. Every button also keeps what stands in the fields."""
    held = selectors.workshop_to_lead(request.actor, workshop_id)
    if request.method == "GET":
        return _screen(request, held, _form(request, held, held.draft))
    now = clock.now()
    try:
        held = services.keep_draft(
            held, draft=_typed(request), asks=request.POST.get("ask", ""), at=now
        )
        picked = request.POST.get("pick", "")
        if picked.isdecimal() and len(picked) < 19:
            services.pick(held, proposal_id=int(picked), at=now)
        if "keep" not in request.POST:
            return redirect("goals:workshop", workshop_id)
    except RuleBroken as refusal:
        return _screen(request, held, _form(request, held, _typed(request)), refusal=refusal)
    return _keep(request, held)


@require_GET
def proposals(request: Request, workshop_id: int) -> HttpResponse:
    """Give the proposals alone, for the screen that asks every few seconds."""
    held = selectors.workshop_to_lead(request.actor, workshop_id)
    return render(
        request,
        "goals/workshop.html#proposals",
        {"workshop": held, "proposals": _grouped(request, held)},
    )


@require_http_methods(["GET", "POST"])
def closing(request: Request, workshop_id: int) -> HttpResponse:
    """Close the workshop: asked first, for what was not kept is gone with it."""
    held = selectors.workshop_to_lead(request.actor, workshop_id)
    if request.method == "GET":
        return render(request, "goals/closing.html", {"workshop": held})
    services.close_workshop(held, at=clock.now())
    messages.success(request, _("The workshop is closed, and the proposals are gone."))
    return redirect("goals:goals", held.engagement_id)


@login_not_required
@require_http_methods(["GET", "POST"])
def joining(request: Request, code: str) -> HttpResponse:
    """A phone in the room: what is asked now, and a field for one's own words."""
    now = clock.now()
    held = selectors.workshop_of_code(read_code(code), at=now)
    form = ProposalForm(request.POST or None, initial={"about": held.asks})
    refused = ""
    if request.method == "POST" and form.is_valid():
        try:
            services.propose(held, at=now, **form.cleaned_data)
        except RuleBroken as refusal:
            refused = _(str(refusal))
            form = ProposalForm(initial={"about": held.asks, "text": form.cleaned_data["text"]})
        else:
            messages.success(request, _("Your proposal is on the screen."))
            return redirect("goals:joining", held.code)
    context = _on_phone(held, asked=str(form["about"].value() or ""))
    return render(
        request,
        "goals/joining.html",
        {**context, "form": form, "refusal": refused},
        status=422 if request.method == "POST" else 200,
    )


@login_not_required
@require_GET
def joined_now(request: Request, code: str) -> HttpResponse:
    """Tell a phone whether the group has moved on."""
    held = selectors.workshop_of_code(read_code(code), at=clock.now())
    context = _on_phone(held, asked=request.GET.get("about", ""))
    return render(request, "goals/joining.html#now", context)


def _keep(request: Request, held: Workshop) -> HttpResponse:
    form = _form(request, held, request.POST)
    form.is_bound = True
    if not form.is_valid():
        return _screen(request, held, form)
    owners = _members(request, held.engagement)
    owner = next((party for party in owners if party.pk == form.owner_id), None)
    try:
        goal = services.write_together(
            held,
            audience=form.cleaned_data["audience"],
            owner=owner,
            texts=form.texts(),
            at=clock.now(),
        )
    except RuleBroken as refusal:
        return _screen(request, held, form, refusal=refusal)
    messages.success(request, _("The goal is written: %(goal)s") % {"goal": goal.text})
    return redirect("goals:workshop", held.pk)


def _form(request: Request, held: Workshop, typed: Any) -> GoalForm:
    engagement = held.engagement
    bound = typed if typed is request.POST else None
    return GoalForm(
        bound,
        initial=None if bound is not None else {"audience": Goal.Audience.GROUP, **typed},
        audiences=selectors.audiences_to_write(selectors.own_party(request.actor, engagement)),
        owners=[(party.pk, party.person.name) for party in _members(request, engagement)],
    )


def _members(request: Request, engagement: Engagement) -> list[Party]:
    return [
        party
        for party in parties.parties_of(request.actor, engagement)
        if party.role == Role.SUPERVISEE
    ]


def _typed(request: Request) -> dict[str, str]:
    """Return what stood in the fields, for the draft; nothing is judged yet."""
    return {
        name: request.POST[name].replace("\x00", "")[:LONGEST]
        for name in KEPT
        if name in request.POST
    }


def _grouped(request: Request, held: Workshop) -> list[tuple[str, list[Any]]]:
    """Return the proposals by what they are about, what is asked now first."""
    found: dict[str, list[Any]] = {held.asks: []}
    for proposal in selectors.proposals(request.actor, held):
        found.setdefault(proposal.about, []).append(proposal)
    return [(str(Asks(about).label), rows) for about, rows in found.items()]


def _screen(
    request: Request, held: Workshop, form: GoalForm, *, refusal: RuleBroken | None = None
) -> HttpResponse:
    address = request.build_absolute_uri(reverse("goals:joining", args=[held.code or "-"]))
    return render(
        request,
        "goals/workshop.html",
        {
            "workshop": held,
            "engagement": held.engagement,
            "form": form,
            "texts": [(name, form[name]) for name in Asks.values],
            "proposals": _grouped(request, held),
            "asks": Asks(held.asks).label,
            "address": address,
            "qr": qr_picture(address, title=_("Code to the workshop")),
            "refusal": _(str(refusal)) if refusal else "",
        },
        status=422 if request.method == "POST" else 200,
    )


def _on_phone(held: Workshop, *, asked: str) -> dict[str, Any]:
    help_text = GoalForm.Meta.help_texts.get(held.asks, "")
    return {
        "workshop": held,
        "asks": Asks(held.asks).label,
        "help": help_text,
        "goal": held.draft.get("text", ""),
        "moved_on": bool(asked) and asked != held.asks,
        "asked": asked or held.asks,
    }
