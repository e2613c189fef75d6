"""A full calendar to try things in: the best series for one process while the rest stands."""

from dataclasses import dataclass

import numpy as np

from peili.core.planning.building import LONGEST_GUEST, MOST_OPTIONAL_OF_GUEST, arrays_of
from peili.core.planning.calendar_days import DAY
from peili.core.planning.empty import new_room, new_state
from peili.core.planning.kernels import layout, loading
from peili.core.planning.kernels.layout import NONE, Ints
from peili.core.planning.people_masks import run_starts_of, slots_touched
from peili.core.planning.plan import Plan, Series
from peili.core.planning.planned import cheapest_usual
from peili.core.planning.problem import GRID_MINUTES, Problem, Process


@dataclass(frozen=True, slots=True)
class Choice:
    """One series a process could have, and what it would add to the cost of the plan."""

    series: Series
    cost: int
    missing: int


class Calendar:
    """A plan in place. Built once (a second for 1,000 processes), asked in milliseconds."""

    def __init__(self, problem: Problem, plan: Plan) -> None:
        loading.load()
        self.problem = problem
        self._arrays = arrays_of(problem)
        self._state = new_state(self._arrays)
        self._room = new_room(self._arrays, 0)
        self._members: dict[str, list[int]] = {}
        for p, process in enumerate(problem.processes):
            for name in process.required:
                self._members.setdefault(name, []).append(p)
        self._enter(plan)

    def best_series(self, process: Process | str, n: int = 3) -> list[Choice]:
        """Return the n best series, each with another supervisor or usual weekday.

        A process of the problem (or its id) is planned anew with its own sessions taken out; any
        other is tried as a guest. The calendar is left as it was.
        """
        name = process if isinstance(process, str) else process.id
        p = self._arrays.process_row.get(name)
        if p is not None:
            return self._again(p, n)
        if isinstance(process, str):
            raise KeyError(name)
        self._seat_guest(process)
        return self._choices(self._arrays.guest, process, n)

    def take_out(self, process_id: str) -> None:
        """Take the new sessions of a process out for good."""
        from peili.core.planning.kernels import insertion

        p = self._arrays.process_row[process_id]
        insertion.take_out(self._arrays.model, self._state, p)

    def _enter(self, plan: Plan) -> None:
        from peili.core.planning.kernels import insertion

        model, state = self._arrays.model, self._state
        series = {row.id: row for row in plan.series}
        for p, process in enumerate(self.problem.processes):
            row = series[process.id]
            if row.supervisor is None or not row.starts:
                state.series[p, layout.COST] = 0
                continue
            s = self._arrays.supervisor_row[row.supervisor]
            if process.fixed:
                insertion.take_fixed(model, state, p, s)
            new = row.starts[len(process.fixed) :]
            for k, start in enumerate(new):
                index = self._arrays.days.index_of(start // DAY)
                if index < 0 or start % GRID_MINUTES:
                    raise ValueError(f"{process.id}: only fixed sessions may stand anywhere")
                state.sessions[p, k] = index, start % DAY // GRID_MINUTES
            state.series[p, layout.COUNT] = len(new)
            insertion.put(model, state, p, s)

    def _again(self, p: int, n: int) -> list[Choice]:
        from peili.core.planning.kernels import insertion

        model, state = self._arrays.model, self._state
        s, count = (int(state.series[p, at]) for at in (layout.SUPERVISOR, layout.COUNT))
        insertion.take_out(model, state, p)
        try:
            return self._choices(p, self.problem.processes[p], n)
        finally:
            if s != NONE:
                state.series[p, layout.COUNT] = count
                insertion.put(model, state, p, s)

    def _choices(self, p: int, process: Process, n: int) -> list[Choice]:
        from peili.core.planning.kernels import insertion

        cost, row = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
        sessions = np.zeros((n, self._arrays.longest_series, 2), dtype=np.int64)
        found = insertion.choose_series(
            self._arrays.model, self._state, self._room, p, cost, row, sessions
        )
        choices = []
        for at in range(found):
            listed = row[at] - self._arrays.model.process[p, layout.LISTED]
            starts = (*process.fixed, *self._starts(p, sessions[at]))
            series = Series(process.id, process.supervisors[listed], cheapest_usual(starts), starts)
            missing = process.sessions - len(starts)
            choices.append(Choice(series, int(cost[at]), missing))
        return choices

    def _starts(self, p: int, sessions: Ints) -> list[int]:
        starts = []
        for day, slot in sessions[: self._arrays.model.process[p, layout.NEED]].tolist():
            if day == NONE:
                break
            starts.append(int(self._arrays.days.ordinals[day]) * DAY + slot * GRID_MINUTES)
        return starts

    def _seat_guest(self, process: Process) -> None:
        """Write a process that is not of the problem into the row kept for guests."""
        if process.fixed or process.sessions > LONGEST_GUEST:
            raise ValueError("a guest has no fixed sessions and a series of a year at most")
        arrays, model = self._arrays, self._arrays.model
        row = model.process[arrays.guest]
        days = arrays.days
        first, last = process.first_between or self.problem.horizon
        towns = self.problem.towns
        row[layout.MINUTES] = process.minutes
        row[layout.UNITS] = process.minutes // GRID_MINUTES
        row[layout.SESSIONS] = process.sessions
        row[layout.NEED] = min(process.sessions, len(days))
        row[layout.GAP_LEAST], row[layout.GAP_MOST] = process.gap_days
        row[layout.GAP_TARGET] = process.target_gap_days
        row[layout.TOWN] = NONE if process.town is None else towns.index(process.town)
        row[layout.FIRST_LEAST], row[layout.FIRST_MOST] = days.place(first), days.after(last)
        listed = [arrays.supervisor_row[name] for name in process.supervisors]
        row[layout.LISTED_END] = row[layout.LISTED] + len(listed)
        model.lists[row[layout.LISTED] : row[layout.LISTED_END]] = listed
        optional = arrays.optional_starts(process)[:MOST_OPTIONAL_OF_GUEST]
        row[layout.OPTIONAL_END] = row[layout.OPTIONAL] + len(optional)
        model.masks[row[layout.OPTIONAL] : row[layout.OPTIONAL_END]] = optional
        starts = arrays.starts_of(process)
        for name in process.required:
            free = ~self._taken_by_sessions(name)
            starts &= run_starts_of(free & ((1 << layout.SLOTS) - 1), row[layout.UNITS])
        model.masks[arrays.guest] = starts
        if process.gap_days[0] < 7 and len(self._room.ahead) < 7 * arrays.longest_series:
            ahead = np.zeros((7 * arrays.longest_series, max(1, len(days))), dtype=np.float32)
            self._room = self._room._replace(ahead=ahead)

    def _taken_by_sessions(self, name: str) -> Ints:
        arrays, state = self._arrays, self._state
        taken = np.zeros(len(arrays.days), dtype=np.int64)
        s = arrays.supervisor_row.get(name)
        if s is not None:
            taken |= state.use[s, : len(arrays.days), layout.TAKEN]
        for p in self._members.get(name, ()):
            minutes = self.problem.processes[p].minutes
            for day, slot in state.sessions[p, : state.series[p, layout.COUNT]].tolist():
                for _, bits in slots_touched(DAY + slot * GRID_MINUTES, minutes):
                    taken[day] |= bits
        return taken
