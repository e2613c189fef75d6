"""Calendars in memory, for tests and the demo."""

from datetime import UTC, datetime, time, timedelta
from typing import ClassVar

from peili.plumbing.outside.calendar.port import CalendarAway, CalendarTrouble, Span


class FakeCalendars:
    """Says busy what it was told; an address it does not know is away."""

    busy: ClassVar[dict[str, list[Span] | CalendarTrouble]] = {}
    asked: ClassVar[list[str]] = []

    @classmethod
    def begin_anew(cls) -> None:
        cls.busy, cls.asked = {}, []

    def busy_spans(self, address: str, *, first: datetime, last: datetime) -> list[Span]:
        type(self).asked.append(address)
        known = self.busy.get(address, CalendarAway())
        if isinstance(known, CalendarTrouble):
            raise known
        return [span for span in known if span[0] < last and span[1] > first]


class DemoCalendars:
    """The demo asks nobody outside: whatever the address, Monday mornings are busy."""

    def busy_spans(self, address: str, *, first: datetime, last: datetime) -> list[Span]:
        monday = first.date() - timedelta(days=first.weekday())
        nine = datetime.combine(monday, time(7), tzinfo=UTC)
        weeks = (nine + timedelta(weeks=n) for n in range((last - nine).days // 7 + 1))
        return [(start, start + timedelta(hours=2)) for start in weeks if start >= first]
