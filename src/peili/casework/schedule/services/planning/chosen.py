"""One process as the planner takes it: what of it is fixed, what may move, what is missing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise

from peili.casework.agreements.models import Agreement
from peili.casework.offerings.models import Practitioner
from peili.casework.schedule.models import Plan, Session
from peili.casework.schedule.services.planning.desk import Chosen
from peili.casework.schedule.services.planning.towns import town_of
from peili.casework.schedule.services.planning.wishes import Wishes
from peili.core.planning.calendar_days import DAY
from peili.core.planning.problem import GRID_MINUTES, Process, merged
from peili.core.policy import Role
from peili.core.wall_clock import WallClock

Change = Plan.Change
STILL_NEAR = 7
"""So many days must be left for the next session, or the series begins anew."""


@dataclass(frozen=True)
class Surroundings:
    """What is the same for every process on the desk."""

    span: tuple[int, int]
    change: str
    office: str
    closed: tuple[tuple[int, int], ...]
    profiles: Mapping[int, Practitioner]
    away: Mapping[int, list[tuple[int, int]]]
    wall: WallClock


def chosen_process(
    agreement: Agreement,
    places: Mapping[str, list[int]],
    rows: list[Session],
    wish: Wishes,
    *,
    around: Surroundings,
) -> Chosen | None:
    """Return the process as the planner takes it; None where there is nothing to plan."""
    first, last = around.span
    leaders = [person for person in places[Role.SUPERVISOR.value] if person in around.profiles]
    if wish.supervisor is not None:
        leaders = [wish.supervisor, *(one for one in leaders if one != wish.supervisor)][:1]
    if not leaders:
        return None
    booked = [(row.pk, around.wall.moment(row.starts), row) for row in rows]
    may_move = [
        (pk, start)
        for pk, start, row in booked
        if row.state == Session.State.PLANNED and start >= first * DAY
    ]
    if around.change == Change.NOTHING or (
        around.change == Change.LITTLE and _stands(may_move, rows, around.away)
    ):
        may_move = []
    moving = {pk for pk, _ in may_move}
    kept = [start for pk, start, _ in booked if pk not in moving]
    gap_days, target = _gaps(agreement, wish)
    if around.change == Change.LITTLE:
        days = [start // DAY for _, start, _ in booked]
        gap_days = _wide_enough(gap_days, days, around.closed)
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
        else town_of(agreement.place_mode, agreement.engagement.town, around.office),
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
