"""How long the ways between towns take, for the planner."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from peili.casework.schedule import selectors, services
from peili.casework.schedule.forms import TravelTimeForm
from peili.casework.schedule.services.planning import ways_between
from peili.core.policy import Record
from peili.parties import scope
from peili.parties.middleware import Request
from peili.plumbing.ui.rendering import typed


@require_http_methods(["GET", "POST"])
def travel_times(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.PRACTICE)
    form = TravelTimeForm(typed(request))
    if request.method == "POST" and form.is_valid():
        services.keep_travel_time(**form.cleaned_data)
        messages.success(request, _("The travel time is noted."))
        return redirect("schedule:travel_times")
    own = list(selectors.travel_times(request.actor))
    return render(
        request,
        "schedule/travel_times.html",
        {"form": form, "own": own, "ways": ways_between(selectors.towns(request.actor))},
        status=422 if request.method == "POST" else 200,
    )


@require_POST
def travel_time_removal(request: Request, travel_id: int) -> HttpResponse:
    services.forget_travel_time(selectors.travel_time_to_change(request.actor, travel_id))
    messages.success(request, _("From now on our own list is believed."))
    return redirect("schedule:travel_times")
