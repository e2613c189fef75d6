from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.invoicing.invoice import Adjustment, Line, spread, total
from peili.core.invoicing.vat import taxed, untaxed
from peili.core.money import to_cents, vat_of

GENERAL, REDUCED = taxed(Decimal("25.5")), taxed(Decimal("13.5"))
EXEMPT = untaxed("E", reason="AVL 34 §")


def line(price, quantity="1", vat=GENERAL, **more):
    return Line(
        text="Työnohjaus", quantity=Decimal(quantity), price=Decimal(price), vat=vat, **more
    )


lines = st.lists(
    st.builds(
        line,
        st.decimals("0", "900", places=3),
        st.decimals("0.01", "90", places=2),
        st.sampled_from([GENERAL, REDUCED, EXEMPT]),
    ),
    min_size=1,
    max_size=8,
)


def test_an_invoice_of_mixed_rates_adds_up():
    totals = total([line("95", "1.5"), line("0.57", "42", REDUCED), line("120", vat=EXEMPT)])

    assert totals.lines == Decimal("286.44")
    assert [(g.vat.rate, g.taxable, g.tax) for g in totals.groups] == [
        (Decimal("25.5"), Decimal("142.50"), Decimal("36.34")),
        (Decimal("13.5"), Decimal("23.94"), Decimal("3.23")),
        (Decimal(0), Decimal("120.00"), Decimal("0.00")),
    ]
    assert totals.due == Decimal("326.01")


def test_tax_is_rounded_once_for_a_group_and_not_for_each_line():
    totals = total([line("0.01")] * 3)

    assert totals.vat == Decimal("0.01")


def test_an_allowance_of_a_line_lowers_the_line_itself():
    lowered = line("100", "2", adjustments=(Adjustment(Decimal("20"), "Sarja-alennus"),))

    assert (lowered.gross, lowered.net) == (Decimal("200.00"), Decimal("180.00"))


def test_an_allowance_without_vat_must_be_spread_before_it_is_counted():
    with pytest.raises(ValueError, match="spread"):
        total([line("100")], [Adjustment(Decimal("10"), "Alennus")])


@given(lines, st.decimals("0", "99", places=2))
def test_an_allowance_of_the_whole_is_spread_over_the_rates_to_the_cent(rows, off):
    if sum(row.net for row in rows) == 0:
        return
    parts = spread(Adjustment(off, "Alennus"), rows)

    totals = total(rows, parts)

    assert totals.allowances == off
    assert totals.without_vat == totals.lines - off


@given(lines, st.decimals("0", "100", places=1))
def test_the_sums_of_en_16931_hold(rows, percent):
    off = spread(Adjustment(Decimal(0), "Alennus", percent=percent), rows)

    totals = total(rows, off, prepaid=Decimal("5.00"))

    assert totals.lines == sum(to_cents(row.quantity * row.price) for row in rows)  # BR-CO-10
    assert totals.without_vat == totals.lines - totals.allowances + totals.charges  # BR-CO-13
    assert totals.vat == sum(group.tax for group in totals.groups)  # BR-CO-14
    assert totals.with_vat == totals.without_vat + totals.vat  # BR-CO-15
    assert totals.due == totals.with_vat - totals.prepaid  # BR-CO-16
    assert totals.without_vat == sum(group.taxable for group in totals.groups)
    for group in totals.groups:
        assert group.tax == vat_of(group.taxable, group.vat.rate)  # BR-CO-17
