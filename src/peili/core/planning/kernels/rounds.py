"""Large-neighbourhood search: take some processes out, put each back by the exact program.

A worker touches the processes of `mine` and the supervisors it is `allowed`, nothing else, so
workers with different parts of the problem run side by side on the same state.
"""

from peili.core.planning.kernels.chance import draw, tolerance
from peili.core.planning.kernels.compiled import entry, kernel
from peili.core.planning.kernels.insertion import insert
from peili.core.planning.kernels.layout import (
    COST,
    COUNT,
    DAY,
    DAYS,
    HAS_FIXED,
    HELD,
    IS_NEW,
    KIND,
    LISTED,
    LISTED_END,
    NEED,
    NONE,
    SHARED,
    SHARED_END,
    SLOT,
    SUPERVISOR,
    TOWN,
    WHO,
    Ints,
    Memory,
    Model,
    Room,
    State,
)
from peili.core.planning.kernels.occupancy import enter_fixed, leave_fixed, place, strip

_FEWEST_OUT, _MOST_OUT = 3, 14
_SUPERVISOR, _LISTED, _TOWN, _PEOPLE, _EVERYBODY = range(5)
_OF_A_KIND, _STYLES = 5, 9
"""Styles from the fifth on take the neighbours in time: that helps most often."""


@entry
def search_rounds(
    model: Model,
    state: State,
    room: Room,
    memory: Memory,
    mine: Ints,
    rounds: int,
    temperature: float,
) -> None:
    """Run rounds of search at one temperature; the best plan of the part is kept in `best_…`."""
    if mine.size == 0:
        return
    for _ in range(rounds):
        size = _choose_group(model, state, room, memory, mine)
        before = state.total[0]
        most = before + tolerance(room.random, temperature)
        _take_out(model, state, room, memory, size)
        _shuffle(room, memory, size)
        ahead = 0
        for at in range(size):
            ahead += memory.least[memory.group[at]]
        put_back = 0
        while put_back < size and state.total[0] + ahead <= most:
            p = memory.group[put_back]
            ahead -= memory.least[p]
            if not insert(model, state, room, p, int(most) - ahead - state.total[0]):
                break
            put_back += 1
        if put_back < size:
            _restore(model, state, room, memory, size, put_back)
        elif state.total[0] < memory.best_total[0]:
            keep_best(state, room, memory, mine)


@kernel
def keep_best(state: State, room: Room, memory: Memory, mine: Ints) -> None:
    """Copy the plan of the part as the best so far."""
    memory.best_total[0] = state.total[0]
    for p in mine:
        memory.best_series[p, SUPERVISOR] = state.series[p, SUPERVISOR]
        count = state.series[p, COUNT]
        memory.best_series[p, COUNT] = count
        for k in range(count):
            memory.best_sessions[p, k, DAY] = state.sessions[p, k, DAY]
            memory.best_sessions[p, k, SLOT] = state.sessions[p, k, SLOT]


@kernel
def _choose_group(model: Model, state: State, room: Room, memory: Memory, mine: Ints) -> int:
    """Fill `group` with a process and some that stand in its way or share its roads."""
    seed = _choose_seed(model, state, room, memory, mine)
    size = _FEWEST_OUT + draw(room.random, _MOST_OUT - _FEWEST_OUT + 1)
    near = 0
    style = draw(room.random, _STYLES)
    if style < _OF_A_KIND:
        near = _related(model, state, memory, mine, seed, style)
    if near == 0:
        near = _neighbours_in_time(model, state, memory, seed)
    memory.group[0] = seed
    chosen = 1
    while chosen < size and near > 0:
        pick = draw(room.random, near)
        memory.group[chosen] = memory.near[pick]
        near -= 1
        memory.near[pick] = memory.near[near]
        chosen += 1
    return chosen


@kernel
def _choose_seed(model: Model, state: State, room: Room, memory: Memory, mine: Ints) -> int:
    if draw(room.random, 3) == 0:
        short = 0
        for p in mine:
            if state.series[p, COUNT] < model.process[p, NEED]:
                memory.near[short] = p
                short += 1
        if short:
            return memory.near[draw(room.random, short)]
    return mine[draw(room.random, mine.size)]


