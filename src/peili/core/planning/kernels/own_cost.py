"""What a series costs apart from travel: missing, usual, gaps, supervisor's place, optional."""

from peili.core.planning.kernels.compiled import kernel
from peili.core.planning.kernels.layout import (
    AFTER,
    ANNOUNCED,
    ANNOUNCED_TO,
    COUNT,
    DAY,
    FIXED,
    FIXED_COST,
    FIXED_END,
    GAP_TARGET,
    HAS_FIXED,
    LISTED,
    MOVE_WEIGHT,
    NEED,
    NONE,
    SESSIONS,
    SLOT,
    WEEKDAY,
    Model,
    State,
)
from peili.core.planning.kernels.openings import optional_cost
from peili.core.planning.kernels.paths import gap_cost
from peili.core.planning.kernels.series import fixed_usual_cost

_SLOT = 30
_MISSING, _WEEKDAY, _TIME, _PLACE = 200, 5, 2, 3


@kernel
def own_cost(model: Model, state: State, p: int, s: int) -> int:
    """Return the cost of the series in `new_day`, `new_slot` with supervisor s."""
    count = state.series[p, COUNT]
    cost = _MISSING * (model.process[p, NEED] - count)
    if count == 0 and not model.process[p, HAS_FIXED]:
        return cost
    cost += model.process[p, FIXED_COST] + _least_usual(model, state, p)
    row = model.process[p, LISTED]
    while model.lists[row] != s:
        row += 1
    cost += _PLACE * (row - model.process[p, LISTED])
    day = model.process[p, AFTER]
    for k in range(count):
        d = state.sessions[p, k, DAY]
        if k > 0 or model.process[p, HAS_FIXED]:
            cost += gap_cost(model.process[p, GAP_TARGET], d - day)
        cost += optional_cost(model, p, d, state.sessions[p, k, SLOT])
        if model.size[MOVE_WEIGHT] > 0 and model.process[p, ANNOUNCED_TO] != NONE:
            kept = model.process[p, ANNOUNCED_TO] == s
            if not (
                kept and model.masks[model.process[p, ANNOUNCED], d] == state.sessions[p, k, SLOT]
            ):
                cost += model.size[MOVE_WEIGHT]
        day = d
    return cost


@kernel
def _least_usual(model: Model, state: State, p: int) -> int:
    least = _WEEKDAY * (model.process[p, SESSIONS] + 1)
    for f in range(model.process[p, FIXED], model.process[p, FIXED_END]):
        weekday = model.calendar[model.fixed[f, 0], WEEKDAY]
        least = min(least, _usual(model, state, p, weekday, model.fixed[f, 1]))
    for k in range(state.series[p, COUNT]):
        weekday = model.calendar[state.sessions[p, k, DAY], WEEKDAY]
        least = min(least, _usual(model, state, p, weekday, state.sessions[p, k, SLOT] * _SLOT))
    return least


@kernel
def _usual(model: Model, state: State, p: int, weekday: int, minute: int) -> int:
    cost = fixed_usual_cost(model, p, weekday, minute)
    for k in range(state.series[p, COUNT]):
        if model.calendar[state.sessions[p, k, DAY], WEEKDAY] != weekday:
            cost += _WEEKDAY
        elif state.sessions[p, k, SLOT] * _SLOT != minute:
            cost += _TIME
    return cost
