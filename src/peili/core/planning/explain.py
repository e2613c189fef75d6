"""Why a session could not be planned, in words, and the cheapest way out.

A reason is a value a page can translate (`Reason`); `str(reason)` is the English sentence.
"""

import time
from dataclasses import dataclass, replace

from peili.core.planning.building import LONGEST_GUEST
from peili.core.planning.calendar_days import DAY, local_time
from peili.core.planning.full_calendar import Calendar, Choice
from peili.core.planning.plan import Plan, Series
from peili.core.planning.problem import Problem, Process, merged
from peili.core.planning.search import Search
from peili.core.planning.stretch import Stretch


@dataclass(frozen=True, slots=True)
class Reason:
    """What stands in the way of the next session of a series.

    `starts` of the stretch from `first` to `last` suit everybody's own calendar; `without` tells
    how many more would if one person, the windows or the hours gave way, the most helpful first.
    """

    people: tuple[str, ...]
    first: int
    last: int
    starts: int
    without: tuple[tuple[str, int], ...] = ()

    def __str__(self) -> str:
        if self.first > self.last:
            return "The horizon ends before the next session could be held."
        names = _listed(self.people)
        between = f"between {_day(self.first)} and {_day(self.last)}"
        if self.starts:
            return (
                f"{names} have {_times(self.starts)} in common {between}, "
                "but all are taken by other sessions, travel or the supervisor's limits."
            )
        verb = "are" if len(self.people) > 1 else "is"
        sentence = f"No time when {names} {verb} free {between}"
        if not self.without:
            return sentence  # it ends with a date, "3.2."
        name, starts = self.without[0]
        return f"{sentence}; {_way(name)} there {'is' if starts == 1 else 'are'} {starts}."


@dataclass(frozen=True, slots=True)
class Way:
    """One thing that gives way (`kind`, and whom it is about), and the process as it then is."""

    kind: str
    name: str
    process: Process

    def __str__(self) -> str:
        return _KINDS[self.kind] % {"name": self.name}


@dataclass(frozen=True, slots=True)
class WayOut:
    """A way that helps, with the series it would make possible."""

    way: Way
    choice: Choice


_KINDS = {
    "without": "meet without %(name)s",
    "supervisor": "let %(name)s supervise",
    "windows": "give up the windows",
    "gap": "let the gap be a week shorter or longer",
    "remote": "meet remotely",
    "later": "begin up to two weeks later",
    "hour": "meet for an hour",
}
WINDOWS, HOURS, DAYS = "(windows)", "(hours)", "(holidays)"
_WAYS = {
    WINDOWS: "outside its windows",
    HOURS: "outside the supervisor's hours",
    DAYS: "on the holidays and closed days",
}


def with_reasons(search: Search, *, until: float | None = None) -> Plan:
    """Return the best plan with a reason for every process that misses sessions.

    Past `until` (of the performance counter) the reasons come without alternatives.
    """
    plan = search.best
    if not plan.unplanned:
        return plan
    series = {row.id: row for row in plan.series}
    processes = {row.id: row for row in search.problem.processes}
    rows = []
    for row in plan.unplanned:
        hurried = until is not None and time.perf_counter() > until
        reason = reason_for(search, processes[row.id], series[row.id], hurried=hurried)
        rows.append(replace(row, why=str(reason), reason=reason))
    return replace(plan, unplanned=tuple(rows))


def reason_for(
    search: Search, process: Process, series: Series, *, hurried: bool = False
) -> Reason:
    """Return why the session after the last of a series could not be planned."""
    stretch = Stretch(search.arrays, process, series)
    people = tuple(dict.fromkeys([*process.required, *([series.supervisor or ""])]))
    people = tuple(name for name in people if name)
    starts = stretch.starts()
    without: list[tuple[str, int]] = []
    if not starts and not hurried:
        without = [(name, stretch.starts(without=name)) for name in people]
        without.append((WINDOWS, stretch.starts(windows=False)))
        without.append((HOURS, stretch.starts(hours=False)))
        without.append((DAYS, stretch.starts(holidays=True)))
        without = [pair for pair in without if pair[1]]
        without.sort(key=lambda pair: -pair[1])
    return Reason(people, stretch.first, stretch.last, starts, tuple(without))


