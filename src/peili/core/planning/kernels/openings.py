"""When a process could meet at a supervisor, and what each time would cost."""

import numpy as np

from peili.core.planning.kernels.compiled import entry, kernel
from peili.core.planning.kernels.layout import (
    AFTER,
    ANNOUNCED,
    ANNOUNCED_TO,
    BEGIN,
    BEST,
    DAY_LIMIT,
    DAY_MINUTES,
    DAYS,
    END,
    FIRST_LEAST,
    FIRST_MOST,
    FREE,
    GAP_LEAST,
    GAP_MOST,
    HAS_FIXED,
    HELD,
    HOME,
    IS_SPILL,
    KIND,
    MINUTES,
    MOVE_WEIGHT,
    NEVER,
    NONE,
    OPEN,
    OPTIONAL,
    OPTIONAL_END,
    ROUTE,
    SHARED,
    SHARED_END,
    SLOTS,
    TAKEN,
    TOWN,
    UNITS,
    WEEK,
    WEEK_LIMIT,
    WEEK_ROOM,
    WHERE,
    Costs,
    Ints,
    Model,
    Room,
    State,
)

_SLOT = 30
_WEEK = 7
_PRIME = 67
_SLOT_OF = np.zeros(_PRIME, dtype=np.int64)
_SLOT_OF[[(1 << slot) % _PRIME for slot in range(SLOTS)]] = range(SLOTS)


@kernel
def run_starts(free: int, units: int) -> int:
    """Return the half hours from which `units` half hours in a row are in `free`."""
    done = 1
    while done < units and free:
        step = min(done, units - done)
        free &= free >> step
        done += step
    return free


@kernel
def slot_of(slots: int) -> int:
    """Return the first half hour of a set: powers of two differ modulo 67."""
    return _SLOT_OF[(slots & -slots) % _PRIME]


@entry
def reach(model: Model, p: int) -> tuple[int, int]:
    """Return the first and last open day the next session of p may lie on."""
    if model.process[p, HAS_FIXED]:
        return (
            max(0, model.process[p, AFTER] + model.process[p, GAP_LEAST]),
            min(model.size[DAYS] - 1, model.process[p, AFTER] + model.process[p, GAP_MOST]),
        )
    return max(0, model.process[p, FIRST_LEAST]), min(
        model.size[DAYS] - 1, model.process[p, FIRST_MOST]
    )


@kernel
def optional_cost(model: Model, p: int, d: int, t: int) -> int:
    """Return the cost of the optional people who could not come."""
    cost = 0
    for row in range(model.process[p, OPTIONAL], model.process[p, OPTIONAL_END]):
        if not (model.masks[row, d] >> t) & 1:
            cost += 4
    return cost


