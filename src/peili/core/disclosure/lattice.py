"""The exact attacker on a table of three dimensions.

Here linear bounds are not integral: a linear programme may move a cell half a person further than
any table of whole people can. So a cell counts as safe only when two whole tables that agree with
everything shown have been found that far apart, and as betrayed only when a linear or an integer
programme proves that there are none.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property

from peili.core.disclosure.cuts import Cut
from peili.core.disclosure.moves import moves_within
from peili.core.disclosure.programme import Programme, Reached, priced_cut
from peili.core.disclosure.refusals import OutOfTime
from peili.core.disclosure.solver import ENDLESS_ROOM
from peili.core.disclosure.table import Cell, Table
from peili.core.disclosure.witnesses import Deviation, Witnesses

FAINT = 1e-4  # a cut broken by less than this is not worth its row


class LatticeAttacker:
    """Derives all that can be derived from what a hidden set leaves to be seen."""

    def __init__(self, table: Table, min_people: int, left: Callable[[], float]) -> None:
        self._table = table
        self._min_people = min_people
        self._left = left
        self._moves: list[Deviation] = []

    def betrayals(self, hidden: Collection[Cell]) -> Iterator[tuple[Cell, list[Cut]]]:
        """Give hidden cells that are not safe, with the cuts that say why; none when all are.

        First what a linear programme proves of an outsider, which is quick; when nothing is found
        there, whole tables; and only when all is safe from outside, everybody who knows of
        themselves.
        """
        view = _View(self._table, sorted(hidden))
        yet = False
        for betrayal in self._plain_betrayals(view):
            yet = True
            yield betrayal
        if yet:
            return
        self._moves = moves_within(self._table, view.cells, self._moves)
        known = Witnesses(self._table, view.cells, self._moves, 2 * self._min_people)
        for cell in known.narrower_than(self._min_people, None):
            cuts = self._betrayal(view, known, cell, None, self._min_people)
            if cuts:
                yet = True
                yield cell, cuts
        if yet:
            return
        for insider in self._table.inner:
            if insider in view.hidden and self._table.counts[insider] >= 1:
                yield from self._insider_betrayals(view, known, insider)

    def fractional_cuts(self, shares: Mapping[Cell, float]) -> Iterator[Cut]:
        """Give cuts that a set hidden in shares (0 … 1) breaks: it lets each cell move by less."""
        needed = self._min_people
        room = {
            cell: (self._table.counts[cell] * share, needed * share)
            for cell, share in sorted(shares.items())
        }
        programme = Programme(self._table, room)
        for cell, share in sorted(shares.items()):
            up = programme.furthest(cell, +1, needed * share)
            if up.distance >= needed * share - FAINT:
                continue
            down = programme.furthest(cell, -1, needed * share - up.distance)
            if up.distance + down.distance < needed * share - FAINT:
                yield priced_cut(self._table, cell, needed, up.prices, down.prices)

    def _plain_betrayals(self, view: "_View") -> Iterator[tuple[Cell, list[Cut]]]:
        needed = self._min_people
        for cell in view.cells:
            if self._left() < 0:
                raise OutOfTime
            up = view.linear.furthest(cell, +1, needed)
            if up.steps >= needed:
                continue
            down = view.linear.furthest(cell, -1, needed)
            if up.steps + down.steps < needed:
                yield cell, self._cuts(view, cell, needed, up, down, None)

    def _insider_betrayals(
        self, view: "_View", known: Witnesses, insider: Cell
    ) -> Iterator[tuple[Cell, list[Cut]]]:
        needed = self._min_people - 1
        for cell in known.narrower_than(needed, insider):
            if cell != insider:
                cuts = self._betrayal(view, known, cell, insider, needed)
                if cuts:
                    yield cell, cuts

    def _betrayal(
        self, view: "_View", known: Witnesses, cell: Cell, insider: Cell | None, needed: int
    ) -> list[Cut]:
        """Return nothing when the cell is safe, else a cut that this hidden set breaks."""
        if self._left() < 0:
            raise OutOfTime
        for direction in (+1, -1):
            known.climb(cell, direction, insider)
        for programme in (view.linear, view.whole):
            possible = 0
            for direction in (+1, -1):
                lowest, highest = known.range(cell, insider)
                if highest - lowest >= needed:
                    return []
                reach = needed + lowest if direction > 0 else needed - highest
                reached = programme.furthest(cell, direction, reach, insider)
                known.take(reached.deviation)
                possible += reached.steps
            lowest, highest = known.range(cell, insider)
            if highest - lowest >= needed:
                return []
            if possible < needed:
                break
        up, down = (view.linear.furthest(cell, way, needed, insider) for way in (+1, -1))
        return self._cuts(view, cell, needed, up, down, insider)

    def _cuts(
        self,
        view: "_View",
        cell: Cell,
        needed: int,
        up: Reached,
        down: Reached,
        insider: Cell | None,
    ) -> list[Cut]:
        cut = priced_cut(self._table, cell, needed, up.prices, down.prices, insider)
        return [cut if _broken(cut, view.hidden) else _one_more(self._table, cell, view.hidden)]


class _View:
    """What can still vary once a hidden set has left everything else to be seen."""

    def __init__(self, table: Table, cells: list[Cell]) -> None:
        self.cells = cells
        self.hidden = frozenset(cells)
        self._table = table
        self._room = {cell: (float(table.counts[cell]), ENDLESS_ROOM) for cell in cells}

    @cached_property
    def linear(self) -> Programme:
        return Programme(self._table, self._room)

    @cached_property
    def whole(self) -> Programme:
        return Programme(self._table, self._room, whole=True)


def _broken(cut: Cut, hidden: Collection[Cell]) -> bool:
    given = sum(amount for cell, amount in cut.amounts if cell in hidden)
    return given < cut.needed  # a cut that needs nothing is no cut: its amounts are not negative


def _one_more(table: Table, cell: Cell, hidden: Collection[Cell]) -> Cut:
    """Ask for any further cell: what a set betrays, every part of it betrays as well."""
    rest = [other for other in range(len(table.counts)) if other not in hidden]
    return Cut(cell, 1, tuple((other, 1) for other in rest))
