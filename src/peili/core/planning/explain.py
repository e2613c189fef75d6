"""Why a session could not be planned, in words, and the cheapest way out.

A reason is a value a page can translate (`Reason`); `str(reason)` is the English sentence.
"""

import time
from dataclasses import dataclass, replace

from peili.core.planning.arrays import LONGEST_GUEST
from peili.core.planning.calendar_days import DAY, local_time
from peili.core.planning.full_calendar import Calendar, Choice
from peili.core.planning.plan import Plan, Series
from peili.core.planning.problem import Problem, Process
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


def _ways_out(search: Search, plan: Plan, process: Process, missing: int) -> list[str]:
    """Try each thing that could give way in the full calendar; the cheapest first."""
    calendar = Calendar(search.problem, plan)
    calendar.take_out(process.id)
    ways: list[tuple[int, int, str]] = []
    for words, changed in _changes(search.problem, process):
        rest = _after_fixed(search, changed)
        best = next(iter(calendar.best_series(rest, 1)), None) if rest is not None else None
        if best is not None and best.missing < missing:
            ways.append((best.missing, best.cost, f"{words}: {_told(best)}"))
    ways.sort()
    if not ways:
        return ["No single change helps: two people or more, or a longer time, must give way."]
    return [f"Cheapest way out: {ways[0][2]}", *(f"Or {way[2]}" for way in ways[1:4])]


def _after_fixed(search: Search, process: Process) -> Process | None:
    """Return the sessions after the fixed ones as a process; None when no day is left for them."""
    if not process.fixed:
        return process
    stretch = Stretch(search.arrays, process, Series(process.id, None, None, process.fixed))
    if stretch.first > stretch.last:
        return None
    return replace(
        process,
        fixed=(),
        sessions=process.sessions - len(process.fixed),
        first_between=(stretch.first, stretch.last),
    )


def _changes(problem: Problem, process: Process) -> list[tuple[str, Process]]:
    """Return what could give way, each with the process as it would then be."""
    guest = replace(process, id="(guest)")
    changes = [
        (f"meet without {name}", replace(guest, required=_without(process.required, name)))
        for name in process.required
    ]
    others = [row.id for row in problem.supervisors if row.id not in process.supervisors]
    if process.fixed:
        others = []  # whoever keeps the fixed sessions keeps the series
    changes += [(f"let {name} supervise", replace(guest, supervisors=(name,))) for name in others]
    if process.windows is not None:
        changes.append(("give up the windows", replace(guest, windows=None)))
    least, most = process.gap_days
    wider = (max(1, least - 7), most + 7)
    changes.append(("let the gap be a week shorter or longer", replace(guest, gap_days=wider)))
    if process.town is not None:
        changes.append(("meet remotely", replace(guest, town=None)))
    if process.first_between is not None and not process.fixed:
        first, last = process.first_between
        later = (first, last + 14)
        changes.append(("begin up to two weeks later", replace(guest, first_between=later)))
    if process.minutes > 60:
        changes.append(("meet for an hour", replace(guest, minutes=60)))
    return changes


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
