"""The cheapest path over days, once every day has its cost: `cost_of_days` walks it backwards.

All costs are 32-bit floats in rows by day, so that eight to sixteen days are worked on at a time.
"""

import numpy as np

from peili.core.planning.kernels.chance import draw
from peili.core.planning.kernels.compiled import kernel
from peili.core.planning.kernels.layout import (
    AFTER,
    DAY_COST,
    DAYS,
    FOUND_DAY,
    GAP_LEAST,
    GAP_MOST,
    GAP_TARGET,
    HAS_FIXED,
    NEED,
    NEVER,
    NONE,
    WEEK,
    WEEK_ROOM,
    Costs,
    Model,
    Room,
)
from peili.core.planning.kernels.openings import reach

_WEEK = 7
_MISSING = 200
_NEAR, _FAR = 1, 2


@kernel
def cost_of_days(model: Model, room: Room, p: int, begin: int, end: int) -> float:
    """Return the cost of the cheapest path over DAY_COST, and leave `ahead` for `follow`."""
    weekly = model.process[p, GAP_LEAST] < _WEEK
    if weekly:
        _cost_to_go_by_week(model, room, p, begin, end)
    else:
        _cost_to_go(model, room, p, begin, end)
    first, last = reach(model, p)
    total = float(_MISSING * model.process[p, NEED])
    day_cost, ahead = room.costs[DAY_COST], room.ahead[_row(weekly, 0, 1)]
    fixed, target = model.process[p, HAS_FIXED], model.process[p, GAP_TARGET]
    after = model.process[p, AFTER]
    for d in range(max(first, begin), min(last + 1, end)):
        cost = day_cost[d] + ahead[d]
        if fixed:
            cost += gap_cost(target, d - after)
        total = min(total, cost)
    return total


@kernel
def gap_cost(target: int, gap: int) -> int:
    """Return the cost of one gap."""
    off = abs(gap - target)
    return 0 if off == 0 else _NEAR if off <= _WEEK else _FAR


@kernel
def _row(weekly: bool, k: int, place: int) -> int:
    """Return the row of `ahead` for the k-th new session, the place-th of its week."""
    return k * _WEEK + place - 1 if weekly else k


@kernel
def _cost_to_go(model: Model, room: Room, p: int, begin: int, end: int) -> None:
    """Fill `ahead[k, d]`: the least cost of all that follows a k-th new session on day d.

    The next session is on target, near it or further away: three stretches of days, and the least
    of a stretch is that of two that cover it, 2, 4, 8 … days long (`_least_of_stretches`).
    """
    need = model.process[p, NEED]
    least = model.process[p, GAP_LEAST]
    most = min(model.process[p, GAP_MOST], model.size[DAYS])
    target = model.process[p, GAP_TARGET]
    first, last = reach(model, p)
    day_cost, ahead, stretch = room.costs[DAY_COST], room.ahead, room.stretch
    ahead[need - 1, begin:end] = 0
    for k in range(need - 2, -1, -1):
        low = max(begin, first + k * least)
        high = min(end, last + k * most + 1)
        if low >= high:
            continue
        row = ahead[k, low:high]
        row[:] = _MISSING * (need - 1 - k)
        if least > most:
            continue
        _onward(stretch[0], day_cost, ahead[k + 1], low + least, end, high + most)
        longest = _least_of_stretches(stretch, most - least + 1, low + least, high + most)
        if least <= target <= most:
            _lower(row, stretch[0, low + target : high + target])
        near_least, near_most = max(least, target - _WEEK), min(most, target + _WEEK)
        if near_least <= near_most:
            size = _power_below(near_most - near_least + 1)
            near, late = stretch[size], near_most + 1 - (1 << size)
            _lower_to_two(
                row,
                near[low + near_least : high + near_least],
                near[low + late : high + late],
                _NEAR,
            )
        if near_least > least or near_most < most:
            far, late = stretch[longest], most + 1 - (1 << longest)
            _lower_to_two(row, far[low + least : high + least], far[low + late : high + late], _FAR)


@kernel
def _onward(onward: Costs, day_cost: Costs, ahead: Costs, low: int, end: int, top: int) -> None:
    """Write what the next session on each day and all after it cost; past the end there is none."""
    stop = max(low, min(end, top))
    _add(onward[low:stop], day_cost[low:stop], ahead[low:stop])
    onward[stop:top] = NEVER


