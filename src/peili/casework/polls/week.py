"""The grid on which a usual week is painted: which half hours it has, and how they are said."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import time

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR

from peili.core.planning.problem import GRID_MINUTES
from peili.core.polls import SLOTS_A_DAY, runs
from peili.plumbing.ui import formats

WORKING_DAYS = range(5)
FIRST_SLOT, LAST_SLOT = 14, 40
"""From 7.00 to 20.00: outside of it nobody is asked to a session."""

SLOTS = [day * SLOTS_A_DAY + slot for day in WORKING_DAYS for slot in range(FIRST_SLOT, LAST_SLOT)]


@dataclass(frozen=True)
class Cell:
    """A half hour of a weekday; `count` is how many are free in it, where that is shown."""

    slot: int
    day: int
    label: str
    is_free: bool


@dataclass(frozen=True)
class Row:
    starts: str
    on_the_hour: bool
    cells: list[Cell]


@dataclass(frozen=True)
class Stretch:
    """An unbroken stretch of one weekday in which the same number of people can come."""

    weekday: str
    times: str
    people: int


def rows(chosen: Collection[int]) -> list[Row]:
    """Return the grid, a row a half hour."""
    free = set(chosen)
    return [
        Row(
            clock_of(slot),
            slot % 2 == 0,
            [
                Cell(
                    number,
                    day,
                    f"{WEEKDAYS[day]} {clock_of(slot)}{formats.DASH}{clock_of(slot + 1)}",
                    number in free,
                )
                for day in WORKING_DAYS
                for number in [day * SLOTS_A_DAY + slot]
            ],
        )
        for slot in range(FIRST_SLOT, LAST_SLOT)
    ]


def days(chosen: Collection[int]) -> list[tuple[str, str, int]]:
    """Return each weekday's short and whole name, with how many of its half hours are free."""
    return [
        (
            str(WEEKDAYS_ABBR[day]),
            str(WEEKDAYS[day]),
            sum(slot // SLOTS_A_DAY == day for slot in chosen),
        )
        for day in WORKING_DAYS
    ]


def stretches(count: dict[int, int], *, minutes: int, most: int = 12) -> list[Stretch]:
    """Return the stretches long enough for a session, those with the most people first."""
    found: dict[tuple[int, int, int], int] = {}
    for people in sorted(set(count.values()), reverse=True):
        slots = [slot for slot, n in count.items() if n >= people]
        for day in WORKING_DAYS:
            for start, end in runs(slots, day):
                if end - start >= minutes:
                    found.setdefault((day, start, end), people)
    best = sorted(found.items(), key=lambda one: (-one[1], one[0]))[:most]
    return [
        Stretch(str(WEEKDAYS[day]), f"{_minute(start)}{formats.DASH}{_minute(end)}", people)
        for (day, start, end), people in best
    ]


def clock_of(slot: int) -> str:
    return _minute(slot * GRID_MINUTES)


def _minute(minute: int) -> str:
    return formats.clock_time(time(minute // 60, minute % 60)) if minute < 24 * 60 else "24.00"
