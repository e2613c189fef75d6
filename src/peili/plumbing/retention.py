"""The contract of every `retention.py`: what a room lets go when its time is over.

Each kind of record of `core/retention.py` stands in exactly one room, in one of three lists:

    RETIRES           what goes when somebody runs the retention, with the rows whose time runs
    BY_THEMSELVES     what goes every night without asking, and which job does it
    NOT_RETIRED       what nothing takes away yet, and why
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Protocol

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from peili.core.retention import Kept

Ended = Callable[[], Iterable[tuple[int, date]]]
"""Asks which rows are over, and since which day."""


@dataclass(frozen=True)
class Retires:
    """One kind of record: its rows with the day their time began, and the verb that lets them go.

    `counted` (a msgid) says what the rows are. They are counted for the office, so they are rows
    that the office sees: engagements, never the notes in them.
    """

    kind: Kept
    counted: str
    ended: Ended
    retire: Callable[[Sequence[int]], None]


class Retiring(Protocol):
    """What a `retention.py` looks like from outside."""

    RETIRES: Sequence[Retires]
    BY_THEMSELVES: Mapping[Kept, str]
    NOT_RETIRED: Mapping[Kept, str]


def rooms() -> list[Retiring]:
    """Return every room that lets something go, later stages first."""
    found: list[Retiring] = []
    for app in reversed(list(apps.get_app_configs())):
        if app.name.startswith("peili.") and module_has_submodule(app.module, "retention"):
            module: object = import_module(f"{app.name}.retention")
            found.append(module)  # type: ignore[arg-type]
    return found
