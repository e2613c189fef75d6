"""Read a planning problem from JSON; what cannot be read is refused by the field's name."""

import gc
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from peili.core.errors import BadInput
from peili.core.planning.busy_spans import read_many_spans
from peili.core.planning.calendar_days import (
    WEEKDAYS,
    day_of_text,
    minute_of_text,
    moment_of_text,
)
from peili.core.planning.problem import (
    FORMAT,
    GRID_MINUTES,
    Person,
    Problem,
    Process,
    Supervisor,
    WeekHours,
    merged,
)

_Value = TypeVar("_Value")
_REQUIRED = object()


def read_problem(raw: bytes | str) -> Problem:
    """Return the problem a JSON text describes; BadInput names the field it stumbles on."""
    with _collector_resting():
        try:
            tree = json.loads(raw)
        except (ValueError, RecursionError) as fault:
            raise BadInput("problem", f"is not JSON ({_one_line(fault)})") from None
        return problem_from_json(tree)


def problem_from_json(tree: Any) -> Problem:
    """Return the problem of an already parsed JSON value."""
    top = _Fields(tree, "")
    if top.text("format") != FORMAT:
        raise BadInput("format", f"must be {FORMAT}")
    towns = _towns(top)
    horizon = _day_range(top.get("horizon"), "horizon")
    people = _people(top)
    supervisors = tuple(_supervisor(row, towns) for row in top.rows("supervisors"))
    _refuse_doubles([row.id for row in supervisors], "supervisors", ".id")
    known = {person.id for person in people} | {row.id for row in supervisors}
    processes = tuple(
        _process(row, towns, known, {row.id for row in supervisors})
        for row in top.rows("processes")
    )
    _refuse_doubles([process.id for process in processes], "processes", ".id")
    return Problem(
        timezone=_timezone(top),
        horizon=horizon,
        holidays=frozenset(top.each("holidays", _day, [])),
        closed=tuple(top.each("closed", _day_range, [])),
        towns=towns,
        travel_minutes=_travel(top, len(towns)),
        people=people,
        supervisors=supervisors,
        processes=processes,
    )