@kernel
def _least_of_stretches(stretch: Costs, longest: int, low: int, top: int) -> int:
    """Fill `stretch[j, d]`, the least of the 2 ** j days from d on, as long as they fit `longest`.

    Returns the last j.
    """
    widest = _power_below(longest)
    for size in range(1, widest + 1):
        half = 1 << (size - 1)
        stop = top - 2 * half + 1
        shorter = stretch[size - 1]
        _lesser(stretch[size, low:stop], shorter[low:stop], shorter[low + half : stop + half])
    return widest


@kernel
def _power_below(length: int) -> int:
    """Return the greatest j for which 2 ** j is not above `length`."""
    power = 0
    while 2 << power <= length:
        power += 1
    return power


@kernel
def _add(total: Costs, one: Costs, other: Costs) -> None:
    for at in range(len(total)):
        total[at] = one[at] + other[at]


@kernel
def _lesser(least: Costs, one: Costs, other: Costs) -> None:
    for at in range(len(least)):
        least[at] = one[at] if one[at] < other[at] else other[at]


@kernel
def _lower(row: Costs, other: Costs) -> None:
    for at in range(len(row)):
        row[at] = other[at] if other[at] < row[at] else row[at]


@kernel
def _lower_to_two(row: Costs, one: Costs, other: Costs, cost: int) -> None:
    dearer = np.float32(cost)
    for at in range(len(row)):
        least = (one[at] if one[at] < other[at] else other[at]) + dearer
        row[at] = least if least < row[at] else row[at]


@kernel
def _cost_to_go_by_week(model: Model, room: Room, p: int, begin: int, end: int) -> None:
    """The same where two sessions may share an ISO week: rows also count those of the week."""
    need = model.process[p, NEED]
    least, most = model.process[p, GAP_LEAST], model.process[p, GAP_MOST]
    target = model.process[p, GAP_TARGET]
    calendar, week_room = model.calendar, room.marks[WEEK_ROOM]
    day_cost, ahead = room.costs[DAY_COST], room.ahead
    for k in range(need - 1, -1, -1):
        for place in range(1, _WEEK + 1):
            row = ahead[_row(True, k, place)]
            for d in range(begin, end):
                cheapest = float(_MISSING * (need - 1 - k))
                if k < need - 1:
                    for gap in range(least, min(most, end - 1 - d) + 1):
                        after = d + gap
                        then = place + 1 if calendar[after, WEEK] == calendar[d, WEEK] else 1
                        if then > week_room[after] or then > _WEEK:
                            continue
                        cost = ahead[_row(True, k + 1, then), after]
                        cost += day_cost[after] + gap_cost(target, gap)
                        cheapest = min(cheapest, cost)
                row[d] = cheapest


@kernel
def follow(model: Model, room: Room, p: int, begin: int, end: int) -> int:
    """Write the days that `ahead` promises to FOUND_DAY and return how many there are.

    Ties are drawn, so that a search sees them all.
    """
    need = model.process[p, NEED]
    least, most = model.process[p, GAP_LEAST], model.process[p, GAP_MOST]
    target = model.process[p, GAP_TARGET]
    weekly = least < _WEEK
    calendar, week_room = model.calendar, room.marks[WEEK_ROOM]
    day_cost, ahead, found = room.costs[DAY_COST], room.ahead, room.found
    first, last = reach(model, p)
    low = max(first, begin)
    high = min(last + 1, end)
    d = model.process[p, AFTER]
    priced = model.process[p, HAS_FIXED]
    place = 1
    for k in range(need):
        cheapest = float(NEVER)
        ties = 0
        chosen = NONE
        chosen_place = 1
        for after in range(low, high):
            then = 1
            if k > 0 and calendar[after, WEEK] == calendar[d, WEEK]:
                then = place + 1
            if weekly and (then > week_room[after] or then > _WEEK):
                continue
            cost = float(day_cost[after] + ahead[_row(weekly, k, then), after])
            if priced:
                cost += gap_cost(target, after - d)
            if cost > cheapest:
                continue
            ties = ties + 1 if cost == cheapest else 1
            if ties == 1 or draw(room.random, ties) == 0:
                chosen = after
                chosen_place = then
            cheapest = cost
        if chosen == NONE or cheapest > _MISSING * (need - k):
            found[FOUND_DAY, k] = NONE
            return k
        d = chosen
        place = chosen_place
        found[FOUND_DAY, k] = d
        priced = 1
        low = d + least
        high = min(d + most + 1, end)
    if need < found.shape[1]:
        found[FOUND_DAY, need] = NONE
    return int(need)
