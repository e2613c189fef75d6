"""The desk: choose processes and a period, watch the planning, decide about the plan."""

import json
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.schedule import selectors
from peili.casework.schedule.forms import PlanForm
from peili.casework.schedule.models import Plan
from peili.casework.schedule.services import planning
from peili.casework.schedule.views import plan_page
from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui.parts import Progress
from peili.plumbing.ui.rendering import typed

A_YEAR = timedelta(days=365)
FALL_WIDTH, FALL_HEIGHT = 320, 64


@require_http_methods(["GET", "POST"])
def desk(request: Request) -> HttpResponse:
    """Show the plans on the desk, and put a new one there."""
    scope.demand_change(request.actor, Record.PLAN)
    found = selectors.plannable(request.actor, after=clock.now())
    names = [(one.pk, one.name) for one in found]
    form = PlanForm(typed(request), processes=names, initial=_usual(request, found))
    refused = ""
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        try:
            plan = planning.start_plan(
                chosen["processes"],
                first_day=chosen["first_day"],
                last_day=chosen["last_day"],
                change=chosen["change"],
                at=clock.now(),
                by=parties.person_of(request.actor),
            )
        except RuleBroken as refusal:
            refused = _(str(refusal))
        else:
            return redirect("schedule:plan", plan.pk)
    ticked = set(form["processes"].value() or [])
    return render(
        request,
        "schedule/desk.html",
        {
            "form": form,
            "lines": [(one, one.pk in ticked or str(one.pk) in ticked) for one in found],
            "plans": selectors.latest_plans(request.actor),
            "refusal": refused,
        },
        status=422 if request.method == "POST" else 200,
    )


@require_GET
def plan(request: Request, plan_id: int) -> HttpResponse:
    kept = selectors.plan_to_change(request.actor, plan_id)
    if kept.state == Plan.State.MAKING:
        return render(request, "schedule/plan_making.html", {"plan": kept, **_progress(kept)})
    return plan_page.show(request, kept)


@require_GET
def plan_progress(request: Request, plan_id: int) -> HttpResponse:
    """Answer the poll of the progress bar."""
    kept = selectors.plan_to_change(request.actor, plan_id)
    return render(request, "schedule/plan_progress.html", {"plan": kept, **_progress(kept)})


@require_POST
def plan_stop(request: Request, plan_id: int) -> HttpResponse:
    """Stop the planning; the best plan so far is kept."""
    kept = selectors.plan_to_change(request.actor, plan_id)
    planning.stop_plan(kept)
    if kept.pk is None:
        messages.success(request, _("The planning was stopped before it began."))
        response = redirect("schedule:desk")
        if request.headers.get("HX-Request"):
            return HttpResponse(headers={"HX-Redirect": response.url})
        return response
    if request.headers.get("HX-Request"):
        return render(request, "schedule/plan_progress.html", {"plan": kept, **_progress(kept)})
    return redirect("schedule:plan", plan_id)


@require_POST
def plan_acceptance(request: Request, plan_id: int) -> HttpResponse:
    """Book what the plan says; what cannot be booked any more stays, with the reason."""
    kept = selectors.plan_to_change(request.actor, plan_id)
    outcome = planning.accept_plan(kept, at=clock.now(), by=parties.person_of(request.actor))
    _tell(request, outcome)
    if outcome.refused:
        kept = selectors.plan_to_change(request.actor, plan_id)
        return plan_page.show(request, kept, refusals=outcome.refused, status=422)
    return redirect("schedule:plan", plan_id)


@require_POST
def plan_rejection(request: Request, plan_id: int) -> HttpResponse:
    kept = selectors.plan_to_change(request.actor, plan_id)
    try:
        planning.reject_plan(kept, at=clock.now())
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        messages.success(request, _("The plan is put away. What was not accepted is not booked."))
    return redirect("schedule:desk")


@require_POST
def planned_acceptance(request: Request, series_id: int) -> HttpResponse:
    """Book one process of a plan."""
    row = selectors.series_to_change(request.actor, series_id)
    outcome = planning.accept_plan(
        row.plan, only=row, at=clock.now(), by=parties.person_of(request.actor)
    )
    _tell(request, outcome)
    if outcome.refused:
        kept = selectors.plan_to_change(request.actor, row.plan_id)
        return plan_page.show(request, kept, refusals=outcome.refused, status=422)
    return redirect("schedule:plan", row.plan_id)


@require_POST
def planned_omission(request: Request, series_id: int) -> HttpResponse:
    """Leave one process of a plan as it is booked today."""
    row = selectors.series_to_change(request.actor, series_id)
    try:
        planning.leave_out(row)
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        left = _("%(name)s stays as it is booked today.") % {"name": row.engagement.name}
        messages.success(request, left)
    return redirect("schedule:plan", row.plan_id)


def _usual(request: Request, found: list[selectors.Plannable]) -> dict[str, Any]:
    """Propose what is missing, or what a link from another page asks for (`of`, `change`)."""
    asked = {int(pk) for pk in request.GET.getlist("of") if pk.isdecimal()}
    chosen = asked or {one.pk for one in found if one.missing}
    first = clock.today() + timedelta(days=1)
    change = request.GET.get("change", "")
    return {
        "processes": [one.pk for one in found if one.pk in chosen],
        "first_day": first,
        "last_day": first + A_YEAR,
        "change": change if change in Plan.Change.values else Plan.Change.LITTLE,
    }


def _progress(kept: Plan) -> dict[str, Any]:
    """Say how far the planning is: the cost falling, the bound, and what has no time yet."""
    job = kept.job
    told = _told(job.what) if job else {}
    doing = ""
    if told:
        doing = _("cost %(cost)s, at best %(bound)s") if told["bound"] else _("cost %(cost)s")
        doing %= told
        missing = ngettext(
            "%(missing)s session without a time",
            "%(missing)s sessions without a time",
            told["missing"],
        )
        doing = f"{doing} · {missing % told}"
    interrupted = kept.state == Plan.State.MAKING and (job is None or not job.unfinished)
    return {
        "progress": Progress(
            title=_("Planning"),
            poll_url=reverse("schedule:plan_progress", args=[kept.pk]),
            share=job.share if job else None,
            doing=doing or _("Reading calendars"),
            stop_url=reverse("schedule:plan_stop", args=[kept.pk]),
            finished=kept.state != Plan.State.MAKING,
            result_url=reverse("schedule:plan", args=[kept.pk]),
            result_label=_("Look at the plan"),
        ),
        "interrupted": interrupted,
        "fall": _fall(told.get("fall", [])),
        "cost": told.get("cost"),
    }


def _told(what: str) -> dict[str, Any]:
    try:
        told = json.loads(what)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _fall(costs: list[int]) -> str:
    """Draw the cost as it fell, as points of a line."""
    if len(costs) < 2:
        return ""
    highest = max(costs) or 1
    step = FALL_WIDTH / (len(costs) - 1)
    return " ".join(
        f"{round(place * step)},{round(FALL_HEIGHT * (1 - cost / highest)) + 2}"
        for place, cost in enumerate(costs)
    )


def _tell(request: Request, outcome: planning.Outcome) -> None:
    if outcome.accepted:
        said = ngettext(
            "%(n)s process is booked as planned and those concerned are told.",
            "%(n)s processes are booked as planned and those concerned are told.",
            len(outcome.accepted),
        )
        messages.success(request, said % {"n": len(outcome.accepted)})
