"""What a search writes on: an empty plan, scratch space for one worker, and its memory."""

from typing import Any

import numpy as np

from peili.core.planning.arrays import Arrays
from peili.core.planning.kernels import layout
from peili.core.planning.kernels.layout import NONE, SLOTS, Memory, Room, State


def new_state(arrays: Arrays) -> State:
    """Return an empty plan; fixed sessions are not entered yet."""
    model = arrays.model
    processes = len(model.process)
    supervisors, all_days = len(model.supervisor), len(model.calendar)
    weeks = int(model.calendar[:, layout.WEEK].max()) + 1 if all_days else 1
    series = _zeros((processes, 3))
    series[:, layout.SUPERVISOR] = NONE
    return State(
        total=_zeros(1),
        series=series,
        sessions=_zeros((processes, arrays.longest_series, 2)),
        use=_zeros((supervisors, all_days, 4)),
        entries=_zeros((supervisors, all_days, arrays.entries_per_day, 5)),
        weeks=_zeros((supervisors, weeks)),
        met=_zeros((arrays.entities, all_days)),
    )


def new_room(arrays: Arrays, seed: int) -> Room:
    """Return scratch space for one worker with its own chance."""
    model = arrays.model
    days = max(1, len(arrays.days))
    longest = arrays.longest_series
    weekly = bool((model.process[:, layout.GAP_LEAST] < 7).any())
    return Room(
        random=np.array([(seed * 7919 + 12345) % 2147483646 + 1], dtype=np.int64),
        allowed=np.ones(max(1, len(model.supervisor)), dtype=np.int64),
        value=_zeros((days, SLOTS), np.float32),
        costs=_zeros((2, days), np.float32),
        marks=_zeros((2, days)),
        ahead=_zeros((longest * 7 if weekly else longest, days), np.float32),
        stretch=_zeros((days.bit_length() + 1, 2 * days + 1), np.float32),
        times=_zeros(7),
        pair_cost=_zeros(7, np.float32),
        support=_zeros(SLOTS),
        found=_zeros((4, longest)),
    )


def new_memory(arrays: Arrays) -> Memory:
    """Return what one worker of the search remembers."""
    processes = len(arrays.model.process)
    by_session = (processes, arrays.longest_series, 2)
    return Memory(
        movable=np.ones(processes, dtype=np.int64),
        least=_zeros(processes),
        group=_zeros(processes + 1),
        near=_zeros(processes + 1),
        old_series=_zeros((processes, 3)),
        old_sessions=_zeros(by_session),
        best_total=np.full(1, 1 << 60, dtype=np.int64),
        best_series=_zeros((processes, 3)),
        best_sessions=_zeros(by_session),
    )


def _zeros(shape: Any, kind: Any = np.int64) -> Any:
    return np.zeros(shape, dtype=kind)
