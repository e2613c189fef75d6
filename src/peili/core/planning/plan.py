"""What the planner answers: frozen values, and their JSON."""

import json
from dataclasses import dataclass, replace
from typing import Any

from peili.core.planning.calendar_days import (
    WEEKDAYS,
    minute_of_text,
    moment_of_text,
    text_of_minute,
    text_of_moment,
)
from peili.core.planning.problem import FORMAT


@dataclass(frozen=True, slots=True)
class Parts:
    """What the cost is made of."""

    unplanned: int = 0
    usual: int = 0
    gaps: int = 0
    supervisor: int = 0
    optional: int = 0
    travel: int = 0

    @property
    def total(self) -> int:
        return (
            self.unplanned + self.usual + self.gaps + self.supervisor + self.optional + self.travel
        )


@dataclass(frozen=True, slots=True)
class Series:
    """The sessions of one process: moments in order. `usual` is weekday (0–6) and minute."""

    id: str
    supervisor: str | None
    usual: tuple[int, int] | None
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unplanned:
    """A process with sessions missing, and why in words; `reason` is the same for a page."""

    id: str
    missing: int
    why: str = ""
    reason: Any = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan. `bound` is a certified lower bound of the cost of any plan."""

    cost: int
    bound: int
    parts: Parts
    series: tuple[Series, ...]
    unplanned: tuple[Unplanned, ...] = ()
    seconds: float = 0.0

    def after(self, seconds: float) -> "Plan":
        """Return the same plan with the wall time it took."""
        return replace(self, seconds=round(seconds, 2))


def plan_as_text(plan: Plan) -> str:
    """Write a plan as the JSON of `peili plan`, one process a line."""
    parts = {name: getattr(plan.parts, name) for name in Parts.__slots__}
    head = {
        "format": FORMAT,
        "cost": plan.cost,
        "bound": plan.bound,
        "parts": parts,
        "seconds": plan.seconds,
    }
    series = ",\n  ".join(json.dumps(_series_as_json(row)) for row in plan.series)
    unplanned = ",\n  ".join(
        json.dumps({"id": row.id, "missing": row.missing, "why": row.why}) for row in plan.unplanned
    )
    start = json.dumps(head)[:-1]
    return f'{start},\n "processes": [\n  {series}],\n "unplanned": [\n  {unplanned}]}}\n'


def plan_from_text(text: str) -> Plan:
    """Read a plan back from its JSON; KeyError, TypeError or ValueError when it is none."""
    raw = json.loads(text)
    return Plan(
        cost=raw["cost"],
        bound=raw["bound"],
        parts=Parts(**raw["parts"]),
        seconds=raw["seconds"],
        series=tuple(_series_from_json(row) for row in raw["processes"]),
        unplanned=tuple(
            Unplanned(row["id"], row["missing"], row.get("why", "")) for row in raw["unplanned"]
        ),
    )


def _series_as_json(series: Series) -> dict[str, Any]:
    usual = series.usual
    return {
        "id": series.id,
        "supervisor": series.supervisor,
        "usual": None if usual is None else [WEEKDAYS[usual[0]], text_of_minute(usual[1])],
        "starts": [text_of_moment(start) for start in series.starts],
    }


def _series_from_json(row: dict[str, Any]) -> Series:
    usual = row["usual"]
    return Series(
        id=row["id"],
        supervisor=row["supervisor"],
        usual=None if usual is None else (WEEKDAYS.index(usual[0]), minute_of_text(usual[1])),
        starts=tuple(moment_of_text(start) for start in row["starts"]),
    )
