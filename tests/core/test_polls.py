"""What answers say about somebody's days."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from peili.core.planning.calendar_days import DAY, day_of_text
from peili.core.polls import SLOTS_A_DAY, SLOTS_A_WEEK, Said, free_within, painted, remind_at, runs

MONDAY = day_of_text("2026-11-23")
NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
NINE, ELEVEN = 9 * 60, 11 * 60


def said(*free, days, group=1, later=0):
    return Said(group, NOW + timedelta(hours=later), frozenset(days), free)


def at(day, start, end):
    return (day * DAY + start, day * DAY + end)


def test_a_day_that_was_not_asked_about_is_free_as_a_whole():
    free = free_within(
        [said(at(MONDAY, NINE, ELEVEN), days=[MONDAY])], first=MONDAY, last=MONDAY + 1
    )

    assert free == (at(MONDAY, NINE, ELEVEN), at(MONDAY + 1, 0, DAY))


def test_a_day_to_which_no_was_said_is_not_free():
    assert free_within([said(days=[MONDAY])], first=MONDAY, last=MONDAY) == ()


def test_the_latest_poll_of_a_group_speaks_for_its_days():
    first = said(at(MONDAY, NINE, ELEVEN), days=[MONDAY])
    second = said(at(MONDAY, 780, 840), days=[MONDAY], later=1)

    assert free_within([first, second], first=MONDAY, last=MONDAY) == (at(MONDAY, 780, 840),)


def test_what_was_said_to_two_groups_is_joined():
    one = said(at(MONDAY, NINE, ELEVEN), days=[MONDAY])
    other = said(at(MONDAY, 780, 840), days=[MONDAY], group=2, later=1)

    free = free_within([one, other], first=MONDAY, last=MONDAY)

    assert free == (at(MONDAY, NINE, ELEVEN), at(MONDAY, 780, 840))


@given(st.sets(st.integers(0, SLOTS_A_WEEK - 1)))
def test_a_painted_week_comes_back_half_hour_by_half_hour(slots):
    week = painted(slots, range(MONDAY, MONDAY + 7))

    back = {
        moment // 30 - MONDAY * SLOTS_A_DAY
        for start, end in week
        for moment in range(start, end, 30)
    }
    assert back == slots


def test_touching_half_hours_are_one_stretch():
    assert list(runs([18, 19, 21], 0)) == [(NINE, NINE + 60), (630, 660)]


def test_one_is_reminded_two_days_before_or_halfway_when_time_is_short():
    week, day = NOW + timedelta(days=7), NOW + timedelta(days=1)

    assert remind_at(opened_at=NOW, deadline=week) == week - timedelta(days=2)
    assert remind_at(opened_at=NOW, deadline=day) == NOW + timedelta(hours=12)
