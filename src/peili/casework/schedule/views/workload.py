"""How much each practitioner holds over the year, against their own limit."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from peili.casework.offerings import selectors as offerings
from peili.casework.schedule import selectors
from peili.core.errors import NotVisible
from peili.core.policy import Record
from peili.core.series import HELSINKI
from peili.parties import scope
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui import charts, formats

MONTHS_SHOWN = 12
DAYS_A_WEEK = 7


@dataclass(frozen=True)
class Load:
    """A practitioner's year: minutes a week on average by month, and the fullest week."""

    name: str
    sessions: int
    meter: charts.Meter
    months: charts.Bars
    over: int


@require_GET
def workload(request: Request) -> HttpResponse:
    """Show everybody's year to the office, one's own to a practitioner."""
    plans = scope.may_change(request.actor, Record.PLAN)
    rows = list(offerings.practitioners(request.actor).filter(is_active=True))
    if not rows:
        raise NotVisible
    begins = clock.today().replace(day=1)
    starts = [_months_later(begins, number) for number in range(MONTHS_SHOWN + 1)]
    sessions = selectors.held_by(
        request.actor, [one.person_id for one in rows], _midnight(begins), _midnight(starts[-1])
    )
    held: dict[int, list[tuple[date, int]]] = defaultdict(list)
    for person, first, last in sessions.values_list("supervisor_id", "starts", "ends"):
        minutes = int((last - first).total_seconds() // 60)
        held[person].append((clock.local(first).date(), minutes))
    loads = [
        _load(one.person.name, one.weekly_minutes_limit, held[one.person_id], starts)
        for one in rows
    ]
    return render(
        request,
        "schedule/workload.html",
        {"loads": loads, "plans": plans, "own": not plans, "begins": begins, "ends": starts[-1]},
    )


def _load(name: str, most: int, held: list[tuple[date, int]], starts: list[date]) -> Load:
    weeks: dict[date, int] = defaultdict(int)
    months = [0] * MONTHS_SHOWN
    for day, minutes in held:
        weeks[day - timedelta(days=day.weekday())] += minutes
        months[(day.year - starts[0].year) * 12 + day.month - starts[0].month] += minutes
    fullest = max(weeks.values(), default=0)
    return Load(
        name=name,
        sessions=len(held),
        meter=charts.Meter(
            title=_("Fullest week of %(name)s") % {"name": name},
            value=fullest,
            most=most,
            shown=_("%(used)s of %(most)s")
            % {"used": formats.duration(fullest), "most": formats.duration(most)},
        ),
        months=charts.Bars(
            title=_("%(name)s: minutes a week on average, by month") % {"name": name},
            bars=tuple(
                _bar(starts[place], starts[place + 1], minutes, most)
                for place, minutes in enumerate(months)
            ),
            label_header=_("Month"),
            value_header=_("A week on average"),
        ),
        over=sum(minutes > most for minutes in weeks.values()),
    )


def _bar(first: date, following: date, minutes: int, most: int) -> charts.Bar:
    average = round(minutes / ((following - first).days / DAYS_A_WEEK))
    label = f"{MONTHS[first.month].capitalize()} {first.year}"
    return charts.Bar(label, average, shown=formats.duration(average), most=most)


def _months_later(first: date, number: int) -> date:
    years, month = divmod(first.month - 1 + number, 12)
    return date(first.year + years, month + 1, 1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=HELSINKI)
