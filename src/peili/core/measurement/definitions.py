"""Reading a questionnaire from its definition, a JSON file a practice can write and import.

`read_definition` turns parsed JSON into frozen values or says which field is wrong.
`import_definition` is the door for somebody else's instrument: it asks for the licence or for the
permission. The fields are described in docs/reference/questionnaires.md.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from math import isfinite
from types import MappingProxyType
from typing import TypeVar

from peili.core.errors import BadInput, RuleBroken
from peili.core.measurement.questionnaires import (
    LANGUAGES,
    Audience,
    Choice,
    Item,
    Kind,
    Method,
    Missing,
    Questionnaire,
    Reliability,
    Scale,
    Score,
    Texts,
)
from peili.core.measurement.reliable_change import Instrument
from peili.core.wording import msgid

FORMAT = "peili-questionnaire/1"
FREE_LICENCES = frozenset({"CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "public domain"})

Option = TypeVar("Option", bound=StrEnum)
Part = TypeVar("Part")


class PermissionMissing(RuleBroken):
    """Someone else's instrument may be used only with their permission."""

    def __init__(self) -> None:
        super().__init__(
            msgid(
                "This questionnaire is not under a free licence. Write down who gave the permission"
                " to use it, and when."
            )
        )


def import_definition(raw: object, *, permission: str = "") -> Questionnaire:
    """Read somebody else's definition; one that is not free needs a statement of permission."""
    questionnaire = read_definition(raw)
    stated = permission.strip() or questionnaire.permission
    if questionnaire.licence not in FREE_LICENCES and not stated:
        raise PermissionMissing
    return replace(questionnaire, permission=stated)


def read_definition(raw: object) -> Questionnaire:
    """Read a definition (parsed JSON) or raise BadInput with the field that is wrong."""
    fields = _Fields(raw, "")
    if fields.text("format") != FORMAT:
        raise BadInput("format", f"must be {FORMAT}")
    title = fields.any_texts("title")
    languages = frozenset(title)
    scales = {
        name: _scale(fields.inside("scales").inside(name), languages)
        for name in fields.inside("scales").names()
    }
    items = fields.each("items", lambda item: _item(item, scales, languages))
    _refuse_repeats("items", [item.key for item in items])
    if not items:
        raise BadInput("items", "a questionnaire asks at least one thing")
    scores = fields.each("scores", lambda score: _score(score, items, languages))
    _refuse_repeats("scores", [score.key for score in scores])
    return Questionnaire(
        key=fields.key("key"),
        version=fields.number("version", at_least=1),
        title=title,
        opening=fields.texts("opening", languages),
        items=items,
        scores=scores,
        licence=fields.text("licence"),
        source=fields.text("source"),
        permission=fields.text("permission", missing=""),
    )


def _scale(fields: "_Fields", languages: frozenset[str]) -> Scale:
    lowest = fields.number("lowest")
    return Scale(
        lowest=lowest,
        highest=fields.number("highest", at_least=lowest + 1),
        lowest_means=fields.texts("lowest_means", languages),
        highest_means=fields.texts("highest_means", languages),
    )


def _item(fields: "_Fields", scales: Mapping[str, Scale], languages: frozenset[str]) -> Item:
    kind = fields.option("kind", Kind)
    scale = None
    if kind is Kind.SCALE:
        scale = scales.get(fields.text("scale"))
        if scale is None:
            raise BadInput(fields.path("scale"), "there is no scale of this name")
    choices = fields.each("choices", lambda choice: _choice(choice, languages))
    _refuse_repeats(fields.path("choices"), [choice.key for choice in choices])
    if kind is Kind.CHOICE and len(choices) < 2:
        raise BadInput(fields.path("choices"), "a choice needs two or more")
    return Item(
        key=fields.key("key"),
        kind=kind,
        text=fields.texts("text", languages),
        scale=scale,
        choices=choices,
        reverse=fields.fact("reverse", missing=False),
        may_decline=fields.fact("may_decline", missing=True),
        for_each_goal=fields.fact("for_each_goal", missing=False),
        audience=fields.option("audience", Audience, missing=Audience.AS_AGREED),
    )


def _choice(fields: "_Fields", languages: frozenset[str]) -> Choice:
    return Choice(key=fields.key("key"), text=fields.texts("text", languages))


def _score(fields: "_Fields", items: tuple[Item, ...], languages: frozenset[str]) -> Score:
    scorable = {item.key for item in items if item.kind is Kind.SCALE and not item.for_each_goal}
    keys = fields.keys("items")
    _refuse_repeats(fields.path("items"), list(keys))
    if not keys or not scorable.issuperset(keys):
        raise BadInput(fields.path("items"), "a score is made of scale questions asked once")
    at_least = fields.number("at_least", at_least=1, missing=len(keys))
    if at_least > len(keys):
        raise BadInput(fields.path("at_least"), "is more than there are items")
    return Score(
        key=fields.key("key"),
        title=fields.texts("title", languages),
        items=keys,
        method=fields.option("method", Method),
        at_least=at_least,
        missing=fields.option("missing", Missing, missing=Missing.OWN_MEAN),
        reliability=_reliability(fields.inside("reliability")),
    )


