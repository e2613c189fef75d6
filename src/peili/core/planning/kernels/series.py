"""The exact series program: the cheapest series over (usual weekday × time) × day.

For a usual pair every day has one cost (the cheapest start on it), so a series is a path over
days (`paths`). A pair is only looked at while a relaxation (every time on that weekday counts as
usual, or every time at all) could still beat the best series found. Costs are whole numbers, or
whole 64ths when priced, in 32-bit floats, so they are exact.
"""

import numpy as np

from peili.core.planning.kernels.chance import draw
from peili.core.planning.kernels.compiled import kernel
from peili.core.planning.kernels.layout import (
    BEST,
    DAY_COST,
    FIXED,
    FIXED_END,
    FOUND_DAY,
    FOUND_SLOT,
    HAS_FIXED,
    NEED,
    NEVER,
    NONE,
    OPEN,
    WEEKDAY,
    Model,
    Room,
)
from peili.core.planning.kernels.openings import slot_of
from peili.core.planning.kernels.paths import cost_of_days, follow

_SLOT = 30
_MISSING, _WEEKDAY, _TIME = 200, 5, 2


@kernel
def cheapest_series(
    model: Model, room: Room, p: int, begin: int, end: int, limit: float, only: int
) -> float:
    """Return the cost of the cheapest series below `limit` (else `limit`).

    Its usual weekday is `only`, unless that is NONE. Reads `value`, BEST and OPEN on days
    begin … end. Counts new sessions, missing ones, gaps and the usual costs of new and fixed
    sessions. The series is left in FOUND_DAY, FOUND_SLOT.
    """
    need = model.process[p, NEED]
    cheapest = limit
    best_weekday = NONE
    best_time = NONE
    nothing = _MISSING * need + _least_fixed_usual(model, p)
    if nothing < cheapest:
        cheapest = nothing
        room.found[FOUND_DAY, 0] = NONE
    if begin == NONE or need == 0:
        return cheapest
    if limit < nothing and _any_time(model, room, p, begin, end) >= cheapest:
        return cheapest
    _gather_times(model, room, p, begin, end)
    for w in range(7):
        room.pair_cost[w] = NEVER
        if only in (NONE, w):
            room.pair_cost[w] = _relaxed(model, room, p, begin, end, w)
    turn = draw(room.random, 7)
    for _ in range(7):
        w = turn
        for other in range(7):
            if room.pair_cost[other] < room.pair_cost[w]:
                w = other
        bound = room.pair_cost[w]
        if bound >= cheapest:
            break
        room.pair_cost[w] = NEVER
        _weekday_costs(model, room, begin, end, w)
        _count_support(model, room, begin, end, w)
        times = room.times[w]
        while times and bound < cheapest:
            t = _commonest(room, times)
            times &= ~(1 << t)
            _pair_costs(model, room, begin, end, w, t)
            cost = cost_of_days(model, room, p, begin, end)
            cost += fixed_usual_cost(model, p, w, t * _SLOT)
            if cost < cheapest:
                cheapest = cost
                best_weekday = w
                best_time = t
        for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
            if model.calendar[model.fixed[f, 0], WEEKDAY] != w or model.fixed[f, 1] % _SLOT == 0:
                continue
            _pair_costs(model, room, begin, end, w, NONE)
            cost = cost_of_days(model, room, p, begin, end)
            cost += fixed_usual_cost(model, p, w, model.fixed[f, 1])
            if cost < cheapest:
                cheapest = cost
                best_weekday = w
                best_time = NONE
    if best_weekday != NONE:
        _weekday_costs(model, room, begin, end, best_weekday)
        _pair_costs(model, room, begin, end, best_weekday, best_time)
        cost_of_days(model, room, p, begin, end)
        for k in range(follow(model, room, p, begin, end)):
            d = room.found[FOUND_DAY, k]
            room.found[FOUND_SLOT, k] = _slot_on(model, room, d, best_weekday, best_time)
    return cheapest


@kernel
def fixed_usual_cost(model: Model, p: int, weekday: int, minute: int) -> int:
    """Return what the fixed sessions cost against a usual weekday and minute of the day."""
    cost = 0
    for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
        if model.calendar[model.fixed[f, 0], WEEKDAY] != weekday:
            cost += _WEEKDAY
        elif model.fixed[f, 1] != minute:
            cost += _TIME
    return cost


