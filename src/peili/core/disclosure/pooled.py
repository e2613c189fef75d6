"""Pooled means that single nobody out: the rules that need to know the scale.

A pool is what several people of several processes answered to one question. Counted in people, not
in answers: each person stands in it once, with one value.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

MIN_PEOPLE = 5
MIN_PROCESSES = 3
DOMINANCE = Decimal("0.70")  # of the sum, by one or two people


class Why(StrEnum):
    """Why a figure is not given; for the makers of a report, never for its readers."""

    FEW_PEOPLE = "few_people"
    FEW_PROCESSES = "few_processes"
    ALL_ALIKE = "all_alike"
    DOMINATED = "dominated"
    LINKED = "linked"


@dataclass(frozen=True, slots=True)
class Voice:
    """One person's answer, under a pseudonym that lives as long as the pool."""

    person: str
    process: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Rules:
    """The ends of the scale, and how many it takes."""

    lowest: Decimal
    highest: Decimal
    min_people: int = MIN_PEOPLE
    min_processes: int = MIN_PROCESSES


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean to one decimal with the people behind it, or nothing and the reason."""

    people: int | None
    mean: Decimal | None
    why: Why | None = None

    @property
    def shown(self) -> bool:
        return self.why is None


def pooled_mean(voices: Sequence[Voice], rules: Rules) -> Figure:
    """Give the mean of a pool if it singles nobody out."""
    why = _refusal(voices, rules)
    if why is not None:
        return Figure(people=None, mean=None, why=why)
    return Figure(people=len(voices), mean=to_one_decimal(_mean(voices)))


def to_one_decimal(value: Decimal) -> Decimal:
    """Round half away from zero, as people do."""
    return value.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP) + 0


def _refusal(voices: Sequence[Voice], rules: Rules) -> Why | None:
    if max(Counter(voice.person for voice in voices).values(), default=0) > 1:
        raise ValueError("a person stands in a pool once")
    if any(not rules.lowest <= voice.value <= rules.highest for voice in voices):
        raise ValueError("an answer lies on the scale")
    if len(voices) < rules.min_people:
        return Why.FEW_PEOPLE
    if len({voice.process for voice in voices}) < rules.min_processes:
        return Why.FEW_PROCESSES
    values = sorted(voice.value - rules.lowest for voice in voices)
    if values[0] == values[-1] and voices[0].value in (rules.lowest, rules.highest):
        return Why.ALL_ALIKE
    if sum(values[-2:]) > DOMINANCE * sum(values):
        return Why.DOMINATED
    return None


def _mean(voices: Sequence[Voice]) -> Decimal:
    return sum((voice.value for voice in voices), Decimal(0)) / len(voices)
