"""The contract of every `personal_data.py`: what a room keeps of a person, handed over and erased.

Each room with tables has one, and each says the same six names:

    HANDED_OVER    the tables of which `hand_over` returns a person's own rows
    HELD_BACK      every other table of the room, and why nothing in it is handed over
    GOES           what `erase` takes away, in words: the same whatever there is, so that a preview
                   tells the office nothing that the office does not see
    hand_over(person) -> Handed
    remains(person) -> list[Remains]
    erase(person, *, at) -> list[Remains]       what remains, once more

A house test holds every table of the project against the first two.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from types import ModuleType
from typing import Any, Protocol

from django.apps import apps
from django.db.models import Count, Field, Model, QuerySet, Value
from django.utils.module_loading import module_has_submodule

Handed = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows by kind. Keys are identifiers: the readable page gives them words."""


class Somebody(Protocol):
    """A person as far as the plumbing needs one."""

    @property
    def pk(self) -> Any: ...
    @property
    def email(self) -> str: ...
    @property
    def user(self) -> Any: ...  # the account, or None


@dataclass(frozen=True)
class Remains:
    """What is kept although somebody is erased, and why; both are msgids.

    `rows` are those that the office sees itself: if there are none, it is not spoken of. What
    stands here without rows is said to everybody, whether there is anything of it or not.
    """

    what: str
    why: str
    rows: QuerySet[Any] | None = None


@dataclass(frozen=True)
class Counted:
    """What remains, with how many rows of it there are, where that is told."""

    what: str
    why: str
    count: int | None


def counted(remains: Iterable[Remains]) -> list[Counted]:
    """Count all rows in one question, and leave out that of which there are none."""
    remains = list(remains)
    questions = [
        one.rows.order_by()
        .annotate(which_of_all=Value(place))
        .values("which_of_all")
        .annotate(how_many=Count("pk"))
        .values_list("which_of_all", "how_many")
        for place, one in enumerate(remains)
        if one.rows is not None
    ]
    first, *others = questions or [None]
    found = dict(first.union(*others, all=True)) if first is not None else {}
    return [
        Counted(one.what, one.why, found.get(place))
        for place, one in enumerate(remains)
        if one.rows is None or found.get(place)
    ]


class Room(Protocol):
    """What a `personal_data.py` looks like from outside."""

    HANDED_OVER: Sequence[type[Model]]
    HELD_BACK: Mapping[type[Model], str]
    GOES: Sequence[str]

    def hand_over(self, person: Any) -> Handed: ...
    def remains(self, person: Any) -> list[Remains]: ...
    def erase(self, person: Any, *, at: datetime) -> list[Remains]: ...


def rooms() -> list[Room]:
    """Return every room's side of the contract, later stages first.

    In that order they are erased: what stands on a row goes before the row.
    """
    return [
        module
        for app in reversed(list(apps.get_app_configs()))
        if app.name.startswith("peili.") and module_has_submodule(_module(app), "personal_data")
        for module in [import_module(f"{app.name}.personal_data")]
    ]


class Worded(str):
    """A value as the table keeps it, and what people call it."""

    label: Any

    def __new__(cls, value: str, label: Any) -> "Worded":
        word = super().__new__(cls, value)
        word.label = label
        return word


def told(rows: QuerySet[Any], *paths: str, **named: str) -> list[dict[str, Any]]:
    """Return these columns of the rows; a path through a relation is given the name it goes by."""
    columns = {path: path for path in paths} | named
    words = {name: _choices(rows.model, path) for name, path in columns.items()}
    found = rows.values_list(*columns.values())
    return [
        {name: _worded(value, words[name]) for name, value in zip(columns, row, strict=True)}
        for row in found
    ]


def _worded(value: Any, words: Mapping[str, Any]) -> Any:
    return Worded(value, words[value]) if isinstance(value, str) and value in words else value


def _choices(model: type[Model], path: str) -> dict[Any, Any]:
    field: Any = None
    for part in path.split("__"):
        if part == "pk":
            return {}
        field = model._meta.get_field(part)
        model = field.related_model or model
    flat = field.flatchoices if isinstance(field, Field) else []
    return {value: label for value, label in flat if isinstance(value, str)}


def _module(app: Any) -> ModuleType:
    module: ModuleType = app.module
    return module
