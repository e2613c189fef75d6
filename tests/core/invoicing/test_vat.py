from datetime import date
from decimal import Decimal

import pytest

from peili.core.invoicing.vat import (
    RateUnknown,
    Vat,
    VatTreatment,
    in_force_between,
    rate_on,
    taxed,
    vat_on,
)


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        (date(2024, 8, 31), "24"),
        (date(2024, 9, 1), "25.5"),
        (date(2012, 12, 31), "23"),
        (date(2030, 1, 1), "25.5"),
    ],
)
def test_the_general_rate_is_that_of_the_day(day, rate):
    assert rate_on(day) == Decimal(rate)


def test_the_reduced_rate_fell_by_half_a_percent_in_2026():
    assert rate_on(date(2025, 12, 31), VatTreatment.REDUCED) == Decimal(14)
    assert rate_on(date(2026, 1, 1), VatTreatment.REDUCED) == Decimal("13.5")


def test_there_is_no_rate_before_the_law():
    with pytest.raises(RateUnknown):
        rate_on(date(1993, 1, 1))


def test_an_exempt_line_says_why_in_the_words_it_was_given():
    exempt = vat_on(date(2026, 3, 2), VatTreatment.EXEMPT, reason="AVL 34 §")

    assert (exempt.category, exempt.rate, exempt.reason) == ("E", 0, "AVL 34 §")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_small_business_says_so_in_the_language_of_the_invoice(language):
    vat = vat_on(date(2026, 3, 2), VatTreatment.SMALL_BUSINESS, language=language)

    assert vat.category == "O"
    assert vat.reason_code == "VATEX-EU-O"
    assert "3" in vat.reason


def test_a_rate_of_zero_is_the_zero_rate_and_no_exemption():
    assert taxed(Decimal(0)).category == "Z"
    with pytest.raises(ValueError, match="no rate"):
        Vat("E", Decimal(24))


def test_an_old_rate_is_in_force_in_a_period_that_began_before_the_change():
    old = Decimal(24)

    assert in_force_between(old, date(2024, 8, 1), date(2024, 9, 30))
    assert not in_force_between(old, date(2024, 9, 1), date(2024, 9, 30))
