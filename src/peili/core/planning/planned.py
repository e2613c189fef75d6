"""Between arrays and values: fixed sessions in, the order of first insertion, plans out."""

import numpy as np

from peili.core.planning.arrays import Arrays
from peili.core.planning.calendar_days import DAY, weekday_of
from peili.core.planning.check import price
from peili.core.planning.kernels import layout
from peili.core.planning.kernels.layout import NONE, Ints, State
from peili.core.planning.plan import Plan, Series, Unplanned
from peili.core.planning.problem import (
    GRID_MINUTES,
    MISSING_COST,
    OTHER_TIME_COST,
    OTHER_WEEKDAY_COST,
)


def enter_fixed_sessions(arrays: Arrays, state: State) -> None:
    """Put the fixed sessions in and count everything else as missing."""
    from peili.core.planning.kernels import insertion, occupancy

    model = arrays.model
    for p, process in enumerate(arrays.problem.processes):
        if not process.fixed:
            missing = MISSING_COST * int(model.process[p, layout.NEED])
            state.series[p, layout.COST] = missing
            state.total[0] += missing
            continue
        listed = [arrays.supervisor_row[name] for name in process.supervisors]
        fitting = (s for s in listed if occupancy.fixed_fit(model, state, p, s))
        chosen = next(fitting, listed[0])
        insertion.take_fixed(model, state, p, chosen)


def greedy_order(arrays: Arrays) -> Ints:
    """Return the processes, those with the fewest days to choose from first."""
    processes = len(arrays.problem.processes)
    model = arrays.model
    days = (model.masks[:processes] != 0).sum(axis=1)
    rows = model.process[:processes]
    choice = days * (rows[:, layout.LISTED_END] - rows[:, layout.LISTED])
    return np.argsort(choice / np.maximum(1, rows[:, layout.NEED]), kind="stable")


def beyond_reach(arrays: Arrays) -> int:
    """Return what sessions that no series has days for cost in any plan."""
    wanted = sum(process.sessions - len(process.fixed) for process in arrays.problem.processes)
    return MISSING_COST * (wanted - int(arrays.model.process[:-1, layout.NEED].sum()))


def plan_of(arrays: Arrays, series: Ints, sessions: Ints, *, bound: int) -> Plan:
    """Return the plan that rows of `State.series` and `State.sessions` stand for."""
    problem = arrays.problem
    rows = tuple(_series(arrays, p, series, sessions) for p in range(len(problem.processes)))
    parts = price(problem, rows)
    missing = (
        Unplanned(process.id, process.sessions - len(row.starts))
        for process, row in zip(problem.processes, rows, strict=True)
    )
    return Plan(
        cost=parts.total,
        bound=min(bound, parts.total),
        parts=parts,
        series=rows,
        unplanned=tuple(row for row in missing if row.missing > 0),
    )


def _series(arrays: Arrays, p: int, series: Ints, sessions: Ints) -> Series:
    process = arrays.problem.processes[p]
    new = [
        int(arrays.days.ordinals[day]) * DAY + int(slot) * GRID_MINUTES
        for day, slot in sessions[p, : series[p, layout.COUNT]].tolist()
    ]
    starts = (*process.fixed, *new)
    s = int(series[p, layout.SUPERVISOR])
    supervisor = process.supervisors[0] if process.supervisors else None
    if s != NONE and starts:
        supervisor = arrays.problem.supervisors[s].id
    return Series(process.id, supervisor, cheapest_usual(starts), starts)


def cheapest_usual(starts: tuple[int, ...]) -> tuple[int, int] | None:
    """Return the weekday and minute of the day that make a series cheapest; None without one."""
    pairs = [(weekday_of(start // DAY), start % DAY) for start in starts]

    def cost(usual: tuple[int, int]) -> int:
        return sum(
            0 if pair == usual else OTHER_TIME_COST if pair[0] == usual[0] else OTHER_WEEKDAY_COST
            for pair in pairs
        )

    return min(sorted(set(pairs)), key=cost, default=None)
