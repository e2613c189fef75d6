"""A late cancellation and its price."""

from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from peili.core.cancellation import charge_for, is_late

HELSINKI = ZoneInfo("Europe/Helsinki")


def test_exactly_the_notice_is_in_time_and_a_second_less_is_late():
    starts = datetime(2026, 3, 3, 13, tzinfo=HELSINKI)
    notice = timedelta(hours=48)

    assert not is_late(starts - notice, starts=starts, notice=notice)
    assert is_late(starts - notice + timedelta(seconds=1), starts=starts, notice=notice)


def test_the_notice_is_counted_in_real_hours_when_clocks_change():
    starts = datetime(2026, 3, 29, 13, tzinfo=HELSINKI)
    same_hour_the_day_before = datetime(2026, 3, 28, 13, tzinfo=HELSINKI)

    assert is_late(same_hour_the_day_before, starts=starts, notice=timedelta(hours=24))


@given(cents=st.integers(0, 10_000_00), percent=st.integers(0, 100), by_hour=st.booleans())
def test_a_late_fee_is_whole_cents_and_never_more_than_the_session(cents, percent, by_hour):
    price, lasts = Decimal(cents) / 100, timedelta(minutes=90)
    session = charge_for(price, lasts=lasts, by_hour=by_hour)

    fee = charge_for(price, lasts=lasts, by_hour=by_hour, percent=percent)

    assert 0 <= fee.total <= session.total
    assert fee.total == fee.total.quantize(Decimal("0.01"))


def test_by_the_hour_each_hour_costs_and_by_the_session_the_session():
    lasts = timedelta(hours=2, minutes=30)

    assert charge_for(Decimal(120), lasts=lasts, by_hour=True).total == Decimal(300)
    assert charge_for(Decimal(120), lasts=lasts, by_hour=False).total == Decimal(120)
