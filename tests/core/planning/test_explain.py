"""Why a session could not be planned, in words."""

from peili.core.planning.explain import with_reasons
from peili.core.planning.search import Search
from tests.core.planning.making import problem, process


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
