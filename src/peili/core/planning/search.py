"""Plan at any time: the best plan so far, and a bound of what any plan must cost."""

import random
import threading
import time
from collections.abc import Callable
from functools import partial

import numpy as np

from peili.core.planning.arrays import Announced
from peili.core.planning.bound import Bound
from peili.core.planning.building import arrays_of
from peili.core.planning.empty import new_state
from peili.core.planning.first_fit import fit_all
from peili.core.planning.kernels import compiled, layout, loading
from peili.core.planning.kernels.layout import Ints
from peili.core.planning.plan import Plan
from peili.core.planning.planned import beyond_reach, enter_fixed_sessions, greedy_order, plan_of
from peili.core.planning.problem import Problem
from peili.core.planning.workers import Part, Worker, side_by_side, split

HOT, COLD = 8.0, 0.7
"""Temperatures of annealing at the start and the end."""

_EPOCH_SECONDS, _SMALL_EPOCH_SECONDS = 0.25, 0.1
_SMALL = 400
"""Up to so many processes dealing supervisors anew costs next to nothing: it is done more often."""

_EPOCH_ROUNDS = 100
_GREEDY_AT_ONCE = 20
_BOUND_EVERY = 3
_BOUND_SHARE = 0.7
"""Of the cost, before which the bound of a small plan has a worker of its own."""

_INTERPRETED_BOUND = 60
"""The most processes whose days are priced in time without compiled kernels."""

_MOST_OUT = 14
"""The most processes a round takes out, as the kernel has it."""

Told = Callable[["Search"], None]


