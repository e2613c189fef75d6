"""The exact series program: the cheapest series over (usual weekday × time) × day.

For a usual pair every day has one cost (the cheapest start on it), so a series is a path over
days; `_cost_to_go` walks it backwards. A pair is only looked at while a relaxation (every time on
that weekday counts as usual) could still beat the best series found. Costs are whole numbers, or
whole 64ths when priced, in 32-bit floats: exact, and eight to sixteen days at a time.
"""

import numpy as np

from peili.core.planning.kernels.chance import draw
from peili.core.planning.kernels.compiled import kernel
from peili.core.planning.kernels.layout import (
    AFTER,
    BEST,
    DAY_COST,
    FIXED,
    FIXED_END,
    FOUND_DAY,
    FOUND_SLOT,
    GAP_LEAST,
    GAP_MOST,
    GAP_TARGET,
    HAS_FIXED,
    NEED,
    NEVER,
    NONE,
    ONWARD,
    OPEN,
    WEEK,
    WEEK_ROOM,
    WEEKDAY,
    Costs,
    Model,
    Room,
)
from peili.core.planning.kernels.openings import reach

_SLOT = 30
_WEEK = 7
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
        times = _times_on(model, room, p, begin, end, w)
        while times and bound < cheapest:
            t = _commonest(model, room, begin, end, w, times)
            times &= ~(1 << t)
            _pair_costs(model, room, begin, end, w, t)
            cost = _cost_of_days(model, room, p, begin, end)
            cost += fixed_usual_cost(model, p, w, t * _SLOT)
            if cost < cheapest:
                cheapest = cost
                best_weekday = w
                best_time = t
        for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
            if model.calendar[model.fixed[f, 0], WEEKDAY] != w or model.fixed[f, 1] % _SLOT == 0:
                continue
            _pair_costs(model, room, begin, end, w, NONE)
            cost = _cost_of_days(model, room, p, begin, end)
            cost += fixed_usual_cost(model, p, w, model.fixed[f, 1])
            if cost < cheapest:
                cheapest = cost
                best_weekday = w
                best_time = NONE
    if best_weekday != NONE:
        _weekday_costs(model, room, begin, end, best_weekday)
        _pair_costs(model, room, begin, end, best_weekday, best_time)
        _cost_of_days(model, room, p, begin, end)
        _follow(model, room, p, begin, end, best_weekday, best_time)
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
def _relaxed(model: Model, room: Room, p: int, begin: int, end: int, w: int) -> float:
    """Return a lower bound of every series whose usual weekday is w."""
    least = NEVER
    if _times_on(model, room, p, begin, end, w):
        least = fixed_usual_cost(model, p, w, NONE)
    for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
        if model.calendar[model.fixed[f, 0], WEEKDAY] == w:
            least = min(least, fixed_usual_cost(model, p, w, model.fixed[f, 1]))
    if least == NEVER:
        return NEVER
    _weekday_costs(model, room, begin, end, w)
    return _cost_of_days(model, room, p, begin, end) + least


