"""Dates, money and lengths of time read as the Finns write them."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from peili.plumbing.clock import HELSINKI
from peili.plumbing.ui import formats

TUESDAY = datetime(2026, 11, 17, 13, 0, tzinfo=HELSINKI)
NBSP = "\N{NO-BREAK SPACE}"


def test_a_moment_names_the_weekday_the_date_and_the_time():
    with translation.override("en"):
        assert formats.moment(TUESDAY) == f"Tue{NBSP}17.11.2026 at{NBSP}13.00"
        assert formats.moment(TUESDAY, year=False) == f"Tue{NBSP}17.11. at{NBSP}13.00"


def test_a_moment_is_told_in_the_time_of_the_place():
    in_utc = datetime.fromisoformat("2026-11-17T11:00:00+00:00")

    assert formats.clock_time(in_utc) == "13.00"


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        formats.moment(datetime(2026, 11, 17, 13))  # noqa: DTZ001


def test_a_span_within_a_day_names_the_day_once():
    with translation.override("en"):
        span = formats.span(TUESDAY, TUESDAY + timedelta(hours=2))

    assert span == f"Tue{NBSP}17.11.2026 at{NBSP}13.00–15.00"


def test_a_span_over_midnight_names_both_days():
    with translation.override("en"):
        span = formats.span(TUESDAY, TUESDAY + timedelta(days=1))

    assert span.count("2026") == 2


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (Decimal("1234.5"), "1 234,50 €"),
        (123450, "1 234,50 €"),
        (0, "0,00 €"),
        (Decimal("-20"), "−20,00 €"),
        (Decimal("1000000.005"), "1 000 000,01 €"),
    ],
)
def test_money_has_a_comma_and_unbreakable_spaces(amount, written):
    assert formats.euros(amount) == written.replace(" ", NBSP)


@pytest.mark.parametrize(("minutes", "written"), [(0, "0 min"), (45, "45 min"), (120, "2 h")])
def test_a_length_of_time_has_hours_only_when_there_are_some(minutes, written):
    with translation.override("en"):
        assert formats.duration(minutes) == written.replace(" ", NBSP)


def test_weeks_are_counted_from_monday():
    with translation.override("en"):
        assert formats.week(date(2027, 1, 3)) == "week 53"
        assert formats.week(date(2027, 1, 4)) == "week 1"
