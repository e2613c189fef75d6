"""The only clock. Everything else is told what time it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

HELSINKI = ZoneInfo("Europe/Helsinki")

_stopped_at: ContextVar[datetime | None] = ContextVar("stopped_at", default=None)


def now() -> datetime:
    """Return this moment, aware and in UTC."""
    return _stopped_at.get() or datetime.now(UTC)


def today() -> date:
    """Return the date on the wall in Finland."""
    return local(now()).date()


def local(moment: datetime) -> datetime:
    """Return the same moment as a Finnish clock shows it. Refuse a moment without a zone."""
    return _aware(moment).astimezone(HELSINKI)


def year(number: int) -> tuple[datetime, datetime]:
    """Return the first moment of a Finnish calendar year and that of the next."""
    return datetime(number, 1, 1, tzinfo=HELSINKI), datetime(number + 1, 1, 1, tzinfo=HELSINKI)


@contextmanager
def at(moment: datetime) -> Iterator[datetime]:
    """Stop the clock at a moment, for tests and for the demo's made-up past."""
    stopped = _aware(moment).astimezone(UTC)
    before = _stopped_at.set(stopped)
    try:
        yield stopped
    finally:
        _stopped_at.reset(before)


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone is ambiguous")
    return moment
