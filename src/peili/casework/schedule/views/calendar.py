"""The calendar: a week drawn, or a month as a list."""

from datetime import date, datetime, time, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from peili.casework.schedule import selectors
from peili.core.policy import Record, Role
from peili.core.series import HELSINKI
from peili.parties import scope
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui import charts, formats

WEEK = timedelta(weeks=1)
EARLIEST, LATEST = date(2000, 1, 3), date(2099, 12, 28)
DRAWN_AT_MOST = 40


@require_GET
def calendar(request: Request) -> HttpResponse:
    monday = _monday(request.GET.get("from", ""))
    month = request.GET.get("view") == "month"
    weeks = 5 if month else 1
    first, last = _midnight(monday), _midnight(monday + weeks * WEEK)
    of_all = scope.may_change(request.actor, Record.SESSION)
    leaders = selectors.leaders(request.actor, first, last) if of_all else []
    chosen = _chosen(request.GET.get("who", ""), leaders)
    lines = selectors.between(request.actor, first, last, supervisor=chosen)
    # Several people's hours on top of each other cannot be read: then the list tells it.
    drawn = not month and (not of_all or chosen is not None or len(leaders) <= 1)
    return render(
        request,
        "schedule/calendar.html",
        {
            "monday": monday,
            "last_day": monday + weeks * WEEK - timedelta(days=1),
            "month": month,
            "previous": monday - weeks * WEEK,
            "following": monday + weeks * WEEK,
            "this_week": _monday(""),
            "leaders": leaders,
            "chosen": chosen,
            "of_all": of_all,
            "plans": (plans := scope.may_change(request.actor, Record.PLAN)),
            "tabs": plans or request.actor.has(Role.PRACTITIONER),
            "weeks": _by_week(lines),
            "lines": lines,
            "week": _drawn(monday, lines) if drawn else None,
        },
    )


def _monday(typed: str) -> date:
    """Return the Monday of the day in the address, or of this week."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = clock.today()
    day = min(max(day, EARLIEST), LATEST)
    return day - timedelta(days=day.weekday())


def _chosen(typed: str, leaders: list[tuple[int, str]]) -> int | None:
    return next((pk for pk, _ in leaders if str(pk) == typed), None)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=HELSINKI)


def _by_week(lines: list[selectors.Line]) -> list[tuple[str, list[selectors.Line]]]:
    """Group the lines under the weeks as the wall calendar counts them."""
    weeks: dict[str, list[selectors.Line]] = {}
    for line in lines:
        weeks.setdefault(formats.week(clock.local(line.starts).date()), []).append(line)
    return list(weeks.items())


def _drawn(monday: date, lines: list[selectors.Line]) -> charts.CalendarWeek:
    kinds: dict[str, charts.BlockKind] = {
        "planned": "planned",
        "held": "done",
        "cancelled": "cancelled",
    }
    blocks = tuple(
        charts.Block(line.starts, line.ends, line.engagement, kinds[line.state], line.url)
        for line in lines[:DRAWN_AT_MOST]
    )
    hours = [clock.local(line.starts).hour for line in lines]
    ends = [clock.local(line.ends).hour + 1 for line in lines]
    return charts.CalendarWeek(
        monday,
        blocks,
        first_hour=min([8, *hours]),
        last_hour=min(24, max([17, *ends])),
        today=clock.today(),
    )
