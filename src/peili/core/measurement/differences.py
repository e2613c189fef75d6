"""Is one pool's mean different from another's by more than chance would make it?

Pools are pseudonymous: nobody knows who of them answered both times, so they are compared as if
they were different people. Where the same people answered twice, this errs to the safe side.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

CRITICAL = 1.96  # two-sided, 5 %


@dataclass(frozen=True, slots=True)
class Comparison:
    """A difference of two means, and what chance alone would easily make it."""

    points: float
    by_chance: float

    @property
    def beyond_chance(self) -> bool:
        return abs(self.points) > self.by_chance


def compare(before: Mapping[int, int], after: Mapping[int, int]) -> Comparison | None:
    """Compare two counts of people by value; None where one has fewer than two people.

    The difference is called more than chance only above 1.96 · √(s₁²/n₁ + s₂²/n₂).
    """
    if min(sum(before.values()), sum(after.values())) < 2:
        return None
    points = _mean(after) - _mean(before)
    error = sqrt(_of_mean(before) + _of_mean(after))
    return Comparison(points=points, by_chance=CRITICAL * error)


def _mean(counts: Mapping[int, int]) -> float:
    return sum(value * people for value, people in counts.items()) / sum(counts.values())


def _of_mean(counts: Mapping[int, int]) -> float:
    """The variance of the mean: s²/n."""
    people, mean = sum(counts.values()), _mean(counts)
    squares = sum(count * (value - mean) ** 2 for value, count in counts.items())
    return squares / (people - 1) / people
