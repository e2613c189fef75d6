"""Times to offer for a talk."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from peili.core.free_times import free_times, read_hours
from peili.core.series import HELSINKI, Availability, BusyTime, ClosedDays

HOURS = read_hours({"mon": [["09:00", "12:00"]], "tue": [["13:00", "15:00"]]})
FRIDAY = datetime(2026, 11, 20, 10, tzinfo=UTC)


def on(day, hour):
    return datetime(2026, 11, day, hour, tzinfo=HELSINKI)


def test_times_lie_in_the_hours_on_the_hour():
    found = free_times(Availability(HOURS), after=FRIDAY, days=7, minutes=45)

    assert found == [on(23, 9), on(23, 10), on(23, 11), on(24, 13), on(24, 14)]


def test_a_long_meeting_needs_a_long_stretch():
    assert free_times(Availability(HOURS), after=FRIDAY, days=7, minutes=180) == [on(23, 9)]


def test_busy_closed_and_holy_days_are_left_out():
    availability = Availability(
        HOURS,
        holidays=frozenset({date(2026, 11, 23)}),
        closed=(ClosedDays(date(2026, 11, 30), date(2026, 11, 30)),),
        busy=(BusyTime(on(24, 13), on(24, 14)),),
    )

    assert free_times(availability, after=FRIDAY, days=11, minutes=45) == [on(24, 14)]


@given(minutes=st.integers(15, 240), busy_from=st.integers(0, 200), busy_hours=st.integers(1, 30))
def test_no_time_meets_what_is_busy(minutes, busy_from, busy_hours):
    starts = FRIDAY + timedelta(hours=busy_from)
    busy = BusyTime(starts, starts + timedelta(hours=busy_hours))

    for found in free_times(
        Availability(HOURS, busy=(busy,)), after=FRIDAY, days=14, minutes=minutes
    ):
        ends = found + timedelta(minutes=minutes)
        assert ends <= busy.starts or busy.ends <= found
