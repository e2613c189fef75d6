import pytest

from peili.core.disclosure.audit import Audited, attacker_for
from peili.core.disclosure.problem import read_problem
from peili.core.disclosure.refusals import Betrayed
from peili.core.disclosure.rules import task_of
from peili.core.disclosure.table import table_of
from tests.core.disclosure.judge import Counted, derivable
from tests.core.disclosure.problems import few_of, random_problem

BIGGER = pytest.param((3, 3), marks=pytest.mark.slow)


def task_for(raw):
    problem = read_problem(raw)
    return task_of(table_of(problem), problem.min_people, problem.published)


def test_a_set_that_betrays_a_cell_cannot_be_made():
    task = task_for(random_problem(1, (3, 3), style=1))
    attacker = attacker_for(task.table, task.min_people, lambda: 60.0)

    with pytest.raises(Betrayed) as betrayed:
        Audited(task, task.required, attacker)

    assert betrayed.value.cuts


def test_a_set_that_shows_what_must_be_hidden_cannot_be_made():
    task = task_for(random_problem(1, (3, 3), style=1))
    attacker = attacker_for(task.table, task.min_people, lambda: 60.0)

    with pytest.raises(ValueError, match="must be hidden"):
        Audited(task, set(task.required) - {min(task.required)}, attacker)
    with pytest.raises(ValueError, match="may not be"):
        Audited(task, range(len(task.table.counts)), attacker)


@pytest.mark.parametrize("sizes", [(5,), (2, 3), (2, 2, 2), BIGGER])
@pytest.mark.parametrize("seed", few_of(8, 1))
def test_the_audit_finds_what_the_attacker_written_apart_finds(sizes, seed):
    raw = random_problem(seed, sizes, style=seed % 2, min_people=3)
    task = task_for(raw)
    counted = Counted(raw)
    attacker = attacker_for(task.table, task.min_people, lambda: 60.0)
    chosen = {
        cell
        for cell in range(len(task.table.counts) - 1)
        if cell in task.required or (cell * 7 + seed * 3) % 5 < 3
    }
    keys = [tuple(key.split("|")) for key in task.table.keys]

    found = {keys[cell] for cell, _ in attacker.betrayals(chosen)}

    theirs = derivable(counted, {keys[cell] for cell in chosen})
    outside = {key for knower, key, _ in theirs if knower is None}
    assert bool(found) == bool(theirs)
    assert found <= (outside or {key for _, key, _ in theirs})
