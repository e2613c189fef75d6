"""Calendars as sets of half hours: one 64-bit number for each person and open day."""

from collections.abc import Sequence

import numpy as np

from peili.core.planning.calendar_days import DAY, weekday_of
from peili.core.planning.kernels.layout import SLOTS, Ints
from peili.core.planning.problem import GRID_MINUTES, Person, Problem, Spans, WeekHours, merged

WHOLE_DAY = (1 << SLOTS) - 1


class OpenDays:
    """The open days of the horizon in order, and where any day stands among them."""

    def __init__(self, problem: Problem) -> None:
        first, last = problem.horizon
        self._closed = merged((start, end + 1) for start, end in problem.closed)
        self.first = first
        is_open = np.ones(last - first + 1, dtype=bool)
        for start, end in self._closed:
            is_open[max(0, start - first) : max(0, end - first)] = False
        self.ordinals = np.flatnonzero(is_open).astype(np.int64) + first
        self.index = np.where(is_open, np.cumsum(is_open) - 1, -1)
        self.bookable = np.array(
            [int(day) not in problem.holidays for day in self.ordinals], dtype=bool
        )

    def __len__(self) -> int:
        return len(self.ordinals)

    def place(self, day: int) -> int:
        """Return how many days that are not closed lie from the horizon's start to before `day`.

        For an open day of the horizon this is its index; earlier days count backwards.
        """
        start, end = sorted((self.first, day))
        closed = sum(max(0, min(end, b) - max(start, a)) for a, b in self._closed)
        open_days = end - start - closed
        return open_days if day >= self.first else -open_days

    def after(self, day: int) -> int:
        """Return the place gaps are counted from when a session lies on `day`, open or not."""
        return self.place(day + 1) - 1

    def index_of(self, day: int) -> int:
        """Return the index of an open day, or −1."""
        inside = 0 <= day - self.first < len(self.index)
        return int(self.index[day - self.first]) if inside else -1


def masks_of(people: Sequence[Person], days: OpenDays) -> Ints:
    """Return each person's free half hours, by `busy` and `free` alone."""
    masks = np.full((len(people), len(days)), WHOLE_DAY, dtype=np.int64)
    masks &= ~_covered([person.busy for person in people], days, whole=False)
    polled = [row for row, person in enumerate(people) if person.free is not None]
    if polled:
        spans = [_merged_spans(people[row].free) for row in polled]
        masks[polled] &= _covered(spans, days, whole=True)
    return masks


def hours_masks(hours: WeekHours | None, days: OpenDays) -> Ints:
    """Return the half hours of each open day wholly inside weekly hours (None: all)."""
    if hours is None:
        return np.full(len(days), WHOLE_DAY, dtype=np.int64)
    by_weekday = [
        sum(_bits(-(-start // GRID_MINUTES), end // GRID_MINUTES) for start, end in merged(spans))
        for spans in hours
    ]
    weekdays = [weekday_of(int(day)) for day in days.ordinals]
    return np.array([by_weekday[weekday] for weekday in weekdays], dtype=np.int64)


def run_starts_of(free: Ints, units: int) -> Ints:
    """Return the half hours from which `units` in a row are free."""
    runs = free.copy()
    done = 1
    while done < units and done <= SLOTS:
        step = min(done, units - done)
        runs &= runs >> step
        done += step
    return runs


def is_free(person: Person, start: int, end: int) -> bool:
    """Tell whether a person is free for the whole of a span, to the minute."""
    busy = person.busy
    real = busy[:, 0] < busy[:, 1]
    if bool((real & (busy[:, 0] < end) & (start < busy[:, 1])).any()):
        return False
    free = _merged_spans(person.free) if person.free is not None else None
    return free is None or bool(((free[:, 0] <= start) & (end <= free[:, 1])).any())


def _merged_spans(spans: Spans | None) -> Spans:
    rows = [] if spans is None else merged((int(a), int(b)) for a, b in spans)
    return np.array(rows, dtype=np.int64).reshape(-1, 2)


def _bits(first: int, last: int) -> int:
    return ((1 << (last - first)) - 1) << first if last > first else 0


def _covered(lists: Sequence[Spans], days: OpenDays, *, whole: bool) -> Ints:
    """Return the half hours the spans touch or, if `whole`, cover entirely."""
    covered = np.zeros((len(lists), len(days)), dtype=np.int64)
    if not lists or not len(days):
        return covered
    rows = np.repeat(np.arange(len(lists)), [len(spans) for spans in lists])
    spans = np.concatenate(list(lists))
    keep = spans[:, 0] < spans[:, 1]
    rows, spans = rows[keep], spans[keep]
    if whole:
        first, last = -(-spans[:, 0] // GRID_MINUTES), spans[:, 1] // GRID_MINUTES
    else:
        first, last = spans[:, 0] // GRID_MINUTES, -(-spans[:, 1] // GRID_MINUTES)
    first = np.maximum(first, int(days.ordinals[0]) * SLOTS)
    last = np.minimum(last, (int(days.ordinals[-1]) + 1) * SLOTS)
    keep = first < last
    rows, first, last = rows[keep], first[keep], last[keep]
    long = (last - 1) // SLOTS - first // SLOTS
    rows, first_day = np.repeat(rows, long + 1), np.repeat(first // SLOTS, long + 1)
    nth = np.arange(len(rows)) - np.repeat(np.cumsum(long + 1) - long - 1, long + 1)
    day = first_day + nth
    begin = np.maximum(np.repeat(first, long + 1) - day * SLOTS, 0)
    end = np.minimum(np.repeat(last, long + 1) - day * SLOTS, SLOTS)
    at = days.index[day - days.first]
    keep = at >= 0
    bits = ((np.int64(1) << (end - begin)) - 1) << begin
    np.bitwise_or.at(covered, (rows[keep], at[keep]), bits[keep])
    return covered


def slots_touched(start: int, minutes: int) -> list[tuple[int, int]]:
    """Return (day number, half hours) that a session of any minute touches, day by day."""
    touched = []
    end = start + minutes
    for day in range(start // DAY, (end - 1) // DAY + 1):
        begin = max(start, day * DAY) - day * DAY
        stop = min(end, (day + 1) * DAY) - day * DAY
        touched.append((day, _bits(begin // GRID_MINUTES, -(-stop // GRID_MINUTES))))
    return touched
