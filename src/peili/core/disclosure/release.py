"""From a problem to what may be shown: rules, optimum, audit, report."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from peili.core.disclosure.audit import Audited, attacker_for
from peili.core.disclosure.problem import FORMAT, Cells, Problem
from peili.core.disclosure.refusals import Betrayed, OutOfTime
from peili.core.disclosure.rules import Reason, Task, task_of
from peili.core.disclosure.table import table_of

AMPLE = 86_400.0  # seconds: as long as it takes


class Report(NamedTuple):
    """What the makers of a report get; its readers get `cells` alone."""

    cells: Cells
    hidden: Mapping[str, Reason]
    people_hidden: int
    proved: bool
    lower_bound: int

    def as_json(self) -> dict[str, object]:
        return {
            "format": FORMAT,
            "cells": dict(self.cells),
            "hidden": {key: str(reason) for key, reason in self.hidden.items()},
            "people_hidden": self.people_hidden,
            "proved": self.proved,
            "lower_bound": self.lower_bound,
            # The audit's own finding: a set of which it finds anything never gets here.
            "derivable": [],
        }


def disclose(problem: Problem, left: Callable[[], float] = lambda: AMPLE) -> Report:
    """Hide the fewest people such that nothing hidden can be derived.

    `left` tells the seconds still to spend; when they run out, the best audited set is given with
    the bound that was proved.
    """
    table = table_of(problem)
    task = task_of(table, problem.min_people, problem.published)
    attacker = attacker_for(table, problem.min_people, left)
    try:
        audited = Audited(task, task.required, attacker)
    except (Betrayed, OutOfTime):
        from peili.core.disclosure.optimum import cheapest_safe_set

        found = cheapest_safe_set(task, attacker, left)
        return _report(task, found.audited, found.proved, found.people_at_least)
    return _report(task, audited, True, audited.people)


def _report(task: Task, audited: Audited, proved: bool, people_at_least: int) -> Report:
    keys, counts = task.table.keys, task.table.counts
    return Report(
        cells={
            key: None if cell in audited.hidden else count
            for cell, (key, count) in enumerate(zip(keys, counts, strict=True))
        },
        hidden={
            keys[cell]: task.required.get(cell, Reason.COMPLEMENTARY)
            for cell in sorted(audited.hidden)
        },
        people_hidden=audited.people,
        proved=proved,
        lower_bound=audited.people if proved else min(people_at_least, audited.people),
    )
