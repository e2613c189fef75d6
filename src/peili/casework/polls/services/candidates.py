"""Times worth asking about: the supervisor is free, and so is everybody as far as we know."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from peili.casework.agreements.services import agreement_in_force
from peili.casework.offerings.models import Practitioner
from peili.casework.polls.services.spans import busy_spans, wall_span
from peili.core.finland.holidays import holidays_between, is_eve
from peili.core.free_times import read_hours
from peili.core.planning.calendar_days import DAY, local_time
from peili.core.planning.free_times import Moments, free_common_times
from peili.core.policy import Role
from peili.parties.models import ClosedPeriod, Engagement, OccupiedTime, Party
from peili.plumbing.clock import HELSINKI

HOUR = 60
NOON = 12 * HOUR
USUAL_MINUTES = 90
MOST = 24


def candidates(engagement: Engagement, *, first: date, days: int, minutes: int) -> list[datetime]:
    """Return starts to propose, at most one a morning and one an afternoon.

    Looks at the supervisor's hours, holidays, closed days, what is booked with us and what the
    calendars of all say. When nothing is common to all, the members' own times are left aside.
    """
    last = first + timedelta(days=days - 1)
    leaders = _people(engagement, Role.SUPERVISOR)[:1]
    everybody = [*leaders, *_people(engagement, Role.SUPERVISEE)]
    within = list(_hours(leaders, first, last))
    busy = _busy(everybody, first, last)
    for people in (everybody, leaders):
        common = free_common_times((busy.get(one, []) for one in people), within, minutes=minutes)
        if found := list(_starts(common, minutes)):
            return found[:MOST]
    return []


def usual_minutes(engagement: Engagement) -> int:
    agreement = agreement_in_force(engagement)
    return agreement.minutes if agreement else USUAL_MINUTES


def _people(engagement: Engagement, role: Role) -> list[int]:
    rows = Party.objects.filter(engagement=engagement, role=role.value, left_at=None)
    return list(rows.order_by("pk").values_list("person_id", flat=True))


def _hours(leaders: list[int], first: date, last: date) -> Iterator[Moments]:
    """Yield the supervisor's hours on each open day."""
    practitioner = Practitioner.objects.filter(person__in=leaders).first()
    hours = read_hours(practitioner.hours if practitioner else {})
    shut = set(holidays_between(first, last))
    periods = list(
        ClosedPeriod.objects.filter(last_day__gte=first, first_day__lte=last).values_list(
            "first_day", "last_day"
        )
    )
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        if day in shut or is_eve(day) or any(start <= day <= end for start, end in periods):
            continue
        for stretch in hours:
            if stretch.weekday == day.weekday():
                midnight = day.toordinal() * DAY
                yield (
                    midnight + stretch.opens.hour * HOUR + stretch.opens.minute,
                    midnight + stretch.closes.hour * HOUR + stretch.closes.minute,
                )


def _busy(people: list[int], first: date, last: date) -> dict[int, list[Moments]]:
    """Return what is booked with us and what people's own calendars say."""
    busy = {one: list(spans) for one, spans in busy_spans(people, (first, last)).items()}
    booked = OccupiedTime.objects.filter(
        person__in=people,
        ends__gt=datetime.combine(first, datetime.min.time(), HELSINKI),
        starts__lt=datetime.combine(last + timedelta(days=1), datetime.min.time(), HELSINKI),
    )
    for person, starts, ends in booked.values_list("person_id", "starts", "ends"):
        busy.setdefault(person, []).append(wall_span(starts, ends))
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
