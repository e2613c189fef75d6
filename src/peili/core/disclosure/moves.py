"""Small moves: a few cells up, as many down, and every shown sum stays as it is."""

from collections.abc import Sequence

import numpy as np

from peili.core.disclosure.programme import deviation_of, model_of
from peili.core.disclosure.solver import ENDLESS_ROOM, LINEAR, Model
from peili.core.disclosure.table import Cell, Table
from peili.core.disclosure.witnesses import Deviation, adds_up

URGE = 1000.0  # moving the cell at all is worth more than sparing the others
FREE = 0.01
FAINTEST = 1e-6


def moves_within(table: Table, hidden: Sequence[Cell], earlier: list[Deviation]) -> list[Deviation]:
    """Find a move through every hidden cell, keeping the earlier moves that still hold."""
    shown = np.ones(len(table.counts), dtype=bool)
    shown[list(hidden)] = False
    moves = [move for move in earlier if not move[shown].any()]
    moved = {int(cell) for move in moves for cell in np.flatnonzero(move)}
    column = {cell: place for place, cell in enumerate(hidden)}
    # Two columns a cell, down and up, so that any change bears a cost.
    model, _ = model_of(table, column, LINEAR, factors=(-1.0, 1.0))
    size = 2 * len(hidden)
    model.costs([1.0] * size)
    for cell in hidden:
        if cell not in moved:
            move = _move(model, table, hidden, column[cell])
            if move[cell] and adds_up(table, move):
                moves.append(move)
    return moves


def _move(model: Model, table: Table, hidden: Sequence[Cell], column: int) -> Deviation:
    down, up = 2 * column, 2 * column + 1
    model.cost(up, -URGE)
    model.bound(down, 0.0, 0.0)
    model.bound(up, 0.0, 1.0)
    model.run()
    values = np.array(model.solution().columns)
    model.cost(up, 1.0)
    model.bound(down, 0.0, ENDLESS_ROOM)
    model.bound(up, 0.0, ENDLESS_ROOM)
    return deviation_of(table, hidden, values[1::2] - values[::2])


class Mender:
    """Finds the cells whose hiding lets one cell move, as few people as a move can do with."""

    def __init__(self, table: Table, forbidden: frozenset[Cell]) -> None:
        self._table = table
        self._cells = [cell for cell in range(len(table.counts)) if cell not in forbidden]
        self._column = {cell: place for place, cell in enumerate(self._cells)}
        self._model, _ = model_of(table, self._column, LINEAR, factors=(-1.0, 1.0))

    def helpers(self, cell: Cell, steps: int, hidden: frozenset[Cell]) -> frozenset[Cell]:
        """Return the cells that change in the cheapest move of `steps` up, hidden ones for free."""
        model, counts = self._model, self._table.counts
        costs = [FREE if other in hidden else counts[other] + 1.0 for other in self._cells]
        upper = [limit for other in self._cells for limit in (counts[other], ENDLESS_ROOM)]
        model.costs([cost for cost in costs for _ in (0, 1)])
        model.bounds([0.0] * len(upper), upper)
        down, up = 2 * self._column[cell], 2 * self._column[cell] + 1
        model.cost(up, -URGE * (1 + counts[self._table.total]))
        model.bound(down, 0.0, 0.0)
        model.bound(up, 0.0, float(steps))
        model.run()
        values = np.array(model.solution().columns)
        changed = np.abs(values[1::2] - values[::2]) > FAINTEST
        return frozenset(self._cells[place] for place in np.flatnonzero(changed))
