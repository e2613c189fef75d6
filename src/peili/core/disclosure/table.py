"""A table with all its margins, its cells numbered in an order of its own.

The order depends on the categories alone, never on the order of the records: the same problem
gives the same bytes.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import product
from math import prod
from typing import NamedTuple

from peili.core.disclosure.problem import MARGIN, SEPARATOR, Problem

Cell = int  # a cell's place in the table's order


class Relation(NamedTuple):
    """One margin and the cells along one dimension that it is the sum of."""

    margin: Cell
    parts: tuple[Cell, ...]


class Table:
    def __init__(self, categories: tuple[tuple[str, ...], ...], counts: tuple[int, ...]) -> None:
        self.categories = categories
        self.counts = counts

    @cached_property
    def labels(self) -> tuple[tuple[str, ...], ...]:
        """The categories of every dimension, the margin last."""
        return tuple((*names, MARGIN) for names in self.categories)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        return tuple(SEPARATOR.join(parts) for parts in product(*self.labels))

    @cached_property
    def places(self) -> tuple[tuple[int, ...], ...]:
        """Every cell's coordinates; a dimension's margin is the place after its last category."""
        return tuple(product(*(range(len(names)) for names in self.labels)))

    @property
    def total(self) -> Cell:
        return len(self.counts) - 1

    @cached_property
    def inner(self) -> tuple[Cell, ...]:
        """The cells that are no margin."""
        return tuple(
            cell
            for cell, place in enumerate(self.places)
            if all(at < size for at, size in zip(place, self.sizes, strict=True))
        )

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        return tuple(len(names) for names in self.categories)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """Every margin as the sum along each dimension it is summed over."""
        found = []
        for cell, place in enumerate(self.places):
            for dimension, size in enumerate(self.sizes):
                if place[dimension] == size:
                    parts = (_moved(place, dimension, at) for at in range(size))
                    found.append(Relation(cell, tuple(self.cell_at(part) for part in parts)))
        return tuple(found)

    @cached_property
    def always_the_total(self) -> frozenset[Cell]:
        """The keys that equal the grand total whatever the counts, itself among them."""
        return frozenset(
            cell
            for cell, place in enumerate(self.places)
            if all(at == size or size == 1 for at, size in zip(place, self.sizes, strict=True))
        )

    def cell_at(self, place: Sequence[int]) -> Cell:
        cell = 0
        for at, size in zip(place, self.sizes, strict=True):
            cell = cell * (size + 1) + at
        return cell


def table_of(problem: Problem) -> Table:
    """Count every combination and every margin."""
    categories = tuple(
        tuple(sorted({combination[dimension] for combination in problem.people}))
        for dimension in range(len(problem.dimensions))
    )
    table = Table(categories, (0,) * prod(len(names) + 1 for names in categories))
    counts = list(table.counts)
    where = [{name: at for at, name in enumerate(names)} for names in categories]
    for combination, people in problem.people.items():
        own = [names[name] for names, name in zip(where, combination, strict=True)]
        for place in product(*((at, size) for at, size in zip(own, table.sizes, strict=True))):
            counts[table.cell_at(place)] += people
    return Table(categories, tuple(counts))


def _moved(place: tuple[int, ...], dimension: int, at: int) -> tuple[int, ...]:
    return (*place[:dimension], at, *place[dimension + 1 :])
