"""Judge any plan, a hand-made one too. Written before the solver and shares no code with it.

Plain loops over the frozen values, slow and obvious on purpose: each rule and each cost of
`docs/reference/plan-json.md` is one function here.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from peili.core.planning.calendar_days import DAY, text_of_moment, week_of, weekday_of
from peili.core.planning.plan import Parts, Plan, Series
from peili.core.planning.problem import Person, Problem, Process, WeekHours, merged
from peili.core.wording import msgid


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule that a plan breaks: where, and in words a page can translate.

    `start` is None when the series as a whole is at fault. `names` fill the sentence: people,
    towns and numbers, by what they are.
    """

    process: str
    start: int | None
    words: str
    names: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        place = "" if self.start is None else f" at {text_of_moment(self.start)}"
        return f"{self.process}{place}: {self.words % self.names}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the plan costs and every rule it breaks, each in a sentence."""

    parts: Parts
    violations: tuple[str, ...]

    @property
    def cost(self) -> int:
        return self.parts.total

    @property
    def lawful(self) -> bool:
        return not self.violations


@dataclass(frozen=True, slots=True)
class _Session:
    process: Process
    supervisor: str
    start: int
    fixed: bool

    @property
    def end(self) -> int:
        return self.start + self.process.minutes

    @property
    def day(self) -> int:
        return self.start // DAY

    def __str__(self) -> str:
        return f"{self.process.id} at {text_of_moment(self.start)}"

    def fault(self, words: str, **names: Any) -> Fault:
        return Fault(self.process.id, self.start, words, names)


def judge(problem: Problem, plan: Plan) -> Verdict:
    """Return the cost of the plan by the contract and all it does wrong.

    The plan's own claims (cost, parts, usual, missing sessions) are held against the judge's;
    `bound` must not be above the cost.
    """
    judgement = _Judgement(problem, plan.series)
    parts = judgement.parts()
    faults = map(str, judgement.broken_rules())
    return Verdict(parts, (*faults, *_false_claims(problem, plan, parts)))


def faults_of(problem: Problem, series: Sequence[Series]) -> tuple[Fault, ...]:
    """Return every rule that the series break together, each with the place of the fault."""
    return tuple(_Judgement(problem, series).broken_rules())


def price(problem: Problem, series: Sequence[Series]) -> Parts:
    """Return what the series cost together."""
    return _Judgement(problem, series).parts()


