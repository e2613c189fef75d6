"""What else the people of the desk hold: it stays where it is."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta

from peili.casework.schedule.models import Session
from peili.casework.schedule.services.planning.people import midnight
from peili.casework.schedule.services.planning.towns import town_of
from peili.core.planning.problem import GRID_MINUTES, Process
from peili.core.wall_clock import WallClock


def standing_sessions(
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
