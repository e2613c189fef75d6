"""The judge: each rule and each cost of the contract, and its small print."""

import dataclasses

import pytest

from peili.core.planning.check import judge
from tests.core.planning.making import person, plan, problem, process, supervisor, verdict

TUESDAY, NEXT = "2026-08-11T09:00", "2026-08-18T09:00"


def test_a_series_on_its_usual_time_at_its_target_gap_costs_nothing():
    of = problem()

    judged = verdict(of, p=[TUESDAY, NEXT])

    assert judged.lawful
    assert judged.cost == 0


@pytest.mark.parametrize(
    ("starts", "part", "cost"),
    [
        ([TUESDAY], "unplanned", 200),
        ([], "unplanned", 400),
        ([TUESDAY, "2026-08-18T10:00"], "usual", 2),
        ([TUESDAY, "2026-08-19T09:00"], "usual", 5),
        ([TUESDAY, "2026-08-19T09:00"], "gaps", 1),
        ([TUESDAY, "2026-08-25T09:00"], "gaps", 1),
    ],
)
def test_each_part_of_the_cost_is_counted(starts, part, cost):
    of = problem()

    judged = verdict(of, p=starts)

    assert judged.lawful
    assert getattr(judged.parts, part) == cost


def test_a_gap_more_than_a_week_off_the_target_costs_two():
    of = problem(processes=[process(gap_days=[1, 30], target_gap_days=16)])

    assert verdict(of, p=[TUESDAY, "2026-08-19T09:00"]).parts.gaps == 2
    assert verdict(of, p=[TUESDAY, "2026-08-20T09:00"]).parts.gaps == 1


def test_gaps_leave_closed_days_out_and_overlapping_ranges_count_once():
    closed = [["2026-08-14", "2026-08-17"], ["2026-08-16", "2026-08-18"]]
    of = problem(closed=closed, processes=[process(gap_days=[7, 7])])

    assert verdict(of, p=[TUESDAY, "2026-08-23T09:00"]).violations == (
        "p at 2026-08-23T09:00: outside the hours of s",
    )
    assert not verdict(of, p=[TUESDAY, "2026-08-18T09:00"]).lawful


def test_holidays_count_as_days_of_a_gap_and_bear_no_session():
    of = problem(holidays=["2026-08-12", "2026-08-18"], processes=[process(gap_days=[8, 8])])

    assert verdict(of, p=[TUESDAY, "2026-08-19T09:00"]).lawful
    assert "p at 2026-08-18T09:00: on a holiday" in verdict(of, p=[TUESDAY, NEXT]).violations


@pytest.mark.parametrize(
    ("busy", "lawful"),
    [
        (("2026-08-11T08:00", "2026-08-11T09:00"), True),
        (("2026-08-11T10:00", "2026-08-11T11:00"), True),
        (("2026-08-11T08:00", "2026-08-11T09:01"), False),
        (("2026-08-11T09:59", "2026-08-11T10:00"), False),
        (("2026-08-11T09:30", "2026-08-11T09:30"), True),
    ],
)
def test_busy_is_half_open(busy, lawful):
    of = problem(people=[person("a", [busy])])

    assert verdict(of, p=[TUESDAY, NEXT]).lawful is lawful


@pytest.mark.parametrize("field", ["hours", "windows", "free"])
def test_touching_spans_are_one(field):
    halves = {day: [["09:30", "12:00"], ["08:00", "09:30"]] for day in ("mon", "tue")}
    free = [
        ["2026-08-11T08:00", "2026-08-11T09:30"],
        ["2026-08-11T09:30", "2026-08-11T12:00"],
        [NEXT, "2026-08-18T12:00"],
    ]
    of = {
        "hours": problem(supervisors=[supervisor(hours=halves)]),
        "windows": problem(processes=[process(windows=halves)]),
        "free": problem(people=[person("a", free=free)]),
    }[field]

    assert verdict(of, p=[TUESDAY, NEXT]).lawful


def test_a_poll_gives_the_only_time_and_busy_still_excludes():
    free = [[TUESDAY, "2026-08-11T10:00"], [NEXT, "2026-08-18T10:00"]]
    of = problem(people=[person("a", [(NEXT, "2026-08-18T09:30")], free)])

    assert verdict(of, p=[TUESDAY]).lawful
    assert verdict(of, p=[TUESDAY, NEXT]).violations == (f"p at {NEXT}: a is not free",)
    assert not verdict(of, p=["2026-08-11T09:30"]).lawful


def test_optional_people_cost_when_absent_and_are_judged_by_their_calendar_alone():
    busy = [(TUESDAY, "2026-08-11T10:00")]
    rows = [
        process(optional=["b"]),
        process("q", required=["b"], sessions=1, supervisors=["t"]),
    ]
    of = problem(
        people=[person("a"), person("b", busy), person("c")],
        supervisors=[supervisor(), supervisor("t")],
        processes=rows,
    )

    judged = verdict(of, p=[TUESDAY, NEXT], q=["2026-08-10T09:00"])

    assert judged.lawful
    assert judged.parts.optional == 4
    assert verdict(of, p=["2026-08-10T09:00"], q=["2026-08-10T09:00"]).parts.optional == 0


def test_enough_of_the_optional_people_must_be_free():
    busy = [(TUESDAY, "2026-08-11T10:00")]
    rows = [process(optional=["b", "c"], min_optional=2)]
    of = problem(people=[person("a"), person("b", busy), person("c")], processes=rows)

    assert "too few" in verdict(of, p=[TUESDAY]).violations[0]


