"""A plain CP-SAT model of the planning problem, to put beside ours.

Runs in an environment of its own that has ortools and nothing of ours but `peili.core`:
`PEILI_BENCH_ORTOOLS=path/to/python python -m bench.planning 180/12`. By itself it is
`python -m bench.planning_cpsat SECONDS < problem.json > plan.json`; the seconds are the solver's,
what building the model takes comes on top and is told on standard error.

Two things are simpler than in the problem, so that its plans are lawful and its costs exact: a
supervisor visits one town a day, and nobody has fixed sessions.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import numpy as np
from ortools.sat.python import cp_model

from peili.core.planning.building import arrays_of
from peili.core.planning.calendar_days import DAY, week_of, weekday_of
from peili.core.planning.check import price
from peili.core.planning.kernels import layout
from peili.core.planning.people_masks import run_starts_of
from peili.core.planning.plan import Plan, Series, Unplanned, plan_as_text
from peili.core.planning.planned import cheapest_usual
from peili.core.planning.problem import GRID_MINUTES, Problem, Process
from peili.core.planning.reading import read_problem

_SLOTS = layout.SLOTS


class Model:
    """Starts as whole half hours from the first open day, with a literal for each possible day."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.arrays = arrays_of(problem)
        self.model = cp_model.CpModel()
        self.costs: list[Any] = []
        self.at_supervisor: dict[int, list[Any]] = defaultdict(list)
        self.of_person: dict[str, list[Any]] = defaultdict(list)
        self.minutes: dict[tuple[int, int], list[Any]] = defaultdict(list)
        self.week_minutes: dict[tuple[int, int], list[Any]] = defaultdict(list)
        self.visits: dict[tuple[int, int], dict[int, list[Any]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self.chosen: list[tuple[dict[int, Any], list[Any], list[Any]]] = []
        for p, process in enumerate(problem.processes):
            self._add_process(p, process)
        self._add_calendars()
        self.model.minimize(sum(self.costs))

    def _add_process(self, p: int, process: Process) -> None:
        model, row = self.model, self.arrays.model.process[p]
        starts = {
            self.arrays.supervisor_row[name]: self._starts(p, process, name)
            for name in process.supervisors
        }
        held = {s: model.new_bool_var("") for s in starts}
        planned = [model.new_bool_var("") for _ in range(process.sessions)]
        model.add(sum(held.values()) == planned[0])
        self.costs += [3 * place * held[s] for place, s in enumerate(starts)]
        weekday = [model.new_bool_var("") for _ in range(7)]
        model.add_exactly_one(weekday)
        usual = model.new_int_var(0, _SLOTS - 1, "")
        begins, days = [], []
        for k, here in enumerate(planned):
            begin, day = self._add_session(p, process, k, here, starts, held, weekday, usual)
            begins.append(begin)
            days.append(day)
            if k:
                model.add_implication(here, planned[k - 1])
                self._add_gap(row, here, days[k] - days[k - 1])
        self.costs += [200 * (1 - here) for here in planned]
        self.chosen.append((held, planned, begins))

    def _starts(self, p: int, process: Process, supervisor: str) -> Any:
        arrays = self.arrays
        free = arrays.model.masks[
            arrays.model.supervisor[arrays.supervisor_row[supervisor], layout.FREE]
        ]
        return arrays.model.masks[p] & run_starts_of(free, process.minutes // GRID_MINUTES)

    def _add_session(
        self,
        p: int,
        process: Process,
        k: int,
        here: Any,
        starts: dict[int, Any],
        held: dict[int, Any],
        weekday: list[Any],
        usual: Any,
    ) -> tuple[Any, Any]:
        model, row, ordinals = self.model, self.arrays.model.process[p], self.arrays.days.ordinals
        low = max(0, int(row[layout.FIRST_LEAST]) + k * int(row[layout.GAP_LEAST]))
        high = int(row[layout.FIRST_MOST]) + k * int(row[layout.GAP_MOST])
        some = np.bitwise_or.reduce(list(starts.values()))
        days = [d for d in range(low, min(high, len(some) - 1) + 1) if some[d]]
        begin = model.new_int_var_from_domain(_domain(_moments(some, days) or [0]), "")
        day, slot = (
            model.new_int_var(0, max(0, len(some) - 1), ""),
            model.new_int_var(0, _SLOTS - 1, ""),
        )
        model.add(begin == _SLOTS * day + slot)
        on = {d: model.new_bool_var("") for d in days}
        model.add(sum(on.values()) == here)
        model.add(day == sum(d * literal for d, literal in on.items())).only_enforce_if(here)
        self._add_usual(here, on, weekday, slot, usual)
        units = process.minutes // GRID_MINUTES
        for s, mask in starts.items():
            both = model.new_bool_var("")
            model.add_bool_and(here, held[s]).only_enforce_if(both)
            model.add_bool_or(both, here.negated(), held[s].negated())
            model.add_linear_expression_in_domain(
                begin, _domain(_moments(mask, days) or [-1])
            ).only_enforce_if(both)
            self.at_supervisor[s].append(
                model.new_optional_fixed_size_interval_var(begin, units, both, "")
            )
            for d, literal in on.items():
                if mask[d]:
                    self._count(s, d, int(ordinals[d]), process, literal, both)
        for name in process.required:
            meeting = model.new_optional_fixed_size_interval_var(begin, units, here, "")
            self.of_person[name].append(meeting)
            if name in self.arrays.supervisor_row:
                self.at_supervisor[self.arrays.supervisor_row[name]].append(meeting)
        for at in range(int(row[layout.OPTIONAL]), int(row[layout.OPTIONAL_END])):
            comes = model.new_bool_var("")
            model.add_linear_expression_in_domain(
                begin, _domain(_moments(self.arrays.model.masks[at], days) or [-1])
            ).only_enforce_if(comes)
            self.costs.append(4 * (here - comes))
            model.add_implication(comes, here)
        return begin, day

    def _count(self, s: int, d: int, day: int, process: Process, on: Any, both: Any) -> None:
        """Count a session held at s on a day against the limits, and as a visit to its town."""
        held = self.model.new_bool_var("")
        self.model.add_bool_or(held, on.negated(), both.negated())
        self.minutes[s, d].append(process.minutes * held)
        self.week_minutes[s, week_of(day)].append(process.minutes * held)
        if process.town is not None:
            self.visits[s, d][self.problem.towns.index(process.town)].append(held)

    def _add_usual(
        self, here: Any, on: dict[int, Any], weekday: list[Any], slot: Any, usual: Any
    ) -> None:
        model, ordinals = self.model, self.arrays.days.ordinals
        same, also = model.new_bool_var(""), model.new_bool_var("")
        model.add_implication(also, same)
        model.add_implication(same, here)
        for w in range(7):
            then = sum(on[d] for d in on if weekday_of(int(ordinals[d])) == w)
            model.add(same + weekday[w] <= 1 + then)
        model.add(slot == usual).only_enforce_if(also)
        self.costs += [5 * (here - same), 2 * (same - also)]

    def _add_gap(self, row: Any, here: Any, gap: Any) -> None:
        model = self.model
        least, most, target = (
            int(row[at]) for at in (layout.GAP_LEAST, layout.GAP_MOST, layout.GAP_TARGET)
        )
        model.add_linear_constraint(gap, least, most).only_enforce_if(here)
        near, exact = model.new_bool_var(""), model.new_bool_var("")
        model.add_linear_constraint(gap, target - 7, target + 7).only_enforce_if(near)
        model.add(gap == target).only_enforce_if(exact)
        model.add_implication(near, here)
        model.add_implication(exact, near)
        self.costs.append(2 * here - near - exact)

    def _add_calendars(self) -> None:
        model, problem = self.model, self.problem
        for intervals in (*self.at_supervisor.values(), *self.of_person.values()):
            model.add_no_overlap(intervals)
        for (s, _), terms in self.minutes.items():
            model.add(sum(terms) <= problem.supervisors[s].max_minutes_per_day)
        for (s, _), terms in self.week_minutes.items():
            model.add(sum(terms) <= problem.supervisors[s].max_minutes_per_week)
        for (s, _), towns in self.visits.items():
            home = problem.towns.index(problem.supervisors[s].home)
            visited = []
            for town, literals in towns.items():
                there = model.new_bool_var("")
                for literal in literals:
                    model.add_implication(literal, there)
                minutes = problem.travel_minutes
                self.costs.append(-(-(minutes[home][town] + minutes[town][home]) // 30) * there)
                visited.append(there)
            model.add_at_most_one(visited)

    def plan(self, solver: Any) -> Plan:
        """Return what the solver found as a plan."""
        rows, unplanned = [], []
        ordinals = self.arrays.days.ordinals
        for process, (held, planned, begins) in zip(
            self.problem.processes, self.chosen, strict=True
        ):
            starts = tuple(
                int(ordinals[solver.value(begin) // _SLOTS]) * DAY
                + solver.value(begin) % _SLOTS * GRID_MINUTES
                for here, begin in zip(planned, begins, strict=True)
                if solver.value(here)
            )
            s = next((s for s, literal in held.items() if solver.value(literal)), None)
            name = process.supervisors[0] if s is None else self.problem.supervisors[s].id
            rows.append(Series(process.id, name, cheapest_usual(starts), starts))
            if len(starts) < process.sessions:
                unplanned.append(Unplanned(process.id, process.sessions - len(starts)))
        parts = price(self.problem, rows)
        bound = max(0, int(solver.best_objective_bound))
        return Plan(parts.total, min(bound, parts.total), parts, tuple(rows), tuple(unplanned))


def _moments(mask: Any, days: Iterable[int]) -> list[int]:
    return [
        day * _SLOTS + slot for day in days for slot in range(_SLOTS) if int(mask[day]) >> slot & 1
    ]


def _domain(values: list[int]) -> Any:
    return cp_model.Domain.from_values(values)


def main() -> None:
    """Solve the problem of standard input for so many seconds; two workers, as ours has."""
    begun = time.perf_counter()
    problem = read_problem(sys.stdin.buffer.read())
    built = Model(problem)
    print(f"built in {time.perf_counter() - begun:.1f} s", file=sys.stderr)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = float(sys.argv[1])
    solver.parameters.num_workers = 2
    status = solver.solve(built.model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        print(f"no plan: {solver.status_name(status)}", file=sys.stderr)
        sys.exit(1)
    sys.stdout.write(plan_as_text(built.plan(solver).after(time.perf_counter() - begun)))


if __name__ == "__main__":
    main()
