"""Questionnaires are definitions, not code: what is asked, on which scale, and how it is scored.

`definitions` reads one from JSON, `shipped` holds Peili's own sets; here are the frozen values,
which questions they ask, which answers they allow, and the scores.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from peili.core.errors import BadInput
from peili.core.measurement.reliable_change import Change, Instrument, change

LANGUAGES = ("fi", "sv", "en")

Answer = int | str | None  # None: skipped, or "cannot say"
Texts = Mapping[str, str]  # language → wording


class Kind(StrEnum):
    SCALE = "scale"
    CHOICE = "choice"
    TEXT = "text"


class Audience(StrEnum):
    """Who reads the single answers. Everybody else gets pooled figures at most."""

    SUPERVISOR_ALONE = "supervisor_alone"
    AS_AGREED = "as_agreed"


class Method(StrEnum):
    SUM = "sum"
    MEAN = "mean"


class Missing(StrEnum):
    """What stands in for a missing answer once enough others are there."""

    OWN_MEAN = "own_mean"
    LOWEST = "lowest"


@dataclass(frozen=True, slots=True)
class Scale:
    lowest: int
    highest: int
    lowest_means: Texts
    highest_means: Texts

    def holds(self, answer: int) -> bool:
        return self.lowest <= answer <= self.highest

    def reversed(self, answer: int) -> int:
        return self.lowest + self.highest - answer


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    text: Texts


@dataclass(frozen=True, slots=True)
class Item:
    """One question. `for_each_goal`: asked once for every goal, answered under `key:goal`."""

    key: str
    kind: Kind
    text: Texts
    scale: Scale | None = None
    choices: tuple[Choice, ...] = ()
    reverse: bool = False
    may_decline: bool = True
    for_each_goal: bool = False
    audience: Audience = Audience.AS_AGREED


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far a score can be trusted, and who has found it out."""

    instrument: Instrument
    source: str


@dataclass(frozen=True, slots=True)
class Score:
    """A figure over several items; none is given when fewer than `at_least` are answered."""

    key: str
    title: Texts
    items: tuple[str, ...]
    method: Method
    at_least: int
    missing: Missing
    reliability: Reliability | None = None


@dataclass(frozen=True, slots=True)
class Questionnaire:
    key: str
    version: int
    title: Texts
    opening: Texts
    items: tuple[Item, ...]
    scores: tuple[Score, ...]
    licence: str
    source: str
    permission: str = ""

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(language for language in LANGUAGES if language in self.title)

    def item(self, key: str) -> Item:
        """Return the item that an answer's key belongs to (`goal` for `goal:12`)."""
        name = key.partition(":")[0]
        for item in self.items:
            if item.key == name and item.for_each_goal == (":" in key):
                return item
        raise BadInput(key, "there is no such question")


def asked(questionnaire: Questionnaire, goals: Sequence[str] = ()) -> tuple[tuple[str, Item], ...]:
    """List every question with the key its answer is kept under, goals in the given order."""
    questions: list[tuple[str, Item]] = []
    for item in questionnaire.items:
        keys = [f"{item.key}:{goal}" for goal in goals] if item.for_each_goal else [item.key]
        questions.extend((key, item) for key in keys)
    return tuple(questions)


def check_answers(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> None:
    """Raise BadInput, naming the question, for an answer its question does not allow."""
    for key, answer in answers.items():
        _check_answer(key, questionnaire.item(key), answer)


def scored(
    questionnaire: Questionnaire, answers: Mapping[str, Answer]
) -> Mapping[str, float | None]:
    """Return every score of the questionnaire; None where too few items were answered."""
    check_answers(questionnaire, answers)
    return MappingProxyType(
        {score.key: _score(questionnaire, score, answers) for score in questionnaire.scores}
    )


def reliable_change(
    questionnaire: Questionnaire, before: Mapping[str, Answer], after: Mapping[str, Answer]
) -> Mapping[str, Change]:
    """Return the change of each score of one person whose reliability is known, and of no other."""
    first, last = scored(questionnaire, before), scored(questionnaire, after)
    found = {}
    for score in questionnaire.scores:
        one, other = first[score.key], last[score.key]
        if score.reliability and one is not None and other is not None:
            found[score.key] = change(one, other, score.reliability.instrument)
    return MappingProxyType(found)


def _check_answer(key: str, item: Item, answer: Answer) -> None:
    if answer is None:
        return
    if item.kind is Kind.SCALE:
        assert item.scale is not None
        if isinstance(answer, bool) or not isinstance(answer, int) or not item.scale.holds(answer):
            bounds = f"{item.scale.lowest}–{item.scale.highest}"
            raise BadInput(key, f"a whole number {bounds} belongs here")
    elif not isinstance(answer, str):
        raise BadInput(key, "a text belongs here")
    elif item.kind is Kind.CHOICE and answer not in {choice.key for choice in item.choices}:
        raise BadInput(key, "this is not one of the choices")


def _score(
    questionnaire: Questionnaire, score: Score, answers: Mapping[str, Answer]
) -> float | None:
    points: list[int] = []
    lowest = 0
    for key in score.items:
        item, answer = questionnaire.item(key), answers.get(key)
        assert item.scale is not None
        if isinstance(answer, int):
            points.append(item.scale.reversed(answer) if item.reverse else answer)
        else:
            lowest += item.scale.lowest
    if not points or len(points) < score.at_least:
        return None
    asked_for = len(score.items)
    if score.missing is Missing.LOWEST:
        total = float(sum(points) + lowest)
    else:
        total = sum(points) * asked_for / len(points)
    return total if score.method is Method.SUM else total / asked_for
