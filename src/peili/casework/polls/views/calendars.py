"""One's own calendar: give its address, see that it is read, take it back."""

from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from peili.casework.polls import selectors, services
from peili.casework.polls.forms import CalendarForm
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui.rendering import typed


@require_http_methods(["GET", "POST"])
def calendar(request: Request) -> HttpResponse:
    person = parties.person_of(request.actor)
    form = CalendarForm(typed(request))
    if request.method == "POST" and form.is_valid():
        services.give_calendar(person, address=form.cleaned_data["address"], at=clock.now())
        messages.success(request, _("The address is kept. Your calendar is read in a moment."))
        return redirect("polls:calendar")
    given = selectors.own_calendar(request.actor)
    return render(
        request,
        "polls/calendar.html",
        {
            "form": form,
            "given": given,
            # The whole address is a key to the calendar: it is not shown even to its owner.
            "host": urlsplit(given.address).hostname if given else "",
        },
        status=422 if form.errors else 200,
    )


@require_POST
def removal(request: Request) -> HttpResponse:
    services.take_calendar_back(parties.person_of(request.actor), at=clock.now())
    messages.success(request, _("The address and all busy times from it are deleted."))
    return redirect("polls:calendar")
