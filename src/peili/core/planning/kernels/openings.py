"""When a process could meet at a supervisor, and what each time would cost."""

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
    TAKEN,
    TOWN,
    UNITS,
    WEEK,
    WEEK_LIMIT,
    WEEK_ROOM,
    WHERE,
    Model,
    Room,
    State,
)

_SLOT = 30
_WEEK = 7


@kernel
def run_starts(free: int, units: int) -> int:
    """Return the half hours from which `units` half hours in a row are in `free`."""
    done = 1
    while done < units and free:
        step = min(done, units - done)
        free &= free >> step
        done += step
    return free


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


@kernel
def open_starts(model: Model, state: State, p: int, s: int, d: int) -> int:
    """Return the half hours at which p could start with s on day d as the plan stands."""
    starts = model.masks[p, d]
    if starts == 0:
        return 0
    minutes = model.process[p, MINUTES]
    if state.use[s, d, DAY_MINUTES] + minutes > model.supervisor[s, DAY_LIMIT]:
        return 0
    if state.weeks[s, model.calendar[d, WEEK]] + minutes > model.supervisor[s, WEEK_LIMIT]:
        return 0
    free = model.masks[model.supervisor[s, FREE], d] & ~state.use[s, d, TAKEN] & ~state.met[s, d]
    for row in range(model.process[p, SHARED], model.process[p, SHARED_END]):
        e = model.lists[row]
        free &= ~state.met[e, d]
        if e < state.use.shape[0]:
            free &= ~state.use[e, d, TAKEN]
    return starts & run_starts(free, model.process[p, UNITS])


@entry
def gather(
    model: Model, state: State, room: Room, p: int, s: int, first: int, until: int
) -> tuple[int, int]:
    """Fill `value`, `best` and `mask` on days first … until; return the range of days in use."""
    begin = NONE
    end = first
    weekly = model.process[p, GAP_LEAST] < _WEEK
    on_site = model.process[p, TOWN] >= 0
    home = model.supervisor[s, HOME]
    alone = 0
    if on_site:
        town = model.process[p, TOWN]
        alone = -(-(model.travel[home, town] + model.travel[town, home]) // _SLOT)
    plain = model.process[p, OPTIONAL] == model.process[p, OPTIONAL_END]
    for d in range(first, until):
        room.costs[BEST, d] = NEVER
        starts = open_starts(model, state, p, s, d)
        if starts and state.use[s, d, HELD] > 0:
            starts = _fit_route(model, state, room, p, s, d, starts)
        elif starts:
            room.costs[BEST, d] = alone
            t = 0
            rest = starts
            while rest:
                if rest & 1:
                    room.value[d, t] = alone
                t += 1
                rest >>= 1
        room.marks[OPEN, d] = starts
        if starts == 0:
            room.costs[BEST, d] = NEVER
            continue
        if not plain:
            _add_optional(model, room, p, d, starts)
        if model.size[MOVE_WEIGHT] > 0 and model.process[p, ANNOUNCED_TO] != NONE:
            _add_moves(model, room, p, s, d, starts)
        if weekly:
            left = model.supervisor[s, WEEK_LIMIT] - state.weeks[s, model.calendar[d, WEEK]]
            room.marks[WEEK_ROOM, d] = left // model.process[p, MINUTES]
        if begin == NONE:
            begin = d
        end = d + 1
    return begin, end


@kernel
def _fit_route(model: Model, state: State, room: Room, p: int, s: int, d: int, starts: int) -> int:
    """Keep the starts that leave time to travel, and write what each adds to the day's route."""
    fit = 0
    best = NEVER
    town = model.process[p, TOWN]
    minutes = model.process[p, MINUTES]
    home = model.supervisor[s, HOME]
    route = 0
    at = home
    visits = 0
    for k in range(state.use[s, d, HELD]):
        if state.entries[s, d, k, WHERE] >= 0 and state.entries[s, d, k, KIND] != IS_SPILL:
            route += model.travel[at, state.entries[s, d, k, WHERE]]
            at = state.entries[s, d, k, WHERE]
            visits += 1
    if visits:
        route += model.travel[at, home]
    t = 0
    rest = starts
    while rest:
        if rest & 1:
            begin = t * _SLOT
            end = begin + minutes
            before = NONE
            after = NONE
            held_before = 0
            held_after = 0
            for k in range(state.use[s, d, HELD]):
                if state.entries[s, d, k, KIND] == IS_SPILL:
                    continue
                if state.entries[s, d, k, BEGIN] < begin:
                    if state.entries[s, d, k, WHERE] >= 0:
                        before = k
                        held_before = 0
                    else:
                        held_before += state.entries[s, d, k, END] - state.entries[s, d, k, BEGIN]
                elif state.entries[s, d, k, WHERE] >= 0:
                    after = k
                    break
                else:
                    held_after += state.entries[s, d, k, END] - state.entries[s, d, k, BEGIN]
            if town >= 0:
                lawful = True
                come = home
                go = home
                if before != NONE:
                    come = state.entries[s, d, before, WHERE]
                    if come != town:
                        gap = begin - state.entries[s, d, before, END] - held_before
                        lawful = gap >= model.travel[come, town]
                if after != NONE:
                    go = state.entries[s, d, after, WHERE]
                    if go != town:
                        gap = state.entries[s, d, after, BEGIN] - end - held_after
                        lawful = lawful and gap >= model.travel[town, go]
                if lawful:
                    longer = route + model.travel[come, town] + model.travel[town, go]
                    if visits:
                        longer -= model.travel[come, go]
                    cost = -(-longer // _SLOT) - state.use[s, d, ROUTE]
                    room.value[d, t] = cost
                    best = min(best, cost)
                    fit |= 1 << t
            else:
                lawful = True
                if before != NONE and after != NONE:
                    come = state.entries[s, d, before, WHERE]
                    go = state.entries[s, d, after, WHERE]
                    if come != go:
                        gap = state.entries[s, d, after, BEGIN] - state.entries[s, d, before, END]
                        gap -= held_before + held_after + minutes
                        lawful = gap >= model.travel[come, go]
                if lawful:
                    room.value[d, t] = 0
                    best = min(best, 0)
                    fit |= 1 << t
        t += 1
        rest >>= 1
    room.costs[BEST, d] = best
    return fit


@kernel
def _add_optional(model: Model, room: Room, p: int, d: int, starts: int) -> None:
    best = NEVER
    t = 0
    while starts:
        if starts & 1:
            room.value[d, t] += optional_cost(model, p, d, t)
            best = min(best, room.value[d, t])
        t += 1
        starts >>= 1
    room.costs[BEST, d] = best


@kernel
def _add_moves(model: Model, room: Room, p: int, s: int, d: int, starts: int) -> None:
    """Weigh every time that was not announced to those concerned."""
    best = NEVER
    t = 0
    kept = (
        model.masks[model.process[p, ANNOUNCED], d] if model.process[p, ANNOUNCED_TO] == s else NONE
    )
    while starts:
        if starts & 1:
            if t != kept:
                room.value[d, t] += model.size[MOVE_WEIGHT]
            best = min(best, room.value[d, t])
        t += 1
        starts >>= 1
    room.costs[BEST, d] = best
