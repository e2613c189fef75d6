"""A kept definition as the core reads it, and what is asked in one round."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import get_language

from peili.casework.evaluation.models import QuestionnaireDefinition
from peili.casework.goals.models import Goal
from peili.core.measurement.definitions import read_definition
from peili.core.measurement.questionnaires import (
    LANGUAGES,
    Audience,
    Item,
    Questionnaire,
    Texts,
    asked,
)


@dataclass(frozen=True)
class Question:
    """One question of a round, in the reader's language; `about` is the goal it asks about."""

    key: str
    item: Item
    text: str
    about: str = ""

    @property
    def for_the_supervisor_alone(self) -> bool:
        return self.item.audience is Audience.SUPERVISOR_ALONE


def read(definition: QuestionnaireDefinition) -> Questionnaire:
    return _read(definition.file)


@lru_cache(maxsize=64)
def _read(file: str) -> Questionnaire:
    return read_definition(json.loads(file))


def questions(questionnaire: Questionnaire, goals: Sequence[Goal]) -> list[Question]:
    """List what is asked, once for every goal where the questionnaire says so."""
    by_key = {str(goal.pk): goal.text for goal in goals}
    return [
        Question(key, item, in_words(item.text), by_key.get(key.partition(":")[2], ""))
        for key, item in asked(questionnaire, list(by_key))
    ]


def in_words(texts: Texts | Mapping[str, str]) -> str:
    """Return the wording in the language of the page, or in the nearest that there is."""
    for language in (get_language() or "", *LANGUAGES):
        if language in texts:
            return texts[language]
    return next(iter(texts.values()))