@kernel
def _times_on(model: Model, room: Room, p: int, begin: int, end: int, w: int) -> int:
    times = 0
    for d in range(begin, end):
        if model.calendar[d, WEEKDAY] == w:
            times |= room.marks[OPEN, d]
    for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
        if model.calendar[model.fixed[f, 0], WEEKDAY] == w and model.fixed[f, 1] % _SLOT == 0:
            times |= 1 << (model.fixed[f, 1] // _SLOT)
    return times


@kernel
def _commonest(model: Model, room: Room, begin: int, end: int, w: int, times: int) -> int:
    """Return the time that is open, and cheapest of its day, on most of the weekdays.

    Ties are drawn: a search that always tried nine before ten would never give way to others.
    """
    for t in range(48):
        room.support[t] = 0
    for d in range(begin, end):
        if model.calendar[d, WEEKDAY] == w:
            open_then = room.marks[OPEN, d] & times
            t = 0
            while open_then:
                if open_then & 1 and room.value[d, t] < room.costs[BEST, d] + _TIME:
                    room.support[t] += 1
                open_then >>= 1
                t += 1
    commonest = NONE
    turn = draw(room.random, 48)
    for place in range(48):
        t = (place + turn) % 48
        if (times >> t) & 1 and (commonest == NONE or room.support[t] > room.support[commonest]):
            commonest = t
    return commonest


@kernel
def _weekday_costs(model: Model, room: Room, begin: int, end: int, w: int) -> None:
    """Write the cost of each day when any time on weekday w counted as usual."""
    for d in range(begin, end):
        other = model.calendar[d, WEEKDAY] != w
        room.costs[DAY_COST, d] = room.costs[BEST, d] + np.float32(_WEEKDAY if other else 0)


@kernel
def _pair_costs(model: Model, room: Room, begin: int, end: int, w: int, t: int) -> None:
    """Narrow `_weekday_costs` to one time: another time on the weekday costs more."""
    for d in range(begin, end):
        if model.calendar[d, WEEKDAY] == w:
            cost = room.costs[BEST, d] + np.float32(_TIME)
            if t >= 0 and (room.marks[OPEN, d] >> t) & 1:
                cost = min(cost, room.value[d, t])
            room.costs[DAY_COST, d] = cost


@kernel
def _cost_of_days(model: Model, room: Room, p: int, begin: int, end: int) -> float:
    """Return the cost of the cheapest path over `day_cost`, and leave `ahead` for `_follow`."""
    if model.process[p, GAP_LEAST] < _WEEK:
        _cost_to_go_by_week(model, room, p, begin, end)
    else:
        _cost_to_go(model, room, p, begin, end)
    first, last = reach(model, p)
    total = float(_MISSING * model.process[p, NEED])
    row = _row(model, p, 0, 1)
    for d in range(max(first, begin), min(last + 1, end)):
        cost = _first_gap(model, p, d) + room.costs[DAY_COST, d] + room.ahead[row, d]
        total = min(total, cost)
    return total


@kernel
def gap_cost(target: int, gap: int) -> int:
    """Return the cost of one gap."""
    off = abs(gap - target)
    return 0 if off == 0 else 1 if off <= 7 else 2


@kernel
def _first_gap(model: Model, p: int, d: int) -> int:
    if model.process[p, HAS_FIXED]:
        return gap_cost(model.process[p, GAP_TARGET], d - model.process[p, AFTER])
    return 0


@kernel
def _row(model: Model, p: int, k: int, place: int) -> int:
    """Return the row of `ahead` for the k-th new session, the place-th of its week."""
    return k * _WEEK + place - 1 if model.process[p, GAP_LEAST] < _WEEK else k


@kernel
def _cost_to_go(model: Model, room: Room, p: int, begin: int, end: int) -> None:
    """Fill `ahead[k, d]`: the least cost of all that follows a k-th new session on day d."""
    need = model.process[p, NEED]
    least = model.process[p, GAP_LEAST]
    most = model.process[p, GAP_MOST]
    first, last = reach(model, p)
    onward = room.costs[ONWARD]
    day_cost = room.costs[DAY_COST]
    room.ahead[need - 1, begin:end] = 0
    for k in range(need - 2, -1, -1):
        low = max(begin, first + k * least)
        high = min(end, last + k * most + 1)
        if low >= high:
            continue
        row = room.ahead[k]
        _add(onward, day_cost, room.ahead[k + 1], low + least, min(end, high + most))
        row[low:high] = _MISSING * (need - 1 - k)
        for gap in range(least, min(most, end - low) + 1):
            cost = np.float32(gap_cost(model.process[p, GAP_TARGET], gap))
            stop = min(high, end - gap)
            if low < stop:
                _lower(row[low:stop], onward[low + gap : stop + gap], cost)


@kernel
def _add(total: Costs, one: Costs, other: Costs, first: int, last: int) -> None:
    if first < last:
        here, left, right = total[first:last], one[first:last], other[first:last]
        for at in range(len(here)):
            here[at] = left[at] + right[at]


@kernel
def _lower(row: Costs, others: Costs, cost: np.float32) -> None:
    """Lower each of `row` to the other plus `cost`, many at a time: counted from 0 it is safe."""
    for at in range(len(row)):
        dearer = others[at] + cost
        row[at] = dearer if dearer < row[at] else row[at]


@kernel
def _cost_to_go_by_week(model: Model, room: Room, p: int, begin: int, end: int) -> None:
    """The same where two sessions may share an ISO week: rows also count those of the week."""
    need = model.process[p, NEED]
    for k in range(need - 1, -1, -1):
        for place in range(1, _WEEK + 1):
            row = _row(model, p, k, place)
            for d in range(begin, end):
                least = float(_MISSING * (need - 1 - k))
                if k < need - 1:
                    for gap in range(
                        model.process[p, GAP_LEAST],
                        min(model.process[p, GAP_MOST], end - 1 - d) + 1,
                    ):
                        after = d + gap
                        then = (
                            place + 1
                            if model.calendar[after, WEEK] == model.calendar[d, WEEK]
                            else 1
                        )
                        if then > room.marks[WEEK_ROOM, after] or then > _WEEK:
                            continue
                        cost = room.ahead[_row(model, p, k + 1, then), after]
                        cost += room.costs[DAY_COST, after] + gap_cost(
                            model.process[p, GAP_TARGET], gap
                        )
                        least = min(least, cost)
                room.ahead[row, d] = least


@kernel
def _follow(model: Model, room: Room, p: int, begin: int, end: int, w: int, t: int) -> None:
    """Write the series that `ahead` promises; ties are drawn, so that a search sees them all."""
    first, last = reach(model, p)
    d = NONE
    place = 1
    for k in range(model.process[p, NEED]):
        low = max(first, begin)
        high = min(last + 1, end)
        if k > 0:
            low = d + model.process[p, GAP_LEAST]
            high = min(d + model.process[p, GAP_MOST] + 1, end)
        cheapest = float(NEVER)
        ties = 0
        chosen = NONE
        chosen_place = 1
        for after in range(low, high):
            then = 1
            cost = float(_first_gap(model, p, after))
            if k > 0:
                cost = float(gap_cost(model.process[p, GAP_TARGET], after - d))
                if model.calendar[after, WEEK] == model.calendar[d, WEEK]:
                    then = place + 1
            if model.process[p, GAP_LEAST] < _WEEK and (
                then > room.marks[WEEK_ROOM, after] or then > _WEEK
            ):
                continue
            cost += room.costs[DAY_COST, after] + room.ahead[_row(model, p, k, then), after]
            if cost > cheapest:
                continue
            ties = ties + 1 if cost == cheapest else 1
            if ties == 1 or draw(room.random, ties) == 0:
                chosen = after
                chosen_place = then
            cheapest = cost
        if chosen == NONE or cheapest > _MISSING * (model.process[p, NEED] - k):
            room.found[FOUND_DAY, k] = NONE
            return
        d = chosen
        place = chosen_place
        room.found[FOUND_DAY, k] = d
        room.found[FOUND_SLOT, k] = _slot_on(model, room, d, w, t)
    if model.process[p, NEED] < room.found.shape[1]:
        room.found[FOUND_DAY, model.process[p, NEED]] = NONE


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
    for slot in range(48):
        if (room.marks[OPEN, d] >> slot) & 1 and room.value[d, slot] == room.costs[BEST, d]:
            ties += 1
            if draw(room.random, ties) == 0:
                chosen = slot
    return chosen
