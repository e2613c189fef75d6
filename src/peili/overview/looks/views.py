"""Who has seen my data; the office's own lines; emergency access."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.overview.looks import selectors
from peili.overview.looks.forms import EmergencyForm
from peili.parties import scope, services
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui.rendering import typed

PAGE = 200


@require_GET
def mine(request: Request) -> HttpResponse:
    """Say in words who has looked at what is about me."""
    page = Paginator(selectors.about_me(request.actor), PAGE).get_page(request.GET.get("page"))
    own = parties.emergency_accesses(request.actor)
    return render(
        request,
        "looks/mine.html",
        {
            "page": page,
            "looks": selectors.looks(page),
            "emergencies": own[:20],
            "now": clock.now(),
            "is_office": scope.may_see(request.actor, Record.ACCESS_LOG),
        },
    )


@require_GET
def office(request: Request) -> HttpResponse:
    """Show the lines on what the office itself may see."""
    scope.demand_change(request.actor, Record.EMERGENCY_ACCESS)
    page = Paginator(selectors.of_the_office(request.actor), PAGE).get_page(request.GET.get("page"))
    return render(request, "looks/office.html", {"page": page, "looks": selectors.looks(page)})


@require_http_methods(["GET", "POST"])
def emergency(request: Request) -> HttpResponse:
    """Open emergency access for a few hours, with a reason that those concerned read."""
    scope.demand_change(request.actor, Record.EMERGENCY_ACCESS)
    engagements = selectors.engagements_to_open(request.actor)
    form = EmergencyForm(
        typed(request),
        engagements=list(engagements.values_list("pk", "name")),
        initial={"engagement": request.GET.get("engagement")},
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.open_emergency(
                scope.the_one(engagements, form.cleaned_data["engagement"]),
                by=parties.person_of(request.actor),
                reason=form.cleaned_data["reason"],
                at=clock.now(),
            )
        except RuleBroken as refusal:
            form.add_error("reason", _(str(refusal)))
        else:
            messages.success(request, _("Open for four hours. Those concerned have been told."))
            return redirect("looks:emergency")
    own = parties.emergency_accesses(request.actor)
    return render(
        request,
        "looks/emergency.html",
        {"form": form, "emergencies": own[:50], "now": clock.now(), "me": request.actor.person_id},
        status=422 if form.errors else 200,
    )


@require_POST
def closing(request: Request, access_id: int) -> HttpResponse:
    """Close one's own emergency access before its time."""
    access = parties.emergency_access_to_close(request.actor, access_id)
    services.close_emergency(access, at=clock.now())
    messages.success(request, _("Closed."))
    return redirect("looks:emergency")
