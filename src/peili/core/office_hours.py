"""When an office that keeps hours has to have answered.

The promise "within 24 hours" is a promise of working days: what comes on Friday at 15 is answered
by Monday at 15, and what comes at night waits for the morning.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from peili.core.finland.holidays import is_banking_day

HELSINKI = ZoneInfo("Europe/Helsinki")
HOURS_OF_A_DAY = 24
LONGEST_CLOSURE = 366


@dataclass(frozen=True)
class OfficeHours:
    """From Monday to Friday, holidays and their eves excepted, and days closed besides."""

    opens: time
    closes: time
    closed: frozenset[date] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError("opens: must be before closes")

    def is_open_on(self, day: date) -> bool:
        return is_banking_day(day) and day not in self.closed


def closed_days(periods: Iterable[tuple[date, date]]) -> frozenset[date]:
    """Return every day of these periods, both ends included."""
    return frozenset(
        first + timedelta(days=n) for first, last in periods for n in range((last - first).days + 1)
    )


def next_open(at: datetime, *, office: OfficeHours) -> datetime:
    """Return the moment itself if the office is open then, or when it next opens. In UTC."""
    wall = at.astimezone(HELSINKI)
    if office.is_open_on(wall.date()) and wall.time() < office.closes:
        return _moment(wall.date(), max(wall.time(), office.opens))
    return _moment(_open_day_after(wall.date(), office), office.opens)


def answer_by(received: datetime, *, hours: int, office: OfficeHours) -> datetime:
    """Return the last moment of a promise to answer within `hours`, itself in office hours.

    Each 24 hours are one working day; what is left over is counted while the office is open.
    """
    wall = next_open(received, office=office).astimezone(HELSINKI)
    day, at = wall.date(), wall.time()
    days, left_over = divmod(hours, HOURS_OF_A_DAY)
    for _ in range(days):
        day = _open_day_after(day, office)
    left = timedelta(hours=left_over)
    while left > (until_closing := _between(at, office.closes)):
        left -= until_closing
        day, at = _open_day_after(day, office), office.opens
    return _moment(day, (datetime.combine(day, at) + left).time())


def _open_day_after(day: date, office: OfficeHours) -> date:
    for _ in range(LONGEST_CLOSURE):
        day += timedelta(days=1)
        if office.is_open_on(day):
            return day
    raise ValueError("closed: the office never opens")


def _between(first: time, last: time) -> timedelta:
    return datetime.combine(date.min, last) - datetime.combine(date.min, first)


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, HELSINKI).astimezone(UTC)