def explain(search: Search, plan: Plan, name: str) -> list[str]:
    """Return in words what stands in the way of one process, and the cheapest ways out."""
    process = next(row for row in search.problem.processes if row.id == name)
    series = next(row for row in plan.series if row.id == name)
    missing = process.sessions - len(series.starts)
    if missing == 0:
        return [
            f"{name} is planned in full with {series.supervisor}.",
            *_choices(search, plan, name),
        ]
    lines = [f"{name} misses {missing} of its {process.sessions} sessions."]
    reason = reason_for(search, process, series)
    lines.append(str(reason))
    for way, starts in reason.without[1:4]:
        lines.append(f"{_way(way).capitalize()} there would be {_times(starts)}.")
    if process.fixed and series.supervisor is not None:
        process = replace(process, supervisors=(series.supervisor,))
    if process.sessions <= LONGEST_GUEST:
        lines += _ways_out(search, plan, process, missing)
    return lines


def ways_out(problem: Problem, plan: Plan, process: Process, missing: int) -> list[WayOut]:
    """Try each thing that could give way in the full calendar; what helps most comes first."""
    calendar = Calendar(problem, plan)
    calendar.take_out(process.id)
    found = []
    for way in _ways(problem, process):
        rest = _after_fixed(problem, way.process)
        best = next(iter(calendar.best_series(rest, 1)), None) if rest is not None else None
        if best is not None and best.missing < missing:
            found.append(WayOut(way, best))
    return sorted(found, key=lambda out: (out.choice.missing, out.choice.cost))


def _ways_out(search: Search, plan: Plan, process: Process, missing: int) -> list[str]:
    found = ways_out(search.problem, plan, process, missing)
    if not found:
        return ["No single change helps: two people or more, or a longer time, must give way."]
    lines = [f"{out.way}: {_told(out.choice)}" for out in found]
    return [f"Cheapest way out: {lines[0]}", *(f"Or {line}" for line in lines[1:4])]


def _ways(problem: Problem, process: Process) -> list[Way]:
    """Return what could give way, each with the process as it would then be."""
    guest = replace(process, id="(guest)")
    ways = [
        Way("without", name, replace(guest, required=_without(process.required, name)))
        for name in process.required
    ]
    others = [row.id for row in problem.supervisors if row.id not in process.supervisors]
    if process.fixed:
        others = []  # whoever keeps the fixed sessions keeps the series
    ways += [Way("supervisor", name, replace(guest, supervisors=(name,))) for name in others]
    if process.windows is not None:
        ways.append(Way("windows", "", replace(guest, windows=None)))
    least, most = process.gap_days
    wider = (max(1, least - 7), most + 7)
    ways.append(Way("gap", "", replace(guest, gap_days=wider)))
    if process.town is not None:
        ways.append(Way("remote", "", replace(guest, town=None)))
    if process.first_between is not None and not process.fixed:
        first, last = process.first_between
        ways.append(Way("later", "", replace(guest, first_between=(first, last + 14))))
    if process.minutes > 60:
        ways.append(Way("hour", "", replace(guest, minutes=60)))
    return ways


def _after_fixed(problem: Problem, process: Process) -> Process | None:
    """Return the sessions after the fixed ones as a process; None when no day is left for them."""
    if not process.fixed:
        return process
    closed = merged((first, last + 1) for first, last in problem.closed)
    gap, days = 0, []
    for day in range(process.fixed[-1] // DAY + 1, problem.horizon[1] + 1):
        if any(first <= day < end for first, end in closed):
            continue
        gap += 1
        if process.gap_days[0] <= gap <= process.gap_days[1] and day >= problem.horizon[0]:
            days.append(day)
    if not days:
        return None
    left = process.sessions - len(process.fixed)
    return replace(process, fixed=(), sessions=left, first_between=(days[0], days[-1]))


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(each for each in names if each != name)


def _choices(search: Search, plan: Plan, name: str) -> list[str]:
    choices = Calendar(search.problem, plan).best_series(name)
    return [f"{_told(choice)}" for choice in choices]


def _told(choice: Choice) -> str:
    starts = [f"{local_time(start):%d.%m.%Y %H:%M}" for start in choice.series.starts]
    rest = "all sessions" if not choice.missing else f"all but {choice.missing}"
    return (
        f"{rest} with {choice.series.supervisor} from {starts[0]} to {starts[-1]}, "
        f"adding {choice.cost} to the cost."
    )


def _way(name: str) -> str:
    return _WAYS.get(name, f"without {name}")


def _times(count: int) -> str:
    return "1 time" if count == 1 else f"{count} times"


def _day(day: int) -> str:
    on = local_time(day * DAY)
    return f"{on.day}.{on.month}."


def _listed(names: tuple[str, ...]) -> str:
    if len(names) < 2:
        return "".join(names) or "anyone"
    return f"{', '.join(names[:-1])} and {names[-1]}"
