"""What gives way, or is wished for, when one process is planned."""

from dataclasses import asdict, dataclass
from typing import Any

from peili.core.planning.problem import WeekHours


@dataclass(frozen=True)
class Wishes:
    """Empty wishes plan as agreed. People not required still come whenever they can."""

    without: tuple[int, ...] = ()
    supervisor: int | None = None
    weekdays: tuple[int, ...] = ()
    opens: int | None = None
    closes: int | None = None
    remote: bool = False
    gap_weeks: int = 0
    later_weeks: int = 0

    @property
    def windows(self) -> WeekHours | None:
        """Return the times of the week that are asked for; None leaves it to the hours."""
        if not self.weekdays and self.opens is None and self.closes is None:
            return None
        span = (self.opens or 0, 24 * 60 if self.closes is None else self.closes)
        days = self.weekdays or tuple(range(7))
        return tuple((span,) if day in days else () for day in range(7))

    def as_json(self) -> dict[str, Any]:
        empty = asdict(Wishes())
        return {key: value for key, value in asdict(self).items() if value != empty[key]}


def read_wishes(kept: dict[str, Any]) -> Wishes:
    known = {key: value for key, value in kept.items() if key in Wishes.__dataclass_fields__}
    lists = {key: tuple(value) for key, value in known.items() if isinstance(value, list)}
    return Wishes(**{**known, **lists})


NO_WISHES = Wishes()
