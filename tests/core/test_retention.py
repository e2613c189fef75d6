"""How long records are kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.retention import (
    RULES,
    Kept,
    Then,
    due,
    kept_until,
    may_be_erased_on_request,
)


def test_every_kind_of_record_has_its_rule():
    assert set(RULES) == set(Kept)
    assert all(rule.years + rule.months > 0 and rule.why for rule in RULES.values())


@pytest.mark.parametrize(
    ("kind", "ended_on", "last_day"),
    [
        (Kept.VOUCHERS, date(2026, 3, 2), date(2032, 12, 31)),
        (Kept.ACCOUNTS, date(2026, 6, 30), date(2036, 6, 30)),
        (Kept.INQUIRIES_WITHOUT_RESULT, date(2026, 8, 31), date(2027, 2, 28)),
        (Kept.SESSION_NOTES, date(2024, 2, 29), date(2025, 2, 28)),
    ],
)
def test_the_last_day_is_counted_from_the_right_end(kind, ended_on, last_day):
    assert kept_until(kind, ended_on) == last_day


def test_what_still_goes_on_is_never_due():
    assert due(Kept.SESSION_NOTES, None, today=date(2099, 1, 1)) is None


def test_a_record_is_due_the_day_after_its_last_day():
    ended_on = date(2026, 3, 2)
    last_day = kept_until(Kept.SESSION_NOTES, ended_on)

    assert due(Kept.SESSION_NOTES, ended_on, today=last_day) is None
    assert due(Kept.SESSION_NOTES, ended_on, today=last_day + timedelta(days=1)) == Then.ERASE


def test_bookkeeping_outlives_a_request_to_erase():
    kept = {kind for kind in Kept if not may_be_erased_on_request(kind)}

    assert kept == {Kept.ACCOUNTS, Kept.VOUCHERS}


@given(
    kind=st.sampled_from(Kept),
    ended_on=st.dates(date(2000, 1, 1), date(2080, 1, 1)),
    days=st.integers(0, 400),
)
def test_what_ended_later_is_kept_at_least_as_long(kind, ended_on, days):
    assert kept_until(kind, ended_on) <= kept_until(kind, ended_on + timedelta(days=days))
    assert kept_until(kind, ended_on) > ended_on
