"""Put one process where it is cheapest, the rest of the plan standing."""

from peili.core.planning.kernels.compiled import entry, kernel
from peili.core.planning.kernels.layout import (
    CHOSEN_DAY,
    CHOSEN_SLOT,
    COUNT,
    DAY,
    DAYS,
    FIXED_COST,
    FOUND_DAY,
    FOUND_SLOT,
    GAP_MOST,
    HAS_FIXED,
    LISTED,
    LISTED_END,
    NEED,
    NEVER,
    NONE,
    SLOT,
    SUPERVISOR,
    Ints,
    Model,
    Room,
    State,
)
from peili.core.planning.kernels.occupancy import enter_fixed, fixed_fit, leave_fixed, place, strip
from peili.core.planning.kernels.openings import gather, reach
from peili.core.planning.kernels.own_cost import own_cost
from peili.core.planning.kernels.series import cheapest_series

_MISSING, _PLACE = 200, 3


@kernel
def insert(model: Model, state: State, room: Room, p: int, most: int) -> bool:
    """Plan the new sessions of p anew with whichever allowed supervisor makes them cheapest.

    False when that costs more than `most`, or when its fixed sessions had been lifted and no
    supervisor has room for them any more.
    """
    home = state.series[p, SUPERVISOR]
    fixed = model.process[p, HAS_FIXED]
    cheapest = most + 1
    chosen = NONE
    nothing = _MISSING * model.process[p, NEED]
    if not fixed and nothing < cheapest:
        cheapest = nothing
        room.found[CHOSEN_DAY, 0] = NONE
    for row in range(model.process[p, LISTED], model.process[p, LISTED_END]):
        s = model.lists[row]
        place_cost = _PLACE * (row - model.process[p, LISTED])
        if not room.allowed[s] or place_cost >= cheapest:
            continue
        cost = place_cost + cost_with(model, state, room, p, s, cheapest - place_cost, NONE)
        if cost < cheapest:
            cheapest = cost
            chosen = s
            for k in range(model.process[p, NEED]):
                room.found[CHOSEN_DAY, k] = room.found[FOUND_DAY, k]
                room.found[CHOSEN_SLOT, k] = room.found[FOUND_SLOT, k]
    if chosen == NONE and (fixed or cheapest > most):
        return False
    if fixed and chosen != home:
        if home != NONE:
            leave_fixed(model, state, p, home)
        enter_fixed(model, state, p, chosen)
    count = 0
    while count < model.process[p, NEED] and room.found[CHOSEN_DAY, count] != NONE:
        state.sessions[p, count, DAY] = room.found[CHOSEN_DAY, count]
        state.sessions[p, count, SLOT] = room.found[CHOSEN_SLOT, count]
        count += 1
    state.series[p, COUNT] = count
    commit(model, state, p, chosen)
    return True


@kernel
def cost_with(model: Model, state: State, room: Room, p: int, s: int, limit: int, only: int) -> int:
    """Return what p would add to the plan with supervisor s, all but the place in the list.

    `limit` is returned when it is no less. The series is left in `found_day`, `found_slot`.
    """
    home = state.series[p, SUPERVISOR]
    moved = 0
    moving = model.process[p, HAS_FIXED] and s != home
    if moving:
        before = state.total[0]
        if home != NONE:
            leave_fixed(model, state, p, home)
        if not fixed_fit(model, state, p, s):
            if home != NONE:
                enter_fixed(model, state, p, home)
            return limit
        enter_fixed(model, state, p, s)
        moved = state.total[0] - before
    steady = moved + model.process[p, FIXED_COST]
    first, last = reach(model, p)
    begin, end = NONE, NONE
    if first <= last and model.process[p, NEED] > 0:
        until = min(
            model.size[DAYS], last + (model.process[p, NEED] - 1) * model.process[p, GAP_MOST] + 1
        )
        begin, end = gather(model, state, room, p, s, first, until)
    cost = steady + int(cheapest_series(model, room, p, begin, end, float(limit - steady), only))
    if moving:
        leave_fixed(model, state, p, s)
        if home != NONE:
            enter_fixed(model, state, p, home)
    return min(cost, limit)


@kernel
def commit(model: Model, state: State, p: int, s: int) -> None:
    """Make the series in `new_day`, `new_slot` real; count its own cost anew."""
    place(model, state, p, s, own_cost(model, state, p, s))


@entry
def insert_in_order(model: Model, state: State, room: Room, order: Ints) -> None:
    """Greedy insertion of the processes of `order`, one after another."""
    for p in order:
        insert(model, state, room, p, NEVER)


@entry
def take_fixed(model: Model, state: State, p: int, s: int) -> None:
    """Give a process with fixed sessions its first supervisor; nothing else is planned yet."""
    enter_fixed(model, state, p, s)
    commit(model, state, p, s)


@entry
def choose_series(
    model: Model, state: State, room: Room, p: int, cost: Ints, row: Ints, sessions: Ints
) -> int:
    """Find the cheapest series for each other supervisor or usual weekday, the cheapest first.

    Fills `cost`, `row` (of the list of supervisors) and `sessions` (day and half hour, day NONE
    ends), as many as they hold; returns how many there are. The plan is left as it was.
    """
    most = len(cost)
    found = 0
    for listed in range(model.process[p, LISTED], model.process[p, LISTED_END]):
        s = model.lists[listed]
        place_cost = _PLACE * (listed - model.process[p, LISTED])
        for weekday in range(7):
            limit = NEVER if found < most else cost[most - 1]
            if place_cost >= limit:
                break
            total = place_cost + cost_with(model, state, room, p, s, limit - place_cost, weekday)
            if total >= limit or room.found[FOUND_DAY, 0] == NONE:
                continue
            at = min(found, most - 1)
            found = min(most, found + 1)
            while at > 0 and cost[at - 1] > total:
                cost[at] = cost[at - 1]
                row[at] = row[at - 1]
                sessions[at] = sessions[at - 1]
                at -= 1
            cost[at] = total
            row[at] = listed
            for k in range(model.process[p, NEED]):
                sessions[at, k, DAY] = room.found[FOUND_DAY, k]
                sessions[at, k, SLOT] = room.found[FOUND_SLOT, k]
                if room.found[FOUND_DAY, k] == NONE:
                    break
    return found


@entry
def put(model: Model, state: State, p: int, s: int) -> None:
    """Make the series in `sessions` real, as planned before or by hand."""
    commit(model, state, p, s)


@entry
def take_out(model: Model, state: State, p: int) -> None:
    """Take the new sessions of a process out of the plan."""
    strip(model, state, p)
