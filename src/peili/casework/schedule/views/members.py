"""A new member, a supervisee who steps back, and the end."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from peili.casework.agreements.services import (
    AgreementNotInForce,
    agreement_in_force,
    demand_agreement,
)
from peili.casework.schedule import selectors, services
from peili.casework.schedule.forms import EndingForm, MemberForm
from peili.core.errors import NotVisible, RuleBroken
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.parties.models import Engagement
from peili.plumbing import clock
from peili.plumbing.ui import formats


@require_http_methods(["GET", "POST"])
def members(request: Request, engagement_id: int) -> HttpResponse:
    engagement = selectors.engagement_to_staff(request.actor, engagement_id)
    form = MemberForm(request.POST or None)
    refused = ""
    if request.method == "POST" and form.is_valid():
        try:
            elsewhere = services.bring_in(
                engagement,
                name=form.cleaned_data["name"],
                email=form.cleaned_data["email"],
                at=clock.now(),
            )
        except RuleBroken as refusal:
            refused = _(str(refusal))
        else:
            messages.success(request, _welcome(engagement, form.cleaned_data["name"]))
            if elsewhere:
                times = ", ".join(formats.moment(row.starts) for row in elsewhere)
                messages.warning(request, _("They are elsewhere at: %(times)s") % {"times": times})
                # The desk opens with this process chosen: as little as possible will move.
                return redirect(f"{reverse('schedule:desk')}?of={engagement_id}&change=little")
            return redirect("schedule:members", engagement_id)
    return render(
        request,
        "schedule/members.html",
        {
            "engagement": engagement,
            "form": form,
            "refusal": refused,
            "places": parties.parties_of(request.actor, engagement),
            "in_force": agreement_in_force(engagement) is not None,
        },
        status=422 if request.method == "POST" else 200,
    )


def _welcome(engagement: Engagement, name: str) -> str:
    if agreement_in_force(engagement):
        return _("%(name)s has been brought in and is asked to accept the agreement.") % {
            "name": name
        }
    return _("%(name)s has been brought in.") % {"name": name}


@require_http_methods(["GET", "POST"])
def withdrawal(request: Request, engagement_id: int) -> HttpResponse:
    """A supervisee steps back: nobody asks why."""
    engagement = parties.engagement(request.actor, engagement_id)
    place = selectors.own_place(request.actor, engagement)
    if place is None:
        raise NotVisible
    if request.method == "POST":
        services.step_back(place, at=clock.now())
        messages.success(request, _("You have stepped back. Thank you for the time together."))
        return redirect("today:today")
    return render(request, "schedule/withdrawal.html", {"engagement": engagement})


@require_http_methods(["GET", "POST"])
def ending(request: Request, engagement_id: int) -> HttpResponse:
    engagement = selectors.engagement_to_book(request.actor, engagement_id)
    try:
        agreement = demand_agreement(engagement)
    except AgreementNotInForce as refusal:
        messages.error(request, _(str(refusal)))
        return redirect("cases:case", engagement_id)
    form = EndingForm(request.POST or None)
    told: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        try:
            services.end_engagement(
                agreement,
                because=form.cleaned_data["because"],
                cancelled_by=form.cleaned_data["cancelled_by"],
                accept_fee="accept_fee" in request.POST,
                at=clock.now(),
                by=parties.person_of(request.actor),
            )
        except services.TooLateToCancel as refusal:
            told = {"refusal": _(str(refusal)), "fee": refusal.fee}
        except RuleBroken as refusal:
            told = {"refusal": _(str(refusal))}
        else:
            messages.success(request, _("The agreement has ended and the members are told."))
            return redirect("cases:case", engagement_id)
    ahead = [
        line
        for line in selectors.sessions_of(request.actor, engagement)
        if line.state == "planned" and line.starts > clock.now()
    ]
    return render(
        request,
        "schedule/ending.html",
        {"engagement": engagement, "agreement": agreement, "form": form, "ahead": ahead, **told},
        status=422 if request.method == "POST" else 200,
    )