@kernel
def _least_fixed_usual(model: Model, p: int) -> int:
    if not model.process[p, HAS_FIXED]:
        return 0
    least = _WEEKDAY * (model.process[p, FIXED_END] - model.process[p, FIXED])
    for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
        weekday = model.calendar[model.fixed[f, 0], WEEKDAY]
        least = min(least, fixed_usual_cost(model, p, weekday, model.fixed[f, 1]))
    return least


@kernel
def _any_time(model: Model, room: Room, p: int, begin: int, end: int) -> float:
    """Return a lower bound of every series: as if all its times were usual."""
    room.costs[DAY_COST, begin:end] = room.costs[BEST, begin:end]
    return cost_of_days(model, room, p, begin, end) + _least_fixed_usual(model, p)


@kernel
def _relaxed(model: Model, room: Room, p: int, begin: int, end: int, w: int) -> float:
    """Return a lower bound of every series whose usual weekday is w."""
    least = NEVER
    if room.times[w]:
        least = fixed_usual_cost(model, p, w, NONE)
    for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
        if model.calendar[model.fixed[f, 0], WEEKDAY] == w:
            least = min(least, fixed_usual_cost(model, p, w, model.fixed[f, 1]))
    if least == NEVER:
        return NEVER
    _weekday_costs(model, room, begin, end, w)
    return cost_of_days(model, room, p, begin, end) + least


@kernel
def _gather_times(model: Model, room: Room, p: int, begin: int, end: int) -> None:
    """Note for each weekday the times at which a session could be, or is fixed."""
    times, calendar, starts = room.times, model.calendar, room.marks[OPEN]
    times[:] = 0
    for d in range(begin, end):
        times[calendar[d, WEEKDAY]] |= starts[d]
    for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
        if model.fixed[f, 1] % _SLOT == 0:
            times[calendar[model.fixed[f, 0], WEEKDAY]] |= 1 << (model.fixed[f, 1] // _SLOT)


@kernel
def _count_support(model: Model, room: Room, begin: int, end: int, w: int) -> None:
    """Count on how many of the weekdays each time is open and about the cheapest of its day."""
    support, calendar, starts = room.support, model.calendar, room.marks[OPEN]
    value, best = room.value, room.costs[BEST]
    support[:] = 0
    for d in range(begin, end):
        if calendar[d, WEEKDAY] == w:
            rest = starts[d]
            enough = best[d] + _TIME
            while rest:
                t = slot_of(rest)
                rest &= rest - 1
                if value[d, t] < enough:
                    support[t] += 1


@kernel
def _commonest(room: Room, times: int) -> int:
    """Return the time with most support.

    Ties are drawn: a search that always tried nine before ten would never give way to others.
    """
    support = room.support
    commonest = NONE
    ties = 0
    while times:
        t = slot_of(times)
        times &= times - 1
        if commonest != NONE and support[t] < support[commonest]:
            continue
        ties = ties + 1 if commonest != NONE and support[t] == support[commonest] else 1
        if ties == 1 or draw(room.random, ties) == 0:
            commonest = t
    return commonest


@kernel
def _weekday_costs(model: Model, room: Room, begin: int, end: int, w: int) -> None:
    """Write the cost of each day when any time on weekday w counted as usual."""
    best, off = room.costs[BEST, begin:end], model.off_weekday[w, begin:end]
    total = room.costs[DAY_COST, begin:end]
    for at in range(len(total)):
        total[at] = best[at] + off[at]


@kernel
def _pair_costs(model: Model, room: Room, begin: int, end: int, w: int, t: int) -> None:
    """Narrow `_weekday_costs` to one time: another time on the weekday costs more."""
    value, calendar, starts = room.value, model.calendar, room.marks[OPEN]
    best, total = room.costs[BEST], room.costs[DAY_COST]
    for d in range(begin, end):
        if calendar[d, WEEKDAY] == w:
            cost = best[d] + np.float32(_TIME)
            if t >= 0 and (starts[d] >> t) & 1:
                cost = min(cost, value[d, t])
            total[d] = cost


@kernel
def _slot_on(model: Model, room: Room, d: int, w: int, t: int) -> int:
    if (
        t >= 0
        and model.calendar[d, WEEKDAY] == w
        and (room.marks[OPEN, d] >> t) & 1
        and room.value[d, t] <= room.costs[BEST, d] + _TIME
    ):
        return t
    chosen = NONE
    ties = 0
    rest = room.marks[OPEN, d]
    while rest:
        slot = slot_of(rest)
        rest &= rest - 1
        if room.value[d, slot] == room.costs[BEST, d]:
            ties += 1
            if draw(room.random, ties) == 0:
                chosen = slot
    return chosen
