"""When the people of an engagement can be asked to meet."""

from datetime import date, datetime, time, timedelta

from peili.core.finland.holidays import eves_between, holidays_between
from peili.core.free_times import read_hours
from peili.core.policy import Role
from peili.core.series import HELSINKI, Availability, BusyTime, ClosedDays
from peili.parties.models import ClosedPeriod, Engagement, OccupiedTime, Party, Person


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
    leader, members, hours = _who_and_hours(engagement)
    taken = _taken([leader, *members], first, last)
    closed = ClosedPeriod.objects.filter(last_day__gte=first, first_day__lte=last)
    return Availability(
        hours=read_hours(hours),
        holidays=frozenset([*holidays_between(first, last), *eves_between(first, last)]),
        closed=tuple(
            ClosedDays(opens, closes)
            for opens, closes in closed.values_list("first_day", "last_day")
        ),
        busy=tuple(busy for person, busy in taken if person == leader),
        members_busy=tuple(busy for person, busy in taken if person != leader),
    )


def _who_and_hours(engagement: Engagement) -> tuple[int, list[int], dict[str, list[list[str]]]]:
    """Return who leads, who meets, and the hours of the one who leads, in one query."""
    rows = Party.objects.filter(engagement=engagement, left_at=None).order_by("pk")
    found = list(rows.values_list("role", "person_id", "person__practitioner__hours"))
    leader, hours = next(
        (person, opens) for role, person, opens in found if role == Role.SUPERVISOR.value
    )
    members = [person for role, person, _ in found if role == Role.SUPERVISEE.value]
    return leader, members, hours or {}


def _places(engagement: Engagement, role: Role) -> list[Party]:
    rows = Party.objects.filter(engagement=engagement, role=role.value, left_at=None)
    return list(rows.select_related("person").order_by("pk"))


def _taken(people: list[int], first: date, last: date) -> list[tuple[int, BusyTime]]:
    rows = OccupiedTime.objects.filter(
        person__in=people,
        ends__gte=_midnight(first),
        starts__lt=_midnight(last + timedelta(days=1)),
    ).order_by("starts")
    return [
        (person, BusyTime(starts, ends, key))
        for person, starts, ends, key in rows.values_list("person_id", "starts", "ends", "key")
    ]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=HELSINKI)
