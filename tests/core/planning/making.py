"""Small problems in a line: Monday 2026-08-10 is day 0; one town is an hour from the next."""

from typing import Any

from peili.core.planning.calendar_days import moment_of_text
from peili.core.planning.check import Verdict, judge, price
from peili.core.planning.plan import Parts, Plan, Series, Unplanned
from peili.core.planning.planned import cheapest_usual
from peili.core.planning.problem import Problem
from peili.core.planning.reading import problem_from_json

OFFICE = {day: [["08:00", "16:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}


def supervisor(name: str = "s", **changed: Any) -> dict[str, Any]:
    return {
        "id": name,
        "home": "A",
        "hours": OFFICE,
        "max_minutes_per_day": 360,
        "max_minutes_per_week": 1200,
        **changed,
    }


def process(name: str = "p", **changed: Any) -> dict[str, Any]:
    return {
        "id": name,
        "supervisors": ["s"],
        "required": ["a"],
        "optional": [],
        "min_optional": 0,
        "town": None,
        "sessions": 2,
        "minutes": 60,
        "gap_days": [7, 14],
        "target_gap_days": 7,
        "first_between": ["2026-08-10", "2026-08-14"],
        "windows": None,
        "fixed": [],
        **changed,
    }


def person(name: str = "a", busy: Any = (), free: Any = None) -> dict[str, Any]:
    return {"id": name, "busy": [list(span) for span in busy], "free": free}


def raw_problem(**changed: Any) -> dict[str, Any]:
    return {
        "format": "peili-plan/1",
        "timezone": "Europe/Helsinki",
        "horizon": ["2026-08-10", "2026-09-11"],
        "holidays": [],
        "closed": [],
        "towns": ["A", "B", "C"],
        "travel_minutes": [[0, 60, 120], [60, 0, 60], [120, 60, 0]],
        "people": [person("a"), person("b"), person("c")],
        "supervisors": [supervisor()],
        "processes": [process()],
        **changed,
    }


def problem(**changed: Any) -> Problem:
    return problem_from_json(raw_problem(**changed))


def plan(of: Problem, starts: dict[str, list[str]], who: dict[str, str] | None = None) -> Plan:
    """A hand-made plan that claims what the judge says it costs."""
    rows = []
    for row in of.processes:
        moments = tuple(moment_of_text(start) for start in starts.get(row.id, []))
        supervisor = (who or {}).get(row.id, row.supervisors[0])
        rows.append(Series(row.id, supervisor, cheapest_usual(moments), moments))
    parts = price(of, rows)
    missing = [
        Unplanned(row.id, row.sessions - len(series.starts))
        for row, series in zip(of.processes, rows, strict=True)
        if row.sessions > len(series.starts)
    ]
    return Plan(parts.total, 0, parts, tuple(rows), tuple(missing))


def verdict(of: Problem, who: dict[str, str] | None = None, **starts: list[str]) -> Verdict:
    return judge(of, plan(of, starts, who))


NOTHING = Parts()
