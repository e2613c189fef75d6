"""Search independent parts of a problem side by side: kernels let go of the interpreter."""

import random
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from peili.core.planning.arrays import Arrays
from peili.core.planning.empty import new_memory, new_room
from peili.core.planning.kernels import layout
from peili.core.planning.kernels.layout import NONE, Ints, State

_CALL_SECONDS = 0.02


@dataclass(frozen=True, eq=False, slots=True)
class Part:
    """The supervisors a worker may use and the processes it may move."""

    allowed: Ints
    movable: Ints

    @property
    def mine(self) -> Ints:
        return np.flatnonzero(self.movable).astype(np.int64)


class Worker:
    """One line of search: its scratch space, its chance and its own sum of costs."""

    def __init__(self, arrays: Arrays, seed: int) -> None:
        self.room = new_room(arrays, seed)
        self.memory = new_memory(arrays)
        self.total = np.zeros(1, dtype=np.int64)
        self.rounds = 0
        self.round_seconds = 0.0
        self._state: State | None = None
        self._mine = np.empty(0, dtype=np.int64)

    def begin(self, state: State, part: Part, series: Ints, sessions: Ints) -> None:
        """Take a part of a state; the best of it goes to its rows of `series`, `sessions`."""
        self.total[0] = state.total[0]
        self.memory.best_total[0] = state.total[0]
        self.memory = self.memory._replace(best_series=series, best_sessions=sessions)
        self.memory.movable[:] = part.movable
        self.room.allowed[:] = part.allowed
        self._mine = part.mine
        self._state = state._replace(total=self.total)

    def search(
        self,
        arrays: Arrays,
        warmth: float,
        until: float | None,
        rounds: int | None,
        round_seconds: float,
    ) -> None:
        """Search until a moment of the performance counter, or for so many rounds."""
        from peili.core.planning.kernels.rounds import search_rounds

        assert self._state is not None
        self.rounds, self.round_seconds = 0, round_seconds
        while until is None or (left := until - time.perf_counter()) > 0:
            some = rounds
            if some is None:
                some = max(1, int(min(_CALL_SECONDS, left) / self.round_seconds))
            begun = time.perf_counter()
            search_rounds(
                arrays.model, self._state, self.room, self.memory, self._mine, some, warmth
            )
            self.round_seconds = max(1e-6, (time.perf_counter() - begun) / some)
            self.rounds += some
            if rounds is not None:
                return


def split(arrays: Arrays, state: State, count: int, chance: random.Random) -> list[Part]:
    """Split the problem into parts that touch neither each other's supervisors nor people.

    Processes that would touch two parts stay where they are this time.
    """
    supervisors = len(arrays.problem.supervisors)
    processes = len(arrays.model.process)
    if count == 1:
        everyone = np.ones(processes, dtype=np.int64)
        everyone[-1] = 0
        return [Part(np.ones(max(1, supervisors), dtype=np.int64), everyone)]
    order = list(range(supervisors))
    chance.shuffle(order)
    part_of = np.zeros(max(1, supervisors), dtype=np.int64)
    for place, s in enumerate(order):
        part_of[s] = place % count
    belongs = _parts_of_processes(arrays, state, part_of)
    return [
        Part((part_of == part).astype(np.int64), (belongs == part).astype(np.int64))
        for part in range(count)
    ]


def _parts_of_processes(arrays: Arrays, state: State, part_of: Ints) -> Ints:
    model = arrays.model
    belongs = np.full(len(model.process), NONE, dtype=np.int64)
    entity_part = np.full(max(1, arrays.entities), NONE, dtype=np.int64)
    supervisors = len(arrays.problem.supervisors)
    entity_part[:supervisors] = part_of[:supervisors]
    torn: set[int] = set()
    shared_of: list[tuple[int, list[int]]] = []
    for p in range(len(arrays.problem.processes)):
        row = model.process[p]
        s = state.series[p, layout.SUPERVISOR]
        if s == NONE and row[layout.LISTED] < row[layout.LISTED_END]:
            s = model.lists[row[layout.LISTED]]
        if s == NONE:
            continue
        belongs[p] = part_of[s]
        if row[layout.SHARED] < row[layout.SHARED_END]:
            shared = model.lists[row[layout.SHARED] : row[layout.SHARED_END]].tolist()
            shared_of.append((p, shared))
            for e in shared:
                if entity_part[e] == NONE:
                    entity_part[e] = belongs[p]
                elif entity_part[e] != belongs[p]:
                    torn.add(e)
    for p, shared in shared_of:
        if torn.intersection(shared):
            belongs[p] = NONE
    return belongs


def side_by_side(jobs: Sequence[Callable[[], object]], *, threads: int) -> None:
    """Run jobs at the same time (one after another for a single thread)."""
    if threads == 1 or len(jobs) == 1:
        for job in jobs:
            job()
        return
    failures: list[BaseException] = []

    def run(job: Callable[[], object]) -> None:
        try:
            job()
        except BaseException as failure:  # noqa: BLE001 (handed on to the caller below)
            failures.append(failure)

    others = [threading.Thread(target=run, args=(job,), daemon=True) for job in jobs[1:]]
    for thread in others:
        thread.start()
    run(jobs[0])
    for thread in others:
        thread.join()
    if failures:
        raise failures[0]