@entry
def gather(
    model: Model, state: State, room: Room, p: int, s: int, first: int, until: int
) -> tuple[int, int]:
    """Fill `value`, BEST and OPEN on days first … until; return the range of days in use.

    Arrays and what is the same on every day are looked up before the loop: a lookup in a tuple of
    arrays costs as much as a day.
    """
    masks, use, met, weeks, calendar = (
        model.masks,
        state.use,
        state.met,
        state.weeks,
        model.calendar,
    )
    value, best, marks = room.value, room.costs[BEST], room.marks
    free_row = model.supervisor[s, FREE]
    minutes, units = model.process[p, MINUTES], model.process[p, UNITS]
    most_of_day = model.supervisor[s, DAY_LIMIT] - minutes
    most_of_week = model.supervisor[s, WEEK_LIMIT] - minutes
    town, home = model.process[p, TOWN], model.supervisor[s, HOME]
    alone = 0
    if town >= 0:
        alone = -(-(model.travel[home, town] + model.travel[town, home]) // _SLOT)
    shares = model.process[p, SHARED] < model.process[p, SHARED_END]
    plain = model.process[p, OPTIONAL] == model.process[p, OPTIONAL_END]
    moves = model.size[MOVE_WEIGHT] > 0 and model.process[p, ANNOUNCED_TO] != NONE
    weekly = model.process[p, GAP_LEAST] < _WEEK
    begin = NONE
    end = first
    for d in range(first, until):
        starts = masks[p, d]
        if (
            starts == 0
            or use[s, d, DAY_MINUTES] > most_of_day
            or weeks[s, calendar[d, WEEK]] > most_of_week
        ):
            starts = 0
        else:
            free = masks[free_row, d] & ~use[s, d, TAKEN] & ~met[s, d]
            if shares:
                free &= ~_taken_by_others(model, state, p, d)
            starts &= run_starts(free, units)
        least = float(alone)
        if starts and use[s, d, HELD] > 0:
            held, route = use[s, d, HELD], use[s, d, ROUTE]
            day = state.entries[s, d]
            starts, least = _fit_route(
                day, held, route, model.travel, value[d], town, minutes, home, starts
            )
        elif starts:
            value[d, :] = alone
        marks[OPEN, d] = starts
        if starts == 0:
            best[d] = NEVER
            continue
        best[d] = least
        if not plain:
            add_optional(model, room, p, d, starts)
        if moves:
            _add_moves(model, room, p, s, d, starts)
        if weekly:
            left = most_of_week + minutes - weeks[s, calendar[d, WEEK]]
            marks[WEEK_ROOM, d] = left // minutes
        if begin == NONE:
            begin = d
        end = d + 1
    return begin, end


@kernel
def _taken_by_others(model: Model, state: State, p: int, d: int) -> int:
    """Return the half hours in which somebody p shares with others is in a session of theirs."""
    taken = 0
    for row in range(model.process[p, SHARED], model.process[p, SHARED_END]):
        e = model.lists[row]
        taken |= state.met[e, d]
        if e < state.use.shape[0]:
            taken |= state.use[e, d, TAKEN]
    return taken


@kernel
def _fit_route(
    day: Ints,
    held: int,
    route_cost: int,
    travel: Ints,
    value: Costs,
    town: int,
    minutes: int,
    home: int,
    starts: int,
) -> tuple[int, float]:
    """Keep the starts that leave time to travel, and write what each adds to the day's route.

    Returns them, and the least that one of them adds.
    """
    fit = 0
    best = float(NEVER)
    route = 0
    at = home
    visits = 0
    for k in range(held):
        if day[k, WHERE] >= 0 and day[k, KIND] != IS_SPILL:
            route += travel[at, day[k, WHERE]]
            at = day[k, WHERE]
            visits += 1
    if visits:
        route += travel[at, home]
    rest = starts
    while rest:
        t = slot_of(rest)
        rest &= rest - 1
        begin = t * _SLOT
        end = begin + minutes
        before = NONE
        after = NONE
        held_before = 0
        held_after = 0
        for k in range(held):
            if day[k, KIND] == IS_SPILL:
                continue
            if day[k, BEGIN] < begin:
                if day[k, WHERE] >= 0:
                    before = k
                    held_before = 0
                else:
                    held_before += day[k, END] - day[k, BEGIN]
            elif day[k, WHERE] >= 0:
                after = k
                break
            else:
                held_after += day[k, END] - day[k, BEGIN]
        lawful = True
        cost = 0
        if town >= 0:
            come = home
            go = home
            if before != NONE:
                come = day[before, WHERE]
                if come != town:
                    lawful = begin - day[before, END] - held_before >= travel[come, town]
            if after != NONE:
                go = day[after, WHERE]
                if go != town:
                    gap = day[after, BEGIN] - end - held_after
                    lawful = lawful and gap >= travel[town, go]
            longer = route + travel[come, town] + travel[town, go]
            if visits:
                longer -= travel[come, go]
            cost = -(-longer // _SLOT) - route_cost
        elif before != NONE and after != NONE:
            come = day[before, WHERE]
            go = day[after, WHERE]
            if come != go:
                gap = day[after, BEGIN] - day[before, END] - held_before - held_after - minutes
                lawful = gap >= travel[come, go]
        if lawful:
            value[t] = cost
            best = min(best, cost)
            fit |= 1 << t
    return fit, best


@kernel
def add_optional(model: Model, room: Room, p: int, d: int, starts: int) -> None:
    """Add what the optional people who could not come cost."""
    best = float(NEVER)
    while starts:
        t = slot_of(starts)
        starts &= starts - 1
        room.value[d, t] += optional_cost(model, p, d, t)
        best = min(best, room.value[d, t])
    room.costs[BEST, d] = best


@kernel
def _add_moves(model: Model, room: Room, p: int, s: int, d: int, starts: int) -> None:
    """Weigh every time that was not announced to those concerned."""
    best = float(NEVER)
    kept = (
        model.masks[model.process[p, ANNOUNCED], d] if model.process[p, ANNOUNCED_TO] == s else NONE
    )
    while starts:
        t = slot_of(starts)
        starts &= starts - 1
        if t != kept:
            room.value[d, t] += model.size[MOVE_WEIGHT]
        best = min(best, room.value[d, t])
    room.costs[BEST, d] = best