def test_the_later_supervisors_of_the_list_cost_three_a_place_and_nothing_without_sessions():
    staff = [supervisor(name) for name in "stu"]
    of = problem(supervisors=staff, processes=[process(supervisors=["s", "t", "u"])])

    assert verdict(of, {"p": "u"}, p=[TUESDAY, NEXT]).parts.supervisor == 6
    assert verdict(of, {"p": "u"}, p=[]).parts.supervisor == 0


def test_travel_is_rounded_up_over_the_whole_route_of_the_day():
    travel = [[0, 31, 0], [31, 0, 0], [0, 0, 0]]
    of = problem(
        travel_minutes=travel,
        processes=[process("p", town="B", sessions=1), process("q", sessions=1)],
    )

    assert verdict(of, p=[TUESDAY], q=["2026-08-12T09:00"]).parts.travel == 3


def test_travel_between_towns_may_differ_by_direction():
    travel = [[0, 0, 0], [0, 0, 30], [0, 120, 0]]
    rows = [process("p", town="B", sessions=1), process("q", town="C", sessions=1)]
    of = problem(travel_minutes=travel, processes=rows)

    assert verdict(of, p=[TUESDAY], q=["2026-08-11T10:30"]).lawful
    assert "too little time" in verdict(of, q=[TUESDAY], p=["2026-08-11T11:00"]).violations[0]


def test_a_remote_session_on_the_way_takes_time_from_the_journey():
    rows = [
        process("p", town="A", sessions=1),
        process("q", town="B", sessions=1),
        process("r", required=["b"], sessions=1),
    ]
    of = problem(processes=rows)
    starts = {"p": ["2026-08-11T08:00"], "q": ["2026-08-11T10:00"]}

    assert verdict(of, **starts).lawful
    assert not verdict(of, **starts, r=[TUESDAY]).lawful
    assert verdict(of, p=["2026-08-11T08:00"], q=["2026-08-11T11:00"], r=[TUESDAY]).lawful


def test_limits_hold_for_the_day_and_the_iso_week():
    rows = [process("p", minutes=120), process("q", minutes=60, required=["b"])]
    tight = problem(processes=rows, supervisors=[supervisor(max_minutes_per_day=150)])
    week = problem(processes=rows, supervisors=[supervisor(max_minutes_per_week=150)])

    assert "day" in verdict(tight, p=[TUESDAY], q=["2026-08-11T12:00"]).violations[0]
    assert verdict(tight, p=[TUESDAY], q=["2026-08-12T12:00"]).lawful
    assert "week" in verdict(week, p=["2026-08-14T09:00"], q=["2026-08-10T12:00"]).violations[0]
    assert verdict(week, p=["2026-08-14T09:00"], q=[]).lawful


def test_the_iso_week_runs_over_the_new_year():
    rows = [process("p", minutes=120, sessions=1), process("q", sessions=1, required=["b"])]
    for row in rows:
        row["first_between"] = ["2026-12-28", "2027-01-03"]
    of = problem(
        horizon=["2026-12-01", "2027-02-01"],
        processes=rows,
        supervisors=[supervisor(max_minutes_per_week=150)],
    )

    assert not verdict(of, p=["2026-12-31T09:00"], q=["2027-01-01T09:00"]).lawful


def test_nobody_is_in_two_sessions_at_once_in_either_role():
    staff = [supervisor(), supervisor("t")]
    rows = [process("p"), process("q", supervisors=["t"], required=["s"])]
    of = problem(supervisors=staff, processes=rows)

    assert "s is also in" in verdict(of, p=[TUESDAY], q=["2026-08-11T09:30"]).violations[0]
    assert verdict(of, p=[TUESDAY], q=["2026-08-11T10:00"]).lawful


def test_fixed_sessions_are_exempt_from_place_free_time_grid_and_the_gap_between_them():
    fixed = ["2026-08-01T06:10", "2026-08-02T23:45"]
    busy = [("2026-08-01T00:00", "2026-08-03T00:00")]
    rows = [process(sessions=3, fixed=fixed, gap_days=[7, 10], min_optional=1, optional=["b"])]
    of = problem(people=[person("a", busy), person("b", busy)], processes=rows)

    judged = verdict(of, p=[*fixed, "2026-08-10T09:00"])

    assert judged.lawful
    assert judged.parts.optional == 8


def test_the_gap_rule_holds_from_the_last_fixed_session_on():
    rows = [process(sessions=3, fixed=["2026-08-10T09:00"], first_between=None)]
    of = problem(processes=rows)

    assert verdict(of, p=["2026-08-10T09:00", "2026-08-17T09:00"]).lawful
    assert not verdict(of, p=["2026-08-10T09:00", "2026-08-13T09:00"]).lawful


def test_fixed_sessions_stay_where_they_are():
    of = problem(processes=[process(fixed=[TUESDAY])])

    assert "fixed" in verdict(of, p=[NEXT]).violations[0]
    assert "fixed" in verdict(of, p=[]).violations[0]


def test_a_clash_of_fixed_sessions_only_is_no_violation():
    rows = [process("p", fixed=[TUESDAY]), process("q", fixed=["2026-08-11T09:30"], town="B")]
    of = problem(processes=rows)

    assert verdict(of, p=[TUESDAY], q=["2026-08-11T09:30"]).lawful
    assert not verdict(of, p=[TUESDAY, "2026-08-18T09:00"], q=["2026-08-11T09:30", NEXT]).lawful


def test_the_plans_own_claims_are_held_against_the_judge():
    of = problem()
    honest = plan(of, {"p": [TUESDAY, NEXT]})

    assert judge(of, honest).lawful
    for lie in (
        dataclasses.replace(honest, cost=1),
        dataclasses.replace(honest, bound=1),
        dataclasses.replace(honest, series=()),
        dataclasses.replace(
            honest, series=(dataclasses.replace(honest.series[0], usual=(2, 540)),)
        ),
    ):
        assert not judge(of, lie).lawful
