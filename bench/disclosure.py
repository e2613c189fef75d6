"""How long it takes to hide, and what an attacker written apart finds in the outcome.

python bench/disclosure.py            1,000 random tables, two processes at a time
python bench/disclosure.py --big      12 × 12 × 6, one table of each kind
python bench/disclosure.py --attack   200 tables up to 12 × 12, every width by integer programme
"""

import json
import os
import resource
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.core.disclosure.judge import Counted, width
from tests.core.disclosure.problems import random_problem

COMMAND = [sys.executable, "-m", "peili.config.cli", "disclose"]


def asked(problem: dict) -> tuple[dict, float]:
    begins = time.perf_counter()
    done = subprocess.run(
        COMMAND, input=json.dumps(problem).encode(), capture_output=True, check=True
    )
    return json.loads(done.stdout), time.perf_counter() - begins


def thousand() -> None:
    problems = [random_problem(seed) for seed in range(1000)]
    begins, spent = time.perf_counter(), _spent()
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(asked, problems))
    seconds, spent = time.perf_counter() - begins, _spent() - spent
    longest = max(took for _, took in answers)
    proved = sum(report["proved"] for report, _ in answers)
    print(
        f"1,000 tables: {seconds:.1f} s on {os.cpu_count()} cores, longest {longest:.2f} s;"
        f" {spent:.1f} s of CPU"
    )
    print(f"proved: {proved}")
    squares = [asked(random_problem(seed, (12, 12))) for seed in range(40)]
    print(f"12 × 12, 40 tables: longest {max(took for _, took in squares):.2f} s")


def _spent() -> float:
    """The CPU time of the programs started so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def big() -> None:
    for style in range(4):
        report, took = asked(random_problem(style, (12, 12, 6), style=style))
        print(
            f"12 × 12 × 6, kind {style}: {took:.1f} s, hidden {report['people_hidden']},"
            f" at least {report['lower_bound']}, proved {report['proved']}",
            flush=True,
        )


def attack() -> None:
    widths = found = 0
    for seed in range(200):
        problem = random_problem(seed)
        report, _ = asked(problem)
        counted = Counted(problem)
        shown = {key: report["cells"][counted.name[key]] for key in counted.keys}
        hidden = [key for key, value in shown.items() if value is None]
        widths += len(hidden)
        found += sum(width(counted, shown, key) < counted.least for key in hidden)
    print(f"200 tables, {widths} hidden cells attacked, {found} found")


if __name__ == "__main__":
    {"--big": big, "--attack": attack}.get(" ".join(sys.argv[1:]), thousand)()
