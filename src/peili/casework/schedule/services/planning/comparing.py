"""A planned series beside what is booked today, and the days on the road it makes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from peili.casework.schedule.services.planning.desk import Desk
from peili.casework.schedule.services.planning.judging import moments
from peili.core.planning.calendar_days import DAY
from peili.core.planning.plan import Series


@dataclass(frozen=True)
class Changes:
    """Moments: what stays, what moves from where to where, what is new, what finds no place."""

    stays: tuple[int, ...]
    moves: tuple[tuple[int, int], ...]
    new: tuple[int, ...]
    left: tuple[int, ...]

    @property
    def before(self) -> dict[int, int]:
        """Return where each moved session is today."""
        return {after: before for before, after in self.moves}

    @property
    def any(self) -> bool:
        return bool(self.moves or self.new)


def changes_of(before: Sequence[Sequence[object]], starts: Sequence[str]) -> Changes:
    """Compare as acceptance will pair them: those that stay stay, the others in order."""
    booked = sorted(moments([str(start) for _, start in before]))
    planned = sorted(moments(starts))
    stays = set(booked) & set(planned)
    moving = [start for start in booked if start not in stays]
    free = [start for start in planned if start not in stays]
    count = min(len(moving), len(free))
    return Changes(
        stays=tuple(sorted(stays)),
        moves=tuple(zip(moving[:count], free[:count], strict=True)),
        new=tuple(free[count:]),
        left=tuple(moving[count:]),
    )


@dataclass(frozen=True)
class RoadDay:
    """A supervisor's day with a journey: the towns in order and the minutes on the road."""

    day: int
    towns: tuple[str, ...]
    minutes: int


def road_days(desk: Desk, series: Iterable[Series]) -> dict[str, list[RoadDay]]:
    """Return by supervisor the days on which they leave their town."""
    problem = desk.problem
    processes = {process.id: process for process in problem.processes}
    homes = {one.id: one.home for one in problem.supervisors}
    place = {town: index for index, town in enumerate(problem.towns)}
    stops: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for row in series:
        town = processes[row.id].town
        if town is None or row.supervisor not in homes:
            continue
        for start in row.starts:
            if problem.horizon[0] <= start // DAY <= problem.horizon[1]:
                stops[row.supervisor, start // DAY].append((start, town))
    found: dict[str, list[RoadDay]] = defaultdict(list)
    for (supervisor, day), visits in sorted(stops.items()):
        home = homes[supervisor]
        way = (home, *(town for _, town in sorted(visits)), home)
        minutes = sum(problem.travel_minutes[place[a]][place[b]] for a, b in pairwise(way))
        if minutes:
            towns = tuple(there for here, there in pairwise(way[:-1]) if here != there)
            found[supervisor].append(RoadDay(day, towns, minutes))
    return found
