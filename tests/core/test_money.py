from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.money import divide, exact, to_cents, vat_of

cents = st.decimals("-100000", "100000", places=2)


def test_half_a_cent_is_rounded_away_from_zero_both_ways():
    assert to_cents(Decimal("0.125")) == Decimal("0.13")
    assert to_cents(Decimal("-0.125")) == Decimal("-0.13")


def test_the_general_rate_of_an_hour_is_exact():
    assert vat_of(Decimal("95.00"), Decimal("25.5")) == Decimal("24.23")


@pytest.mark.parametrize("wrong", [1.5, True, float("nan")])
def test_a_float_never_becomes_money(wrong):
    with pytest.raises(TypeError):
        exact(wrong)


@pytest.mark.parametrize("wrong", ["", "ten", "NaN", "Infinity"])
def test_a_word_is_not_an_amount(wrong):
    with pytest.raises(ValueError, match="not a"):
        exact(wrong)


@given(cents, st.lists(st.decimals("0.01", "5000", places=2), min_size=1, max_size=6))
def test_divided_parts_add_up_and_none_is_off_by_more_than_a_cent(amount, weights):
    parts = divide(amount, weights)

    assert sum(parts) == amount
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - amount * weight / whole) <= Decimal("0.0101")