def _reliability(fields: "_Fields") -> Reliability | None:
    """Read what is known of a score's reliability: all of it with its source, or nothing."""
    if not fields.names():
        return None
    coefficient = fields.decimal("coefficient")
    if not 0 <= coefficient < 1:
        raise BadInput(fields.path("coefficient"), "must be at least 0 and below 1")
    deviation = fields.decimal("standard_deviation")
    if deviation <= 0:
        raise BadInput(fields.path("standard_deviation"), "must be more than 0")
    return Reliability(Instrument(deviation, coefficient), fields.text("source"))


def _refuse_repeats(field: str, keys: list[str]) -> None:
    for key in keys:
        if keys.count(key) > 1:
            raise BadInput(field, f"“{key}” is there twice")


class _Fields:
    """A JSON object that knows where it stands, so that a complaint can name the field."""

    def __init__(self, raw: object, where: str) -> None:
        if not isinstance(raw, Mapping):
            raise BadInput(where or "definition", "an object belongs here")
        self._raw = raw
        self._where = where

    def path(self, name: str) -> str:
        return f"{self._where}.{name}" if self._where else name

    def names(self) -> list[str]:
        return [str(name) for name in self._raw]

    def inside(self, name: str) -> "_Fields":
        return _Fields(self._raw.get(name, {}), self.path(name))

    def each(self, name: str, read: Callable[["_Fields"], Part]) -> tuple[Part, ...]:
        rows = self._raw.get(name, [])
        if not isinstance(rows, list):
            raise BadInput(self.path(name), "a list belongs here")
        return tuple(
            read(_Fields(row, f"{self.path(name)}[{place}]")) for place, row in enumerate(rows)
        )

    def text(self, name: str, *, missing: str | None = None) -> str:
        found = self._raw.get(name, missing)
        if not isinstance(found, str) or (not found.strip() and missing is None):
            raise BadInput(self.path(name), "a text belongs here")
        return found.strip()

    def key(self, name: str) -> str:
        return _checked_key(self._raw.get(name), self.path(name))

    def keys(self, name: str) -> tuple[str, ...]:
        found = self._raw.get(name)
        if not isinstance(found, list):
            raise BadInput(self.path(name), "a list of keys belongs here")
        return tuple(_checked_key(key, self.path(name)) for key in found)

    def number(self, name: str, *, at_least: int | None = None, missing: int | None = None) -> int:
        found = self._raw.get(name, missing)
        if isinstance(found, bool) or not isinstance(found, int):
            raise BadInput(self.path(name), "a whole number belongs here")
        if at_least is not None and found < at_least:
            raise BadInput(self.path(name), f"must be at least {at_least}")
        return found

    def decimal(self, name: str) -> float:
        found = self._raw.get(name)
        if isinstance(found, bool) or not isinstance(found, int | float) or not isfinite(found):
            raise BadInput(self.path(name), "a number belongs here")
        return float(found)

    def fact(self, name: str, *, missing: bool) -> bool:
        found = self._raw.get(name, missing)
        if not isinstance(found, bool):
            raise BadInput(self.path(name), "true or false belongs here")
        return found

    def option(self, name: str, options: type[Option], *, missing: Option | None = None) -> Option:
        found = self._raw.get(name, missing)
        try:
            return options(found)
        except ValueError:
            known = ", ".join(options)
            raise BadInput(self.path(name), f"must be one of {known}") from None

    def any_texts(self, name: str) -> Texts:
        """Read wordings in whichever of our languages are there, at least one."""
        found = self._raw.get(name)
        if not isinstance(found, Mapping) or not found or not set(found) <= set(LANGUAGES):
            raise BadInput(self.path(name), f"wordings by language ({', '.join(LANGUAGES)})")
        for language, wording in found.items():
            if not isinstance(wording, str) or not wording.strip():
                raise BadInput(f"{self.path(name)}.{language}", "a text belongs here")
        return MappingProxyType({language: found[language].strip() for language in found})

    def texts(self, name: str, languages: frozenset[str]) -> Texts:
        """Read wordings in every language that the title speaks."""
        found = self.any_texts(name)
        for language in sorted(languages - set(found)):
            raise BadInput(f"{self.path(name)}.{language}", "the wording is missing")
        return found


def _checked_key(found: object, field: str) -> str:
    if not isinstance(found, str) or not found.replace("_", "").isalnum() or not found.isascii():
        raise BadInput(field, "a key of letters, figures and underscores belongs here")
    return found
