"""The cheapest set that keeps every cut known so far, by the solver."""

from collections.abc import Iterable
from typing import NamedTuple

from peili.core.disclosure.cuts import Cut, first_cuts
from peili.core.disclosure.rules import Task
from peili.core.disclosure.solver import ENDLESS_ROOM, STEADY, Model
from peili.core.disclosure.table import Cell

EXACT = 1e-9
FAINT = 1e-3


class Choice(NamedTuple):
    """The set, and what no set that keeps the cuts goes below (cost, see `Master.cost`)."""

    hidden: frozenset[Cell]
    at_least: int
    best: bool


class Master:
    def __init__(self, task: Task) -> None:
        self._task = task
        self._known: set[Cut] = set()
        self._model = _model(task)
        self.scale = len(task.table.counts) + 1
        self.add(first_cuts(task.table, task.min_people))

    def add(self, cuts: Iterable[Cut]) -> None:
        for cut in cuts:
            if cut in self._known:
                continue
            self._known.add(cut)
            self._model.add_row(0.0, ENDLESS_ROOM, {**dict(cut.amounts), cut.cell: -cut.needed})

    def cheapest(self, seconds: float) -> Choice | None:
        """Find the cheapest set; None when the time was too short for any."""
        model = self._model
        model.set_option("time_limit", model.seconds + max(seconds, 0.01))
        model.run()
        if not model.feasible:
            return None
        values = model.solution().columns
        hidden = frozenset(cell for cell, value in enumerate(values) if value > 0.5)
        return Choice(hidden, _whole(model.at_least), model.optimal)

    def cheapest_shares(self) -> dict[Cell, float]:
        """Find the cheapest set when a cell may be hidden in part: quick, and never dearer."""
        model, size = self._model, len(self._task.table.counts)
        model.set_option("solve_relaxation", True)
        model.set_option("time_limit", ENDLESS_ROOM)
        model.run()
        model.set_option("solve_relaxation", False)
        values = model.solution().columns
        return {cell: min(1.0, values[cell]) for cell in range(size) if values[cell] > FAINT}


def _whole(bound: float) -> int:
    return -int(-(bound - 1e-4) // 1)


def _model(task: Task) -> Model:
    model = Model(
        {
            **STEADY,
            "mip_rel_gap": 0.0,
            "mip_abs_gap": 0.5,
            "mip_feasibility_tolerance": EXACT,
            "primal_feasibility_tolerance": EXACT,
        }
    )
    counts = task.table.counts
    size, scale = len(counts), len(counts) + 1
    lower = [float(cell in task.required) for cell in range(size)]
    upper = [float(cell not in task.forbidden) for cell in range(size)]
    model.add_columns(lower, upper)
    model.costs([float(people * scale + 1) for people in counts])
    model.keep_whole()
    return model
