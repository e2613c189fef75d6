"""`peili plan`: read a planning problem (JSON) and write a plan."""

import argparse
import gc
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from peili.core.errors import BadInput

DEFAULT_SECONDS = 10.0


def run(arguments: Sequence[str]) -> int:
    """Plan what standard input describes; 2 and one line when it cannot be read."""
    begun = _program_start()
    try:
        wanted = _options().parse_args(arguments)
    except SystemExit as refused:
        return int(refused.code or 0)
    if wanted.warm:
        return _warm()
    gc.disable()  # a short program that frees nothing until its end
    try:
        return _plan(wanted, begun)
    except BadInput as fault:
        print(f"peili plan: {' '.join(str(fault).split())}", file=sys.stderr)
        return 2


def _plan(wanted: argparse.Namespace, begun: float) -> int:
    from peili.core.planning.reading import read_problem

    problem = read_problem(sys.stdin.buffer.read())
    if wanted.explain is not None and wanted.explain not in {row.id for row in problem.processes}:
        raise BadInput("--explain", f"there is no process {wanted.explain!r}")

    from peili.core.planning.job import plan_rounds, plan_within

    if wanted.rounds is not None:
        search, plan = plan_rounds(problem, rounds=wanted.rounds, seed=wanted.seed)
    else:
        search, plan = plan_within(problem, seconds=wanted.seconds, begun=begun, seed=wanted.seed)
    if wanted.explain is not None:
        from peili.core.planning.explain import explain

        print("\n".join(explain(search, plan, wanted.explain)))
        return 0

    from peili.core.planning.plan import plan_as_text

    sys.stdout.write(plan_as_text(plan.after(time.perf_counter() - begun)))
    _end_at_once()
    return 0


def _end_at_once() -> None:
    """End the program without taking apart what it held: on a busy machine that takes seconds."""
    sys.stdout.flush()
    if sys.stdout is sys.__stdout__:
        os._exit(0)


def _warm() -> int:
    from peili.core.planning.warm import warm

    if not warm():
        print("peili plan: numba is not installed; plans are made without it, only slower")
    return 0


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="peili plan", description=__doc__)
    options.add_argument("--seconds", type=_positive, default=DEFAULT_SECONDS, metavar="S")
    options.add_argument("--seed", type=int, default=0, metavar="N")
    options.add_argument("--rounds", type=_count, metavar="N", help="in place of --seconds")
    options.add_argument("--explain", metavar="ID", help="say what stands in a process's way")
    options.add_argument("--warm", action="store_true", help="compile the planner once, and end")
    return options


def _positive(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError("must be more than 0")
    return seconds


def _count(text: str) -> int:
    rounds = int(text)
    if rounds < 0:
        raise argparse.ArgumentTypeError("must not be less than 0")
    return rounds


def _program_start() -> float:
    """Return when this program started, on the performance counter.

    The interpreter's own start counts too; where the system does not tell, it began just now.
    """
    now = time.perf_counter()
    with suppress(OSError, ValueError, IndexError, AttributeError):
        fields = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
        started = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        age = time.clock_gettime(time.CLOCK_BOOTTIME) - started
        if 0 <= age < 60:
            return now - age
    return now
