"""The solver keeps the small print of the contract, to its own advantage where it may."""

import pytest

from peili.core.planning.calendar_days import text_of_moment
from peili.core.planning.check import judge
from peili.core.planning.full_calendar import Calendar
from peili.core.planning.search import Search
from tests.core.planning.making import person, problem, process, supervisor


def _starts(of, rounds=10):
    search = Search(of, workers=1)
    search.run_rounds(rounds)
    plan = search.best
    assert judge(of, plan).violations == ()
    assert search.bound <= plan.cost == search.cost
    return {row.id: [text_of_moment(start) for start in row.starts] for row in plan.series}


def _on_tuesday(**changed):
    return process(sessions=1, first_between=["2026-08-11", "2026-08-11"], **changed)


def test_a_session_begins_when_busy_time_ends_to_the_minute():
    busy = [("2026-08-11T08:00", "2026-08-11T14:00"), ("2026-08-11T15:00", "2026-08-11T16:00")]
    of = problem(people=[person("a", busy)], processes=[_on_tuesday()])

    assert _starts(of) == {"p": ["2026-08-11T14:00"]}


def test_a_minute_of_busy_time_spoils_its_half_hour():
    busy = [("2026-08-11T08:00", "2026-08-11T14:01"), ("2026-08-11T15:00", "2026-08-11T16:00")]
    of = problem(people=[person("a", busy)], processes=[_on_tuesday()])

    assert _starts(of) == {"p": []}


@pytest.mark.parametrize(
    ("hours", "start"),
    [([["08:10", "09:29"], ["09:29", "09:45"]], "2026-08-11T08:30"), ([["08:31", "09:59"]], None)],
)
def test_hours_that_touch_are_one_and_starts_lie_on_the_half_hour(hours, start):
    of = problem(supervisors=[supervisor(hours={"tue": hours})], processes=[_on_tuesday()])

    assert _starts(of) == {"p": [start] if start else []}


def test_a_poll_is_all_the_time_there_is():
    free = [["2026-08-11T12:40", "2026-08-11T13:15"], ["2026-08-11T13:15", "2026-08-11T14:10"]]
    of = problem(people=[person("a", free=free)], processes=[_on_tuesday()])

    assert _starts(of) == {"p": ["2026-08-11T13:00"]}


def test_a_supervisor_required_elsewhere_is_not_in_two_places():
    staff = [supervisor(hours={"tue": [["08:00", "09:00"]]}), supervisor("t")]
    rows = [_on_tuesday(), _on_tuesday(supervisors=["t"], required=["s", "b"])]
    rows[1]["id"] = "q"
    of = problem(supervisors=staff, processes=rows)

    starts = _starts(of)

    assert starts["p"] == ["2026-08-11T08:00"]
    assert len(starts["q"]) == 1 and starts["q"] != ["2026-08-11T08:00"]


def test_remote_sessions_do_not_eat_the_time_to_travel():
    staff = [supervisor(hours={"tue": [["08:00", "12:00"]]})]
    rows = [
        {**_on_tuesday(town=town, required=[who]), "id": name}
        for name, town, who in (("p", "A", "a"), ("q", "C", "b"), ("r", None, "c"))
    ]
    of = problem(supervisors=staff, processes=rows)

    starts = _starts(of, 40)

    assert sum(len(row) for row in starts.values()) == 2


def test_gaps_jump_over_closed_weeks_and_the_new_year():
    of = problem(
        horizon=["2026-12-01", "2027-01-31"],
        closed=[["2026-12-21", "2027-01-06"], ["2026-12-24", "2027-01-03"]],
        supervisors=[supervisor(hours={"wed": [["09:00", "10:00"]], "sat": [["09:00", "10:00"]]})],
        processes=[process(gap_days=[7, 7], first_between=["2026-12-16", "2026-12-16"])],
    )

    assert _starts(of) == {"p": ["2026-12-16T09:00", "2027-01-09T09:00"]}


