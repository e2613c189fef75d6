"""Somebody is away: note it, see what stands in it, and plan that anew."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from peili.casework.offerings import selectors as offerings
from peili.casework.schedule import selectors, services
from peili.casework.schedule.forms import AbsenceForm
from peili.casework.schedule.models import Plan
from peili.casework.schedule.services import planning
from peili.core.errors import NotVisible, RuleBroken
from peili.core.policy import Record
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui.rendering import typed

AFTER = timedelta(days=120)
MOST_SHOWN = 50


@require_http_methods(["GET", "POST"])
def absences(request: Request) -> HttpResponse:
    """Show who is away, and note a new absence: the office anybody's, a practitioner their own."""
    people = [
        (one.person_id, one.person.name)
        for one in offerings.practitioners(request.actor).filter(is_active=True)
    ]
    if not people:
        raise NotVisible
    form = AbsenceForm(typed(request), people=people)
    refused = ""
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        who = next(
            one.person
            for one in offerings.practitioners(request.actor)
            if one.person_id == chosen["person"]
        )
        try:
            absence = services.record_absence(who, starts=chosen["starts"], ends=chosen["ends"])
        except RuleBroken as refusal:
            refused = _(str(refusal))
        else:
            waiting = len(services.sessions_within(absence, after=clock.now()))
            if waiting:
                said = ngettext(
                    "The absence is noted. %(n)s session stands in it.",
                    "The absence is noted. %(n)s sessions stand in it.",
                    waiting,
                )
                messages.warning(request, said % {"n": waiting})
            else:
                messages.success(request, _("The absence is noted. No session stands in it."))
            return redirect("schedule:absences")
    now = clock.now()
    away = list(selectors.absences(request.actor, after=now)[:MOST_SHOWN])
    waiting_in = selectors.sessions_in_the_way(request.actor, away, after=now)
    return render(
        request,
        "schedule/absences.html",
        {
            "form": form,
            "rows": [(absence, waiting_in[absence.pk]) for absence in away],
            "plans": scope.may_change(request.actor, Record.PLAN),
            "refusal": refused,
        },
        status=422 if request.method == "POST" else 200,
    )


@require_POST
def absence_removal(request: Request, absence_id: int) -> HttpResponse:
    services.remove_absence(selectors.absence_to_change(request.actor, absence_id))
    messages.success(request, _("The absence is taken away."))
    return redirect("schedule:absences")


@require_POST
def absence_plan(request: Request, absence_id: int) -> HttpResponse:
    """Plan what stands in the absence anew, with as little change as possible."""
    scope.demand_change(request.actor, Record.PLAN)
    absence = selectors.absence_to_change(request.actor, absence_id)
    now = clock.now()
    waiting = selectors.sessions_in_the_way(request.actor, [absence], after=now)[absence.pk]
    first = clock.today() + timedelta(days=1)
    try:
        plan = planning.start_plan(
            {session.engagement_id for session in waiting},
            first_day=first,
            last_day=max(first, clock.local(absence.ends).date()) + AFTER,
            change=Plan.Change.LITTLE,
            at=now,
            by=parties.person_of(request.actor),
        )
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
        return redirect("schedule:absences")
    return redirect("schedule:plan", plan.pk)
