"""A certified lower bound of the cost of any plan, better the longer it is worked on."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from peili.core.planning.arrays import Arrays
from peili.core.planning.calendar_days import DAY
from peili.core.planning.empty import new_room
from peili.core.planning.kernels import layout, loading
from peili.core.planning.kernels.layout import NONE, Ints, Prices
from peili.core.planning.problem import GRID_MINUTES, MISSING_COST, TRAVEL_COST_MINUTES

_TOWNS_OF_A_SUPERVISOR = 8
_SMOOTH = 0.7
_FIRST_STEP, _LEAST_STEP = 0.2, 0.002
_PATIENCE = 2
_CHUNK = 20
_FIRST_SHARE = 0.2
"""Of the route to its town and back, what a session is thought to pay at first."""


class Bound:
    """Prices of sessions on supervisors' days (`kernels.pricing`), moved round by round."""

    def __init__(self, arrays: Arrays) -> None:
        loading.load()
        self._arrays = arrays
        self._room = new_room(arrays, 0)
        self._sure, self._prices = _starting_prices(arrays)
        self._step = _FIRST_STEP
        self._best = -math.inf
        self._idle = 0
        self._at = 0
        self._sum = 0.0
        self.rounds = 0

    @property
    def value(self) -> int:
        """The best bound so far."""
        return max(0, math.ceil(self._best)) if self._best > -math.inf else 0

    @property
    def settled(self) -> bool:
        """Whether more rounds are not worth their while."""
        return self._step < _LEAST_STEP

    def least_of_each(self) -> Ints:
        """Return what each process costs at least in any plan, roads left out."""
        from peili.core.planning.kernels import pricing

        blank = {name: np.zeros_like(getattr(self._prices, name)) for name in ("price", "held")}
        free = self._prices._replace(**blank)
        return np.array(
            [
                pricing.price_processes(self._arrays.model, self._room, free, p, p + 1)
                for p in range(len(self._arrays.problem.processes))
            ]
        ).astype(np.int64)

    def work(self, cost: int) -> None:
        """Do a small piece of a round; `cost` is that of the best plan known."""
        from peili.core.planning.kernels import pricing

        processes = len(self._arrays.problem.processes)
        if self._at == 0:
            self._prices.held[:] = 0
            self._prices.taken[:] = 0
            self._sum = self._sure
        last = min(processes, self._at + _CHUNK)
        self._sum += pricing.price_processes(
            self._arrays.model, self._room, self._prices, self._at, last
        )
        self._at = last
        if last == processes:
            self._sum += pricing.price_days(self._arrays.model, self._prices)
            self._at = 0
            self._finish_round(cost)

    def round(self, cost: int) -> None:
        """Do one whole round."""
        rounds = self.rounds
        while self.rounds == rounds:
            self.work(cost)

    def _finish_round(self, cost: int) -> None:
        from peili.core.planning.kernels import pricing

        self.rounds += 1
        if self._sum > self._best + 0.01:
            self._best, self._idle = self._sum, 0
        else:
            self._idle += 1
        if self._idle >= _PATIENCE:
            self._step, self._idle = self._step * 0.7, 0
        square = pricing.move_prices(self._prices, _SMOOTH, 0.0)
        if square > 0:
            step = self._step * max(1.0, cost - self._sum) / square
            pricing.move_prices(self._prices, 1.0, min(step, 4.0))


