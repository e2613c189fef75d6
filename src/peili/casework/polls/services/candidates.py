"""Times worth asking about: the supervisor is free, and so is everybody as far as we know."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from peili.casework.agreements.services import agreement_in_force
from peili.casework.polls.models import BusyTime
from peili.core.finland.holidays import eves_between, holidays_between
from peili.core.planning.calendar_days import (
    DAY,
    WEEKDAYS,
    local_time,
    minute_of_text,
    weekday_of,
)
from peili.core.planning.free_times import Moments, free_common_times
from peili.core.policy import Role
from peili.core.wall_clock import WallClock
from peili.parties.models import ClosedPeriod, Engagement, OccupiedTime, Party
from peili.plumbing.clock import HELSINKI

HOUR = 60
NOON = 12 * HOUR
USUAL_MINUTES = 90
MOST = 24
FEWEST_TO_HIDE_AMONG = 3


def candidates(engagement: Engagement, *, first: date, days: int, minutes: int) -> list[datetime]:
    """Return starts to propose, at most one a morning and one an afternoon.

    Looks at the supervisor's hours, holidays, closed days, what is booked with us and what the
    calendars of all say. When nothing is common to all, the members' own times are left aside.
    The calendars of one or two are not asked at all: beside the supervisor's own hours each gap
    would tell of one person.
    """
    last = first + timedelta(days=days - 1)
    leaders, members, hours = _who(engagement)
    everybody = [*leaders, *members]
    within = list(_hours(hours, first, last))
    open_calendars = everybody if len(members) >= FEWEST_TO_HIDE_AMONG else leaders
    busy = _busy(everybody, open_calendars, first, last)
    for people in (everybody, leaders):
        common = free_common_times((busy.get(one, []) for one in people), within, minutes=minutes)
        if found := list(islice(_starts(common, minutes), MOST)):
            return found
    return []


def usual_minutes(engagement: Engagement) -> int:
    agreement = agreement_in_force(engagement)
    return agreement.minutes if agreement else USUAL_MINUTES


def _who(engagement: Engagement) -> tuple[list[int], list[int], Mapping[str, Any]]:
    """Return who leads, who meets, and the hours of the one who leads."""
    rows = Party.objects.filter(engagement=engagement, left_at=None).order_by("pk")
    by_role: dict[str, list[int]] = {}
    hours: Mapping[str, Any] = {}
    for role, person, opens in rows.values_list("role", "person_id", "person__practitioner__hours"):
        if role == Role.SUPERVISOR.value and role not in by_role:
            hours = opens or {}
        by_role.setdefault(role, []).append(person)
    leaders = by_role.get(Role.SUPERVISOR.value, [])[:1]
    return leaders, by_role.get(Role.SUPERVISEE.value, []), hours


def _hours(hours: Mapping[str, Any], first: date, last: date) -> Iterator[Moments]:
    """Yield the supervisor's hours on each open day."""
    shut = {day.toordinal() for day in [*holidays_between(first, last), *eves_between(first, last)]}
    periods = ClosedPeriod.objects.filter(last_day__gte=first, first_day__lte=last)
    for opens, closes in periods.values_list("first_day", "last_day"):
        shut.update(range(opens.toordinal(), closes.toordinal() + 1))
    week = [
        [(minute_of_text(opens), minute_of_text(closes)) for opens, closes in hours.get(day, [])]
        for day in WEEKDAYS
    ]
    for number in range(first.toordinal(), last.toordinal() + 1):
        if number not in shut:
            for begins, ends in week[weekday_of(number)]:
                yield number * DAY + begins, number * DAY + ends


def _busy(
    people: list[int], open_calendars: list[int], first: date, last: date
) -> dict[int, list[Moments]]:
    """Return what is booked with us and what people's own calendars say, in one query."""
    begins = datetime.combine(first, datetime.min.time(), HELSINKI)
    over = datetime.combine(last + timedelta(days=1), datetime.min.time(), HELSINKI)
    booked, own = (
        table.objects.filter(person__in=those, ends__gt=begins, starts__lt=over)
        .order_by()
        .values_list("person_id", "starts", "ends")
        for table, those in ((OccupiedTime, people), (BusyTime, open_calendars))
    )
    busy: dict[int, list[Moments]] = {}
    wall = WallClock()
    for person, starts, ends in booked.union(own, all=True):
        busy.setdefault(person, []).append((wall.moment(starts), wall.moment(ends)))
    return busy


def _starts(common: list[Moments], minutes: int) -> Iterator[datetime]:
    """Yield whole hours: the first of each morning and of each afternoon that is free."""
    taken: set[tuple[int, bool]] = set()
    for start, end in common:
        at = -(-start // HOUR) * HOUR
        while at + minutes <= end:
            half = (at // DAY, at % DAY >= NOON)
            if half not in taken:
                taken.add(half)
                yield local_time(at).replace(tzinfo=HELSINKI)
            at += HOUR
