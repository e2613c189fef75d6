"""The journey of a goal: levels or ratings from session to session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.translation import gettext, pgettext

from peili.plumbing.ui import formats
from peili.plumbing.ui.charts.paper import WIDTH, Rows, Text, shown

MOST_LABELS = 5
LABEL_WIDTH = 48


@dataclass(frozen=True)
class Level:
    """One level of a scale, with its word beside the number."""

    value: int
    word: Text = ""


@dataclass(frozen=True)
class Scale:
    levels: tuple[Level, ...]
    expected: int | None = None

    def sign(self, level: Level) -> str:
        plus = "+" if level.value > 0 > self.lowest else ""
        return plus + formats.decimal_number(level.value)

    @property
    def lowest(self) -> int:
        return min(level.value for level in self.levels)

    @property
    def highest(self) -> int:
        return max(level.value for level in self.levels)


def goal_levels() -> Scale:
    """Goal attainment: −2 where we began, 0 what was expected, +2 far beyond it."""
    words = {
        2: pgettext("goal level", "much better"),
        1: pgettext("goal level", "better"),
        0: pgettext("goal level", "expected"),
        -1: pgettext("goal level", "less"),
        -2: pgettext("goal level", "the start"),
    }
    return Scale(tuple(Level(value, word) for value, word in words.items()), expected=0)


def zero_to_ten() -> Scale:
    """A scaling question; drawn with every second number."""
    return Scale(tuple(Level(value) for value in range(10, -1, -2)))


@dataclass(frozen=True)
class Series:
    """Values session by session; None where nobody was asked."""

    label: Text
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Journey:
    """Goal levels or ratings on their way (charts/way.html); one or two series.

    With `marks`, the days of sessions, the days stand as far apart as they are, and each session
    is a stroke on the ground; without them they stand evenly.
    """

    title: Text
    days: tuple[date, ...]
    series: tuple[Series, ...]
    scale: Scale
    caption: Text = ""
    marks: tuple[date, ...] = ()

    template = "ui/charts/way.html"
    width, height, right, top, bottom = WIDTH, 220, 24, 18, 34

    @property
    def left(self) -> int:
        """Room for the scale: its words, or numbers alone."""
        return 132 if any(level.word for level in self.scale.levels) else 36

    @property
    def desc(self) -> str:
        told = [self._tell(series) for series in self.series]
        if self.marks:
            told.append(gettext("Sessions held: %(count)s.") % {"count": len(self.marks)})
        return " ".join(told)

    @property
    def header(self) -> Sequence[Any]:
        return [gettext("Session"), *(series.label for series in self.series)]

    @property
    def rows(self) -> Rows:
        return [
            [formats.short_date(day), *(shown(series.values[at]) for series in self.series)]
            for at, day in enumerate(self.days)
        ]

    @cached_property
    def grid(self) -> Sequence[dict[str, Any]]:
        return [
            {
                "y": self._y(level.value),
                "sign": self.scale.sign(level),
                "word": level.word,
                "expected": level.value == self.scale.expected,
            }
            for level in self.scale.levels
        ]

    @cached_property
    def columns(self) -> Sequence[dict[str, Any]]:
        every = 1 if self.marks else -(-len(self.days) // MOST_LABELS) or 1
        labels: list[dict[str, Any]] = []
        for at, day in enumerate(self.days):
            x = self._x(at)
            if at % every == 0 and (not labels or x - labels[-1]["x"] >= LABEL_WIDTH):
                labels.append({"x": x, "label": formats.short_date(day, year=False)})
        return labels

    @cached_property
    def marked(self) -> Sequence[dict[str, Any]]:
        """The sessions as strokes on the ground of the drawing."""
        return [
            {
                "x": self._x_of(day),
                "y": self.height - self.bottom + 8,
                "text": formats.short_date(day),
            }
            for day in self.marks
        ]

    @cached_property
    def lines(self) -> Sequence[dict[str, Any]]:
        return [
            {
                "label": series.label,
                "kind": ("", "second")[number % 2],
                "points": " ".join(f"{x},{y}" for x, y, _ in self._places(series)),
                "dots": [
                    {
                        "x": x,
                        "y": y,
                        "text": f"{formats.short_date(self.days[at])}: {shown(value)}",
                    }
                    for x, y, (at, value) in self._places(series)
                ],
            }
            for number, series in enumerate(self.series)
        ]

    def _places(self, series: Series) -> Sequence[tuple[int, int, tuple[int, float]]]:
        return [
            (self._x(at), self._y(value), (at, value))
            for at, value in enumerate(series.values)
            if value is not None
        ]

    def _x(self, at: int) -> int:
        if self.marks:
            return self._x_of(self.days[at])
        return self._at_share(at / max(1, len(self.days) - 1))

    def _x_of(self, day: date) -> int:
        first, last = min(*self.days, *self.marks), max(*self.days, *self.marks)
        return self._at_share((day - first) / (last - first) if last > first else 0)

    def _at_share(self, share: float) -> int:
        room = self.width - self.left - self.right - 40
        return self.left + 20 + round(room * share)

    def _y(self, value: float) -> int:
        room = self.height - self.top - self.bottom
        share = (self.scale.highest - value) / (self.scale.highest - self.scale.lowest)
        return self.top + round(room * share)

    def _tell(self, series: Series) -> str:
        told = [value for value in series.values if value is not None]
        if not told:
            return gettext("%(label)s: no ratings yet.") % {"label": series.label}
        return gettext("%(label)s: from %(first)s to %(last)s. Ratings: %(count)s.") % {
            "label": series.label,
            "first": shown(told[0]),
            "last": shown(told[-1]),
            "count": len(told),
        }
