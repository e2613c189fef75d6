"""The payment slip of a paper: its rows, and the drawings of its QR code and bar code."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from peili.core.finland.bank import readable_iban
from peili.core.finland.reference import readable
from peili.core.invoicing.barcode import NoBarcode, code128, epc_text, qr_modules, virtual_barcode
from peili.core.invoicing.invoice import Account
from peili.plumbing.paper import formats
from peili.plumbing.paper.words import SAYS


def payment_slip(
    *,
    payee: str,
    account: Account,
    reference: str,
    amount: Decimal,
    due: date | None,
    language: str,
) -> dict[str, Any]:
    """Return what `payment.typ` prints; `barcode` is None where the code cannot say the payment."""
    said = SAYS[language]
    rows = [
        [said["payee"], payee],
        [said["account"], readable_iban(account.iban)],
        [said["bic"], account.bic],
        [said["reference"], readable(reference) if reference else ""],
        [said["due"], formats.day(due, language) if due else ""],
    ]
    told = epc_text(
        name=payee,
        iban=account.iban,
        bic=account.bic,
        amount=amount,
        reference=reference,
        due=due,
    )
    return {
        "rows": [row for row in rows if row[1]],
        "qr": _qr_drawing(told),
        "barcode": _barcode_drawing(account.iban, amount, reference, due),
    }


def _barcode_drawing(
    iban: str, amount: Decimal, reference: str, due: date | None
) -> dict[str, Any] | None:
    try:
        digits = virtual_barcode(iban=iban, amount=amount, reference=reference, due=due)
    except NoBarcode:
        return None
    edges = [0]
    for width in code128(digits):
        edges.append(edges[-1] + width)
    bars = list(pairwise(edges))[::2]
    path = "".join(f"M{left} 0h{right - left}v1h-{right - left}z" for left, right in bars)
    return {"digits": digits, "modules": edges[-1], "path": path}


def _qr_drawing(told: str) -> dict[str, Any]:
    rows = qr_modules(told)
    return {"modules": len(rows), "path": "".join(_runs(rows))}


def _runs(rows: tuple[str, ...]) -> Iterator[str]:
    """Dark cells of a row that touch become one rectangle."""
    for y, row in enumerate(rows):
        x = 0
        while (x := row.find("1", x)) >= 0:
            end = row.find("0", x)
            end = len(row) if end < 0 else end
            yield f"M{x} {y}h{end - x}v1h-{end - x}z"
            x = end
