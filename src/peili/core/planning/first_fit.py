"""A first plan in a hurry: each series takes the first days that suit it, nothing is weighed twice.

The exact program needs a tenth of a second a process where the kernels are not compiled; this needs
half a millisecond, so that every process has its turn however short the time.
"""

from collections.abc import Iterator

from peili.core.planning.arrays import Arrays
from peili.core.planning.kernels import layout
from peili.core.planning.kernels.layout import NONE, Ints, Room, State

_OTHER_WEEKDAY, _OTHER_TIME = 5, 2
_FIRST_DAYS = 6
"""How many first days are tried before the longest series found is taken."""

Day = tuple[int, int]
"""An open day and a half hour of it."""


def fit_all(arrays: Arrays, state: State, room: Room, order: Ints) -> None:
    """Give a series to each process of `order`, as far as there are days for it."""
    from peili.core.planning.kernels import insertion

    for p in order.tolist():
        s, series = _longest(arrays, state, room, p)
        if not series:
            continue
        for k, (day, slot) in enumerate(series):
            state.sessions[p, k, layout.DAY] = day
            state.sessions[p, k, layout.SLOT] = slot
        state.series[p, layout.COUNT] = len(series)
        insertion.put(arrays.model, state, p, s)


def _longest(arrays: Arrays, state: State, room: Room, p: int) -> tuple[int, list[Day]]:
    """Return the supervisor with whom the longest series was found; the first where they tie."""
    row = arrays.model.process[p]
    listed = arrays.model.lists[row[layout.LISTED] : row[layout.LISTED_END]].tolist()
    if row[layout.HAS_FIXED]:
        listed = [int(state.series[p, layout.SUPERVISOR])]
    longest: tuple[int, list[Day]] = (NONE, [])
    for s in listed:
        for series in _Walk(arrays, state, room, p, s).series():
            if len(series) > len(longest[1]):
                longest = s, series
            if len(series) == row[layout.NEED]:
                return longest
    return longest


class _Walk:
    """Walks from a first day onward, each time to the day that suits the one before best."""

    def __init__(self, arrays: Arrays, state: State, room: Room, p: int, s: int) -> None:
        self.model, self.state, self.room = arrays.model, state, room
        self.p, self.s = p, s
        row = self.model.process[p]
        self.need = int(row[layout.NEED])
        self.target = int(row[layout.GAP_TARGET])
        self.gaps = range(int(row[layout.GAP_LEAST]), int(row[layout.GAP_MOST]) + 1)
        self.weekday = self.model.calendar[:, layout.WEEKDAY].tolist()
        self.week = self.model.calendar[:, layout.WEEK].tolist()
        self.days = int(self.model.size[layout.DAYS])

    def series(self) -> Iterator[list[Day]]:
        """Yield a series from each of the first days that are open."""
        from peili.core.planning.kernels.openings import reach

        first, last = reach(self.model, self.p)
        tried = 0
        for day in range(first, last + 1 if self.need else first):
            slots = self._open(day, 1)
            if not slots:
                continue
            yield self._onward((day, min(slots, key=lambda slot: slots[slot])))
            tried += 1
            if tried == _FIRST_DAYS:
                return

    def _onward(self, first: Day) -> list[Day]:
        series = [first]
        while len(series) < self.need:
            following = self._following(series, usual=first)
            if following is None:
                break
            series.append(following)
        return series

    def _following(self, series: list[Day], usual: Day) -> Day | None:
        """Return the cheapest next session, or the first that costs nothing but its gap."""
        last = series[-1][0]
        near = [last + gap for gap in self.gaps if last + gap < self.days]
        near.sort(key=lambda day: (self._away(day, usual), abs(day - last - self.target)))
        cheapest: Day | None = None
        least = float("inf")
        for day in near:
            away = self._away(day, usual)
            if away >= least:
                break
            slots = self._open(day, 1 + sum(self.week[d] == self.week[day] for d, _ in series))
            for slot, cost in slots.items():
                dearer = 0 if away or slot == usual[1] else _OTHER_TIME
                if away + cost + dearer < least:
                    least, cheapest = away + cost + dearer, (day, slot)
            if slots and cheapest == (day, usual[1]) and not away:
                return cheapest
        return cheapest

    def _away(self, day: int, usual: Day) -> int:
        return 0 if self.weekday[day] == self.weekday[usual[0]] else _OTHER_WEEKDAY

    def _open(self, day: int, in_week: int) -> dict[int, float]:
        """Return the half hours of a day that are open, with what each adds to route and people."""
        from peili.core.planning.kernels.openings import gather

        model, room = self.model, self.room
        if model.masks[self.p, day] == 0:
            return {}
        begin, _ = gather(model, self.state, room, self.p, self.s, day, day + 1)
        if begin == NONE:
            return {}
        if in_week > 1 and room.marks[layout.WEEK_ROOM, day] < in_week:
            return {}
        starts = int(room.marks[layout.OPEN, day])
        return {
            slot: float(room.value[day, slot])
            for slot in range(layout.SLOTS)
            if (starts >> slot) & 1
        }
