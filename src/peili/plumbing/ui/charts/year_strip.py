"""The sessions of a year on one line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Literal

from django.utils.dates import MONTHS_3
from django.utils.translation import gettext

from peili.plumbing.ui import formats
from peili.plumbing.ui.charts.paper import WIDTH, Rows, Text

MarkKind = Literal["done", "planned", "cancelled", "late"]


@dataclass(frozen=True)
class Mark:
    """A session on the strip of a year; the kind differs by shape as well as by colour."""

    day: date
    kind: MarkKind
    label: Text


@dataclass(frozen=True)
class YearStrip:
    """The sessions of twelve months on one line (charts/year_strip.html)."""

    title: Text
    begins: date
    marks: tuple[Mark, ...]
    today: date | None = None

    template = "ui/charts/year_strip.html"
    width, height, line = WIDTH, 58, 22

    @property
    def desc(self) -> str:
        return ", ".join(f"{formats.short_date(m.day)} {m.label}" for m in self.marks)

    @property
    def header(self) -> Sequence[Any]:
        return [gettext("Day"), gettext("What")]

    @property
    def rows(self) -> Rows:
        return [[formats.weekday_date(mark.day), mark.label] for mark in self.marks]

    @cached_property
    def months(self) -> Sequence[dict[str, Any]]:
        first = self.begins.replace(day=1)
        starts = [_months_later(first, number) for number in range(12)]
        return [{"x": self._x(day), "label": MONTHS_3[day.month]} for day in starts]

    @cached_property
    def drawn(self) -> Sequence[dict[str, Any]]:
        return [
            {
                "x": self._x(mark.day),
                "left": self._x(mark.day) - 5,
                "kind": mark.kind,
                "text": f"{formats.weekday_date(mark.day)}: {mark.label}",
            }
            for mark in self.marks
        ]

    @property
    def today_x(self) -> int | None:
        return None if self.today is None else self._x(self.today)

    def _x(self, day: date) -> int:
        first = self.begins.replace(day=1)
        days = (_months_later(first, 12) - first).days
        return 6 + round((self.width - 12) * min(1.0, max(0.0, (day - first).days / days)))


def _months_later(first: date, number: int) -> date:
    years, month = divmod(first.month - 1 + number, 12)
    return date(first.year + years, month + 1, 1)
