"""Put sessions into supervisors' days and take them out; what a day's route costs."""

from peili.core.planning.kernels.compiled import entry, kernel
from peili.core.planning.kernels.layout import (
    BEGIN,
    COST,
    COUNT,
    DAY,
    DAY_LIMIT,
    DAY_MINUTES,
    END,
    FIXED,
    FIXED_END,
    HELD,
    HOME,
    IS_FIXED,
    IS_NEW,
    IS_SPILL,
    KIND,
    MINUTES,
    NEXT_DAY,
    NONE,
    ROUTE,
    SHARED,
    SHARED_END,
    SLOT,
    SUPERVISOR,
    TAKEN,
    TOWN,
    WEEK,
    WEEK_LIMIT,
    WHERE,
    WHO,
    Model,
    State,
)

_DAY = 1440
_SLOT = 30


@kernel
def slots_between(begin: int, end: int) -> int:
    """Return the half hours of a day that begin … end (minutes) touches."""
    first = begin // _SLOT
    last = min(48, -(-end // _SLOT))
    return ((1 << (last - first)) - 1) << first


@kernel
def route_cost(model: Model, state: State, s: int, d: int) -> int:
    """Return the travel cost of one day: home, towns in order of time, home."""
    home = model.supervisor[s, HOME]
    at = home
    minutes = 0
    on_site = 0
    for k in range(state.use[s, d, HELD]):
        town = state.entries[s, d, k, WHERE]
        if town >= 0 and state.entries[s, d, k, KIND] != IS_SPILL:
            minutes += model.travel[at, town]
            at = town
            on_site += 1
    if on_site == 0:
        return 0
    minutes += model.travel[at, home]
    return -(-minutes // _SLOT)


@kernel
def enter(
    model: Model, state: State, s: int, d: int, begin: int, end: int, p: int, kind: int
) -> None:
    """Put a session into a supervisor's day, in order of time (and of processes at one time)."""
    k = state.use[s, d, HELD]
    while k > 0 and _comes_before(state, s, d, k - 1, begin, end, p):
        state.entries[s, d, k, BEGIN] = state.entries[s, d, k - 1, BEGIN]
        state.entries[s, d, k, END] = state.entries[s, d, k - 1, END]
        state.entries[s, d, k, WHERE] = state.entries[s, d, k - 1, WHERE]
        state.entries[s, d, k, WHO] = state.entries[s, d, k - 1, WHO]
        state.entries[s, d, k, KIND] = state.entries[s, d, k - 1, KIND]
        k -= 1
    state.entries[s, d, k, BEGIN] = begin
    state.entries[s, d, k, END] = end
    state.entries[s, d, k, WHERE] = model.process[p, TOWN]
    state.entries[s, d, k, WHO] = p
    state.entries[s, d, k, KIND] = kind
    state.use[s, d, HELD] += 1
    state.use[s, d, TAKEN] |= slots_between(begin, end)
    if kind == IS_SPILL:
        return
    minutes = model.process[p, MINUTES]
    state.use[s, d, DAY_MINUTES] += minutes
    state.weeks[s, model.calendar[d, WEEK]] += minutes
    if model.process[p, TOWN] >= 0:
        _reroute(model, state, s, d)


@kernel
def _comes_before(state: State, s: int, d: int, k: int, begin: int, end: int, p: int) -> bool:
    """Tell whether a session of p comes before the k-th of the day."""
    if state.entries[s, d, k, BEGIN] != begin:
        return state.entries[s, d, k, BEGIN] > begin
    if state.entries[s, d, k, END] != end:
        return state.entries[s, d, k, END] > end
    return state.entries[s, d, k, WHO] > p


@kernel
def leave(model: Model, state: State, s: int, d: int, begin: int, p: int, kind: int) -> None:
    """Take a session out of a supervisor's day."""
    last = state.use[s, d, HELD] - 1
    k = 0
    while (
        state.entries[s, d, k, WHO] != p
        or state.entries[s, d, k, BEGIN] != begin
        or state.entries[s, d, k, KIND] != kind
    ):
        k += 1
    for j in range(k, last):
        state.entries[s, d, j, BEGIN] = state.entries[s, d, j + 1, BEGIN]
        state.entries[s, d, j, END] = state.entries[s, d, j + 1, END]
        state.entries[s, d, j, WHERE] = state.entries[s, d, j + 1, WHERE]
        state.entries[s, d, j, WHO] = state.entries[s, d, j + 1, WHO]
        state.entries[s, d, j, KIND] = state.entries[s, d, j + 1, KIND]
    state.use[s, d, HELD] = last
    taken = 0
    for j in range(last):
        taken |= slots_between(state.entries[s, d, j, BEGIN], state.entries[s, d, j, END])
    state.use[s, d, TAKEN] = taken
    if kind == IS_SPILL:
        return
    minutes = model.process[p, MINUTES]
    state.use[s, d, DAY_MINUTES] -= minutes
    state.weeks[s, model.calendar[d, WEEK]] -= minutes
    if model.process[p, TOWN] >= 0:
        _reroute(model, state, s, d)


@kernel
def _reroute(model: Model, state: State, s: int, d: int) -> None:
    cost = route_cost(model, state, s, d)
    state.total[0] += cost - state.use[s, d, ROUTE]
    state.use[s, d, ROUTE] = cost


@kernel
def enter_fixed(model: Model, state: State, p: int, s: int) -> None:
    """Give the fixed sessions of a process to a supervisor."""
    for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
        d = model.fixed[f, 0]
        begin = model.fixed[f, 1]
        end = begin + model.process[p, MINUTES]
        enter(model, state, s, d, begin, end, p, IS_FIXED)
        while end > _DAY and model.calendar[d, NEXT_DAY] != NONE:
            d = model.calendar[d, NEXT_DAY]
            end -= _DAY
            enter(model, state, s, d, 0, min(end, _DAY), p, IS_SPILL)


@kernel
def leave_fixed(model: Model, state: State, p: int, s: int) -> None:
    """Take the fixed sessions of a process from a supervisor."""
    for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
        d = model.fixed[f, 0]
        begin = model.fixed[f, 1]
        end = begin + model.process[p, MINUTES]
        leave(model, state, s, d, begin, p, IS_FIXED)
        while end > _DAY and model.calendar[d, NEXT_DAY] != NONE:
            d = model.calendar[d, NEXT_DAY]
            end -= _DAY
            leave(model, state, s, d, 0, p, IS_SPILL)


@kernel
def place(model: Model, state: State, p: int, s: int, cost: int) -> None:
    """Make `new_day`, `new_slot` of a process real at supervisor s (its fixed ones are there)."""
    state.total[0] += cost - state.series[p, COST]
    state.series[p, COST] = cost
    state.series[p, SUPERVISOR] = s
    for k in range(state.series[p, COUNT]):
        d = state.sessions[p, k, DAY]
        begin = state.sessions[p, k, SLOT] * _SLOT
        end = begin + model.process[p, MINUTES]
        enter(model, state, s, d, begin, end, p, IS_NEW)
        for row in range(model.process[p, SHARED], model.process[p, SHARED_END]):
            state.met[model.lists[row], d] |= slots_between(begin, end)


@kernel
def strip(model: Model, state: State, p: int) -> None:
    """Take the new sessions of a process out; its fixed ones stay where they are."""
    s = state.series[p, SUPERVISOR]
    for k in range(state.series[p, COUNT]):
        d = state.sessions[p, k, DAY]
        begin = state.sessions[p, k, SLOT] * _SLOT
        leave(model, state, s, d, begin, p, IS_NEW)
        gone = slots_between(begin, begin + model.process[p, MINUTES])
        for row in range(model.process[p, SHARED], model.process[p, SHARED_END]):
            state.met[model.lists[row], d] &= ~gone
    state.series[p, COUNT] = 0
    state.total[0] -= state.series[p, COST]
    state.series[p, COST] = 0


@entry
def fixed_fit(model: Model, state: State, p: int, s: int) -> bool:
    """Tell whether the fixed sessions of p could stand at s without disturbing a planned one.

    Fixed ones may clash among themselves, but they are not moved onto a full day or week.
    """
    for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
        d = model.fixed[f, 0]
        begin = model.fixed[f, 1]
        end = begin + model.process[p, MINUTES]
        if (
            state.use[s, d, DAY_MINUTES] + model.process[p, MINUTES]
            > model.supervisor[s, DAY_LIMIT]
        ):
            return False
        if (
            state.weeks[s, model.calendar[d, WEEK]] + model.process[p, MINUTES]
            > model.supervisor[s, WEEK_LIMIT]
        ):
            return False
        while True:
            if state.met[s, d] & slots_between(begin, min(end, _DAY)):
                return False
            for k in range(state.use[s, d, HELD]):
                if (
                    state.entries[s, d, k, KIND] == IS_NEW
                    and state.entries[s, d, k, BEGIN] < end
                    and begin < state.entries[s, d, k, END]
                ):
                    return False
            if end <= _DAY or model.calendar[d, NEXT_DAY] == NONE:
                break
            d = model.calendar[d, NEXT_DAY]
            begin = 0
            end -= _DAY
    enter_fixed(model, state, p, s)
    fits = True
    for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
        d = model.fixed[f, 0]
        if state.use[s, d, DAY_MINUTES] > model.supervisor[s, DAY_LIMIT]:
            fits = False
        if state.weeks[s, model.calendar[d, WEEK]] > model.supervisor[s, WEEK_LIMIT]:
            fits = False
        fits = fits and travels_fit(model, state, s, d)
    leave_fixed(model, state, p, s)
    return fits


@kernel
def travels_fit(model: Model, state: State, s: int, d: int) -> bool:
    """Tell whether no planned session of the day leaves too little time to travel."""
    before = NONE
    held = 0
    planned = False
    for k in range(state.use[s, d, HELD]):
        kind = state.entries[s, d, k, KIND]
        if kind == IS_SPILL:
            continue
        if state.entries[s, d, k, WHERE] < 0:
            held += state.entries[s, d, k, END] - state.entries[s, d, k, BEGIN]
            planned = planned or kind == IS_NEW
            continue
        if before != NONE:
            town = state.entries[s, d, before, WHERE]
            here = state.entries[s, d, k, WHERE]
            room = state.entries[s, d, k, BEGIN] - state.entries[s, d, before, END] - held
            planned = planned or kind == IS_NEW or state.entries[s, d, before, KIND] == IS_NEW
            if planned and town != here and room < model.travel[town, here]:
                return False
        before = k
        held = 0
        planned = False
    return True
