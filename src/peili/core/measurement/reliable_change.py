"""Is a change more than the instrument's own noise? (Jacobson & Truax 1991)

Used only where the reliability of the instrument is known; never for a single question.
"""

from dataclasses import dataclass
from math import sqrt

CRITICAL = 1.96  # two-sided, 5 %


@dataclass(frozen=True, slots=True)
class Instrument:
    """What must be known of an instrument: its standard deviation and its reliability."""

    standard_deviation: float
    reliability: float

    def __post_init__(self) -> None:
        if not self.standard_deviation > 0:
            raise ValueError("a standard deviation is above 0")
        if not 0 <= self.reliability < 1:
            raise ValueError("a reliability is at least 0 and below 1")

    @property
    def standard_error(self) -> float:
        """SE = s·√(1−r)."""
        return self.standard_deviation * sqrt(1 - self.reliability)

    @property
    def error_of_difference(self) -> float:
        """S_diff = √(2·SE²)."""
        return sqrt(2 * self.standard_error**2)

    @property
    def points_needed(self) -> float:
        """The change that must be exceeded before it counts as reliable."""
        return CRITICAL * self.error_of_difference


@dataclass(frozen=True, slots=True)
class Change:
    """A change and its index; a higher score is not said to be better or worse."""

    points: float
    index: float

    @property
    def reliable(self) -> bool:
        return abs(self.index) > CRITICAL


def change(before: float, after: float, instrument: Instrument) -> Change:
    """Return the change from `before` to `after` with RC = (x₂−x₁)/S_diff."""
    points = after - before
    return Change(points=points, index=points / instrument.error_of_difference)
