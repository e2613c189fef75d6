"""One process of a plan: its sessions moved by hand, judged as they move, or planned anew."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.offerings import selectors as offerings
from peili.casework.schedule import selectors
from peili.casework.schedule.forms import MovePlannedForm, WishesForm
from peili.casework.schedule.models import Plan, PlannedSeries
from peili.casework.schedule.services import planning
from peili.casework.schedule.views.plan_page import names_of_processes, people_of
from peili.casework.schedule.views.planning_words import (
    fault_in_words,
    listed,
    reason_in_words,
    starts_at,
    ways_out,
    wishes_in_words,
)
from peili.core.errors import RuleBroken
from peili.core.planning.calendar_days import local_time, moment_of_text
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui import charts
from peili.plumbing.ui.rendering import typed

MOST_DAYS, MOST_MINUTES = 60, 24 * 60


@require_http_methods(["GET", "POST"])
def planned(request: Request, series_id: int) -> HttpResponse:
    """Show the process in the plan; POST plans it anew with other wishes."""
    row = selectors.series_to_change(request.actor, series_id)
    form = _wishes_form(request, row)
    refused = ""
    if request.method == "POST" and form.is_valid():
        wishes = planning.Wishes(**form.as_wishes())
        try:
            row = planning.replan_series(row, wishes=wishes, at=clock.now())
        except RuleBroken as refusal:
            refused = _(str(refusal))
        else:
            if row.missing:
                messages.warning(request, _("Planned anew; some sessions still find no time."))
            else:
                messages.success(request, _("Planned anew: every session has a time."))
            return redirect("schedule:planned", series_id)
    return _page(request, row, form, refused, status=422 if request.method == "POST" else 200)


@require_POST
def planned_move(request: Request, series_id: int) -> HttpResponse:
    """Move one planned session: from the form, or so many days and minutes from a drag."""
    row = selectors.series_to_change(request.actor, series_id)
    seen = _moment(request.POST.get("seen", ""))
    form = MovePlannedForm(request.POST, seen=seen) if seen else None
    to = _dragged(request.POST, seen) if seen else None
    if to is None and form is not None and "weeks" in request.POST and form.is_valid():
        to = form.to
    if to is None:
        return _page(request, row, _wishes_form(request, row), "", moving=form, status=422)
    try:
        planning.move_planned(row, seen=request.POST["seen"], to=to, at=clock.now())
    except RuleBroken as refusal:
        wishes = _wishes_form(request, row)
        return _page(request, row, wishes, _(str(refusal)), moving=form, status=422)
    messages.success(request, _("The session is moved in the plan. Nothing is booked yet."))
    if request.POST.get("back") == "plan":
        monday = to.date() - timedelta(days=to.weekday())
        response = redirect("schedule:plan", row.plan_id)
        response["Location"] += f"?from={monday.isoformat()}"
        return response
    return redirect("schedule:planned", series_id)


@require_GET
def planned_verdict(request: Request, series_id: int) -> HttpResponse:
    """Say what the judge would say if the session were moved there; nothing is kept."""
    row = selectors.series_to_change(request.actor, series_id)
    seen = _moment(request.GET.get("seen", ""))
    form = MovePlannedForm(request.GET, seen=seen) if seen else None
    context: dict[str, Any] = {"readable": False}
    to = _dragged(request.GET, seen) if seen else None
    if to is None and form is not None and form.is_valid():
        to = form.to
    if to is not None:
        text = f"{seen:%Y-%m-%dT%H:%M}"
        others = [start for start in row.starts if start != text]
        row.starts = sorted([*others, f"{to:%Y-%m-%dT%H:%M}"])
        context = {"readable": True, "to": to, **_judged(request, row)}
    return render(request, "schedule/planned_verdict.html", context)


def _page(
    request: Request,
    row: PlannedSeries,
    form: WishesForm,
    refused: str,
    *,
    moving: MovePlannedForm | None = None,
    status: int = 200,
) -> HttpResponse:
    judged = _judged(request, row)
    people: Mapping[str, str] = judged["people"]
    wishes = planning.read_wishes(row.wishes)
    changes = planning.changes_of(row.before, row.starts)
    waits = row.state == PlannedSeries.State.PROPOSED and row.plan.state == Plan.State.PROPOSED
    lines = [_line(start, row, changes, judged["by_start"], moving) for start in row.starts]
    return render(
        request,
        "schedule/planned.html",
        {
            "row": row,
            "plan": row.plan,
            "form": form,
            "refusal": refused,
            "waits": waits,
            "lines": lines,
            "chosen": request.GET.get("session", ""),
            "changes": changes,
            "left": [starts_at(start) for start in changes.left],
            "reasons": reason_in_words(row.reason, people) if waits else [],
            "outs": ways_out(row.reason, wishes, people) if waits else [],
            "wishes": wishes_in_words(wishes, people),
            "faults": judged["faults"],
            "strip": _strip(row, changes),
        },
        status=status,
    )


def _judged(request: Request, row: PlannedSeries) -> dict[str, Any]:
    """Judge the whole plan with this series as it is in hand."""
    kept = [
        row if other.pk == row.pk else other
        for other in selectors.plan_to_change(request.actor, row.plan_id).series.all()
    ]
    desk = planning.desk_of(row.plan, at=clock.now(), everybody=False)
    verdict = planning.judge_plan(desk, kept)
    people = people_of(request, desk, kept)
    processes = names_of_processes(kept)
    own = f"p{row.engagement_id}"
    by_start: dict[int | None, list[str]] = {}
    for fault in listed(verdict.faults.get(row.engagement_id, ())):
        other = fault.names.get("other")
        start = fault.start if fault.process == own or other is None else other.start
        by_start.setdefault(start, []).append(fault_in_words(fault, people, processes))
    return {
        "people": people,
        "by_start": by_start,
        "faults": [said for lines in by_start.values() for said in lines],
        "cost": verdict.parts.total,
    }


def _line(
    start: str,
    row: PlannedSeries,
    changes: planning.Changes,
    by_start: Mapping[int | None, list[str]],
    moving: MovePlannedForm | None,
) -> dict[str, Any]:
    moment = moment_of_text(start)
    starts = starts_at(moment)
    before = changes.before.get(moment)
    ours = moving is not None and moving.data.get("seen") == start
    prefix = start.replace(":", "").replace("-", "")
    return {
        "seen": start,
        "id": f"s-{prefix}",
        "starts": starts,
        "before": None if before is None else starts_at(before),
        "stays": moment in changes.stays,
        "faults": by_start.get(moment, []),
        "form": moving
        if ours
        else MovePlannedForm(seen=local_time(moment), auto_id=f"id_{prefix}_%s"),
        "open": ours,
    }


def _strip(row: PlannedSeries, changes: planning.Changes) -> charts.YearStrip:
    marks = [charts.Mark(local_time(start).date(), "done", _("stays")) for start in changes.stays]
    marks += [
        charts.Mark(local_time(after).date(), "planned", _("moves"))
        for _before, after in changes.moves
    ]
    marks += [charts.Mark(local_time(start).date(), "planned", _("new")) for start in changes.new]
    marks += [
        charts.Mark(local_time(before).date(), "cancelled", _("is today"))
        for before, _after in changes.moves
    ]
    marks.sort(key=lambda mark: mark.day)
    begins = marks[0].day if marks else row.plan.first_day
    return charts.YearStrip(
        title=_("Sessions in the plan"), begins=begins, marks=tuple(marks), today=clock.today()
    )


def _wishes_form(request: Request, row: PlannedSeries) -> WishesForm:
    wishes = planning.read_wishes(row.wishes)
    supervisors = [
        (one.person_id, one.person.name)
        for one in offerings.practitioners(request.actor).filter(is_active=True)
    ]
    sent = typed(request) if "seen" not in request.POST else None
    return WishesForm(
        sent,
        members=selectors.members_of(request.actor, row.engagement),
        supervisors=supervisors,
        initial={
            "without": wishes.without,
            "supervisor": wishes.supervisor,
            "weekdays": wishes.weekdays,
            "opens": _time(wishes.opens),
            "closes": _time(wishes.closes),
            "remote": wishes.remote,
            "gap_weeks": wishes.gap_weeks,
            "later_weeks": wishes.later_weeks,
        },
    )


def _time(minute: int | None) -> time | None:
    return None if minute is None or minute >= MOST_MINUTES else time(minute // 60, minute % 60)


def _moment(text: str) -> datetime | None:
    try:
        return local_time(moment_of_text(text))
    except (ValueError, OverflowError):
        return None


def _dragged(sent: Mapping[str, str], seen: datetime) -> datetime | None:
    """Read how far a session was dragged on the week."""
    try:
        days, minutes = (int(sent.get(name, "")) for name in ("days", "minutes"))
    except ValueError:
        return None
    if abs(days) > MOST_DAYS or abs(minutes) > MOST_MINUTES:
        return None
    return seen + timedelta(days=days, minutes=minutes)
