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

_SECONDS_TO_WRITE = 0.08
_SECONDS_A_PROCESS = 0.00012


def plan_within(
    problem: Problem, *, seconds: float, begun: float, seed: int = 0
) -> tuple[Search, Plan]:
    """Plan until `seconds` after `begun` (of the performance counter), the writing left in."""
    with _Compiling() as compiling:
        search = Search(problem, seed=seed)
        spare = _SECONDS_TO_WRITE + _SECONDS_A_PROCESS * len(problem.processes)
        left = seconds - spare - (time.perf_counter() - begun)
        search.run(max(0.0, left), told=compiling.changes_over)
        until = begun + seconds - spare / 2
    return search, with_reasons(search, until=until)


def plan_rounds(problem: Problem, *, rounds: int, seed: int = 0) -> tuple[Search, Plan]:
    """Plan for so many rounds of search; the same seed gives the same plan."""
    with _Compiling() as compiling:
        search = Search(problem, seed=seed)
        search.run_rounds(rounds, told=compiling.changes_over)
    return search, with_reasons(search)


class _Compiling:
    """Where nothing is compiled yet, compiles beside the search, which begins interpreted."""

    def __init__(self) -> None:
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
        """Go on with compiled code as soon as there is any."""
        if self._beside is not None and self._beside.poll() is not None:
            self._beside = None
            if compiled.ready():
                loading.change_over()
