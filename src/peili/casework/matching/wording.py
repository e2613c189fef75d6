"""A ranking as people read it: each point and each stop a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from peili.core import remarks


@dataclass(frozen=True)
class Shown:
    """A place in a ranking, in the language of the page."""

    practitioner: int
    name: str
    total: int
    points: list[tuple[str, int]]
    stops: list[str]

    @property
    def may_be_chosen(self) -> bool:
        return not self.stops


def shown(ranking: Iterable[Mapping[str, Any]]) -> list[Shown]:
    """Say a kept ranking in the language of the page."""
    return [
        Shown(
            practitioner=place["practitioner"],
            name=place["name"],
            total=place["total"],
            points=[(_said(point), point["points"]) for point in place["points"]],
            stops=[_said(stop) for stop in place["stops"]],
        )
        for place in ranking
    ]


def _said(sentence: Mapping[str, Any]) -> str:
    return remarks.in_words(sentence["msgid"], sentence["values"], gettext)