class _Fields:
    """A JSON object that knows where it stands in the file."""

    def __init__(self, raw: Any, path: str) -> None:
        if not isinstance(raw, dict):
            raise BadInput(path or "problem", "must be an object")
        self.raw: dict[str, Any] = raw
        self.path = path

    def name(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def get(self, key: str, default: Any = _REQUIRED) -> Any:
        value = self.raw.get(key, default)
        if value is _REQUIRED:
            raise BadInput(self.name(key), "is missing")
        return value

    def items(self, key: str, default: Any = _REQUIRED) -> list[Any]:
        value = self.get(key, default)
        if not isinstance(value, list):
            raise BadInput(self.name(key), "must be a list")
        return value

    def each(
        self, key: str, read: Callable[[Any, str], _Value], default: Any = _REQUIRED
    ) -> list[_Value]:
        rows = self.items(key, default)
        return [read(raw, f"{self.name(key)}[{place}]") for place, raw in enumerate(rows)]

    def rows(self, key: str, default: Any = _REQUIRED) -> list["_Fields"]:
        return self.each(key, _Fields, default)

    def text(self, key: str) -> str:
        return _text(self.get(key), self.name(key))

    def whole(self, key: str, *, least: int, default: Any = _REQUIRED) -> int:
        return _whole(self.get(key, default), self.name(key), least=least)

    def names(self, key: str, known: set[str], default: Any = _REQUIRED) -> tuple[str, ...]:
        names = self.each(key, _text, default)
        for place, name in enumerate(names):
            if name not in known:
                raise BadInput(f"{self.name(key)}[{place}]", f"{name[:40]!r} is not known")
        _refuse_doubles(names, self.name(key), "")
        return tuple(names)


def _people(top: _Fields) -> tuple[Person, ...]:
    rows = top.rows("people", [])
    names = [row.text("id") for row in rows]
    _refuse_doubles(names, "people", ".id")
    busy = read_many_spans(
        [row.get("busy", []) for row in rows], [row.name("busy") for row in rows]
    )
    polled = [row for row in rows if row.get("free", None) is not None]
    free = read_many_spans(
        [row.get("free") for row in polled], [row.name("free") for row in polled]
    )
    free_of = {row.path: spans for row, spans in zip(polled, free, strict=True)}
    return tuple(
        Person(name, spans, free_of.get(row.path))
        for name, row, spans in zip(names, rows, busy, strict=True)
    )


def _supervisor(row: _Fields, towns: tuple[str, ...]) -> Supervisor:
    return Supervisor(
        id=row.text("id"),
        home=_town(row, "home", towns),
        hours=_week_hours(row.get("hours"), row.name("hours")),
        max_minutes_per_day=row.whole("max_minutes_per_day", least=0),
        max_minutes_per_week=row.whole("max_minutes_per_week", least=0),
    )


def _process(
    row: _Fields, towns: tuple[str, ...], people: set[str], supervisors: set[str]
) -> Process:
    fixed = tuple(row.each("fixed", _moment, []))
    windows = row.get("windows", None)
    process = Process(
        id=row.text("id"),
        supervisors=row.names("supervisors", supervisors),
        required=row.names("required", people),
        optional=row.names("optional", people, []),
        min_optional=row.whole("min_optional", least=0, default=0),
        town=None if row.get("town") is None else _town(row, "town", towns),
        sessions=row.whole("sessions", least=1),
        minutes=row.whole("minutes", least=GRID_MINUTES),
        gap_days=_gap_days(row),
        target_gap_days=row.whole("target_gap_days", least=0),
        first_between=_first_between(row, fixed),
        windows=None if windows is None else _week_hours(windows, row.name("windows")),
        fixed=fixed,
    )
    if process.minutes % GRID_MINUTES:
        raise BadInput(row.name("minutes"), f"must be a multiple of {GRID_MINUTES}")
    _refuse_bad_fixed(process, row.name("fixed"))
    return process


def _refuse_bad_fixed(process: Process, name: str) -> None:
    fixed = process.fixed
    if len(fixed) > process.sessions:
        raise BadInput(name, "holds more sessions than the series has")
    if any(after <= before for before, after in pairwise(fixed)):
        raise BadInput(name, "must be in order of time")
    if fixed and not process.supervisors:
        raise BadInput(name, "needs a supervisor who held them")


def _gap_days(row: _Fields) -> tuple[int, int]:
    name = row.name("gap_days")
    raw = row.items("gap_days")
    if len(raw) != 2:
        raise BadInput(name, "must be [least, most]")
    least, most = _whole(raw[0], f"{name}[0]", least=1), _whole(raw[1], f"{name}[1]", least=1)
    if most < least:
        raise BadInput(name, "the most is less than the least")
    return least, most


def _first_between(row: _Fields, fixed: tuple[int, ...]) -> tuple[int, int] | None:
    raw = row.get("first_between", None if fixed else _REQUIRED)
    return None if raw is None else _day_range(raw, row.name("first_between"))


def _towns(top: _Fields) -> tuple[str, ...]:
    towns = top.each("towns", _text)
    _refuse_doubles(towns, "towns", "")
    return tuple(towns)


def _town(row: _Fields, key: str, towns: tuple[str, ...]) -> str:
    town = row.text(key)
    if town not in towns:
        raise BadInput(row.name(key), f"{town[:40]!r} is not one of the towns")
    return town


def _travel(top: _Fields, size: int) -> tuple[tuple[int, ...], ...]:
    rows = top.each("travel_minutes", _travel_row)
    if len(rows) != size or any(len(row) != size for row in rows):
        raise BadInput("travel_minutes", f"must be {size} rows of {size}, as there are towns")
    for place, row in enumerate(rows):
        if row[place] != 0:
            raise BadInput(f"travel_minutes[{place}][{place}]", "must be 0 on the diagonal")
    return tuple(rows)


def _travel_row(raw: Any, name: str) -> tuple[int, ...]:
    if not isinstance(raw, list):
        raise BadInput(name, "must be a list")
    return tuple(_whole(each, f"{name}[{place}]", least=0) for place, each in enumerate(raw))


def _timezone(top: _Fields) -> str:
    name = top.text("timezone")
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise BadInput("timezone", f"{name[:40]!r} is not a time zone") from None
    return name


def _week_hours(raw: Any, name: str) -> WeekHours:
    days = _Fields(raw, name)
    for key in days.raw:
        if key not in WEEKDAYS:
            raise BadInput(f"{name}.{key[:20]}", f"must be one of {', '.join(WEEKDAYS)}")
    return tuple(merged(days.each(day, _time_span, [])) for day in WEEKDAYS)


def _time_span(raw: Any, name: str) -> tuple[int, int]:
    if not isinstance(raw, list) or len(raw) != 2:
        raise BadInput(name, "must be [start, end]")
    start, end = (_parsed(text, f"{name}[{at}]", minute_of_text) for at, text in enumerate(raw))
    if end < start:
        raise BadInput(name, "ends before it starts")
    return start, end


def _day_range(raw: Any, name: str) -> tuple[int, int]:
    if not isinstance(raw, list) or len(raw) != 2:
        raise BadInput(name, "must be [first day, last day]")
    first, last = _day(raw[0], f"{name}[0]"), _day(raw[1], f"{name}[1]")
    if last < first:
        raise BadInput(name, "ends before it starts")
    return first, last


def _day(raw: Any, name: str) -> int:
    return _parsed(raw, name, day_of_text)


def _moment(raw: Any, name: str) -> int:
    return _parsed(raw, name, moment_of_text)


def _parsed(raw: Any, name: str, parse: Callable[[str], int]) -> int:
    text = _text(raw, name)
    try:
        return parse(text)
    except ValueError:
        raise BadInput(name, f"{text[:40]!r} is not a date or time in its place") from None


def _text(raw: Any, name: str) -> str:
    if not isinstance(raw, str):
        raise BadInput(name, "must be a text")
    return raw


def _whole(raw: Any, name: str, *, least: int) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise BadInput(name, "must be a whole number")
    if raw < least:
        raise BadInput(name, f"must be at least {least}")
    if raw > 10**9:
        raise BadInput(name, "is beyond all measure")
    return raw


def _refuse_doubles(names: list[str], path: str, key: str) -> None:
    if len(set(names)) == len(names):
        return
    seen: set[str] = set()
    for place, name in enumerate(names):
        if name in seen:
            raise BadInput(f"{path}[{place}]{key}", f"{name[:40]!r} is there twice")
        seen.add(name)


def _one_line(fault: BaseException) -> str:
    return " ".join(str(fault).split())[:120]


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Keep the garbage collector from walking a million fresh lists again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
