"""The planner's problem, read from the database: a few queries whatever is chosen."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta

from peili.casework.offerings.models import Practitioner
from peili.casework.schedule.models import Plan
from peili.casework.schedule.services.planning import rows
from peili.casework.schedule.services.planning.chosen import Surroundings, chosen_process
from peili.casework.schedule.services.planning.desk import Chosen, Desk
from peili.casework.schedule.services.planning.people import calendars_of
from peili.casework.schedule.services.planning.standing import standing_sessions
from peili.casework.schedule.services.planning.towns import travel_minutes
from peili.casework.schedule.services.planning.wishes import NO_WISHES, Wishes
from peili.core.finland.holidays import eves_between, holidays_between
from peili.core.planning.calendar_days import WEEKDAYS, minute_of_text
from peili.core.planning.problem import Problem, Process, Supervisor, WeekHours
from peili.core.series import HELSINKI
from peili.core.wall_clock import WallClock
from peili.parties.models import Practice

Change = Plan.Change
LONGEST = timedelta(days=2 * 366)


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
    agreements = rows.agreements_of(engagements)
    places = rows.places_of(agreements)
    sessions = rows.sessions_of(agreements)
    last = min(max([last, first, *rows.last_movable(sessions, change)]), first + LONGEST)
    profiles = rows.profiles_of(places, wishes, everybody=everybody)
    wall = WallClock()
    around = Surroundings(
        span=(first.toordinal(), last.toordinal()),
        change=change,
        office=Practice.objects.get().town,
        closed=rows.closed_days(first, last),
        profiles=profiles,
        away=rows.absences_of(profiles, first, last, wall),
        wall=wall,
    )
    found = {
        pk: chosen_process(
            agreement,
            places[pk],
            sessions.get(pk, []),
            wishes.get(pk, NO_WISHES),
            around=around,
        )
        for pk, agreement in agreements.items()
    }
    chosen = {pk: one for pk, one in found.items() if one}
    standing = standing_sessions(profiles, set(chosen), first, last, wall, around.office)
    return Desk(_problem(first, last, chosen, standing, around), chosen)


def _problem(
    first: date,
    last: date,
    chosen: Mapping[int, Chosen],
    standing: Iterable[Process],
    around: Surroundings,
) -> Problem:
    processes = (*(one.process for one in chosen.values()), *standing)
    people = {int(name) for process in processes for name in process.required + process.optional}
    moving = [f"session/{pk}" for one in chosen.values() for pk, _ in one.movable]
    homes = {pk: profile.home_town or around.office for pk, profile in around.profiles.items()}
    towns = sorted(
        {*homes.values(), *(process.town for process in processes if process.town is not None)}
    )
    return Problem(
        timezone="Europe/Helsinki",
        horizon=around.span,
        holidays=frozenset(
            day.toordinal() for day in [*holidays_between(first, last), *eves_between(first, last)]
        ),
        closed=around.closed,
        towns=tuple(towns),
        travel_minutes=travel_minutes(towns),
        people=calendars_of({*people, *homes}, first=first, last=last, leaving_out=moving),
        supervisors=tuple(
            _supervisor(profile, home=homes[pk]) for pk, profile in around.profiles.items()
        ),
        processes=processes,
    )


def _supervisor(profile: Practitioner, *, home: str) -> Supervisor:
    return Supervisor(
        str(profile.person_id),
        home,
        week_hours(profile.hours),
        profile.daily_minutes_limit,
        profile.weekly_minutes_limit,
    )


def week_hours(hours: Mapping[str, Iterable[Iterable[str]]]) -> WeekHours:
    """Read a practitioner's hours: {"mon": [["09:00", "16:00"]]}."""
    return tuple(
        tuple(
            (minute_of_text(opens), minute_of_text(closes)) for opens, closes in hours.get(day, [])
        )
        for day in WEEKDAYS
    )
