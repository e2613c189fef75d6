"""What must be hidden before anything is hidden for its sake: small counts and linked releases."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from peili.core.disclosure.problem import Cells
from peili.core.disclosure.table import Cell, Table


class Reason(StrEnum):
    """Why a cell is hidden, for the makers of a report; a cell has the first that fits."""

    PRIMARY = "primary"
    LINKED = "linked"
    COMPLEMENTARY = "complementary"


class Task(NamedTuple):
    """A table, what must be hidden in it, and what may not be."""

    table: Table
    min_people: int
    required: Mapping[Cell, Reason]
    forbidden: frozenset[Cell]


def task_of(table: Table, min_people: int, published: Sequence[Cells]) -> Task:
    """Apply the rules that look at one cell at a time."""
    required = dict.fromkeys(_small(table, min_people), Reason.PRIMARY)
    for cell in _linked(table, min_people, published):
        required.setdefault(cell, Reason.LINKED)
    # With nobody in the table a shown total gives every cell away: then, and only then, a linked
    # key takes the total with it.
    total_may_go = bool(required) and table.counts[table.total] == 0
    total_must_go = not table.always_the_total.isdisjoint(required)
    forbidden = frozenset() if total_may_go or total_must_go else frozenset({table.total})
    return Task(table, min_people, required, forbidden)


def _small(table: Table, min_people: int) -> list[Cell]:
    return [cell for cell, people in enumerate(table.counts) if 0 < people < min_people]


def _linked(table: Table, min_people: int, published: Sequence[Cells]) -> set[Cell]:
    """Find what an earlier output would help to derive: a key that moved by a few people, and
    the keys it hid where it tells of this very table."""
    found = set()
    now = dict(enumerate(table.counts))
    cell_of = {key: cell for cell, key in enumerate(table.keys)}
    for output in published:
        known = {cell_of[key]: count for key, count in output.items() if key in cell_of}
        shown = {cell: count for cell, count in known.items() if count is not None}
        found |= {cell for cell, count in shown.items() if 0 < abs(now[cell] - count) < min_people}
        if all(now[cell] == count for cell, count in shown.items()):
            found |= known.keys() - shown.keys()
    return found
