"""What is to be planned: frozen values. Times are moments and day numbers of `calendar_days`."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

FORMAT = "peili-plan/1"

MISSING_COST = 200
OTHER_WEEKDAY_COST = 5
OTHER_TIME_COST = 2
NEAR_GAP_COST = 1
FAR_GAP_COST = 2
NEAR_GAP_DAYS = 7
SUPERVISOR_PLACE_COST = 3
OPTIONAL_ABSENT_COST = 4
TRAVEL_COST_MINUTES = 30
GRID_MINUTES = 30

Spans: TypeAlias = npt.NDArray[np.int64]
"""Half-open spans of moments, one a row: an array of shape (n, 2)."""

WeekHours: TypeAlias = tuple[tuple[tuple[int, int], ...], ...]
"""Seven weekdays, each its spans of minutes of the day; touching spans are one."""


def no_spans() -> Spans:
    return np.empty((0, 2), dtype=np.int64)


def spans_of(pairs: Iterable[tuple[int, int]]) -> Spans:
    """Return spans of moments from pairs of them."""
    return np.array(list(pairs), dtype=np.int64).reshape(-1, 2)


def merged(spans: Iterable[tuple[int, int]], *, gap: int = 0) -> tuple[tuple[int, int], ...]:
    """Join touching and overlapping spans; empty ones vanish."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if joined and start <= joined[-1][1] + gap:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


@dataclass(frozen=True, eq=False, slots=True)
class Person:
    """Someone with a calendar: `busy` always excludes; `free`, when given, is all there is."""

    id: str
    busy: Spans = field(default_factory=no_spans)
    free: Spans | None = None


@dataclass(frozen=True, slots=True)
class Supervisor:
    """Who holds sessions: weekly hours and the most minutes a day and an ISO week bear."""

    id: str
    home: str
    hours: WeekHours
    max_minutes_per_day: int
    max_minutes_per_week: int


@dataclass(frozen=True, slots=True)
class Process:
    """A series to plan. `supervisors` come in order of preference; `town` None is remote."""

    id: str
    supervisors: tuple[str, ...]
    required: tuple[str, ...]
    sessions: int
    minutes: int
    gap_days: tuple[int, int]
    target_gap_days: int
    optional: tuple[str, ...] = ()
    min_optional: int = 0
    town: str | None = None
    first_between: tuple[int, int] | None = None
    windows: WeekHours | None = None
    fixed: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Problem:
    """Everything the planner is told. Horizon and closed ranges include both ends."""

    timezone: str
    horizon: tuple[int, int]
    holidays: frozenset[int]
    closed: tuple[tuple[int, int], ...]
    towns: tuple[str, ...]
    travel_minutes: tuple[tuple[int, ...], ...]
    people: tuple[Person, ...]
    supervisors: tuple[Supervisor, ...]
    processes: tuple[Process, ...]
