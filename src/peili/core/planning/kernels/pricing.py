"""The bound: processes and supervisors' days priced apart from each other.

Every on-site session pays a price for its supervisor's day; a day earns the prices of the sessions
it takes and pays for its route. Whatever the prices, the cheapest series of all processes and the
cheapest days together cost no more than any plan (Lagrange), and prices that make the two sides
agree bring the bound close to the best plan. Prices are whole 64ths, so that sums are exact.
"""

import numpy as np

from peili.core.planning.kernels.compiled import entry, kernel
from peili.core.planning.kernels.layout import (
    BEST,
    CHOSEN_DAY,
    DAY_LIMIT,
    DAYS,
    FIXED_COST,
    FOUND_DAY,
    FREE,
    GAP_LEAST,
    GAP_MOST,
    HAS_FIXED,
    LISTED,
    LISTED_END,
    MINUTES,
    NEED,
    NEVER,
    NONE,
    OPEN,
    OPTIONAL,
    OPTIONAL_END,
    TOWN,
    UNITS,
    WEEK_ROOM,
    Model,
    Prices,
    Room,
)
from peili.core.planning.kernels.openings import add_optional, reach, run_starts
from peili.core.planning.kernels.series import cheapest_series

_MISSING, _PLACE = 200, 3
_SLOT = 30
_WEEK = 7
_GRAIN = 64.0
_UNITS = 48
_MOST_ITEMS = 62


@entry
def price_processes(model: Model, room: Room, prices: Prices, first: int, last: int) -> float:
    """Return the cost of the cheapest series of processes first … last, prices included.

    The days they take are marked in `held`.
    """
    total = 0.0
    for p in range(first, last):
        cheapest = float(_MISSING * model.process[p, NEED])
        if model.process[p, HAS_FIXED]:
            cheapest = float(NEVER)
        chosen = NONE
        for row in range(model.process[p, LISTED], model.process[p, LISTED_END]):
            steady = float(_PLACE * (row - model.process[p, LISTED]) + model.process[p, FIXED_COST])
            begin, end = _gather(model, room, prices, p, row)
            cost = steady + cheapest_series(model, room, p, begin, end, cheapest - steady, NONE)
            if cost < cheapest:
                cheapest = cost
                chosen = row
                for k in range(model.process[p, NEED]):
                    room.found[CHOSEN_DAY, k] = room.found[FOUND_DAY, k]
        total += cheapest
        if chosen == NONE or model.process[p, TOWN] == NONE:
            continue
        for k in range(model.process[p, NEED]):
            d = room.found[CHOSEN_DAY, k]
            if d == NONE:
                break
            prices.held[chosen, d] = 1
    return total


@kernel
def _gather(model: Model, room: Room, prices: Prices, p: int, row: int) -> tuple[int, int]:
    begin, end = NONE, NONE
    first, last = reach(model, p)
    if first > last or model.process[p, NEED] == 0:
        return begin, end
    s = model.lists[row]
    until = min(
        model.size[DAYS],
        last + (model.process[p, NEED] - 1) * model.process[p, GAP_MOST] + 1,
    )
    masks, value, best, marks = model.masks, room.value, room.costs[BEST], room.marks
    free_row, units = model.supervisor[s, FREE], model.process[p, UNITS]
    on_site = model.process[p, TOWN] != NONE
    plain = model.process[p, OPTIONAL] == model.process[p, OPTIONAL_END]
    weekly = model.process[p, GAP_LEAST] < _WEEK
    too_long = model.process[p, MINUTES] > model.supervisor[s, DAY_LIMIT]
    for d in range(first, until):
        starts = 0 if too_long else masks[p, d]
        if starts:
            starts &= run_starts(masks[free_row, d], units)
        marks[OPEN, d] = starts
        if starts == 0:
            best[d] = NEVER
            continue
        price = prices.price[row, d] if on_site else np.float32(0)
        value[d, :] = price
        best[d] = price
        if not plain:
            add_optional(model, room, p, d, starts)
        if weekly:
            marks[WEEK_ROOM, d] = _WEEK
        if begin == NONE:
            begin = d
        end = d + 1
    return begin, end


@entry
def price_days(model: Model, prices: Prices) -> float:
    """Return the cost of the cheapest days (route less prices earned); mark theirs in `taken`."""
    total = 0.0
    for s in range(len(model.supervisor)):
        for d in range(model.size[DAYS]):
            total += _price_day(model, prices, s, d)
    return total


@kernel
def _price_day(model: Model, prices: Prices, s: int, d: int) -> float:
    items = 0
    towns = 0
    earned = 0.0
    base = prices.base_towns[s, d]
    for at in range(prices.rows_at[s], prices.rows_at[s + 1]):
        row = prices.rows[at, 0]
        if prices.price[row, d] <= 0:
            continue
        p = prices.rows[at, 1]
        bit = prices.town_bit[s, model.process[p, TOWN]]
        if bit == NONE or items == _MOST_ITEMS:
            earned += prices.price[row, d]
            prices.taken[row, d] = 1
            continue
        prices.item[items, 0] = row
        prices.item[items, 1] = 1 << bit
        prices.item[items, 2] = model.process[p, UNITS]
        towns |= 1 << bit
        items += 1
    cheapest = float(prices.route[s, base])
    chosen = 0
    visit = towns
    while visit and items:
        room = (prices.span[s, d] - prices.inner[s, visit | base]) // _SLOT
        units = min(prices.room[s, d], max(0, room))
        cost = prices.route[s, visit | base] - _fill_day(prices, items, visit, units, d)
        if cost < cheapest:
            cheapest = cost
            chosen = prices.filled[units]
        visit = (visit - 1) & towns
    for item in range(items):
        if (chosen >> item) & 1:
            prices.taken[prices.item[item, 0], d] = 1
    return cheapest - earned


@kernel
def _fill_day(prices: Prices, items: int, visit: int, units: int, d: int) -> float:
    """Return the most that sessions in the towns of `visit` earn in `units` half hours."""
    for u in range(units + 1):
        prices.worth[u] = 0
        prices.filled[u] = 0
    for item in range(items):
        if prices.item[item, 1] & visit == 0:
            continue
        size = prices.item[item, 2]
        price = prices.price[prices.item[item, 0], d]
        for u in range(units, size - 1, -1):
            worth = prices.worth[u - size] + price
            if worth > prices.worth[u]:
                prices.worth[u] = worth
                prices.filled[u] = prices.filled[u - size] | (1 << item)
    return float(prices.worth[units])


@entry
def move_prices(prices: Prices, memory: float, step: float) -> float:
    """Move the prices along the smoothed disagreement of the two sides; return its square.

    A step of 0 only takes the disagreement in.
    """
    square = 0.0
    rows, days = prices.price.shape
    for row in range(rows):
        for d in range(days):
            now = np.float32(prices.held[row, d] - prices.taken[row, d])
            smooth = memory * prices.drift[row, d] + (1.0 - memory) * now
            prices.drift[row, d] = smooth
            square += smooth * smooth
            if step > 0.0 and smooth != 0.0:
                price = prices.price[row, d] + step * smooth
                prices.price[row, d] = max(0.0, np.rint(price * _GRAIN) / _GRAIN)
    return square
