"""Figures of the planner: `python -m bench.planning [180/12 1000/40 3000/250] [--seconds S]`."""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench._planning_instances import make
from peili.core.planning.check import judge
from peili.core.planning.full_calendar import Calendar
from peili.core.planning.plan import plan_from_text
from peili.core.planning.problem import Process
from peili.core.planning.reading import read_problem

_ORTOOLS = "PEILI_BENCH_ORTOOLS"
_SECONDS = {"180/12": (1, 10), "1000/40": (4, 60), "3000/250": (60, 180)}


def main() -> None:
    """Print seconds, cost, bound and memory for each size and time."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sizes", nargs="*", default=["180/12"])
    options.add_argument("--seconds", type=float)
    options.add_argument("--seed", type=int, default=1)
    wanted = options.parse_args()
    for size in wanted.sizes:
        processes, supervisors = (int(part) for part in size.split("/"))
        text = json.dumps(make(processes, supervisors, seed=wanted.seed))
        for seconds in (wanted.seconds,) if wanted.seconds else _SECONDS.get(size, (10,)):
            _measure(size, text, seconds)
            _beside(size, text, seconds)


def _beside(size: str, text: str, seconds: float) -> None:
    """Let a plain CP-SAT model have the same seconds, where its environment is told."""
    python = os.environ.get(_ORTOOLS)
    if not python:
        print(f"  CP-SAT: {_ORTOOLS} names no interpreter that has ortools")
        return
    command = [python, "-m", "bench.planning_cpsat", str(seconds)]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"  CP-SAT: {' '.join(done.stderr.split()[-8:])}")
        return
    answer = plan_from_text(done.stdout)
    verdict = judge(read_problem(text), answer)
    missing = sum(row.missing for row in answer.unplanned)
    print(
        f"  CP-SAT, {done.stderr.strip()}: cost {answer.cost}, bound {answer.bound}, "
        f"missing {missing}, broken rules {len(verdict.violations)}, wall {answer.seconds:.1f} s"
    )


def _measure(size: str, text: str, seconds: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asked, told = Path(folder) / "problem.json", Path(folder) / "plan.json"
        asked.write_text(text)
        begun = time.perf_counter()
        with asked.open() as problem, told.open("w") as plan:
            command = [sys.executable, "-m", "peili.config.cli", "plan", "--seconds", str(seconds)]
            subprocess.run(command, stdin=problem, stdout=plan, check=True)
        wall = time.perf_counter() - begun
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        begun = time.perf_counter()
        problem_read = read_problem(asked.read_bytes())
        reading = time.perf_counter() - begun
        answer = plan_from_text(told.read_text())
    verdict = judge(problem_read, answer)
    missing = sum(row.missing for row in answer.unplanned)
    print(
        f"{size} in {seconds} s: cost {answer.cost}, bound {answer.bound} "
        f"({answer.bound / max(1, answer.cost):.0%}), missing {missing}, "
        f"broken rules {len(verdict.violations)}, wall {wall:.1f} s, reading {reading:.2f} s, "
        f"{memory} MB"
    )
    calendar = Calendar(problem_read, answer)
    known = problem_read.processes[0]
    supervisors = tuple(row.id for row in problem_read.supervisors)[:40]
    fields = {name: getattr(known, name) for name in Process.__slots__}
    guest = Process(**{**fields, "id": "(new)", "supervisors": supervisors})
    for what, process in (("one again", known.id), ("a new one over 40", guest)):
        calendar.best_series(process)
        begun = time.perf_counter()
        for _ in range(10):
            calendar.best_series(process)
        print(f"  {what}: {(time.perf_counter() - begun) * 100:.1f} ms")


if __name__ == "__main__":
    main()
