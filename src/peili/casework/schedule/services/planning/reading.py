"""The planner's problem, read from the database: a few queries whatever is chosen."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise

from django.db.models import Q

from peili.casework.agreements.models import Agreement
from peili.casework.offerings.models import Practitioner
from peili.casework.schedule.models import Absence, Plan, Session
from peili.casework.schedule.services.availability import WEEKDAYS, eves_between
from peili.casework.schedule.services.planning.people import (
    WallClock,
    calendars_of,
    midnight,
)
from peili.casework.schedule.services.planning.towns import travel_minutes
from peili.casework.schedule.services.planning.wishes import NO_WISHES, Wishes
from peili.core.finland.holidays import holidays_between
from peili.core.planning.calendar_days import DAY, minute_of_text
from peili.core.planning.plan import Series
from peili.core.planning.problem import (
    GRID_MINUTES,
    Problem,
    Process,
    Supervisor,
    WeekHours,
    merged,
)
from peili.core.policy import Role
from peili.core.series import HELSINKI
from peili.core.terms import PlaceMode
from peili.parties.models import ClosedPeriod, Party, Practice

Change = Plan.Change
LONGEST = timedelta(days=2 * 366)
STILL_NEAR = 7
"""So many days must be left for the next session, or the series begins anew."""


@dataclass(frozen=True)
class Chosen:
    """A process on the desk. `movable` are (number, start) of its sessions that may move."""

    engagement_id: int
    process: Process
    minutes: int
    leader: str
    movable: tuple[tuple[int, int], ...]
    beyond: int

    @property
    def standing(self) -> Series:
        """Its series as it is booked today."""
        starts = (*self.process.fixed, *(start for _, start in self.movable))
        return Series(self.process.id, self.leader if starts else None, None, starts)


@dataclass(frozen=True)
class Desk:
    """Everything the planner is told, and how to get back from its answer."""

    problem: Problem
    chosen: Mapping[int, Chosen]

    @property
    def announced(self) -> dict[str, tuple[str, list[int]]]:
        return {
            one.process.id: (one.leader, [start for _, start in one.movable])
            for one in self.chosen.values()
            if one.movable
        }

    @property
    def booked_elsewhere(self) -> list[Series]:
        """The series that only stand in the calendar."""
        ours = {one.process.id for one in self.chosen.values()}
        return [
            Series(process.id, process.supervisors[0], None, process.fixed)
            for process in self.problem.processes
            if process.id not in ours
        ]


def read_desk(
    engagements: Collection[int],
    *,
    first: date,
    last: date,
    at: datetime,
    change: str = Change.LITTLE,
    wishes: Mapping[int, Wishes] | None = None,
    everybody: bool = True,
) -> Desk:
    """Read what planning these processes between two days takes; others' sessions stand.

    A process without an agreement in force or without a supervisor is left out. Sessions booked
    after the last day take part, so that a series is planned to its end. `everybody` brings all
    practitioners in, so that others can be tried.
    """
    first = max(first, at.astimezone(HELSINKI).date() + timedelta(days=1))
    wishes = wishes or {}
    agreements = _agreements(engagements)
    places = _places(agreements)
    rows = _sessions(agreements)
    last = min(max([last, first, *_last_movable(rows, change)]), first + LONGEST)
    profiles = _profiles(places, wishes, everybody=everybody)
    wall = WallClock()
    practice = Practice.objects.get()
    closed = _closed(first, last)
    away = _absences(profiles, first, last, wall)
    chosen = {
        pk: one
        for pk, agreement in agreements.items()
        if (
            one := _chosen(
                agreement,
                places[pk],
                rows.get(pk, []),
                wishes.get(pk, NO_WISHES),
                span=(first.toordinal(), last.toordinal()),
                change=change,
                wall=wall,
                office=practice.town,
                away=away,
                profiles=profiles,
                closed=closed,
            )
        )
    }
    standing = _standing(profiles, set(chosen), first, last, wall, practice.town)
    processes = (*(one.process for one in chosen.values()), *standing)
    people = {int(name) for process in processes for name in process.required + process.optional}
    people |= set(profiles)
    moving = [
        f"session/{row.pk}"
        for pk in chosen
        for row in rows.get(pk, [])
        if row.pk in {number for number, _ in chosen[pk].movable}
    ]
    homes = {person: profile.home_town or practice.town for person, profile in profiles.items()}
    towns = sorted(
        {*homes.values(), *(process.town for process in processes if process.town is not None)}
    )
    problem = Problem(
        timezone="Europe/Helsinki",
        horizon=(first.toordinal(), last.toordinal()),
        holidays=frozenset(
            day.toordinal() for day in [*holidays_between(first, last), *eves_between(first, last)]
        ),
        closed=closed,
        towns=tuple(towns),
        travel_minutes=travel_minutes(towns),
        people=calendars_of(people, first=first, last=last, leaving_out=moving),
        supervisors=tuple(
            Supervisor(
                str(person),
                homes[person],
                week_hours(profile.hours),
                profile.daily_minutes_limit,
                profile.weekly_minutes_limit,
            )
            for person, profile in profiles.items()
        ),
        processes=processes,
    )
    return Desk(problem, chosen)


def week_hours(hours: Mapping[str, Iterable[Iterable[str]]]) -> WeekHours:
    """Read a practitioner's hours: {"mon": [["09:00", "16:00"]]}."""
    return tuple(
        tuple(
            (minute_of_text(opens), minute_of_text(closes)) for opens, closes in hours.get(day, [])
        )
        for day in WEEKDAYS
    )


