"""Whole tables that agree with everything shown: each one speaks for many cells at once.

A walk from table to table along small moves (a few cells up, as many down, every shown sum kept)
meets hundreds of tables in the time that one integer programme takes. What the walk has met is
certain; what it has not met is left to the programmes.
"""

import random
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from peili.core.disclosure.table import Cell, Table

Deviation = npt.NDArray[np.int64]  # another table less this one, every cell and margin

STEPS = 3000
ROUNDS = 3
SHARED = 60  # how many tables a new move is tried on at most


def adds_up(table: Table, deviation: Deviation) -> bool:
    """Is every margin of the deviation the sum of its parts?"""
    cube = deviation.reshape([size + 1 for size in table.sizes])
    for axis in range(cube.ndim):
        parts, margin = np.split(cube, [cube.shape[axis] - 1], axis=axis)
        if (parts.sum(axis=axis, keepdims=True) != margin).any():
            return False
    return True


class Witnesses:
    """The tables known to agree with what one hidden set leaves to be seen."""

    def __init__(
        self, table: Table, hidden: Sequence[Cell], moves: Sequence[Deviation], reach: int
    ) -> None:
        self._table = table
        self._cells = np.array(hidden, dtype=np.int64)
        self._column = {cell: column for column, cell in enumerate(hidden)}
        self._counts: Deviation = np.array(table.counts, dtype=np.int64)[self._cells]
        self._shown = np.ones(len(table.counts), dtype=bool)
        self._shown[self._cells] = False
        self._reach = reach
        self._random = random.Random(0)  # noqa: S311 — no secret: the same walk every time
        self._moves = [_Move(move[self._cells]) for move in moves]
        self._tables: Deviation = np.zeros((2 * STEPS, len(hidden)), dtype=np.int32)
        self._met = 1  # the table itself
        if self._moves:
            self._keep(self._walk())

    def take(self, deviation: Deviation) -> None:
        """Keep a table if it is one: nowhere below zero, true to everything shown."""
        change = deviation[self._cells]
        if deviation[self._shown].any() or (self._counts + change < 0).any():
            return
        if adds_up(self._table, deviation):
            self._learn(change)

    def range(self, cell: Cell, insider: Cell | None) -> tuple[int, int]:
        """The least and the greatest change of a cell, among what the insider holds possible."""
        changes = self._tables[: self._met, self._column[cell]]
        if insider is not None:
            changes = changes[self._possible(insider)]
        return int(changes.min()), int(changes.max())

    def narrower_than(self, needed: int, insider: Cell | None) -> list[Cell]:
        """The hidden cells whose tables are too close together."""
        possible = self._tables[: self._met]
        if insider is not None:
            possible = possible[self._possible(insider)]
        widths = possible.max(axis=0) - possible.min(axis=0)
        return [int(cell) for cell in self._cells[widths < needed]]

    def climb(self, cell: Cell, direction: int, insider: Cell | None) -> None:
        """Walk on from the best table known, never letting the cell go back."""
        column = self._column[cell]
        values = direction * self._tables[: self._met, column]
        if insider is not None:
            values = np.where(self._possible(insider), values, np.iinfo(np.int32).min)
        change = self._tables[int(np.argmax(values))].copy()
        least = self._least(insider)
        met = []
        for _ in range(ROUNDS):
            for move in self._random.sample(self._moves, len(self._moves)):
                way = direction * int(move.change[column])
                low, high = move.steps(change - least, self._reach)
                step = 0
                if way > 0:
                    step = high
                elif way < 0:
                    step = low
                elif low < high:
                    step = self._random.randint(low, high)
                if step:
                    change = change + step * move.change
            met.append(change)
            if abs(change[column]) >= self._reach:
                break
        self._keep(met)

    def _learn(self, change: Deviation) -> None:
        """Keep a table, and take its way from the nearest one known for a move."""
        known = self._tables[: self._met]
        nearest = known[int(np.abs(known - change).sum(axis=1).argmin())]
        step = change - nearest
        if not step.any():
            return
        move = _Move(step)
        self._moves.append(move)
        further = np.concatenate([known + step, known - step])
        further = further[(further >= -self._counts).all(axis=1)]
        self._keep([change, *further[:: 1 + len(further) // SHARED]])

    def _walk(self) -> list[Deviation]:
        change = np.zeros(len(self._cells), dtype=np.int64)
        least = self._least(None)
        met = []
        for _ in range(STEPS):
            move = self._random.choice(self._moves)
            low, high = move.steps(change - least, self._reach)
            if low < high:
                step = self._random.choice((low, high, self._random.randint(low, high)))
                change = change + step * move.change
                met.append(change)
        return met

    def _least(self, insider: Cell | None) -> Deviation:
        least = -self._counts
        if insider is not None:
            least[self._column[insider]] += 1
        return least

    def _possible(self, insider: Cell) -> npt.NDArray[np.bool_]:
        column = self._column[insider]
        mask: npt.NDArray[np.bool_] = self._tables[: self._met, column] > -self._counts[column]
        return mask

    def _keep(self, met: Sequence[Deviation]) -> None:
        while self._met + len(met) > len(self._tables):
            self._tables = np.concatenate([self._tables, np.zeros_like(self._tables)])
        for change in met:
            self._tables[self._met] = change
            self._met += 1


class _Move:
    """A change of a few cells that leaves every shown sum as it is."""

    def __init__(self, change: Deviation) -> None:
        self.change = change
        self._rising = np.flatnonzero(change > 0)
        self._falling = np.flatnonzero(change < 0)
        self._rises = change[self._rising]
        self._falls = -change[self._falling]

    def steps(self, slack: Deviation, reach: int) -> tuple[int, int]:
        """How often it can be made backwards (≤ 0) and forwards."""
        low = high = reach
        if self._falling.size:
            high = min(high, int((slack[self._falling] // self._falls).min()))
        if self._rising.size:
            low = min(low, int((slack[self._rising] // self._rises).min()))
        return -low, high