class Search:
    """A plan being made. `best`, `cost`, `bound` and `missing` may be asked for at any moment.

    With `announced` series and a `move_weight`, each announced session that moves weighs that
    much more: re-planning with as little change as possible.
    """

    def __init__(
        self,
        problem: Problem,
        *,
        seed: int = 0,
        announced: Announced | None = None,
        move_weight: int = 0,
        workers: int = 2,
    ) -> None:
        loading.load()
        self.problem = problem
        self.arrays = arrays_of(problem, announced=announced, move_weight=move_weight)
        self.rounds = 0
        self._state = new_state(self.arrays)
        self._chance = random.Random(seed)  # noqa: S311
        self._workers = [Worker(self.arrays, seed * 16 + place) for place in range(workers)]
        self._bound = Bound(self.arrays)
        self._round_seconds = 0.02
        self._epoch = 0
        self._knows_least = False
        small = len(problem.processes) <= _SMALL
        self._epoch_seconds = _SMALL_EPOCH_SECONDS if small else _EPOCH_SECONDS
        self._beyond = beyond_reach(self.arrays)
        enter_fixed_sessions(self.arrays, self._state)
        self._waiting = greedy_order(self.arrays)
        self._hurried = False
        self._insert_seconds = 0.0
        self._best_series = self._state.series.copy()
        self._best_sessions = self._state.sessions.copy()
        self._best_total = int(self._state.total[0])

    @property
    def cost(self) -> int:
        """The cost of the best plan, weights of moved sessions included."""
        return self._best_total + self._beyond

    @property
    def bound(self) -> int:
        """What any plan costs at least, certified."""
        return min(self._bound.value, self.cost)

    @property
    def missing(self) -> int:
        """How many sessions the best plan leaves out."""
        processes = self.problem.processes
        planned = int(self._best_series[: len(processes), layout.COUNT].sum())
        return sum(row.sessions - len(row.fixed) for row in processes) - planned

    @property
    def tried(self) -> bool:
        """Whether no process waits for the exact program; a hurried series it may have already."""
        return not len(self._waiting)

    @property
    def best(self) -> Plan:
        """The best plan so far; what is missing is listed without reasons."""
        return plan_of(self.arrays, self._best_series, self._best_sessions, bound=self.bound)

    def run(
        self,
        seconds: float,
        *,
        told: Told | None = None,
        stop: threading.Event | None = None,
    ) -> None:
        """Work for so many seconds; `told` hears of the progress, `stop` ends it early.

        Every process is tried once, however few the seconds.
        """
        start = time.perf_counter()
        end = start + seconds
        self._try_all(told)
        while (now := time.perf_counter()) < end and not (stop and stop.is_set()):
            if not compiled.enabled and now + 2 * self._insert_seconds > end:
                return
            if not self.tried:
                self._insert_some()
            elif compiled.enabled or now + self._slow_round_seconds < end:
                if compiled.enabled:
                    self._learn_least()
                warmth = HOT * (COLD / HOT) ** ((now - start) / seconds)
                self._run_epoch(warmth, until=min(end, now + self._epoch_seconds))
            else:
                self._waiting = self._short_ones_first()[:_GREEDY_AT_ONCE]
            if told is not None:
                told(self)

    def run_rounds(self, rounds: int, *, told: Told | None = None) -> None:
        """Work for so many rounds, the same way every time."""
        while not self.tried:
            self._insert_some()
            if told is not None:
                told(self)
        self._learn_least()
        first = self.rounds
        while (done := self.rounds - first) < rounds:
            warmth = HOT * (COLD / HOT) ** (done / rounds)
            self._run_epoch(warmth, rounds=min(_EPOCH_ROUNDS, rounds - done))
            if told is not None:
                told(self)

    def step(self) -> None:
        """Do a little: some insertions at first, then a quarter of a second of search."""
        if not self.tried:
            self._insert_some()
        else:
            self._run_epoch(COLD, until=time.perf_counter() + _EPOCH_SECONDS)

    def _try_all(self, told: Told | None) -> None:
        """Begin with a whole plan: a hurried one where the exact program is slow."""
        while compiled.enabled and not self.tried:
            self._insert_some()
            if told is not None:
                told(self)
        if not self.tried and not self._hurried:
            fit_all(self.arrays, self._state, self._workers[0].room, self._waiting)
            self._hurried = True
            self._keep_if_better(
                int(self._state.total[0]), self._state.series, self._state.sessions
            )
            self._waiting = self._short_ones_first()

    def _learn_least(self) -> None:
        """Tell the workers once what no plan can do without: rounds without hope end early."""
        if self._knows_least:
            return
        self._knows_least = True
        least = self._bound.least_of_each()
        for worker in self._workers:
            worker.memory.least[: len(least)] = least

    def _short_ones_first(self) -> Ints:
        """Return the processes by the sessions they miss, the rest in drawn order."""
        order = list(range(len(self.problem.processes)))
        self._chance.shuffle(order)
        short = self.arrays.model.process[:, layout.NEED] - self._state.series[:, layout.COUNT]
        return np.array(sorted(order, key=lambda p: -short[p]), dtype=np.int64)

    def _insert_some(self) -> None:
        from peili.core.planning.kernels import insertion

        begun = time.perf_counter()
        at_once = _GREEDY_AT_ONCE if compiled.enabled else 1
        some, self._waiting = self._waiting[:at_once], self._waiting[at_once:]
        for p in some.tolist():
            insertion.take_out(self.arrays.model, self._state, p)
        insertion.insert_in_order(self.arrays.model, self._state, self._workers[0].room, some)
        self._insert_seconds = max(
            0.8 * self._insert_seconds, (time.perf_counter() - begun) / at_once
        )
        self._keep_if_better(int(self._state.total[0]), self._state.series, self._state.sessions)

    @property
    def _slow_round_seconds(self) -> float:
        """How long a round may take where the kernels are not compiled; it cannot be cut short."""
        return len(self._workers) * _MOST_OUT * self._insert_seconds

    def _run_epoch(
        self, warmth: float, *, until: float | None = None, rounds: int | None = None
    ) -> None:
        """Let the workers search their parts side by side, one of them the bound now and then."""
        bounding = self._bound_is_due and not self._bound.settled
        if until is not None and not compiled.enabled:
            bounding = bounding and len(self.problem.processes) <= _INTERPRETED_BOUND
        parts = 1 if bounding else len(self._workers)
        self._epoch += 1
        start = int(self._state.total[0])
        series, sessions = self._state.series.copy(), self._state.sessions.copy()
        workers = self._workers[:parts]
        for worker, part in zip(workers, self._parts(parts), strict=True):
            worker.begin(self._state, part, series, sessions)
        jobs: list[Callable[[], object]] = [
            partial(worker.search, self.arrays, warmth, until, rounds, self._round_seconds)
            for worker in workers
        ]
        if bounding:
            jobs.append(partial(self._work_on_bound, until))
        side_by_side(jobs, threads=len(self._workers))
        best = start + sum(int(worker.memory.best_total[0]) - start for worker in workers)
        self._state.total[0] = start + sum(int(worker.total[0]) - start for worker in workers)
        self._keep_if_better(best, series, sessions)
        self.rounds += sum(worker.rounds for worker in workers)
        self._round_seconds = workers[0].round_seconds

    @property
    def _bound_is_due(self) -> bool:
        """Now and then; in a small plan at once, until most of it is certain."""
        if len(self._workers) == 1 or self._epoch % _BOUND_EVERY == 0:
            return True
        small = len(self.problem.processes) <= _SMALL
        return small and self._bound.value < _BOUND_SHARE * self.cost

    def _work_on_bound(self, until: float | None) -> None:
        if until is None:
            self._bound.round(self.cost)
            return
        while time.perf_counter() < until and not self._bound.settled:
            self._bound.work(self.cost)

    def _keep_if_better(self, total: int, series: Ints, sessions: Ints) -> None:
        if total < self._best_total:
            self._best_total = total
            self._best_series[:] = series
            self._best_sessions[:] = sessions

    def _parts(self, count: int) -> list[Part]:
        return split(self.arrays, self._state, count, self._chance)
