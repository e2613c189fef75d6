"""No invoice leaves that the standard, or the VAT register, would send back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.invoicing.invoice import Line
from peili.core.invoicing.soundness import (
    BelowZero,
    ChargesVatUnregistered,
    MixesOutsideVat,
    demand_sound,
    never_negative,
)
from peili.core.invoicing.vat import Vat, taxed, untaxed

GENERAL, OUTSIDE, EXEMPT = taxed(Decimal("25.5")), untaxed("O"), untaxed("E")


def line(vat: Vat, euros: int = 100) -> Line:
    return Line("Työnohjaus", Decimal(1), Decimal(euros), vat)


def test_one_outside_the_register_charges_no_vat():
    with pytest.raises(ChargesVatUnregistered):
        demand_sound([line(GENERAL)], vat_registered=False)

    demand_sound([line(GENERAL), line(EXEMPT)], vat_registered=True)


@pytest.mark.parametrize("other", [GENERAL, EXEMPT])
def test_what_is_outside_vat_stands_alone(other):
    with pytest.raises(MixesOutsideVat):
        demand_sound([line(OUTSIDE), line(other)], vat_registered=True)

    demand_sound([line(OUTSIDE), line(OUTSIDE)], vat_registered=False)


def test_an_invoice_is_not_below_zero():
    demand_sound([line(GENERAL), line(GENERAL, -100)], vat_registered=True)

    with pytest.raises(BelowZero):
        demand_sound([line(GENERAL), line(GENERAL, -101)], vat_registered=True)


@given(st.decimals(-9999, 9999, places=2), st.decimals(-9999, 9999, places=2))
def test_the_minus_of_a_price_moves_to_the_quantity(quantity, price):
    many, each = never_negative(quantity, price)

    assert each >= 0
    assert many * each == quantity * price
