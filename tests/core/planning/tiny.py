"""Tiny problems with everything in them, and their optimum by trying every plan."""

import itertools
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from peili.core.planning.calendar_days import DAY, week_of
from peili.core.planning.check import judge, price
from peili.core.planning.plan import Plan, Series, Unplanned
from peili.core.planning.planned import cheapest_usual
from peili.core.planning.problem import Problem, Process
from tests.core.planning.making import person, process, raw_problem, supervisor

DAYS = 8


def tiny(chance: Random, *, processes: int = 2) -> dict[str, Any]:
    """Return the JSON of a problem of a week or so, somewhere in the year."""
    first = chance.choice([date(2026, 8, 10), date(2026, 12, 28), date(2027, 3, 26)])
    days = [first + timedelta(days=offset) for offset in range(DAYS)]
    open_hours = chance.choice([["09:00", "11:30"], ["09:10", "11:00"], ["09:00", "10:30"]])
    hours = {day: [open_hours] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
    staff = [
        supervisor(
            name,
            home=chance.choice("AB"),
            hours=hours,
            max_minutes_per_day=chance.choice([60, 120, 360]),
            max_minutes_per_week=chance.choice([120, 180, 1200]),
        )
        for name in "st"
    ]
    people = [person(name, _busy(chance, days), _poll(chance, days)) for name in "abcst"]
    return raw_problem(
        horizon=[str(days[0]), str(days[-1])],
        holidays=[str(chance.choice(days))] if chance.random() < 0.3 else [],
        closed=_closed(chance, days),
        travel_minutes=[
            [0 if a == b else chance.choice([0, 20, 40, 70]) for b in range(3)] for a in range(3)
        ],
        people=people,
        supervisors=staff,
        processes=[_process(chance, f"p{place}", days) for place in range(processes)],
    )


def optimum(problem: Problem, *, overfull: bool = True) -> int | None:
    """Return the cost of the cheapest lawful plan, by trying them all with the judge.

    Without `overfull` fixed sessions alone may not fill a supervisor's day or week past its limit
    either: that is lawful, but the search never moves them so.
    """
    choices = [list(_series(problem, row)) for row in problem.processes]
    best = None
    for rows in itertools.product(*choices):
        candidate = as_plan(problem, rows)
        if best is not None and candidate.cost >= best:
            continue
        if judge(problem, candidate).lawful and (overfull or not _is_overfull(problem, rows)):
            best = candidate.cost
    return best


def _is_overfull(problem: Problem, rows: tuple[Series, ...]) -> bool:
    days: Counter[tuple[str | None, int]] = Counter()
    weeks: Counter[tuple[str | None, int]] = Counter()
    for row, series in zip(problem.processes, rows, strict=True):
        for start in series.starts:
            days[series.supervisor, start // DAY] += row.minutes
            weeks[series.supervisor, week_of(start // DAY)] += row.minutes
    staff = {row.id: row for row in problem.supervisors}
    return any(
        minutes > staff[str(name)].max_minutes_per_day for (name, _), minutes in days.items()
    ) or any(
        minutes > staff[str(name)].max_minutes_per_week for (name, _), minutes in weeks.items()
    )


def as_plan(problem: Problem, rows: tuple[Series, ...]) -> Plan:
    parts = price(problem, rows)
    missing = tuple(
        Unplanned(row.id, row.sessions - len(series.starts))
        for row, series in zip(problem.processes, rows, strict=True)
        if row.sessions > len(series.starts)
    )
    return Plan(parts.total, 0, parts, rows, missing)


def _series(problem: Problem, row: Process) -> list[Series]:
    """Return every series of one process that is lawful without the others."""
    alone = replace(problem, processes=(row,))
    grid = [
        day * DAY + minute
        for day in range(problem.horizon[0], problem.horizon[1] + 1)
        for minute in range(9 * 60, 11 * 60, 30)
    ]
    found = []
    for supervisor_id in row.supervisors:
        growing = [row.fixed]
        while growing:
            starts = growing.pop()
            series = Series(row.id, supervisor_id, cheapest_usual(starts), starts)
            if len(starts) > len(row.fixed) and not judge(alone, as_plan(alone, (series,))).lawful:
                continue
            found.append(series)
            if len(starts) < row.sessions:
                last = starts[-1] if starts else -1
                growing += [(*starts, start) for start in grid if start > last]
    return found


def _process(chance: Random, name: str, days: list[date]) -> dict[str, Any]:
    fixed = []
    if chance.random() < 0.3:
        on = days[0] - timedelta(days=chance.choice([0, 1, 3]))
        fixed = [f"{on}T{chance.choice(['09:00', '09:10', '23:30'])}"]
    least = chance.choice([1, 2, 3])
    return process(
        name,
        supervisors=chance.choice([["s"], ["t"], ["s", "t"], ["t", "s"]]),
        required=chance.sample(["a", "b", "s"], chance.choice([1, 1, 2])),
        optional=["c"] if chance.random() < 0.3 else [],
        min_optional=chance.choice([0, 0, 1]),
        town=chance.choice([None, "A", "B", "C"]),
        sessions=len(fixed) + chance.choice([1, 1, 2]),
        minutes=chance.choice([30, 60]),
        gap_days=[least, least + chance.choice([0, 2])],
        target_gap_days=chance.choice([1, 3, 12]),
        first_between=[str(days[0]), str(days[chance.choice([1, 3])])],
        windows=chance.choice(
            [None, None, {"mon": [["09:00", "11:00"]], "tue": [["09:00", "11:00"]]}]
        ),
        fixed=fixed,
    )


def _busy(chance: Random, days: list[date]) -> list[list[str]]:
    return [
        [f"{day}T{start}", f"{day}T{end}"]
        for day in days
        if chance.random() < 0.4
        for start, end in [
            chance.choice([("09:00", "10:00"), ("09:20", "09:40"), ("10:00", "12:00")])
        ]
    ]


def _poll(chance: Random, days: list[date]) -> list[list[str]] | None:
    if chance.random() < 0.8:
        return None
    return [
        span
        for day in days
        for span in ([f"{day}T08:00", f"{day}T09:30"], [f"{day}T09:30", f"{day}T10:45"])
    ]


def _closed(chance: Random, days: list[date]) -> list[list[str]]:
    if chance.random() < 0.6:
        return []
    return [[str(days[2]), str(days[3])], [str(days[3]), str(days[4])]]
