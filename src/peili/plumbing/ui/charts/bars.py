"""Amounts side by side, and how much of a limit is used."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext

from peili.plumbing.ui.charts.paper import WIDTH, Rows, Text, shown


@dataclass(frozen=True)
class Bar:
    """One bar; `shown` is the figure in words, `most` the limit marked on it."""

    label: Text
    value: float
    shown: Text = ""
    most: float | None = None


@dataclass(frozen=True)
class Bars:
    """Amounts side by side (charts/bars.html)."""

    title: Text
    bars: tuple[Bar, ...]
    caption: Text = ""
    label_header: Text = ""
    value_header: Text = ""

    template = "ui/charts/bars.html"
    width, step, thick = WIDTH, 46, 12

    @property
    def height(self) -> int:
        return self.step * len(self.bars)

    @property
    def desc(self) -> str:
        return ", ".join(f"{bar.label} {_words(bar)}" for bar in self.bars) + "."

    @property
    def header(self) -> Sequence[Any]:
        return [self.label_header, self.value_header]

    @property
    def rows(self) -> Rows:
        return [[bar.label, _words(bar)] for bar in self.bars]

    @cached_property
    def drawn(self) -> Sequence[dict[str, Any]]:
        longest = max((max(bar.value, bar.most or 0) for bar in self.bars), default=0) or 1
        return [
            {
                "label": bar.label,
                "shown": _words(bar),
                "text_y": at * self.step + 16,
                "y": at * self.step + 24,
                "width": max(0, round(self.width * bar.value / longest)),
                "limit": None if bar.most is None else round(self.width * bar.most / longest),
                "over": bar.most is not None and bar.value > bar.most,
            }
            for at, bar in enumerate(self.bars)
        ]


@dataclass(frozen=True)
class Meter:
    """How much of a limit is used (charts/meter.html)."""

    title: Text
    value: float
    most: float
    shown: Text = ""

    template = "ui/charts/meter.html"
    width, height = 200, 12

    @property
    def desc(self) -> str:
        used, most = shown(self.value), shown(self.most)
        return str(self.shown or gettext("%(used)s of %(most)s") % {"used": used, "most": most})

    @property
    def filled(self) -> int:
        return round(self.width * min(1.0, self.value / self.most)) if self.most else 0

    @property
    def kind(self) -> str:
        if self.value > self.most:
            return "late"
        return "needs" if self.value > 0.9 * self.most else "done"


def _words(bar: Bar) -> str:
    return str(bar.shown or shown(bar.value))
