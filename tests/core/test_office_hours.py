"""When an answer is due."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from peili.core.office_hours import OfficeHours, answer_by, closed_days, next_open

HELSINKI = ZoneInfo("Europe/Helsinki")
OFFICE = OfficeHours(time(8), time(16))


def at(day, hour, minute=0, *, month=11):
    return datetime(2026, month, day, hour, minute, tzinfo=HELSINKI)


def test_a_day_is_promised_as_the_same_time_of_the_next_working_day():
    assert answer_by(at(19, 13), hours=24, office=OFFICE) == at(20, 13)
    assert answer_by(at(20, 13), hours=24, office=OFFICE) == at(23, 13)


def test_what_comes_at_night_is_received_in_the_morning():
    assert next_open(at(18, 23), office=OFFICE) == at(19, 8)
    assert answer_by(at(18, 23), hours=24, office=OFFICE) == at(20, 8)


def test_two_hours_before_closing_spill_over_to_the_next_morning():
    assert answer_by(at(19, 15), hours=2, office=OFFICE) == at(20, 9)


def test_holidays_eves_and_closed_days_do_not_count():
    closed = OfficeHours(time(8), time(16), closed_days([(date(2026, 12, 28), date(2026, 12, 31))]))

    assert answer_by(at(23, 12, month=12), hours=24, office=closed) == datetime(
        2027, 1, 4, 12, tzinfo=HELSINKI
    )


@given(
    minutes=st.integers(0, 2 * 365 * 24 * 60),
    hours=st.integers(0, 120),
)
def test_the_promise_lies_in_office_hours_and_never_before_the_message(minutes, hours):
    received = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)

    due = answer_by(received, hours=hours, office=OFFICE).astimezone(HELSINKI)

    assert due >= received or hours == 0
    assert OFFICE.is_open_on(due.date())
    assert OFFICE.opens <= due.time() <= OFFICE.closes
    assert due - received < timedelta(days=40)
