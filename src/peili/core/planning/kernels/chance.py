"""Chance from a seed: the same numbers with and without compiling."""

import math

from peili.core.planning.kernels.compiled import kernel
from peili.core.planning.kernels.layout import (
    Ints,
)

_PRIME = 2147483647
_FACTOR = 48271


@kernel
def draw(random: Ints, below: int) -> int:
    """Return a whole number from 0 to below − 1."""
    random[0] = (random[0] * _FACTOR) % _PRIME
    return int(random[0] % below)


@kernel
def tolerance(random: Ints, temperature: float) -> float:
    """Return how much dearer a plan annealing accepts this time (Metropolis)."""
    random[0] = (random[0] * _FACTOR) % _PRIME
    return -temperature * math.log(random[0] / _PRIME)
