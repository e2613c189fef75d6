"""The exact attacker on a table of one or two dimensions.

Such a table is a network: the total flows from the margins of one dimension through the inner cells
into those of the other, and every hidden cell is an arc whose flow may grow without end or shrink
to nothing. How far one cell can be moved is a largest flow around it, and flows are integral: what
is found here holds exactly for tables of whole people.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from peili.core.disclosure.cuts import ENDLESS, Cut, cut_from
from peili.core.disclosure.table import Cell, Table

Node = int
Step = tuple[Node, Cell, bool]  # to a node, along a cell that grows (True) or shrinks


class Push(NamedTuple):
    """How far a cell moved one way, which cells had to shrink to nothing, and what stopped it."""

    moved: int
    emptied: frozenset[Cell]
    bounds: tuple[Mapping[Cell, int], ...]


class NetworkAttacker:
    """Derives all that can be derived from what a hidden set leaves to be seen."""

    def __init__(self, table: Table, min_people: int) -> None:
        self._counts = table.counts
        self._min_people = min_people
        self._inner = table.inner
        self._ends = _ends(table)
        self._touching: list[list[Cell]] = [[] for _ in range(1 + max(map(max, self._ends)))]
        for cell, (tail, head) in enumerate(self._ends):
            self._touching[tail].append(cell)
            self._touching[head].append(cell)

    def betrayals(self, hidden: Collection[Cell]) -> Iterator[tuple[Cell, list[Cut]]]:
        """Give every hidden cell that is not safe, with the cuts that say why.

        First against an outsider; only when all is safe there, against a person who knows of
        themselves. That person narrows a cell by 2 at most, so only the narrowest are looked at.
        """
        residual = self._steps(hidden)
        narrow = []
        safe = True
        for cell in sorted(hidden):
            up, down = self._pushes(cell, residual, None)
            width = up.moved + down.moved
            if width < self._min_people:
                safe = False
                yield cell, self._cuts(cell, up, down, self._min_people)
            elif width == self._min_people:
                narrow.append((cell, up.emptied & down.emptied))
        if safe:
            yield from self._insider_betrayals(hidden, residual, narrow)

    def fractional_cuts(self, shares: Mapping[Cell, float]) -> Iterable[Cut]:
        """Nothing: the solver settles tables of two dimensions quickly without them."""
        return []

    def _insider_betrayals(
        self,
        hidden: Collection[Cell],
        residual: list[list[Step]],
        narrow: list[tuple[Cell, frozenset[Cell]]],
    ) -> Iterator[tuple[Cell, list[Cut]]]:
        insiders = {cell for cell in self._inner if cell in hidden and self._counts[cell] >= 1}
        for cell, emptied in narrow:
            for insider in sorted(insiders & emptied - {cell}):
                up, down = self._pushes(cell, residual, insider)
                if up.moved + down.moved < self._min_people - 1:
                    yield cell, self._cuts(cell, up, down, self._min_people - 1)

    def _pushes(
        self, cell: Cell, residual: list[list[Step]], insider: Cell | None
    ) -> tuple[Push, Push]:
        """Push a cell up and down, no further than what settles the question."""
        tail, head = self._ends[cell]
        limit = self._min_people + 1
        up = self._push(cell, head, tail, limit, residual, insider)
        if up.moved == limit:
            return up, Push(0, frozenset(), ())
        own = self._counts[cell]
        down = self._push(cell, tail, head, min(own, limit - up.moved), residual, insider)
        if down.moved == own:
            down = Push(own, down.emptied, ({cell: own}, *down.bounds))
        return up, down

    def _push(
        self,
        cell: Cell,
        source: Node,
        sink: Node,
        limit: int,
        residual: list[list[Step]],
        insider: Cell | None,
    ) -> Push:
        """Send up to `limit` from source to sink around the cell (Edmonds and Karp 1972)."""
        left: dict[Cell, int] = {}  # how far the cells on the way can still shrink
        if insider is not None:
            left[insider] = self._counts[insider] - 1
        moved = 0
        while moved < limit:
            came: dict[Node, Step] = {source: (source, cell, True)}
            queue = deque([source])
            while queue and sink not in came:
                node = queue.popleft()
                for to, along, grows in residual[node]:
                    if to in came or along == cell:
                        continue
                    if grows or left.get(along, self._counts[along]) > 0:
                        came[to] = (node, along, grows)
                        queue.append(to)
            if sink not in came:
                emptied = frozenset(along for along, rest in left.items() if not rest)
                bounds = self._bounds(cell, set(came), sink, left, residual, insider)
                return Push(moved, emptied, bounds)
            amount = limit - moved
            node = sink
            path = []
            while node != source:
                before, along, grows = came[node]
                path.append((along, grows))
                if not grows:
                    amount = min(amount, left.get(along, self._counts[along]))
                node = before
            for along, grows in path:
                rest = left.get(along, self._counts[along])
                left[along] = rest + amount if grows else rest - amount
            moved += amount
        return Push(moved, frozenset(along for along, rest in left.items() if not rest), ())

    def _bounds(
        self,
        cell: Cell,
        near_source: set[Node],
        sink: Node,
        left: Mapping[Cell, int],
        residual: list[list[Step]],
        insider: Cell | None,
    ) -> tuple[Mapping[Cell, int], ...]:
        """The smallest cuts next to source and sink, as what each cell lets through."""
        far = {sink}
        queue = deque([sink])
        while queue:
            node = queue.popleft()
            for to, along, grows in residual[node]:
                # The step is walked backwards: what grows this way shrinks that way.
                if to in far or along == cell:
                    continue
                if not grows or left.get(along, self._counts[along]) > 0:
                    far.add(to)
                    queue.append(to)
        everything = range(len(self._touching))
        near_sink = {node for node in everything if node not in far}
        sides = [near_source] if near_sink == near_source else [near_source, near_sink]
        return tuple(self._let_through(cell, side, insider) for side in sides)

    def _let_through(self, cell: Cell, side: set[Node], insider: Cell | None) -> dict[Cell, int]:
        through: dict[Cell, int] = {}
        for node in side:
            for along in self._touching[node]:
                tail, head = self._ends[along]
                if along == cell or (tail in side) == (head in side):
                    continue
                if tail in side:
                    through[along] = ENDLESS
                else:
                    through[along] = self._counts[along] - (along == insider)
        return through

    def _cuts(self, cell: Cell, up: Push, down: Push, width: int) -> list[Cut]:
        return [cut_from(cell, width, above, below) for above in up.bounds for below in down.bounds]

    def _steps(self, hidden: Collection[Cell]) -> list[list[Step]]:
        steps: list[list[Step]] = [[] for _ in self._touching]
        for cell in sorted(hidden):
            tail, head = self._ends[cell]
            steps[tail].append((head, cell, True))
            steps[head].append((tail, cell, False))
        return steps


def _ends(table: Table) -> list[tuple[Node, Node]]:
    """Give every cell its arc. Source 0, sink 1, then the first dimension, then the second."""
    if len(table.sizes) == 1:
        return [(0, 1)] * table.total + [(1, 0)]
    rows, columns = table.sizes
    ends = []
    for row, column in table.places:
        tail = 2 + row if row < rows else 0
        head = 2 + rows + column if column < columns else 1
        if row == rows and column == columns:
            ends.append((1, 0))
        elif row == rows:
            ends.append((head, 1))
        elif column == columns:
            ends.append((0, tail))
        else:
            ends.append((tail, head))
    return ends
