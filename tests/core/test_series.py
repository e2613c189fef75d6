"""Series of sessions: proposed by the rhythm, moved with a preview."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.rhythm import Rhythm
from peili.core.series import (
    HELSINKI,
    Availability,
    BookedSession,
    BusyTime,
    Clash,
    ClosedDays,
    OpenHours,
    PastSessionsNeverChange,
    Reach,
    propose_series,
    propose_time,
    shift_series,
    within_reach,
)

OFFICE = tuple(OpenHours(weekday, time(9), time(17)) for weekday in range(5))
MONDAY = date(2026, 3, 2)
SPRING = Rhythm(sessions=4, weeks_between=3, starts_on=MONDAY, ends_on=date(2026, 6, 30))
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def helsinki(day, hour=13):
    return datetime.combine(day, time(hour), tzinfo=HELSINKI)


def booked(series):
    return [BookedSession(n, s.starts, s.ends) for n, s in enumerate(series)]


def propose(rhythm=SPRING, at=time(13), **known):
    return propose_series(
        rhythm, at=at, minutes=90, availability=Availability(hours=OFFICE, **known)
    )


def test_a_series_at_one_stays_at_one_when_the_clocks_change():
    series = propose()

    assert [s.starts.date().isoformat() for s in series] == [
        "2026-03-02",
        "2026-03-23",
        "2026-04-13",
        "2026-05-04",
    ]
    assert {s.starts.time() for s in series} == {time(13)}
    assert [s.starts.astimezone(UTC).hour for s in series] == [11, 11, 10, 10]
    assert all(s.clashes == () for s in series)


def test_a_holiday_is_skipped_by_a_week_and_the_interval_is_kept_after_it():
    series = propose(holidays=frozenset({date(2026, 3, 23)}))

    assert [s.starts.date() for s in series[1:3]] == [date(2026, 3, 30), date(2026, 4, 20)]
    assert series[1].skipped == ((date(2026, 3, 23), Clash.HOLIDAY),)


def test_closed_days_are_skipped_however_long_they_last():
    series = propose(closed=(ClosedDays(date(2026, 3, 20), date(2026, 4, 5)),))

    assert series[1].starts.date() == date(2026, 4, 6)
    assert [reason for _, reason in series[1].skipped] == [Clash.CLOSED, Clash.CLOSED]


def test_something_else_in_the_calendar_is_shown_as_a_clash():
    day = date(2026, 3, 23)
    series = propose(busy=(BusyTime(helsinki(day, 14), helsinki(day, 15)),))

    assert [s.clashes for s in series] == [(), (Clash.BUSY,), (), ()]


def test_a_session_may_begin_when_another_ends():
    series = propose(busy=(BusyTime(helsinki(MONDAY, 12), helsinki(MONDAY, 13)),))

    assert series[0].clashes == ()


def test_an_odd_hour_is_shown_but_not_refused():
    assert {s.clashes for s in propose(at=time(16))} == {(Clash.OUTSIDE_HOURS,)}


def test_sessions_that_slip_past_the_period_are_shown():
    short = Rhythm(sessions=4, weeks_between=3, starts_on=MONDAY, ends_on=date(2026, 4, 30))

    assert [s.clashes for s in propose(short)] == [(), (), (), (Clash.AFTER_PERIOD,)]


def test_as_needed_gets_its_first_date_only():
    as_needed = Rhythm(sessions=6, weeks_between=None, starts_on=MONDAY, ends_on=MONDAY)

    assert len(propose(as_needed)) == 1


def test_a_time_is_found_around_what_is_busy():
    mornings = tuple(
        BusyTime(helsinki(MONDAY + timedelta(days=n), 9), helsinki(MONDAY + timedelta(days=n), 12))
        for n in range(7)
    )

    series = propose_time(SPRING, minutes=90, availability=Availability(OFFICE, busy=mornings))

    assert series[0].starts == helsinki(MONDAY, 12)
    assert all(s.clashes == () for s in series)


def test_no_time_is_proposed_when_no_hours_are_long_enough():
    lunch = (OpenHours(0, time(11), time(12)),)

    assert propose_time(SPRING, minutes=90, availability=Availability(lunch)) == ()


def test_moving_this_and_following_leaves_what_came_before():
    series = booked(propose())

    shifts = shift_series(
        series,
        series[1],
        to=helsinki(date(2026, 3, 24), 10),
        reach=Reach.FOLLOWING,
        now=LONG_AGO,
        availability=Availability(OFFICE),
    )

    assert [shift.session.key for shift in shifts] == [1, 2, 3]
    assert [shift.starts for shift in shifts] == [
        helsinki(date(2026, 3, 24), 10),
        helsinki(date(2026, 4, 14), 10),
        helsinki(date(2026, 5, 5), 10),
    ]


def test_a_series_is_not_in_its_own_way_when_it_moves_but_others_are():
    series = booked(propose())
    own = tuple(BusyTime(s.starts, s.ends, s.key) for s in series)
    other = BusyTime(helsinki(date(2026, 4, 13), 14), helsinki(date(2026, 4, 13), 16))

    shifts = shift_series(
        series,
        series[0],
        to=helsinki(MONDAY, 14),
        reach=Reach.ALL,
        now=LONG_AGO,
        availability=Availability(OFFICE, busy=(*own, other)),
    )

    assert [shift.clashes for shift in shifts] == [(), (), (Clash.BUSY,), ()]


def test_a_move_onto_a_holiday_or_into_the_past_is_shown():
    series = booked(propose())
    holiday = date(2026, 3, 23)
    now = helsinki(holiday, 15)

    (shift,) = shift_series(
        series,
        series[2],
        to=helsinki(holiday, 13),
        reach=Reach.THIS,
        now=now,
        availability=Availability(OFFICE, holidays=frozenset({holiday})),
    )

    assert shift.clashes == (Clash.HOLIDAY, Clash.IN_THE_PAST)


def test_past_sessions_never_change():
    series = booked(propose())
    now = helsinki(date(2026, 3, 23), 15)

    with pytest.raises(PastSessionsNeverChange):
        within_reach(series, series[0], reach=Reach.ALL, now=now)

    assert [s.key for s in within_reach(series, series[3], reach=Reach.ALL, now=now)] == [2, 3]


@given(
    sessions=st.integers(1, 12),
    weeks=st.integers(1, 8),
    start=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    holidays=st.frozensets(st.dates(date(2026, 1, 1), date(2028, 12, 31)), max_size=30),
)
def test_no_series_meets_on_a_closed_day_or_closer_than_agreed(sessions, weeks, start, holidays):
    rhythm = Rhythm(sessions, weeks, starts_on=start, ends_on=start)

    series = propose(rhythm, holidays=holidays)

    days = [session.starts.date() for session in series]
    assert len(days) == sessions
    assert not holidays & set(days)
    assert all((b - a).days >= 7 * weeks for a, b in pairwise(days))
    assert {session.starts.timetz().replace(tzinfo=None) for session in series} == {time(13)}
