"""What must hold of an invoice before it is sent, whoever drew it: rules of EN 16931 and of VAT."""

from collections.abc import Sequence
from decimal import Decimal

from peili.core.errors import RuleBroken
from peili.core.invoicing.invoice import Line, total
from peili.core.wording import msgid

_OUTSIDE, _TAXED = "O", "S"


class ChargesVatUnregistered(RuleBroken):
    """Who is not in the VAT register charges no VAT (VAT Act 1501/1993, section 3)."""

    def __init__(self) -> None:
        super().__init__(
            msgid(
                "A line charges VAT, but the practice is not in the VAT register. Take the line "
                "out and add it without VAT."
            )
        )


class MixesOutsideVat(RuleBroken):
    """BR-O-11: what is outside the scope of VAT stands on an invoice of its own."""

    def __init__(self) -> None:
        super().__init__(
            msgid(
                "Lines of a small business without VAT cannot stand beside other lines. "
                "Put them on an invoice of their own."
            )
        )


class BelowZero(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("The total is below zero. What goes back to the payer is a credit note.")
        )


def never_negative(quantity: Decimal, price: Decimal) -> tuple[Decimal, Decimal]:
    """Return quantity and price with the minus on the quantity: a price has none (BR-27)."""
    return (-quantity, -price) if price < 0 else (quantity, price)


def demand_sound(lines: Sequence[Line], *, vat_registered: bool) -> None:
    """Raise what keeps these lines from being an invoice, as a sentence for its writer."""
    categories = {line.vat.category for line in lines}
    if _TAXED in categories and not vat_registered:
        raise ChargesVatUnregistered
    if _OUTSIDE in categories and len(categories) > 1:
        raise MixesOutsideVat
    if total(lines).with_vat < 0:
        raise BelowZero
