"""The gate: a hidden set that has not been held against an exact attacker never leaves."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Protocol

from peili.core.disclosure.cuts import Cut
from peili.core.disclosure.refusals import Betrayed
from peili.core.disclosure.rules import Task
from peili.core.disclosure.table import Cell, Table


class Attacker(Protocol):
    def betrayals(self, hidden: Collection[Cell]) -> Iterable[tuple[Cell, list[Cut]]]:
        """Give hidden cells that are not safe, with the cuts that say why; none when all are."""

    def fractional_cuts(self, shares: Mapping[Cell, float]) -> Iterable[Cut]:
        """Give cuts that a set hidden in shares breaks, where that is worth the looking."""


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


class OnlyTheTotal:
    """Knows without a search the sets that show nothing but the grand total and its twins.

    Every hidden cell then runs from nobody to everybody, an insider's own cell from one.
    """

    def __init__(self, task: Task) -> None:
        self._task = task

    def coarsest(self) -> frozenset[Cell]:
        """Hide everything, the total and its twins only where the rules take the total."""
        table = self._task.table
        kept = table.always_the_total if table.total in self._task.forbidden else frozenset()
        return frozenset(range(len(table.counts))) - kept

    def betrayals(self, hidden: Collection[Cell]) -> Iterable[tuple[Cell, list[Cut]]]:
        table = self._task.table
        shown = set(range(len(table.counts))) - set(hidden)
        wide = not shown or table.counts[table.total] >= self._task.min_people
        whole = not shown or shown == table.always_the_total
        return [] if wide and whole else [(cell, []) for cell in sorted(hidden)]

    def fractional_cuts(self, shares: Mapping[Cell, float]) -> Iterable[Cut]:
        return []


def attacker_for(table: Table, min_people: int, left: Callable[[], float]) -> Attacker:
    """One and two dimensions are a network; three need whole tables and the solver."""
    if len(table.sizes) <= 2:
        from peili.core.disclosure.network import NetworkAttacker

        return NetworkAttacker(table, min_people)
    from peili.core.disclosure.lattice import LatticeAttacker

    return LatticeAttacker(table, min_people, left)