@kernel
def _related(model: Model, state: State, memory: Memory, mine: Ints, seed: int, style: int) -> int:
    """Fill `near` with those of the seed's supervisor, listed ones, town or people, or anyone."""
    process, lists, series, near_by = model.process, model.lists, state.series, memory.near
    here, town = series[seed, SUPERVISOR], process[seed, TOWN]
    first, last = process[seed, LISTED], process[seed, LISTED_END]
    near = 0
    for p in mine:
        if p == seed:
            continue
        related = style == _EVERYBODY
        s = series[p, SUPERVISOR]
        if style == _SUPERVISOR:
            related = s == here
        elif style == _PEOPLE:
            related = _share_people(model, state, seed, p)
        elif style == _LISTED or (style == _TOWN and process[p, TOWN] == town):
            for row in range(first, last):
                related = related or s == lists[row]
        if related:
            near_by[near] = p
            near += 1
    return near


@kernel
def _share_people(model: Model, state: State, one: int, other: int) -> bool:
    for row in range(model.process[one, SHARED], model.process[one, SHARED_END]):
        e = model.lists[row]
        if e == state.series[other, SUPERVISOR]:
            return True
        for there in range(model.process[other, SHARED], model.process[other, SHARED_END]):
            if model.lists[there] == e:
                return True
    for row in range(model.process[other, SHARED], model.process[other, SHARED_END]):
        if model.lists[row] == state.series[one, SUPERVISOR]:
            return True
    return False


@kernel
def _neighbours_in_time(model: Model, state: State, memory: Memory, seed: int) -> int:
    """Fill `near` with those who meet the seed's supervisor on days around the seed's own."""
    s = state.series[seed, SUPERVISOR]
    if s == NONE:
        return 0
    near = 0
    for k in range(state.series[seed, COUNT]):
        middle = state.sessions[seed, k, DAY]
        for d in range(max(0, middle - 1), min(model.size[DAYS], middle + 2)):
            for entry_at in range(state.use[s, d, HELD]):
                p = state.entries[s, d, entry_at, WHO]
                if state.entries[s, d, entry_at, KIND] != IS_NEW or p == seed:
                    continue
                seen = False
                for other in range(near):
                    seen = seen or memory.near[other] == p
                if not seen and memory.movable[p]:
                    memory.near[near] = p
                    near += 1
    return near


@kernel
def _take_out(model: Model, state: State, room: Room, memory: Memory, size: int) -> None:
    for at in range(size):
        p = memory.group[at]
        count = state.series[p, COUNT]
        memory.old_series[p, SUPERVISOR] = state.series[p, SUPERVISOR]
        memory.old_series[p, COUNT] = count
        memory.old_series[p, COST] = state.series[p, COST]
        for k in range(count):
            memory.old_sessions[p, k, DAY] = state.sessions[p, k, DAY]
            memory.old_sessions[p, k, SLOT] = state.sessions[p, k, SLOT]
        strip(model, state, p)
        if _could_move(model, p) and draw(room.random, 2) == 0:
            leave_fixed(model, state, p, state.series[p, SUPERVISOR])
            state.series[p, SUPERVISOR] = NONE


@kernel
def _could_move(model: Model, p: int) -> bool:
    """Tell whether p has fixed sessions that others of its list could keep.

    They are lifted now and then, to make room at their supervisor for those put back before.
    """
    return (
        model.process[p, HAS_FIXED] and model.process[p, LISTED_END] - model.process[p, LISTED] > 1
    )


@kernel
def _shuffle(room: Room, memory: Memory, size: int) -> None:
    for at in range(size - 1, 0, -1):
        other = draw(room.random, at + 1)
        p = memory.group[at]
        memory.group[at] = memory.group[other]
        memory.group[other] = p


@kernel
def _restore(
    model: Model, state: State, room: Room, memory: Memory, size: int, put_back: int
) -> None:
    for at in range(put_back):
        strip(model, state, memory.group[at])
    for at in range(size):
        p = memory.group[at]
        s = memory.old_series[p, SUPERVISOR]
        if model.process[p, HAS_FIXED] and state.series[p, SUPERVISOR] != s:
            if state.series[p, SUPERVISOR] != NONE:
                leave_fixed(model, state, p, state.series[p, SUPERVISOR])
            enter_fixed(model, state, p, s)
        count = memory.old_series[p, COUNT]
        state.series[p, COUNT] = count
        for k in range(count):
            state.sessions[p, k, DAY] = memory.old_sessions[p, k, DAY]
            state.sessions[p, k, SLOT] = memory.old_sessions[p, k, SLOT]
        place(model, state, p, s, memory.old_series[p, COST])