def town_of(place_mode: str, town: str, office: str) -> str | None:
    """Return where a session is held; None is remote."""
    if place_mode == PlaceMode.REMOTE:
        return None
    return office if place_mode == PlaceMode.AT_OFFICE else town or office


def _agreements(engagements: Collection[int]) -> dict[int, Agreement]:
    rows = Agreement.objects.filter(
        engagement__in=engagements, state=Agreement.State.IN_FORCE
    ).select_related("engagement")
    return {row.engagement_id: row for row in rows.order_by("engagement_id")}


def _places(agreements: Collection[int]) -> dict[int, dict[str, list[int]]]:
    found: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    rows = Party.objects.filter(engagement__in=agreements, left_at=None).order_by("pk")
    for engagement, role, person in rows.values_list("engagement_id", "role", "person_id"):
        found[engagement][role].append(person)
    return found


def _sessions(engagements: Collection[int]) -> dict[int, list[Session]]:
    rows = Session.objects.filter(engagement__in=engagements).exclude(state=Session.State.CANCELLED)
    found: dict[int, list[Session]] = defaultdict(list)
    for row in rows.order_by("starts"):
        found[row.engagement_id].append(row)
    return found


def _last_movable(rows: Mapping[int, list[Session]], change: str) -> list[date]:
    if change == Change.NOTHING:
        return []
    ends = [sessions[-1] for sessions in rows.values() if sessions]
    return [row.starts.astimezone(HELSINKI).date() for row in ends]


def _profiles(
    places: Mapping[int, Mapping[str, list[int]]], wishes: Mapping[int, Wishes], *, everybody: bool
) -> dict[int, Practitioner]:
    wanted = {person for one in places.values() for person in one[Role.SUPERVISOR.value]}
    wanted |= {wish.supervisor for wish in wishes.values() if wish.supervisor is not None}
    chosen = Q(person__in=wanted) | Q(is_active=True) if everybody else Q(person__in=wanted)
    return {row.person_id: row for row in Practitioner.objects.filter(chosen).order_by("person")}


def _closed(first: date, last: date) -> tuple[tuple[int, int], ...]:
    # Days before the horizon count too: they lie between the last held session and the next.
    rows = ClosedPeriod.objects.filter(
        last_day__gte=first - timedelta(days=366), first_day__lte=last
    )
    return tuple((row.first_day.toordinal(), row.last_day.toordinal()) for row in rows)


