"""A week from Monday on, hours down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Literal

from django.utils.dates import WEEKDAYS_ABBR
from django.utils.translation import gettext

from peili.plumbing import clock
from peili.plumbing.ui import formats
from peili.plumbing.ui.charts.paper import Text

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
    def step(self) -> int:
        """How far apart two days are drawn; `hour` is the same downwards."""
        return self._column

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
