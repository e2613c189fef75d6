"""Local wall-clock time as whole minutes, dates as day numbers: a clock change alters nothing.

A *day number* is `date.toordinal()` (1 was a Monday). A *moment* is day number × 1440 + minute.
"""

import re
from datetime import date, datetime

DAY = 24 * 60
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)


def day_of_text(text: str) -> int:
    """Return the day number of `YYYY-MM-DD`; ValueError when there is no such day."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return date(*(int(part) for part in match.groups())).toordinal()


def moment_of_text(text: str) -> int:
    """Return the moment of `YYYY-MM-DDTHH:MM`; ValueError when there is no such minute."""
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return day_of_text(match[1]) * DAY + int(match[2]) * 60 + int(match[3])


def minute_of_text(text: str) -> int:
    """Return the minute of the day of `HH:MM`; `24:00` is the end of the day."""
    if text == "24:00":
        return DAY
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return int(match[1]) * 60 + int(match[2])


def local_time(moment: int) -> datetime:
    """Return the local wall-clock time of a moment, without a zone."""
    day, minute = divmod(moment, DAY)
    on = date.fromordinal(day)
    return datetime(on.year, on.month, on.day, minute // 60, minute % 60)  # noqa: DTZ001


def text_of_moment(moment: int) -> str:
    """Write a moment as `YYYY-MM-DDTHH:MM`."""
    return f"{date.fromordinal(moment // DAY).isoformat()}T{text_of_minute(moment % DAY)}"


def text_of_minute(minute: int) -> str:
    """Write a minute of the day as `HH:MM`."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def weekday_of(day: int) -> int:
    """Return 0 for Monday … 6 for Sunday."""
    return (day - 1) % 7


def week_of(day: int) -> int:
    """Return a number shared by the seven days, Monday to Sunday, of one ISO week."""
    return (day - 1) // 7
