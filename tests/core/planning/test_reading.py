"""What cannot be read is refused by the field's name; what is merely impossible is not."""

import copy
import json
from typing import Any

import pytest

from peili.core.errors import BadInput
from peili.core.planning.calendar_days import moment_of_text
from peili.core.planning.reading import problem_from_json, read_problem
from tests.core.planning.making import person, process, raw_problem, supervisor


def _changed(path: str, value: Any) -> dict[str, Any]:
    raw: Any = copy.deepcopy(raw_problem())
    *way, last = [int(step) if step.isdigit() else step for step in path.split("/")]
    at = raw
    for step in way:
        at = at[step]
    if value is None and last in at and last not in ("town", "free", "windows"):
        del at[last]
    else:
        at[last] = value
    return raw


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("format", "peili-plan/2", "format"),
        ("format", None, "format"),
        ("timezone", "Mars/Olympus", "timezone"),
        ("timezone", 5, "timezone"),
        ("horizon", ["2026-08-10"], "horizon"),
        ("horizon", ["2026-08-10", "2026-08-09"], "horizon"),
        ("horizon/1", "2026-02-30", "horizon[1]"),
        ("horizon/0", "10.8.2026", "horizon[0]"),
        ("holidays", "2026-12-06", "holidays"),
        ("holidays", [20261206], "holidays[0]"),
        ("closed", [["2026-12-21"]], "closed[0]"),
        ("closed", [["2026-12-21", "2026-12-20"]], "closed[0]"),
        ("towns", ["A", "A", "B"], "towns[1]"),
        ("towns", "A", "towns"),
        ("travel_minutes", [[0, 1], [1, 0]], "travel_minutes"),
        ("travel_minutes/1", [0, 1], "travel_minutes"),
        ("travel_minutes/1/2", -1, "travel_minutes[1][2]"),
        ("travel_minutes/1/2", 1.5, "travel_minutes[1][2]"),
        ("travel_minutes/1/1", 5, "travel_minutes[1][1]"),
        ("people/1/id", "a", "people[1].id"),
        ("people/1/id", 7, "people[1].id"),
        ("people/0/busy", {}, "people[0].busy"),
        ("people/0/busy", ["2026-08-10T08:00"], "people[0].busy[0]"),
        ("people/0/busy", [["2026-08-10T08:00"]], "people[0].busy[0]"),
        ("people/0/busy", [["2026-08-10T08:00", 5]], "people[0].busy[0][1]"),
        ("people/0/busy", [["2026-08-10T08:00", "2026-02-30T08:00"]], "people[0].busy[0][1]"),
        ("people/0/busy", [["2026-08-10T08:00", "2026-08-10T24:01"]], "people[0].busy[0][1]"),
        ("people/0/busy", [["2026-08-10T08:00+03", "2026-08-10T09:00"]], "people[0].busy[0][0]"),
        ("people/0/busy", [["2026-08-10T08:00", "2026-08-10T07:59"]], "people[0].busy[0]"),
        ("people/0/free", [["2026-08-10 08:00", "2026-08-10T09:00"]], "people[0].free[0][0]"),
        ("people/0", [], "people[0]"),
        ("supervisors", {}, "supervisors"),
        ("supervisors/0/home", "Z", "supervisors[0].home"),
        ("supervisors/0/home", None, "supervisors[0].home"),
        ("supervisors/0/hours", {"monday": []}, "supervisors[0].hours.monday"),
        ("supervisors/0/hours", {"mon": [["8:00", "9:00"]]}, "supervisors[0].hours.mon[0][0]"),
        ("supervisors/0/hours", {"mon": [["09:00", "08:00"]]}, "supervisors[0].hours.mon[0]"),
        ("supervisors/0/max_minutes_per_day", "360", "supervisors[0].max_minutes_per_day"),
        ("supervisors/0/max_minutes_per_week", -1, "supervisors[0].max_minutes_per_week"),
        ("processes/0/id", None, "processes[0].id"),
        ("processes/0/supervisors", ["x"], "processes[0].supervisors[0]"),
        ("processes/0/supervisors", ["s", "s"], "processes[0].supervisors[1]"),
        ("processes/0/required", ["a", "zz"], "processes[0].required[1]"),
        ("processes/0/optional", ["zz"], "processes[0].optional[0]"),
        ("processes/0/min_optional", -1, "processes[0].min_optional"),
        ("processes/0/min_optional", True, "processes[0].min_optional"),
        ("processes/0/town", "Z", "processes[0].town"),
        ("processes/0/sessions", "6", "processes[0].sessions"),
        ("processes/0/sessions", 0, "processes[0].sessions"),
        ("processes/0/minutes", 45, "processes[0].minutes"),
        ("processes/0/minutes", 0, "processes[0].minutes"),
        ("processes/0/minutes", 90.0, "processes[0].minutes"),
        ("processes/0/gap_days", [0, 5], "processes[0].gap_days[0]"),
        ("processes/0/gap_days", [5, 4], "processes[0].gap_days"),
        ("processes/0/gap_days", [5], "processes[0].gap_days"),
        ("processes/0/target_gap_days", None, "processes[0].target_gap_days"),
        ("processes/0/first_between", None, "processes[0].first_between"),
        ("processes/0/first_between", ["2026-08-17", "x"], "processes[0].first_between[1]"),
        ("processes/0/windows", {"tue": [["09:00"]]}, "processes[0].windows.tue[0]"),
        ("processes/0/windows", [], "processes[0].windows"),
        ("processes/0/fixed", ["2026-08-18T09:60"], "processes[0].fixed[0]"),
        ("processes/0/fixed", ["2026-08-18T09:00", "2026-08-11T09:00"], "processes[0].fixed"),
        ("processes/0/fixed", ["2026-08-11T09:00"] * 3, "processes[0].fixed"),
    ],
)
def test_bad_input_is_refused_by_the_name_of_the_field(path, value, field):
    with pytest.raises(BadInput) as refusal:
        problem_from_json(_changed(path, value))

    assert refusal.value.field == field


@pytest.mark.parametrize("text", [b"", b"{", b"[1, 2]", b"\xff\xfe{", b"null", b"[" * 100_000])
def test_what_is_no_json_object_is_refused(text):
    with pytest.raises(BadInput):
        read_problem(text)


def test_an_impossible_problem_is_read_all_the_same():
    rows = [
        process("p", min_optional=3),
        process("q", supervisors=[], sessions=400),
        process("r", first_between=["2030-01-01", "2030-01-02"], windows={}),
    ]

    read = problem_from_json(raw_problem(processes=rows, supervisors=[supervisor(hours={})]))

    assert [row.id for row in read.processes] == ["p", "q", "r"]


def test_spans_read_at_once_are_those_read_one_by_one():
    busy = [["2024-02-29T23:59", "2024-03-01T00:00"], ["1999-12-31T08:05", "2100-03-01T07:00"]]

    read = problem_from_json(raw_problem(people=[person(name, busy) for name in "abc"]))

    expected = [[moment_of_text(text) for text in span] for span in busy]
    assert [row.busy.tolist() for row in read.people] == [expected] * 3


def test_reading_is_the_same_from_text():
    raw = raw_problem()

    assert read_problem(json.dumps(raw)).processes == problem_from_json(raw).processes
