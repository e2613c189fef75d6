"""Why a session could not be planned, in words."""

from peili.core.planning.explain import explain, with_reasons
from peili.core.planning.search import Search
from tests.core.planning.making import person, problem, process


def test_a_series_that_outlives_the_horizon_is_told_so():
    of = problem(processes=[process(sessions=9)])
    search = Search(of, workers=1)
    search.run_rounds(3)

    (row,) = with_reasons(search).unplanned

    assert row.why == "The horizon ends before the next session could be held."


def test_a_series_that_would_begin_after_the_horizon_is_told_so():
    of = problem(processes=[process(first_between=["2026-10-01", "2026-10-09"])])

    (row,) = with_reasons(Search(of, workers=1)).unplanned

    assert row.why == "The horizon ends before the next session could be held."


def test_a_horizon_that_is_closed_from_end_to_end_is_told_so():
    of = problem(closed=[["2026-08-01", "2026-09-30"]])

    (row,) = with_reasons(Search(of, workers=1)).unplanned

    assert row.why == "The horizon ends before the next session could be held."


def test_a_way_out_is_found_for_what_follows_fixed_sessions():
    busy = [("2026-08-13T00:00", "2026-09-13T00:00")]
    of = problem(
        people=[person("a"), person("b", busy)],
        processes=[process(required=["a", "b"], fixed=["2026-08-11T09:00"])],
    )
    search = Search(of, workers=1)
    search.run_rounds(3)

    told = explain(search, with_reasons(search), "p")

    assert any("meet without b: all sessions with s from" in line for line in told)


def test_no_way_out_is_told_where_no_day_is_left_after_the_fixed_sessions():
    of = problem(processes=[process(fixed=["2026-09-11T09:00"])])
    search = Search(of, workers=1)
    search.run_rounds(3)

    told = explain(search, with_reasons(search), "p")

    assert told[-1].startswith("No single change helps")
