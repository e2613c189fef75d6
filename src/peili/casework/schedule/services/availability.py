"""When the people of an engagement can be asked to meet."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from peili.casework.offerings.models import Practitioner
from peili.core.finland.holidays import holidays_between, is_eve
from peili.core.policy import Role
from peili.core.series import HELSINKI, Availability, BusyTime, ClosedDays, OpenHours
from peili.parties.models import ClosedPeriod, Engagement, OccupiedTime, Party, Person

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def supervisor_of(engagement: Engagement) -> Person:
    """Return who leads the engagement; the first of several."""
    return _places(engagement, Role.SUPERVISOR)[0].person


def supervisees_of(engagement: Engagement) -> list[Party]:
    return _places(engagement, Role.SUPERVISEE)


def who_leads_and_meets(engagement: Engagement) -> tuple[Person, list[Person]]:
    """Return the supervisor and the supervisees, in one query."""
    rows = Party.objects.filter(engagement=engagement, left_at=None)
    by_role: dict[str, list[Person]] = {}
    for party in rows.select_related("person").order_by("pk"):
        by_role.setdefault(party.role, []).append(party.person)
    return by_role[Role.SUPERVISOR.value][0], by_role.get(Role.SUPERVISEE.value, [])


def who_meets(engagement: Engagement, *, leader: int | None = None) -> list[int]:
    """Return the people whose time a session takes; another may lead it than the first."""
    members = [party.person_id for party in supervisees_of(engagement)]
    return [supervisor_of(engagement).pk if leader is None else leader, *members]


def availability(engagement: Engagement, *, first: date, last: date) -> Availability:
    """Return the hours, closed days and taken times that a proposal has to look at."""
    leader = supervisor_of(engagement)
    members = [party.person_id for party in supervisees_of(engagement)]
    return Availability(
        hours=_hours(leader),
        holidays=frozenset([*holidays_between(first, last), *eves_between(first, last)]),
        closed=tuple(
            ClosedDays(period.first_day, period.last_day)
            for period in ClosedPeriod.objects.filter(last_day__gte=first, first_day__lte=last)
        ),
        busy=_taken([leader.pk], first, last),
        members_busy=_taken(members, first, last),
    )


def _places(engagement: Engagement, role: Role) -> list[Party]:
    rows = Party.objects.filter(engagement=engagement, role=role.value, left_at=None)
    return list(rows.select_related("person").order_by("pk"))


def _hours(leader: Person) -> tuple[OpenHours, ...]:
    practitioner = Practitioner.objects.filter(person=leader).first()
    return read_hours(practitioner.hours if practitioner else {})


def read_hours(hours: dict[str, list[Sequence[str]]]) -> tuple[OpenHours, ...]:
    """Read the hours as a practitioner's row keeps them: {"mon": [["09:00", "16:00"]]}."""
    return tuple(
        OpenHours(number, time.fromisoformat(opens), time.fromisoformat(closes))
        for number, day in enumerate(WEEKDAYS)
        for opens, closes in hours.get(day, [])
    )


def eves_between(first: date, last: date) -> Iterable[date]:
    """Return the eves on which nobody meets although the law calls them working days."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return (day for day in days if is_eve(day))


def _taken(people: list[int], first: date, last: date) -> tuple[BusyTime, ...]:
    rows = OccupiedTime.objects.filter(
        person__in=people,
        ends__gte=_midnight(first),
        starts__lt=_midnight(last + timedelta(days=1)),
    ).order_by("starts")
    return tuple(
        BusyTime(starts, ends, key)
        for starts, ends, key in rows.values_list("starts", "ends", "key")
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=HELSINKI)
