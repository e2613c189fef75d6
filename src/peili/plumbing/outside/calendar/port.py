"""What we ask of a calendar address: when it says busy, and nothing else."""

from datetime import datetime
from typing import Protocol, TypeAlias

Span: TypeAlias = tuple[datetime, datetime]


class CalendarTrouble(Exception):
    """The calendar gave no busy times."""


class AddressRefused(CalendarTrouble):
    """The address is not one that we fetch: not https, or it leads inside a private network."""


class CalendarAway(CalendarTrouble):
    """Nobody answers there now, or too slowly. Try again later."""


class CalendarUnreadable(CalendarTrouble):
    """What is there is too large, or no calendar."""


class Calendars(Protocol):
    def busy_spans(self, address: str, *, first: datetime, last: datetime) -> list[Span]:
        """Return the busy spans between two moments, in UTC, sorted and joined.

        Titles and places never pass this line. Raise a `CalendarTrouble` otherwise.
        """
        ...