def _absences(
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


def _chosen(
    agreement: Agreement,
    places: Mapping[str, list[int]],
    rows: list[Session],
    wish: Wishes,
    *,
    span: tuple[int, int],
    change: str,
    wall: WallClock,
    office: str,
    away: Mapping[int, list[tuple[int, int]]],
    profiles: Mapping[int, Practitioner],
    closed: Collection[tuple[int, int]],
) -> Chosen | None:
    first, last = span
    leaders = [person for person in places[Role.SUPERVISOR.value] if person in profiles]
    if wish.supervisor is not None:
        leaders = [wish.supervisor, *(one for one in leaders if one != wish.supervisor)][:1]
    if not leaders:
        return None
    booked = [(row.pk, wall.moment(row.starts), row) for row in rows]
    may_move = [
        (pk, start)
        for pk, start, row in booked
        if row.state == Session.State.PLANNED and start >= first * DAY
    ]
    if change == Change.NOTHING or (change == Change.LITTLE and _stands(may_move, rows, away)):
        may_move = []
    moving = {pk for pk, _ in may_move}
    kept = [start for pk, start, _ in booked if pk not in moving]
    gap_days, target = _gaps(agreement, wish)
    if change == Change.LITTLE:
        gap_days = _wide_enough(gap_days, [start // DAY for _, start, _ in booked], closed)
    if kept and kept[-1] // DAY + gap_days[1] < first + STILL_NEAR:
        kept = []  # the series has paused too long for its rhythm to bind
    opens = max(first, agreement.starts_on.toordinal())
    begins = kept[-1] // DAY + target if kept else opens
    fits = max(0, (last - begins) // target + 1)
    missing = max(0, agreement.sessions - len(rows))
    added = min(missing, max(0, fits - len(may_move)))
    if not may_move and not added:
        return None
    members = places[Role.SUPERVISEE.value]
    process = Process(
        id=f"p{agreement.engagement_id}",
        supervisors=tuple(map(str, leaders)),
        required=tuple(str(one) for one in members if one not in wish.without),
        optional=tuple(str(one) for one in members if one in wish.without),
        sessions=len(kept) + len(may_move) + added,
        minutes=-(-agreement.minutes // GRID_MINUTES) * GRID_MINUTES,
        gap_days=gap_days,
        target_gap_days=target,
        town=None
        if wish.remote
        else town_of(agreement.place_mode, agreement.engagement.town, office),
        first_between=(opens, opens + max(28, gap_days[1]) + 7 * wish.later_weeks),
        windows=wish.windows,
        fixed=tuple(kept),
    )
    leader = str(rows[-1].supervisor_id) if rows else process.supervisors[0]
    if leader not in process.supervisors:
        leader = process.supervisors[0]
    return Chosen(
        agreement.engagement_id,
        process,
        agreement.minutes,
        leader,
        tuple(may_move),
        missing - added,
    )


def _gaps(agreement: Agreement, wish: Wishes) -> tuple[tuple[int, int], int]:
    """Return the gaps in days; an agreement "as needed" leaves them open."""
    if not agreement.interval_weeks:
        return (1, 366), 28
    target = 7 * agreement.interval_weeks
    least = min(target, 7 * (agreement.interval_weeks_min - wish.gap_weeks))
    most = max(target, 7 * (agreement.interval_weeks_max + wish.gap_weeks))
    return (max(1, least), most), target


def _wide_enough(
    gap_days: tuple[int, int], days: list[int], closed: Collection[tuple[int, int]]
) -> tuple[int, int]:
    """Widen the gaps to those people have agreed on by booking: nothing moves for their sake."""
    spans = merged((first, last + 1) for first, last in closed)
    gaps = [
        after
        - before
        - sum(max(0, min(end, after) - max(first, before + 1)) for first, end in spans)
        for before, after in pairwise(days)
    ]
    return max(1, min([gap_days[0], *gaps])), max([gap_days[1], *gaps])


def _stands(
    movable: list[tuple[int, int]], rows: list[Session], away: Mapping[int, list[tuple[int, int]]]
) -> bool:
    """Tell whether a series lies off the planner's half hours and nothing forces it to move."""
    if all(start % GRID_MINUTES == 0 for _, start in movable):
        return False
    of = {row.pk: row for row in rows}
    return not any(
        start < stops and begins < start + GRID_MINUTES
        for pk, start in movable
        for begins, stops in away.get(of[pk].supervisor_id, [])
    )


def _standing(
    supervisors: Collection[int],
    chosen: Collection[int],
    first: date,
    last: date,
    wall: WallClock,
    office: str,
) -> list[Process]:
    """Return what else these people hold: it stays, and counts in limits and travel."""
    monday = first - timedelta(days=first.weekday())
    rows = Session.objects.filter(
        supervisor__in=supervisors,
        state=Session.State.PLANNED,
        starts__gte=midnight(monday),
        starts__lt=midnight(last + timedelta(days=8)),
    ).exclude(engagement__in=chosen)
    alike: dict[tuple[int, str | None, int], list[int]] = defaultdict(list)
    for supervisor, mode, town, starts, ends in rows.values_list(
        "supervisor_id", "place_mode", "town", "starts", "ends"
    ):
        minutes = -(-int((ends - starts).total_seconds() // 60) // GRID_MINUTES) * GRID_MINUTES
        alike[supervisor, town_of(mode, town, office), minutes].append(wall.moment(starts))
    return [
        Process(
            id=f"b{number}",
            supervisors=(str(supervisor),),
            required=(),
            sessions=len(starts),
            minutes=minutes,
            gap_days=(1, 366),
            target_gap_days=28,
            town=town,
            fixed=tuple(sorted(starts)),
        )
        for number, ((supervisor, town, minutes), starts) in enumerate(
            sorted(alike.items(), key=lambda entry: (entry[0][0], entry[0][1] or "", entry[0][2]))
        )
    ]


def as_standing(desk: Desk, series: Mapping[int, Series], *, but: int) -> Problem:
    """Return the problem in which every other process stands as it is planned."""
    processes = []
    for process in desk.problem.processes:
        pk = int(process.id[1:]) if process.id.startswith("p") else None
        if pk is None or pk == but:
            processes.append(process)
            continue
        one = series[pk]
        if one.starts:
            leader = one.supervisor or process.supervisors[0]
            processes.append(
                replace(
                    process,
                    supervisors=(leader,),
                    fixed=one.starts,
                    sessions=len(one.starts),
                    min_optional=0,
                )
            )
    return replace(desk.problem, processes=tuple(processes))
