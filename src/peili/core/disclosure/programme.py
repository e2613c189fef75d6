"""One cell moved as far as the relations of the table and the room of every cell allow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor, lcm

import numpy as np
import numpy.typing as npt

from peili.core.disclosure.cuts import ENDLESS, Cut, cut_from
from peili.core.disclosure.solver import ENDLESS_ROOM, LINEAR, WHOLE, Model, Options, Solution
from peili.core.disclosure.table import Cell, Table
from peili.core.disclosure.witnesses import Deviation

NEARLY = 1e-6
FINEST = 12  # prices are read as fractions with denominators up to this

Room = Mapping[Cell, tuple[float, float]]  # how far each cell may fall and rise
Prices = tuple[Fraction, ...]  # what one more in each relation of the table would be worth


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a cell went, the table's change rounded to whole people, and the proof."""

    distance: float
    deviation: Deviation
    prices: Prices

    @property
    def steps(self) -> int:
        """No table of whole people goes further than this."""
        return floor(self.distance + NEARLY)


class Programme:
    """The linear programme, or with `whole` the one over tables of whole people."""

    def __init__(self, table: Table, room: Room, *, whole: bool = False) -> None:
        self._table = table
        self._room = room
        self._cells = list(room)
        self._column = {cell: column for column, cell in enumerate(self._cells)}
        self._whole = whole
        self._model, self._rows = model_of(table, self._column, WHOLE if whole else LINEAR)
        for cell in self._cells:
            self._allow(cell, *room[cell])
        if whole:
            self._model.keep_whole()

    def furthest(
        self, cell: Cell, direction: int, reach: float, insider: Cell | None = None
    ) -> Reached:
        """Move a cell up (+1) or down (−1), no further than `reach`.

        An insider knows that there is at least one person in their own cell.
        """
        fall, rise = self._room[cell]
        if insider is not None:
            self._allow(insider, self._room[insider][0] - 1, self._room[insider][1])
        self._model.cost(self._column[cell], -float(direction))
        self._allow(cell, *((0.0, min(rise, reach)) if direction > 0 else (min(fall, reach), 0.0)))
        self._model.run()
        solution = self._model.solution()
        values = np.array(solution.columns)
        reached = Reached(
            distance=float(direction * values[self._column[cell]]),
            deviation=deviation_of(self._table, self._cells, values),
            prices=() if self._whole else self._prices(solution),
        )
        self._model.cost(self._column[cell], 0.0)
        self._allow(cell, fall, rise)
        if insider is not None:
            self._allow(insider, *self._room[insider])
        return reached

    def _allow(self, cell: Cell, fall: float, rise: float) -> None:
        self._model.bound(self._column[cell], -fall, rise)

    def _prices(self, solution: Solution) -> Prices:
        prices = [Fraction(0)] * len(self._table.relations)
        for row, price in zip(self._rows, solution.prices, strict=True):
            if price:
                prices[row] = Fraction(price).limit_denominator(FINEST)
        return tuple(prices)


def model_of(
    table: Table,
    column: Mapping[Cell, int],
    options: Options,
    factors: Sequence[float] = (1.0,),
) -> tuple[Model, list[int]]:
    """Build the relations between the given cells, and say which relation each row is.

    A cell has one column for every factor, side by side, and changes by their weighted sum.
    """
    model = Model(options)
    wide = len(factors)
    size = wide * len(column)
    model.add_columns([0.0] * size, [ENDLESS_ROOM] * size)
    rows = []
    for row, relation in enumerate(table.relations):
        signs = {relation.margin: 1.0, **dict.fromkeys(relation.parts, -1.0)}
        terms = {
            wide * column[cell] + place: sign * factor
            for cell, sign in signs.items()
            if cell in column
            for place, factor in enumerate(factors)
        }
        if terms:
            rows.append(row)
            model.add_row(0.0, 0.0, terms)
    return model, rows


def deviation_of(table: Table, cells: Sequence[Cell], values: npt.ArrayLike) -> Deviation:
    """Round the change of the given cells to whole people; all others stay."""
    deviation: Deviation = np.zeros(len(table.counts), dtype=np.int64)
    deviation[list(cells)] = np.rint(values).astype(np.int64)
    return deviation


def priced_cut(
    table: Table, cell: Cell, needed: int, up: Prices, down: Prices, insider: Cell | None = None
) -> Cut:
    """Turn the prices of moving a cell up and down into a cut. It holds for any prices."""
    fineness = lcm(*(price.denominator for price in (*up, *down)))
    bounds = []
    for direction, prices in ((+1, up), (-1, down)):
        weights = {cell: -direction * fineness}
        for relation, price in zip(table.relations, prices, strict=True):
            if price:
                whole = int(price * fineness)
                weights[relation.margin] = weights.get(relation.margin, 0) - whole
                for part in relation.parts:
                    weights[part] = weights.get(part, 0) + whole
        bounds.append(
            {
                other: weight * (table.counts[other] - (other == insider))
                if weight > 0
                else ENDLESS
                for other, weight in weights.items()
                if weight
            }
        )
    return cut_from(cell, needed * fineness, *bounds)
