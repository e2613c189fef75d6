"""Plan within a time that is counted from the start of the program, compiled code or not."""

import subprocess
import sys
import time
from contextlib import suppress

from peili.core.planning.explain import with_reasons
from peili.core.planning.kernels import compiled, loading
from peili.core.planning.plan import Plan
from peili.core.planning.problem import Problem
from peili.core.planning.search import Search

_SECONDS_TO_WRITE = 0.05
_SECONDS_A_PROCESS = 0.00015
_SECONDS_TO_LOAD = 0.35
_SECONDS_TO_INSERT = 0.0008
"""What loading compiled code takes on an idle machine, and then putting in each process."""

_SECONDS_TO_CHANGE_OVER = 3.0
_SLOWEST = 8.0


def plan_within(
    problem: Problem, *, seconds: float, begun: float, seed: int = 0
) -> tuple[Search, Plan]:
    """Plan until `seconds` after `begun` (of the performance counter), the writing left in.

    However short the time, every process is tried: what cannot be weighed any more is fitted in.
    """
    end = begun + seconds
    processes = len(problem.processes)
    load = _slowness(begun) * (_SECONDS_TO_LOAD + _SECONDS_TO_INSERT * processes)
    loading.load(hurried=time.perf_counter() + load > end)
    with _Compiling(until=end) as compiling:
        search = Search(problem, seed=seed)
        spare = _slowness(begun) * (_SECONDS_TO_WRITE + _SECONDS_A_PROCESS * processes)
        spare = min(spare, seconds / 3)
        search.run(max(0.0, end - spare - time.perf_counter()), told=compiling.changes_over)
    return search, with_reasons(search, until=end - 0.7 * spare)


def _slowness(begun: float) -> float:
    """Return how many seconds of a second this program has had to wait for its turn, and one.

    On a machine that does other things too, writing the plan takes longer as well.
    """
    worked = time.process_time()
    return min(_SLOWEST, max(1.0, (time.perf_counter() - begun) / worked))


def plan_rounds(problem: Problem, *, rounds: int, seed: int = 0) -> tuple[Search, Plan]:
    """Plan for so many rounds of search; the same seed gives the same plan."""
    with _Compiling() as compiling:
        search = Search(problem, seed=seed)
        search.run_rounds(rounds, told=compiling.changes_over)
    return search, with_reasons(search)


class _Compiling:
    """Where nothing is compiled yet, compiles beside the search, which begins interpreted."""

    def __init__(self, *, until: float = float("inf")) -> None:
        self._until = until
        self._beside: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "_Compiling":
        if compiled.available() and not compiled.ready() and compiled.claim():
            with suppress(OSError):
                self._beside = subprocess.Popen(
                    [sys.executable, "-m", "peili.core.planning.warm"],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the compiling to finish by itself: the next run has use for it."""

    def changes_over(self, _: Search) -> None:
        """Go on with compiled code as soon as there is any and time to load it."""
        if time.perf_counter() + _SECONDS_TO_CHANGE_OVER > self._until:
            return
        if self._beside is not None and self._beside.poll() is not None:
            self._beside = None
            if compiled.ready():
                loading.change_over()
