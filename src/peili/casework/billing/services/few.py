"""A run takes a few at a time: one transaction costs the disk as much for many as for one."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

A_FEW = 25
"""So many papers are drafted, sent or handed over together; if it is cut short, so many begin
again."""

One = TypeVar("One")


def by_the(count: int, things: Sequence[One]) -> Iterator[Sequence[One]]:
    """Return the things in their order, so many at a time."""
    for first in range(0, len(things), count):
        yield things[first : first + count]
