"""Asking a group for times: what can be answered, and what an answer says about somebody's days."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from peili.core.planning.calendar_days import DAY, weekday_of
from peili.core.planning.free_times import Moments
from peili.core.planning.problem import GRID_MINUTES, merged
from peili.core.terms import Term
from peili.core.wording import msgid

SLOTS_A_DAY = DAY // GRID_MINUTES
SLOTS_A_WEEK = 7 * SLOTS_A_DAY
_WARNING = timedelta(days=2)


class Word(Term):
    YES = "yes", msgid("Yes")
    IF_NEEDED = "if_needed", msgid("If needed")
    NO = "no", msgid("No")


@dataclass(frozen=True)
class Said:
    """What one person answered to one poll: on these days they are free in `free` and not else.

    Days are day numbers, times moments (`planning.calendar_days`). `group` names who was asked.
    """

    group: int
    asked_at: datetime
    days: frozenset[int]
    free: tuple[Moments, ...]


def free_within(said: Iterable[Said], *, first: int, last: int) -> tuple[Moments, ...]:
    """Return when somebody can come between two days, both included.

    A poll speaks of the days it asked about; any other day is free as a whole. Of a group's polls
    about the same day the latest counts; what was said to different groups is joined.
    """
    spoken: dict[int, set[int]] = {}
    free: list[Moments] = []
    for one in sorted(said, key=lambda one: one.asked_at, reverse=True):
        known = spoken.setdefault(one.group, set())
        free += [span for span in one.free if span[0] // DAY in one.days - known]
        known |= one.days
    asked = set().union(*spoken.values())
    open_days = [(d * DAY, (d + 1) * DAY) for d in range(first, last + 1) if d not in asked]
    inside = [span for span in free if first * DAY <= span[0] < (last + 1) * DAY]
    return merged([*open_days, *inside])


def painted(slots: Collection[int], days: Iterable[int]) -> tuple[Moments, ...]:
    """Lay a painted week over these days: slots are half hours counted from Monday's midnight."""
    by_weekday = [list(runs(slots, weekday)) for weekday in range(7)]
    return tuple(
        (day * DAY + start, day * DAY + end)
        for day in days
        for start, end in by_weekday[weekday_of(day)]
    )


def runs(slots: Collection[int], weekday: int) -> Iterator[Moments]:
    """Yield the unbroken stretches of one weekday's slots, in minutes of the day."""
    start = weekday * SLOTS_A_DAY
    chosen = sorted(slot - start for slot in slots if start <= slot < start + SLOTS_A_DAY)
    yield from merged((slot * GRID_MINUTES, (slot + 1) * GRID_MINUTES) for slot in chosen)


def remind_at(*, opened_at: datetime, deadline: datetime) -> datetime:
    """Return when to remind once: two days before the end, or halfway when time is short."""
    return max(deadline - _WARNING, opened_at + (deadline - opened_at) / 2)
