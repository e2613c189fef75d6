"""`peili plan` from outside: JSON in, JSON out, 2 and one line when it cannot be read."""

import json
import os
import subprocess
import sys

import pytest

from peili.core.planning.check import judge
from peili.core.planning.plan import plan_from_text
from peili.core.planning.reading import problem_from_json
from tests.core.planning.making import process, raw_problem


def _run(text, *arguments, seconds=60, interpreted="1"):
    return subprocess.run(
        [sys.executable, "-m", "peili.config.cli", "plan", *arguments],
        input=text,
        capture_output=True,
        text=True,
        timeout=seconds,
        env={**os.environ, "PYTHONPATH": "src", "PEILI_INTERPRETED": interpreted},
        check=False,
    )


@pytest.mark.slow
def test_a_plan_comes_out_in_time_and_lawful():
    raw = raw_problem(processes=[process(), process("q", required=["b"], sessions=9)])

    done = _run(json.dumps(raw), "--seconds", "2", "--seed", "3")

    assert (done.returncode, done.stderr) == (0, "")
    plan = plan_from_text(done.stdout)
    assert plan.seconds < 30  # a busy machine may be slow to start and to end, never this slow
    assert judge(problem_from_json(raw), plan).violations == ()
    assert plan.unplanned[0].why


@pytest.mark.slow
@pytest.mark.parametrize("interpreted", ["1", ""])
def test_a_time_that_is_too_short_still_gives_everyone_a_series(interpreted):
    rows = [process(f"p{place}", required=[f"m{place}"], sessions=2) for place in range(8)]
    raw = raw_problem(processes=rows)
    raw["people"] += [{"id": f"m{place}", "busy": [], "free": None} for place in range(8)]

    done = _run(json.dumps(raw), "--seconds", "0.2", interpreted=interpreted)

    plan = plan_from_text(done.stdout)
    assert plan.unplanned == ()
    assert judge(problem_from_json(raw), plan).violations == ()


@pytest.mark.slow
def test_bad_input_is_one_line_that_names_the_field():
    raw = raw_problem(processes=[process(minutes=45)])

    for text in (json.dumps(raw), "{"):
        done = _run(text)

        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1
    assert _run(json.dumps(raw)).stderr.startswith("peili plan: processes[0].minutes:")


@pytest.mark.slow
def test_the_way_out_is_told_in_words():
    raw = raw_problem(processes=[process(required=["a", "b"])])
    raw["people"][1]["busy"] = [["2026-08-13T00:00", "2026-09-13T00:00"]]

    done = _run(json.dumps(raw), "--rounds", "3", "--explain", "p")

    assert done.returncode == 0
    assert "Cheapest way out: meet without b" in done.stdout
