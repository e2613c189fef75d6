"""One line of the day: what waits, since when or until when, and the one place where it is done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from peili.plumbing.clock import HELSINKI, local

Badge = Literal["", "needs", "late", "done", "neutral"]


@dataclass(frozen=True)
class Waiting:
    """`at` is a moment or a day; `badge` a kind of the alphabet, with `badge_text` beside it.

    What is `urgent` stands before everything else: somebody may be in distress.
    """

    at: datetime | date
    what: str
    more: str
    url: str
    action: str
    badge: Badge = ""
    badge_text: str = ""
    urgent: bool = False

    @property
    def moment(self) -> datetime:
        """When it counts: a day counts from its beginning."""
        if isinstance(self.at, datetime):
            return self.at
        return datetime.combine(self.at, time(), HELSINKI)

    @property
    def day(self) -> date:
        return local(self.moment).date()

    @property
    def has_time(self) -> bool:
        return isinstance(self.at, datetime)


def in_order_of_time(lines: Iterable[Waiting], *, most: int) -> list[Waiting]:
    """Return the lines that come first: what is urgent, then the oldest."""
    return sorted(lines, key=lambda line: (not line.urgent, line.moment))[:most]