def test_a_clock_change_alters_nothing():
    hours = {"sun": [["03:00", "04:00"]]}
    of = problem(
        horizon=["2027-03-20", "2027-04-10"],
        supervisors=[supervisor(hours=hours)],
        processes=[process(first_between=["2027-03-28", "2027-03-28"])],
    )

    assert _starts(of) == {"p": ["2027-03-28T03:00", "2027-04-04T03:00"]}


def test_two_sessions_in_one_iso_week_respect_its_limit():
    rows = [process(sessions=3, gap_days=[1, 9], target_gap_days=1)]
    of = problem(supervisors=[supervisor(max_minutes_per_week=60)], processes=rows)

    starts = _starts(of)["p"]

    assert len(starts) == 3


def test_fixed_sessions_off_the_grid_may_give_the_usual_time():
    fixed = ["2026-07-28T09:10", "2026-08-04T09:10"]
    of = problem(processes=[process(sessions=3, fixed=fixed, first_between=None)])

    search = Search(of, workers=1)
    search.run_rounds(5)

    assert search.best.series[0].usual == (1, 550)
    assert search.best.parts.usual == 2


def test_fixed_sessions_go_to_whoever_is_chosen():
    rows = [process(sessions=2, supervisors=["s", "t"], fixed=["2026-08-11T09:00"])]
    staff = [supervisor(hours={}), supervisor("t")]
    of = problem(supervisors=staff, processes=rows)

    search = Search(of, workers=1)
    search.run_rounds(5)

    assert search.best.series[0].supervisor == "t"
    assert search.cost == 3


def test_an_empty_problem_has_an_empty_plan():
    of = problem(processes=[], supervisors=[], people=[], towns=[], travel_minutes=[])

    assert _starts(of) == {}


def test_what_no_horizon_could_hold_is_missing_and_counted():
    rows = [process(sessions=100_000), process("q", supervisors=[], required=["b"])]
    closed = [["2026-08-10", "2026-09-11"]]

    search = Search(problem(processes=rows), workers=1)
    search.run_rounds(5)
    shut = Search(problem(processes=rows, closed=closed), workers=1)
    shut.run_rounds(5)

    assert search.cost == search.best.cost >= search.bound > 0
    assert shut.cost == shut.best.cost == 200 * 100_002


def test_replanning_moves_as_little_as_the_weight_asks():
    rows = [process(sessions=3, gap_days=[5, 9])]
    announced = {
        "p": ("s", [*_moments("2026-08-12T10:00", "2026-08-19T11:00", "2026-08-27T10:00")])
    }
    busy = [("2026-08-19T00:00", "2026-08-20T00:00")]
    of = problem(people=[person("a", busy)], processes=rows)

    search = Search(of, announced=announced, move_weight=50, workers=1)
    search.run_rounds(10)

    kept = set(search.best.series[0].starts) & set(announced["p"][1])
    assert len(kept) == 2


def test_the_best_series_differ_and_leave_the_calendar_as_it_was():
    rows = [process("p", supervisors=["s", "t"]), process("q", required=["b"])]
    of = problem(supervisors=[supervisor(), supervisor("t")], processes=rows)
    search = Search(of, workers=1)
    search.run_rounds(5)
    calendar = Calendar(of, search.best)

    again = [calendar.best_series("p") for _ in range(2)]
    guest = calendar.best_series(process_of(of, "p", "new"))

    assert [choice.cost for choice in again[0]] == [choice.cost for choice in again[1]]
    assert len({(row.series.supervisor, row.series.usual) for row in again[0]}) == 3
    assert guest and all(choice.missing == 0 for choice in guest)
    taken = {start for row in search.best.series if row.id == "p" for start in row.starts}
    assert not taken & set(guest[0].series.starts)


def process_of(of, name, other):
    from dataclasses import replace

    return replace(next(row for row in of.processes if row.id == name), id=other)


def _moments(*texts):
    from peili.core.planning.calendar_days import moment_of_text

    return [moment_of_text(text) for text in texts]
