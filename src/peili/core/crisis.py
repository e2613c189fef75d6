"""Windows of defusing and debriefing, counted from the event.

Source: field notes, "Crisis windows". Sources disagree on where debriefing ends, so the hours
are settings of the practice; these are the defaults.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

DEFUSING_MINUTES = (30, 60)
DEBRIEFING_MINUTES = (120, 180)


class Stage(StrEnum):
    """Where the clock stands."""

    BEFORE = "before"
    DEFUSING = "defusing"
    BETWEEN = "between"
    DEBRIEFING = "debriefing"
    AFTER = "after"


@dataclass(frozen=True)
class CrisisHours:
    """Hours from the event: defusing until, debriefing from and until."""

    defusing_until: int = 8
    debriefing_from: int = 24
    debriefing_until: int = 72

    def __post_init__(self) -> None:
        if not 0 < self.defusing_until <= self.debriefing_from < self.debriefing_until:
            raise ValueError("hours: defusing must end before debriefing, which must take time")


USUAL_HOURS = CrisisHours()


@dataclass(frozen=True)
class CrisisWindows:
    """Moments in UTC. Each window includes its beginning and its end."""

    event_at: datetime
    defusing_until: datetime
    debriefing_from: datetime
    debriefing_until: datetime

    def stage(self, now: datetime) -> Stage:
        """Tell where the clock stands at an aware moment."""
        if now < self.event_at:
            return Stage.BEFORE
        if now <= self.defusing_until:
            return Stage.DEFUSING
        if now < self.debriefing_from:
            return Stage.BETWEEN
        if now <= self.debriefing_until:
            return Stage.DEBRIEFING
        return Stage.AFTER


def crisis_windows(event_at: datetime, *, hours: CrisisHours = USUAL_HOURS) -> CrisisWindows:
    """Count the windows from an aware moment, in real hours also over a change of clocks."""
    if event_at.tzinfo is None:
        raise ValueError("event_at: a moment needs its time zone")
    # In UTC an hour is an hour; adding to a Helsinki time would follow the wall clock.
    event_at = event_at.astimezone(UTC)
    return CrisisWindows(
        event_at=event_at,
        defusing_until=event_at + timedelta(hours=hours.defusing_until),
        debriefing_from=event_at + timedelta(hours=hours.debriefing_from),
        debriefing_until=event_at + timedelta(hours=hours.debriefing_until),
    )
