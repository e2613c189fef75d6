"""Read when a calendar file (RFC 5545) says busy. What it is about is never read.

A file comes from outside, so rules that could be unrolled without end are refused rather than
tried; whoever reads a stranger's file does so in a process that can be stopped.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar

HELSINKI = ZoneInfo("Europe/Helsinki")
MOST_RULES = 2_000
MOST_SPANS = 20_000
_ENDLESS = {"SECONDLY", "MINUTELY", "HOURLY"}
_WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
_EARLIEST = 1970

Span: TypeAlias = tuple[datetime, datetime]


class CalendarNotReadable(Exception):
    """It is no calendar, or one that cannot be unrolled in sensible time."""


def busy_spans_of(file: bytes, *, first: datetime, last: datetime) -> list[Span]:
    """Return the busy spans between two aware moments, in UTC, joined where they touch.

    Cancelled events and those marked as free time are left out. A time without a zone is Finnish.
    """
    try:
        calendar = Calendar.from_ical(file)
        if not isinstance(calendar, Calendar):
            raise CalendarNotReadable
        _refuse_endless(calendar)
        events = recurring_ical_events.of(calendar, skip_bad_series=True).between(first, last)
    except CalendarNotReadable:
        raise
    except Exception as trouble:
        raise CalendarNotReadable from trouble
    spans = [span for event in events if _is_busy(event) for span in _span_of(event, first, last)]
    if len(spans) > MOST_SPANS:
        raise CalendarNotReadable
    return _joined(spans)


def _refuse_endless(calendar: Calendar) -> None:
    rules = 0
    for event in calendar.walk("VEVENT"):
        for rule in _listed(event.get("RRULE")):
            rules += 1
            starts = event.get("DTSTART")
            frequency = {str(word).upper() for word in _listed(rule.get("FREQ"))}
            if (
                rules > MOST_RULES
                or frequency & _ENDLESS
                or any(len(_listed(rule.get(part))) > 1 for part in _WITHIN_A_DAY)
                or (starts is not None and starts.dt.year < _EARLIEST)
            ):
                raise CalendarNotReadable


def _is_busy(event: Any) -> bool:
    return (
        str(event.get("STATUS", "")).upper() != "CANCELLED"
        and str(event.get("TRANSP", "")).upper() != "TRANSPARENT"
        and str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() != "FREE"
    )


def _span_of(event: Any, first: datetime, last: datetime) -> list[Span]:
    starts, ends = _moment(event.start), _moment(event.end)
    starts, ends = max(starts, first.astimezone(UTC)), min(ends, last.astimezone(UTC))
    return [(starts, ends)] if starts < ends else []


def _moment(at: date | datetime) -> datetime:
    if not isinstance(at, datetime):
        at = datetime.combine(at, time())
    return (at if at.tzinfo else at.replace(tzinfo=HELSINKI)).astimezone(UTC)


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for starts, ends in sorted(spans):
        if joined and starts - joined[-1][1] <= timedelta():
            joined[-1] = (joined[-1][0], max(ends, joined[-1][1]))
        else:
            joined.append((starts, ends))
    return joined


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
