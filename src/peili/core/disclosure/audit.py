"""The gate: a hidden set that has not been held against an exact attacker never leaves."""

from collections.abc import Collection, Iterable
from typing import Protocol

from peili.core.disclosure.cuts import Cut
from peili.core.disclosure.rules import Task
from peili.core.disclosure.table import Cell, Table


class Attacker(Protocol):
    def betrayals(self, hidden: Collection[Cell]) -> Iterable[tuple[Cell, list[Cut]]]: ...


class Betrayed(Exception):
    """This set does not hide what it hides; `cuts` are inequalities it breaks."""

    def __init__(self, cells: tuple[Cell, ...], cuts: tuple[Cut, ...]) -> None:
        super().__init__(f"{len(cells)} hidden cells can be derived")
        self.cells = cells
        self.cuts = cuts


class Audited:
    """A hidden set that an exact attacker could not undo. To make one is to audit it."""

    def __init__(self, task: Task, hidden: Collection[Cell], attacker: Attacker) -> None:
        """Raise Betrayed when anything hidden can be derived too closely."""
        if not task.required.keys() <= set(hidden) or not task.forbidden.isdisjoint(hidden):
            raise ValueError("the set leaves out what must be hidden, or hides what may not be")
        betrayals = list(attacker.betrayals(hidden))
        if betrayals:
            cells = tuple(cell for cell, _ in betrayals)
            raise Betrayed(cells, tuple(cut for _, cuts in betrayals for cut in cuts))
        self.hidden = frozenset(hidden)
        self.people = sum(task.table.counts[cell] for cell in hidden)


def attacker_for(table: Table, min_people: int) -> Attacker:
    """One and two dimensions are a network; three need whole tables and the solver."""
    if len(table.sizes) <= 2:
        from peili.core.disclosure.network import NetworkAttacker

        return NetworkAttacker(table, min_people)
    from peili.core.disclosure.lattice import LatticeAttacker

    return LatticeAttacker(table, min_people)
