"""What the planner is told, as rows: a query each, whatever is chosen."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, timedelta

from django.db.models import Q

from peili.casework.agreements.models import Agreement
from peili.casework.offerings.models import Practitioner
from peili.casework.schedule.models import Absence, Plan, Session
from peili.casework.schedule.services.planning.people import midnight
from peili.casework.schedule.services.planning.wishes import Wishes
from peili.core.policy import Role
from peili.core.series import HELSINKI
from peili.core.wall_clock import WallClock
from peili.parties.models import ClosedPeriod, Party

Change = Plan.Change


def agreements_of(engagements: Collection[int]) -> dict[int, Agreement]:
    rows = Agreement.objects.filter(
        engagement__in=engagements, state=Agreement.State.IN_FORCE
    ).select_related("engagement")
    return {row.engagement_id: row for row in rows.order_by("engagement_id")}


def places_of(agreements: Collection[int]) -> dict[int, dict[str, list[int]]]:
    found: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    rows = Party.objects.filter(engagement__in=agreements, left_at=None).order_by("pk")
    for engagement, role, person in rows.values_list("engagement_id", "role", "person_id"):
        found[engagement][role].append(person)
    return found


def sessions_of(engagements: Collection[int]) -> dict[int, list[Session]]:
    rows = Session.objects.filter(engagement__in=engagements).exclude(state=Session.State.CANCELLED)
    found: dict[int, list[Session]] = defaultdict(list)
    for row in rows.order_by("starts"):
        found[row.engagement_id].append(row)
    return found


def last_movable(rows: Mapping[int, list[Session]], change: str) -> list[date]:
    if change == Change.NOTHING:
        return []
    ends = [sessions[-1] for sessions in rows.values() if sessions]
    return [row.starts.astimezone(HELSINKI).date() for row in ends]


def profiles_of(
    places: Mapping[int, Mapping[str, list[int]]], wishes: Mapping[int, Wishes], *, everybody: bool
) -> dict[int, Practitioner]:
    wanted = {person for one in places.values() for person in one[Role.SUPERVISOR.value]}
    wanted |= {wish.supervisor for wish in wishes.values() if wish.supervisor is not None}
    chosen = Q(person__in=wanted) | Q(is_active=True) if everybody else Q(person__in=wanted)
    return {row.person_id: row for row in Practitioner.objects.filter(chosen).order_by("person")}


def closed_days(first: date, last: date) -> tuple[tuple[int, int], ...]:
    # Days before the horizon count too: they lie between the last held session and the next.
    rows = ClosedPeriod.objects.filter(
        last_day__gte=first - timedelta(days=366), first_day__lte=last
    )
    return tuple((row.first_day.toordinal(), row.last_day.toordinal()) for row in rows)


def absences_of(
    people: Collection[int], first: date, last: date, wall: WallClock
) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    rows = Absence.objects.filter(
        person__in=people,
        ends__gt=midnight(first),
        starts__lt=midnight(last + timedelta(days=1)),
    )
    for person, starts, ends in rows.values_list("person_id", "starts", "ends"):
        found[person].append((wall.moment(starts), wall.moment(ends)))
    return found
