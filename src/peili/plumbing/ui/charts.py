"""Figures as plain values: the template draws what is computed here, the table says it in words.

Every figure has `title`, `desc` and `template`. All coordinates are whole numbers, so that no
language turns a decimal point into a comma inside the drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Literal

from django.utils.dates import MONTHS_3, WEEKDAYS_ABBR
from django.utils.translation import gettext, pgettext

from peili.plumbing import clock
from peili.plumbing.ui import formats

Text = Any  # a str or a lazy translation
Rows = Sequence[Sequence[Any]]

WIDTH = 480
MOST_LABELS = 5


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
    """Goal levels or ratings from session to session (charts/way.html); one or two series."""

    title: Text
    days: tuple[date, ...]
    series: tuple[Series, ...]
    scale: Scale
    caption: Text = ""

    template = "ui/charts/way.html"
    width, height, right, top, bottom = WIDTH, 220, 24, 18, 34

    @property
    def left(self) -> int:
        """Room for the scale: its words, or numbers alone."""
        return 132 if any(level.word for level in self.scale.levels) else 36

    @property
    def desc(self) -> str:
        return " ".join(self._tell(series) for series in self.series)

    @property
    def header(self) -> Sequence[Any]:
        return [gettext("Session"), *(series.label for series in self.series)]

    @property
    def rows(self) -> Rows:
        return [
            [formats.short_date(day), *(_shown(series.values[at]) for series in self.series)]
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
        every = -(-len(self.days) // MOST_LABELS) or 1
        return [
            {"x": self._x(at), "label": formats.short_date(day, year=False)}
            for at, day in enumerate(self.days)
            if at % every == 0
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
                        "text": f"{formats.short_date(self.days[at])}: {_shown(value)}",
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
        room = self.width - self.left - self.right - 40
        return self.left + 20 + round(room * at / max(1, len(self.days) - 1))

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
            "first": _shown(told[0]),
            "last": _shown(told[-1]),
            "count": len(told),
        }


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
        used, most = _shown(self.value), _shown(self.most)
        return str(self.shown or gettext("%(used)s of %(most)s") % {"used": used, "most": most})

    @property
    def filled(self) -> int:
        return round(self.width * min(1.0, self.value / self.most)) if self.most else 0

    @property
    def kind(self) -> str:
        if self.value > self.most:
            return "late"
        return "needs" if self.value > 0.9 * self.most else "done"


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


BlockKind = Literal["planned", "done", "needs", "free", "away", "cancelled"]


@dataclass(frozen=True)
class Block:
    """A stretch of one day; a link where `url` is given."""

    starts: datetime
    ends: datetime
    label: Text
    kind: BlockKind = "planned"
    url: str = ""


@dataclass(frozen=True)
class CalendarWeek:
    """A week from Monday on, hours down (charts/calendar_week.html); a list on the phone."""

    monday: date
    blocks: tuple[Block, ...]
    first_hour: int = 8
    last_hour: int = 18
    today: date | None = None

    template = "ui/charts/calendar_week.html"
    width, left, head, hour = 720, 44, 30, 40

    @property
    def title(self) -> str:
        return formats.week(self.monday)

    @property
    def desc(self) -> str:
        return gettext("Entries this week: %(count)s. The list below has them all.") % {
            "count": len(self.blocks)
        }

    @property
    def height(self) -> int:
        return self.head + self.hour * (self.last_hour - self.first_hour) + 8

    @cached_property
    def days(self) -> Sequence[dict[str, Any]]:
        return [
            {
                "x": self._x(at),
                "middle": self._x(at) + self._column // 2,
                "label": f"{WEEKDAYS_ABBR[at]} {formats.short_date(day, year=False)}",
                "today": day == self.today,
            }
            for at, day in enumerate(self._days)
        ]

    @cached_property
    def hours(self) -> Sequence[dict[str, Any]]:
        return [
            {"y": self.head + self.hour * (hour - self.first_hour), "label": f"{hour}.00"}
            for hour in range(self.first_hour, self.last_hour + 1)
        ]

    @cached_property
    def drawn(self) -> Sequence[dict[str, Any]]:
        return [place for block in self.blocks if (place := self._place(block))]

    @property
    def column(self) -> int:
        return self._column - 6

    @property
    def _days(self) -> Sequence[date]:
        weekend = any(clock.local(block.starts).weekday() > 4 for block in self.blocks)
        first = self.monday.toordinal()
        return [date.fromordinal(first + at) for at in range(7 if weekend else 5)]

    @property
    def _column(self) -> int:
        return (self.width - self.left) // len(self._days)

    def _x(self, at: int) -> int:
        return self.left + self._column * at

    def _place(self, block: Block) -> dict[str, Any] | None:
        starts, ends = clock.local(block.starts), clock.local(block.ends)
        at = (starts.date() - self.monday).days
        if not 0 <= at < len(self._days):
            return None
        top, bottom = self._y(starts), self._y(ends if ends.date() == starts.date() else None)
        letters = max(3, (self._column - 18) // 7)
        label = str(block.label)
        return {
            "x": self._x(at) + 3,
            "text_x": self._x(at) + 10,
            "y": top,
            "time_y": top + 16,
            "label_y": top + 32,
            "height": max(14, bottom - top - 2),
            "kind": block.kind,
            "url": block.url,
            "time": formats.clock_time(starts),
            "short": label if len(label) <= letters else f"{label[: letters - 1].rstrip()}…",
            "two_lines": bottom - top >= 38,
            "span": formats.span(starts, ends, year=False),
            "starts": starts.isoformat(),
            "label": label,
        }

    def _y(self, at: datetime | None) -> int:
        hours = at.hour + at.minute / 60 if at else self.last_hour
        return self.head + round(
            self.hour * (min(self.last_hour, max(self.first_hour, hours)) - self.first_hour)
        )


def _shown(value: float | None) -> str:
    return formats.decimal_number(round(value, 2)) if value is not None else "–"


def _words(bar: Bar) -> str:
    return str(bar.shown or _shown(bar.value))


def _months_later(first: date, number: int) -> date:
    years, month = divmod(first.month - 1 + number, 12)
    return date(first.year + years, month + 1, 1)
