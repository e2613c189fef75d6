"""From moments of the world to moments of the planner, many at a time."""

from datetime import datetime, timedelta

from peili.core.planning.calendar_days import DAY
from peili.core.series import HELSINKI


class WallClock:
    """Turns UTC into moments of the wall clock (`core.planning`); an hour is looked up once."""

    def __init__(self) -> None:
        self._offsets: dict[tuple[int, int], int] = {}

    def moment(self, at: datetime) -> int:
        hour = (at.toordinal(), at.hour)
        offset = self._offsets.get(hour)
        if offset is None:
            shift = at.astimezone(HELSINKI).utcoffset() or timedelta()
            offset = self._offsets[hour] = int(shift.total_seconds() // 60)
        return hour[0] * DAY + hour[1] * 60 + at.minute + offset