class _Judgement:
    def __init__(self, problem: Problem, series: Sequence[Series]) -> None:
        self.problem = problem
        self.people = {person.id: person for person in problem.people}
        self.calendars: dict[str, _Calendar] = {}
        self.supervisors = {supervisor.id: supervisor for supervisor in problem.supervisors}
        self.closed = _closed_days(problem)
        self.towns = {town: index for index, town in enumerate(problem.towns)}
        self.series = {row.id: row for row in series}
        self.names = [row.id for row in series]
        self.sessions = {process.id: self._sessions_of(process) for process in problem.processes}
        self.all = [session for row in self.sessions.values() for session in row]

    def _sessions_of(self, process: Process) -> list[_Session]:
        series = self.series.get(process.id)
        if series is None:
            return []
        return [
            _Session(process, series.supervisor or "", start, place < len(process.fixed))
            for place, start in enumerate(series.starts)
        ]

    # The cost

    def parts(self) -> Parts:
        processes = self.problem.processes
        return Parts(
            unplanned=sum(200 * self._missing(process) for process in processes),
            usual=sum(usual_cost(self._starts(process)) for process in processes),
            gaps=sum(self._gap_cost(process) for process in processes),
            supervisor=sum(self._place_cost(process) for process in processes),
            optional=sum(4 * self._absent(session) for session in self.all),
            travel=sum(
                self._route_cost(name, route) for (name, _), route in self._routes().items()
            ),
        )

    def _starts(self, process: Process) -> list[int]:
        return [session.start for session in self.sessions[process.id]]

    def _missing(self, process: Process) -> int:
        return max(0, process.sessions - len(self.sessions[process.id]))

    def _gap_cost(self, process: Process) -> int:
        cost = 0
        for before, after in pairwise(self.sessions[process.id]):
            off = abs(self._gap(before.day, after.day) - process.target_gap_days)
            cost += 0 if off == 0 else 1 if off <= 7 else 2
        return cost

    def _gap(self, before: int, after: int) -> int:
        closed = self.closed
        between = sum(
            max(0, min(last, after - 1) - max(first, before + 1) + 1) for first, last in closed
        )
        return after - before - between

    def _place_cost(self, process: Process) -> int:
        sessions = self.sessions[process.id]
        if not sessions or sessions[0].supervisor not in process.supervisors:
            return 0
        return 3 * process.supervisors.index(sessions[0].supervisor)

    def _absent(self, session: _Session) -> int:
        return sum(not self._free(name, session) for name in session.process.optional)

    def _free(self, name: str, session: _Session) -> bool:
        if name not in self.people:
            return True
        if name not in self.calendars:
            self.calendars[name] = _Calendar(self.people[name])
        return self.calendars[name].is_free(session.start, session.end)

    def _routes(self) -> dict[tuple[str, int], list[_Session]]:
        routes: dict[tuple[str, int], list[_Session]] = defaultdict(list)
        for session in sorted(self.all, key=lambda session: (session.start, session.end)):
            if session.process.town is not None and session.supervisor in self.supervisors:
                routes[session.supervisor, session.day].append(session)
        return routes

    def _route_cost(self, supervisor: str, route: list[_Session]) -> int:
        home = self.supervisors[supervisor].home
        towns = [home, *(session.process.town or home for session in route), home]
        minutes = sum(self._travel(start, end) for start, end in pairwise(towns))
        return -(-minutes // 30)

    def _travel(self, start: str, end: str) -> int:
        return self.problem.travel_minutes[self.towns[start]][self.towns[end]]

    # The rules

    def broken_rules(self) -> Iterator[Fault]:
        yield from self._unknown_or_doubled()
        for process in self.problem.processes:
            yield from self._broken_by_series(process)
            for session in self.sessions[process.id]:
                if not session.fixed:
                    yield from self._broken_by_place(session)
                    yield from self._broken_by_people(session)
        yield from self._clashes()
        yield from self._short_travels()
        yield from self._overloads()

    def _unknown_or_doubled(self) -> Iterator[Fault]:
        known = {process.id for process in self.problem.processes}
        for name, times in Counter(self.names).items():
            if name not in known:
                yield Fault(name, None, msgid("no such process"))
            if times > 1:
                yield Fault(name, None, msgid("planned %(times)s times"), {"times": times})

    def _broken_by_series(self, process: Process) -> Iterator[Fault]:
        sessions = self.sessions[process.id]
        fixed = len(process.fixed)
        if tuple(session.start for session in sessions[:fixed]) != process.fixed:
            yield Fault(process.id, None, msgid("fixed sessions are not where they were"))
        if len(sessions) > process.sessions:
            yield Fault(process.id, None, msgid("more sessions than wanted"))
        if sessions and sessions[0].supervisor not in process.supervisors:
            yield Fault(
                process.id,
                None,
                msgid("supervisor %(who)s is not listed"),
                {"who": sessions[0].supervisor},
            )
        for before, after in pairwise(sessions):
            if after.fixed:
                continue
            if after.start <= before.start:
                yield after.fault(msgid("out of order"))
            gap = self._gap(before.day, after.day)
            if not process.gap_days[0] <= gap <= process.gap_days[1]:
                yield after.fault(msgid("%(days)s days after the one before"), days=gap)
        if sessions and not fixed and process.first_between is not None:
            first, last = process.first_between
            if not first <= sessions[0].day <= last:
                yield sessions[0].fault(msgid("outside first_between"))

    def _broken_by_place(self, session: _Session) -> Iterator[Fault]:
        problem, process, day = self.problem, session.process, session.day
        if session.start % 30:
            yield session.fault(msgid("not on the hour or half hour"))
        if not problem.horizon[0] <= day <= problem.horizon[1]:
            yield session.fault(msgid("outside the horizon"))
        if day in problem.holidays:
            yield session.fault(msgid("on a holiday"))
        if any(first <= day <= last for first, last in self.closed):
            yield session.fault(msgid("on a closed day"))
        supervisor = self.supervisors.get(session.supervisor)
        if supervisor is not None and not _inside(supervisor.hours, session):
            yield session.fault(msgid("outside the hours of %(who)s"), who=supervisor.id)
        if process.windows is not None and not _inside(process.windows, session):
            yield session.fault(msgid("outside the windows"))

    def _broken_by_people(self, session: _Session) -> Iterator[Fault]:
        process = session.process
        for name in sorted({session.supervisor, *process.required}):
            if not self._free(name, session):
                yield session.fault(msgid("%(who)s is not free"), who=name)
        if len(process.optional) - self._absent(session) < process.min_optional:
            yield session.fault(msgid("too few of the optional people are free"))

    def _clashes(self) -> Iterator[Fault]:
        of_person: dict[str, list[_Session]] = defaultdict(list)
        for session in sorted(self.all, key=lambda session: session.start):
            for name in {session.supervisor, *session.process.required}:
                of_person[name].append(session)
        for name, sessions in sorted(of_person.items()):
            running: list[_Session] = []
            for session in sessions:
                running = [other for other in running if other.end > session.start]
                for other in running:
                    if not (other.fixed and session.fixed):
                        yield session.fault(
                            msgid("%(who)s is also in %(other)s"), who=name, other=other
                        )
                running.append(session)

    def _short_travels(self) -> Iterator[Fault]:
        remote: dict[tuple[str, int], list[_Session]] = defaultdict(list)
        for session in self.all:
            if session.process.town is None:
                remote[session.supervisor, session.day].append(session)
        for key, route in self._routes().items():
            for before, after in pairwise(route):
                yield from self._short_travel(before, after, remote[key])

    def _short_travel(
        self, before: _Session, after: _Session, remote: list[_Session]
    ) -> Iterator[Fault]:
        start, end = before.process.town, after.process.town
        if start is None or end is None or start == end:
            return
        between = [
            session
            for session in remote
            if before.end < session.end and session.start < after.start
        ]
        held = sum(
            max(0, min(session.end, after.start) - max(session.start, before.end))
            for session in between
        )
        if after.start - before.end - held >= self._travel(start, end):
            return
        if not all(session.fixed for session in (before, after, *between)):
            yield after.fault(
                msgid("too little time from %(origin)s to %(destination)s after %(other)s"),
                origin=start,
                destination=end,
                other=before,
            )

    def _overloads(self) -> Iterator[Fault]:
        days: dict[tuple[str, int], list[_Session]] = defaultdict(list)
        weeks: dict[tuple[str, int], list[_Session]] = defaultdict(list)
        for session in self.all:
            if session.supervisor in self.supervisors:
                days[session.supervisor, session.day].append(session)
                weeks[session.supervisor, week_of(session.day)].append(session)
        for (name, _), sessions in days.items():
            yield from _overload(self.supervisors[name].max_minutes_per_day, "day", sessions)
        for (name, _), sessions in weeks.items():
            yield from _overload(self.supervisors[name].max_minutes_per_week, "week", sessions)


class _Calendar:
    """One person's free and busy time; the spans of `free` that touch are one."""

    def __init__(self, person: Person) -> None:
        self.busy = merged(map(tuple, person.busy.tolist()))
        self.free = None if person.free is None else merged(map(tuple, person.free.tolist()))

    def is_free(self, start: int, end: int) -> bool:
        place = bisect_right(self.busy, (start, end)) - 1
        around = self.busy[max(0, place) : place + 2]
        if any(begins < end and start < stops for begins, stops in around):
            return False
        return self.free is None or any(
            begins <= start and end <= stops for begins, stops in self.free
        )


def usual_cost(starts: list[int]) -> int:
    """Return what the starts cost against the weekday and time that suits them best."""
    pairs = [(weekday_of(start // DAY), start % DAY) for start in starts]
    return min((_cost_against(usual, pairs) for usual in set(pairs)), default=0)


def _cost_against(usual: tuple[int, int], pairs: list[tuple[int, int]]) -> int:
    return sum(0 if pair == usual else 2 if pair[0] == usual[0] else 5 for pair in pairs)


def _closed_days(problem: Problem) -> tuple[tuple[int, int], ...]:
    spans = merged((first, last + 1) for first, last in problem.closed)
    return tuple((first, end - 1) for first, end in spans)


def _inside(hours: WeekHours, session: _Session) -> bool:
    start = session.start % DAY
    end = start + session.process.minutes
    spans = merged(hours[weekday_of(session.day)])
    return any(begins <= start and end <= stops for begins, stops in spans)


def _overload(most: int, span: str, sessions: list[_Session]) -> Iterator[Fault]:
    minutes = sum(session.process.minutes for session in sessions)
    if minutes > most and not all(session.fixed for session in sessions):
        words = {
            "day": msgid("%(minutes)s minutes in the day of %(who)s, %(most)s at most"),
            "week": msgid("%(minutes)s minutes in the week of %(who)s, %(most)s at most"),
        }[span]
        movable = [session for session in sessions if not session.fixed]
        yield movable[-1].fault(words, minutes=minutes, most=most, who=sessions[0].supervisor)


def _false_claims(problem: Problem, plan: Plan, parts: Parts) -> Iterator[str]:
    if plan.cost != parts.total or plan.parts != parts:
        yield f"the plan says it costs {plan.cost} ({plan.parts}); it costs {parts.total} ({parts})"
    if plan.bound > parts.total:
        yield f"the bound {plan.bound} is above the cost {parts.total}"
    planned = {series.id: series for series in plan.series}
    for process in problem.processes:
        if process.id not in planned:
            yield f"{process.id}: not in the plan"
        elif not _is_cheapest(planned[process.id]):
            yield f"{process.id}: the usual time is not a cheapest one"
    missing = {
        process.id: process.sessions - len(planned[process.id].starts)
        for process in problem.processes
        if process.id in planned and len(planned[process.id].starts) < process.sessions
    }
    told = {row.id: row.missing for row in plan.unplanned}
    if missing != told or len(told) != len(plan.unplanned):
        yield "`unplanned` does not list exactly the processes with missing sessions"


def _is_cheapest(series: Series) -> bool:
    if not series.starts or series.usual is None:
        return not series.starts and series.usual is None
    pairs = [(weekday_of(start // DAY), start % DAY) for start in series.starts]
    return _cost_against(series.usual, pairs) == usual_cost(list(series.starts))
