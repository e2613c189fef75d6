"""The arrays the kernels work on: few and wide, since every array costs each call and compiling.

Days are the open days of the horizon in order, 0 … DAYS − 1, so that a gap (calendar days less
closed days between) is a difference of indexes; after them come the odd days of fixed sessions
(closed, or outside the horizon). A day is 48 half hours, and a set of half hours one 64-bit number.
"""

from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Ints: TypeAlias = npt.NDArray[np.int64]
Costs: TypeAlias = npt.NDArray[np.float32]
Bytes: TypeAlias = npt.NDArray[np.int8]

SLOTS = 48
NONE = -1
NEVER = 1 << 28

# Columns of Model.process; X … X_END are the rows of p in `lists`, `fixed` or `masks`.
PROCESS_COLUMNS = 23
MINUTES, UNITS, SESSIONS, NEED, GAP_LEAST, GAP_MOST, GAP_TARGET, TOWN = range(8)
FIRST_LEAST, FIRST_MOST, AFTER, HAS_FIXED, FIXED_COST = range(8, 13)
LISTED, LISTED_END, SHARED, SHARED_END, FIXED, FIXED_END = range(13, 19)
OPTIONAL, OPTIONAL_END, ANNOUNCED, ANNOUNCED_TO = range(19, 23)
# Columns of Model.supervisor, Model.calendar and places of Model.size.
HOME, DAY_LIMIT, WEEK_LIMIT, FREE = range(4)
WEEKDAY, WEEK, NEXT_DAY = range(3)
DAYS, MOVE_WEIGHT = range(2)
# Columns of State.series, State.sessions, State.use and State.entries.
SUPERVISOR, COUNT, COST = range(3)
DAY, SLOT = range(2)
HELD, TAKEN, DAY_MINUTES, ROUTE = range(4)
BEGIN, END, WHERE, WHO, KIND = range(5)
# Kinds of entry; a spill is the rest of a fixed session that began the day before.
IS_FIXED, IS_NEW, IS_SPILL = range(3)
# Rows of Room.costs, Room.marks and Room.found.
BEST, DAY_COST = range(2)
OPEN, WEEK_ROOM = range(2)
FOUND_DAY, FOUND_SLOT, CHOSEN_DAY, CHOSEN_SLOT = range(4)


class Model(NamedTuple):
    """What does not change while planning.

    `off_weekday[w, d]` is what day d costs a series whose usual weekday is w.
    """

    size: Ints
    process: Ints
    supervisor: Ints
    calendar: Ints
    travel: Ints
    lists: Ints
    fixed: Ints
    masks: Ints
    off_weekday: Costs


class State(NamedTuple):
    """A plan being made: series by process, and each supervisor's days.

    `series[p]` and `sessions[p, k]` are the new sessions; `use[s, d]` sums a day, `entries[s, d]`
    lists it in order of time; `weeks[s, week]` are minutes; `met[e, d]` are the half hours in which
    person e (a supervisor, or required in several processes) is a member of a session.
    """

    total: Ints
    series: Ints
    sessions: Ints
    use: Ints
    entries: Ints
    weeks: Ints
    met: Ints


class Room(NamedTuple):
    """Scratch space of one worker, so that kernels allocate nothing.

    `stretch[j, d]` is the least of 2 ** j days from d on; `times[w]` the half hours of a weekday.
    """

    random: Ints
    allowed: Ints
    value: Costs
    costs: Costs
    marks: Ints
    ahead: Costs
    stretch: Costs
    times: Ints
    pair_cost: Costs
    support: Ints
    found: Ints


class Memory(NamedTuple):
    """What one worker of the search remembers: a round's old series, and the best plan seen.

    `least[p]` is what p costs in any plan, roads left out.
    """

    movable: Ints
    least: Ints
    group: Ints
    near: Ints
    old_series: Ints
    old_sessions: Ints
    best_total: Ints
    best_series: Ints
    best_sessions: Ints


class Prices(NamedTuple):
    """What the bound works with; a row is a process with one of its listed supervisors.

    `rows[rows_at[s] : …]` are (row, process) of the on-site rows of s; towns are bits of their
    supervisor (`town_bit`), and `route`, `inner` are the least cost and minutes of sets of them.
    """

    price: Costs
    drift: Costs
    held: Bytes
    taken: Bytes
    rows_at: Ints
    rows: Ints
    town_bit: Ints
    route: Ints
    inner: Ints
    base_towns: Ints
    room: Ints
    span: Ints
    item: Ints
    worth: Costs
    filled: Ints
