"""Sessions, interval and period: what fits and what is said aloud."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.rhythm import (
    Rhythm,
    recommended_minutes,
    remarks_on_group_size,
    remarks_on_length,
    remarks_on_rhythm,
    sessions_that_fit,
)
from peili.core.terms import EngagementKind, Form

YEAR = {"starts_on": date(2026, 1, 12), "ends_on": date(2026, 12, 18)}


def codes(remarks):
    return [remark.code for remark in remarks]


def test_a_rhythm_that_fits_its_period_is_left_alone():
    rhythm = Rhythm(sessions=10, weeks_between=4, **YEAR)

    assert rhythm.fits
    assert remarks_on_rhythm(rhythm, form=Form.GROUP) == ()


def test_too_many_sessions_for_the_period_is_said_with_the_number_that_fits():
    rhythm = Rhythm(sessions=14, weeks_between=4, **YEAR)

    (remark,) = remarks_on_rhythm(rhythm, form=Form.GROUP)

    assert remark.code == "does_not_fit"
    assert remark.values["that_fit"] == 13
    assert "14 sessions every 4 weeks need time until 2027-01-11" in remark.in_words()


@pytest.mark.parametrize("weeks", [1, 7, 8])
def test_an_interval_outside_two_to_six_weeks_is_said(weeks):
    rhythm = Rhythm(sessions=6, weeks_between=weeks, **YEAR)

    assert codes(remarks_on_rhythm(rhythm, form=Form.INDIVIDUAL)) == ["unusual_interval"]


def test_as_needed_has_no_interval_to_remark_on():
    rhythm = Rhythm(sessions=6, weeks_between=None, **YEAR)

    assert rhythm.fits
    assert remarks_on_rhythm(rhythm, form=Form.TEAM) == ()


def test_five_sessions_are_few_for_a_group_but_not_for_one_person():
    rhythm = Rhythm(sessions=5, weeks_between=3, **YEAR)

    assert codes(remarks_on_rhythm(rhythm, form=Form.GROUP)) == ["few_sessions"]
    assert remarks_on_rhythm(rhythm, form=Form.INDIVIDUAL) == ()


@pytest.mark.parametrize(
    ("form", "people", "minutes", "said"),
    [
        (Form.INDIVIDUAL, 1, 60, []),
        (Form.INDIVIDUAL, 1, 90, []),
        (Form.INDIVIDUAL, 1, 45, ["unusual_length"]),
        (Form.GROUP, 3, 90, []),
        (Form.GROUP, 8, 90, ["short_for_group"]),
        (Form.GROUP, 8, 120, []),
        (Form.TEAM, 5, 150, ["unusual_length"]),
        (Form.WORK_COMMUNITY, 20, 120, []),
    ],
)
def test_length_is_judged_by_form_and_size(form, people, minutes, said):
    assert codes(remarks_on_length(minutes, form=form, people=people)) == said


def test_sound_relaxation_takes_an_hour():
    kind = EngagementKind.SOUND_RELAXATION

    assert remarks_on_length(60, form=Form.GROUP, people=10, kind=kind) == ()
    assert codes(remarks_on_length(45, form=Form.GROUP, people=10, kind=kind)) == ["unusual_length"]


@pytest.mark.parametrize(
    ("people", "said"), [(2, ["small_group"]), (3, []), (8, []), (9, ["large_group"])]
)
def test_group_size_is_said_under_three_and_over_eight(people, said):
    assert codes(remarks_on_group_size(people, form=Form.GROUP)) == said


def test_a_whole_work_community_is_as_large_as_it_is():
    assert remarks_on_group_size(25, form=Form.WORK_COMMUNITY) == ()


@given(people=st.integers(1, 40))
def test_a_larger_group_never_gets_less_time(people):
    assert recommended_minutes(Form.GROUP, people) <= recommended_minutes(Form.GROUP, people + 1)


@given(weeks=st.integers(1, 12), days=st.integers(0, 700))
def test_the_sessions_that_fit_do_fit_and_one_more_does_not(weeks, days):
    starts_on = date(2026, 1, 1)
    period = {"starts_on": starts_on, "ends_on": starts_on + timedelta(days=days)}

    count = sessions_that_fit(weeks, **period)

    assert Rhythm(sessions=count, weeks_between=weeks, **period).fits
    assert not Rhythm(sessions=count + 1, weeks_between=weeks, **period).fits