def _starting_prices(arrays: Arrays) -> tuple[float, Prices]:
    problem, model = arrays.problem, arrays.model
    days = len(arrays.days)
    rows_of: dict[int, list[tuple[int, int]]] = defaultdict(list)
    rows = 0
    for p, process in enumerate(problem.processes):
        for row in range(model.process[p, layout.LISTED], model.process[p, layout.LISTED_END]):
            rows = max(rows, row + 1)
            if process.town is not None:
                rows_of[int(model.lists[row])].append((row, p))
    supervisors = len(problem.supervisors)
    travel = _shortest(model.travel)
    tables = _Tables(arrays, rows_of, travel)
    base, minutes, sure = _fixed_days(arrays, tables)
    free = model.masks[model.supervisor[:, layout.FREE]]
    flat = [pair for s in range(supervisors) for pair in rows_of[s]]
    price = np.zeros((max(1, rows), max(1, days)), dtype=np.float32)
    for s in range(supervisors):
        for row, p in rows_of[s]:
            town = model.process[p, layout.TOWN]
            home = model.supervisor[s, layout.HOME]
            alone = -(-(travel[home, town] + travel[town, home]) // TRAVEL_COST_MINUTES)
            price[row] = round(alone * 64 * _FIRST_SHARE) / 64
    room = model.supervisor[:, layout.DAY_LIMIT, None] - minutes
    longest = int(max(0, room.max(initial=0)) // GRID_MINUTES)
    prices = Prices(
        price=price,
        drift=np.zeros_like(price),
        held=np.zeros(price.shape, dtype=np.int8),
        taken=np.zeros(price.shape, dtype=np.int8),
        rows_at=np.cumsum([0, *(len(rows_of[s]) for s in range(supervisors))]).astype(np.int64),
        rows=np.array(flat, dtype=np.int64).reshape(-1, 2),
        town_bit=tables.bits,
        route=tables.route,
        inner=tables.inner,
        base_towns=base,
        room=np.minimum(np.maximum(0, room) // GRID_MINUTES, _popcount(free)),
        span=_span(free) * GRID_MINUTES,
        item=np.zeros((64, 3), dtype=np.int64),
        worth=np.zeros(min(longest, 48) + 1, dtype=np.float32),
        filled=np.zeros(min(longest, 48) + 1, dtype=np.int64),
    )
    return sure + _beyond(arrays), prices


def _beyond(arrays: Arrays) -> float:
    """Return what sessions that no series has days for cost in any plan."""
    need = arrays.model.process[:-1, layout.NEED]
    wanted = [process.sessions - len(process.fixed) for process in arrays.problem.processes]
    return float(MISSING_COST * (sum(wanted) - int(need.sum())))


def _fixed_days(arrays: Arrays, tables: "_Tables") -> tuple[Ints, Ints, float]:
    """Return what fixed sessions that cannot change hands put on each day already."""
    problem = arrays.problem
    shape = (len(problem.supervisors), max(1, len(arrays.days)))
    base, minutes = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    odd: dict[tuple[int, int], int] = defaultdict(int)
    for process in problem.processes:
        if len(process.supervisors) != 1:
            continue
        s = arrays.supervisor_row[process.supervisors[0]]
        town = NONE if process.town is None else problem.towns.index(process.town)
        bit = NONE if town == NONE else int(tables.bits[s, town])
        for start in process.fixed:
            index = arrays.days.index_of(start // DAY)
            if index >= 0:
                minutes[s, index] += process.minutes
            if bit == NONE:
                continue
            if index >= 0:
                base[s, index] |= 1 << bit
            else:
                odd[s, start // DAY] |= 1 << bit
    return base, minutes, float(sum(tables.route[s, towns] for (s, _), towns in odd.items()))


class _Tables:
    """For each supervisor, the towns that count, and the least route through each set of them."""

    def __init__(
        self, arrays: Arrays, rows_of: dict[int, list[tuple[int, int]]], travel: Ints
    ) -> None:
        model = arrays.model
        supervisors = len(arrays.problem.supervisors)
        self.bits = np.full((supervisors, max(1, len(travel))), NONE, dtype=np.int64)
        self.route = np.zeros((supervisors, 1 << _TOWNS_OF_A_SUPERVISOR), dtype=np.int64)
        self.inner = np.zeros_like(self.route)
        known: dict[tuple[int, tuple[int, ...]], tuple[list[int], list[int]]] = {}
        for s in range(supervisors):
            times = Counter(int(model.process[p, layout.TOWN]) for _, p in rows_of[s])
            towns = sorted(town for town, _ in times.most_common(_TOWNS_OF_A_SUPERVISOR))
            home = int(model.supervisor[s, layout.HOME])
            key = (home, tuple(towns))
            if key not in known:
                known[key] = _least_routes(travel.tolist(), home, towns)
            route, inner = known[key]
            for bit, town in enumerate(towns):
                self.bits[s, town] = bit
            self.route[s, : len(route)] = [-(-each // TRAVEL_COST_MINUTES) for each in route]
            self.inner[s, : len(inner)] = inner


def _least_routes(
    travel: Sequence[Sequence[int]], home: int, towns: Sequence[int]
) -> tuple[list[int], list[int]]:
    """Return, for every set of towns, the least minutes from home and back, and from town to town.

    Held and Karp: the best way through a set that ends in each of its towns.
    """
    size = len(towns)
    route, inner = [0], [0]
    far = 1 << 60
    from_home = [[far] * size for _ in range(1 << size)]
    from_town = [[far] * size for _ in range(1 << size)]
    for visited in range(1, 1 << size):
        for last in range(size):
            rest = visited & ~(1 << last)
            if rest == visited:
                continue
            if rest == 0:
                from_home[visited][last] = travel[home][towns[last]]
                from_town[visited][last] = 0
                continue
            for before in range(size):
                if rest >> before & 1:
                    leg = travel[towns[before]][towns[last]]
                    for ways in (from_home, from_town):
                        ways[visited][last] = min(ways[visited][last], ways[rest][before] + leg)
        ends = [last for last in range(size) if visited >> last & 1]
        route.append(min(from_home[visited][last] + travel[towns[last]][home] for last in ends))
        inner.append(min(from_town[visited][last] for last in ends))
    return route, inner


def _shortest(travel: Ints) -> Ints:
    """Return the least minutes between towns, by way of others where that is quicker."""
    least = travel.copy()
    for middle in range(len(least)):
        least = np.minimum(least, least[:, middle, None] + least[None, middle, :])
    return least


def _popcount(free: Ints) -> Ints:
    count = np.zeros_like(free)
    for slot in range(layout.SLOTS):
        count += (free >> slot) & 1
    return count


def _span(free: Ints) -> Ints:
    """Return the half hours from the first free one of a day to the last."""
    first = np.full(free.shape, layout.SLOTS, dtype=np.int64)
    last = np.zeros(free.shape, dtype=np.int64)
    for slot in range(layout.SLOTS):
        here = ((free >> slot) & 1).astype(bool)
        first = np.where(here & (first == layout.SLOTS), slot, first)
        last = np.where(here, slot + 1, last)
    span: Ints = np.maximum(0, last - first)
    return span
