from datetime import date
from decimal import Decimal

import pytest

from peili.plumbing.paper.formats import day, days, euros, number, percent


@pytest.mark.parametrize(
    ("language", "written"),
    [("fi", "1 234,50 €"), ("sv", "1 234,50 €"), ("en", "€1,234.50")],
)
def test_euros_are_written_as_the_language_writes_them(language, written):
    assert euros(Decimal("1234.5"), language) == written.replace(" ", "\u00a0")


def test_below_zero_stands_a_minus_and_not_a_hyphen():
    assert euros(Decimal("-3.33"), "fi") == "\u22123,33\u00a0€"
    assert euros(Decimal("-3.33"), "en") == "\u2212€3.33"


def test_a_number_keeps_the_decimals_it_needs():
    assert number(Decimal("1.50"), "fi") == "1,5"
    assert number(Decimal("42"), "fi") == "42"
    assert number(Decimal("100"), "en") == "100"
    assert number(Decimal("0.57"), "sv", places=2) == "0,57"


def test_percentages_and_days():
    assert percent(Decimal("25.5"), "fi") == "25,5\u00a0%"
    assert percent(Decimal("25.5"), "en") == "25.5%"
    assert day(date(2026, 3, 1), "sv") == "1.3.2026"
    assert day(date(2026, 3, 1), "en") == "1\u00a0March\u00a02026"
    assert days(date(2026, 3, 1), date(2026, 3, 31), "fi") == "1.3.2026–31.3.2026"
    assert days(date(2026, 3, 1), date(2026, 3, 1), "fi") == "1.3.2026"
