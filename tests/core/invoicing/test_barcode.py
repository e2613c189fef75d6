from datetime import date
from decimal import Decimal

import pytest

from peili.core.invoicing.barcode import (
    NoBarcode,
    code128,
    epc_text,
    qr_modules,
    virtual_barcode,
)

IBAN = "FI37 1590 3000 0007 76"


def test_version_four_carries_a_national_reference():
    digits = virtual_barcode(
        iban=IBAN, amount=Decimal("12.25"), reference="11112", due=date(2016, 12, 21)
    )

    assert digits == "437159030000007760000122500000000000000000011112161221"


def test_version_five_carries_an_rf_reference():
    digits = virtual_barcode(
        iban=IBAN, amount=Decimal("1.10"), reference="RF98 1111 2", due=date(2017, 1, 1)
    )

    assert digits == "537159030000007760000011098000000000000000011112170101"


def test_an_amount_too_large_for_the_code_is_left_for_the_payer_to_type():
    digits = virtual_barcode(iban=IBAN, amount=Decimal("1000000"), reference="11112", due=None)

    assert digits[17:25] == "00000000"
    assert digits.endswith("000000")
    assert len(digits) == 54


@pytest.mark.parametrize(
    ("iban", "reference"), [("DE89370400440532013000", "11112"), (IBAN, "RF45G72UUR"), (IBAN, "")]
)
def test_what_the_code_cannot_say_is_refused(iban, reference):
    with pytest.raises(NoBarcode):
        virtual_barcode(iban=iban, amount=Decimal("1"), reference=reference, due=None)


def test_code_128_begins_in_set_c_and_carries_its_check_symbol():
    widths = code128("1234")

    start, stop = (2, 1, 1, 2, 3, 2), (2, 3, 3, 1, 1, 1, 2)
    assert widths[:6] == start
    assert widths[-7:] == stop
    # (105 + 1·12 + 2·34) mod 103 = 82, whose symbol is 121241.
    assert widths[-13:-7] == (1, 2, 1, 2, 4, 1)
    assert sum(widths) == 11 * 4 + 13


def test_code_128_in_set_c_has_pairs_of_digits_only():
    with pytest.raises(ValueError, match="pairs"):
        code128("123")


def test_the_qr_code_says_the_payment_in_the_order_of_the_epc():
    text = epc_text(
        name="Peilin työnohjaus Oy",
        iban=IBAN,
        bic="NDEAFIHH",
        amount=Decimal("527.10"),
        reference="11112",
        due=date(2026, 4, 14),
    )

    assert text.split("\n") == [
        "BCD", "002", "1", "SCT", "NDEAFIHH", "Peilin työnohjaus Oy", "FI3715903000000776",
        "EUR527.10", "", "RF9811112", "", "ReqdExctnDt/2026-04-14",
    ]  # fmt: skip


def test_a_qr_code_is_square_and_has_its_three_corners():
    rows = qr_modules("BCD\nö")

    assert {len(row) for row in rows} == {len(rows)}
    assert rows[0].startswith("1111111")
    assert rows[0].endswith("1111111")
    assert rows[-1].startswith("1111111")
