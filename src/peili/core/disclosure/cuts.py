"""Inequalities every safe set keeps (Fischetti & Salazar 2001).

If a cell is hidden, the other hidden cells must let it move far enough. What each of them could
let through at most, along one limit of the attacker, gives

    Σ amount(other) · hidden(other)  ≥  needed · hidden(cell)
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from peili.core.disclosure.table import Cell, Table

ENDLESS = 1 << 60


class Cut(NamedTuple):
    cell: Cell
    needed: int
    amounts: tuple[tuple[Cell, int], ...]


def cut_from(cell: Cell, width: int, above: Mapping[Cell, int], below: Mapping[Cell, int]) -> Cut:
    """Join what lets the cell grow with what lets it shrink.

    Its own count may be what ends its shrinking: that much needs nobody's help. No other cell is
    worth more than all that is needed.
    """
    needed = max(0, width - above.get(cell, 0) - below.get(cell, 0))
    amounts: dict[Cell, int] = {}
    for bound in (above, below):
        for other, amount in bound.items():
            if other != cell and amount and needed:
                amounts[other] = min(needed, amounts.get(other, 0) + amount)
    return Cut(cell, needed, tuple(sorted(amounts.items())))


def first_cuts(table: Table, min_people: int) -> Iterable[Cut]:
    """Give what is plain from the start: in every sum a hidden cell needs help from the others."""
    for relation in table.relations:
        for cell in (relation.margin, *relation.parts):
            yield _in_sum(table, relation.margin, relation.parts, cell, min_people)


def _in_sum(
    table: Table, margin: Cell, parts: tuple[Cell, ...], cell: Cell, min_people: int
) -> Cut:
    counts = table.counts
    others = [part for part in parts if part != cell]
    if cell == margin:
        above = dict.fromkeys(parts, ENDLESS)
        below = {part: counts[part] for part in parts}
    else:
        above = {**{part: counts[part] for part in others}, margin: ENDLESS}
        below = {**dict.fromkeys(others, ENDLESS), margin: counts[margin]}
    if counts[cell] < min_people:
        below = {cell: counts[cell]}
    return cut_from(cell, min_people, above, below)
