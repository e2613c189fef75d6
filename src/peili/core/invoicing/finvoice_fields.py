"""How Finvoice writes days, amounts and numbers, and how long texts fit its short fields."""

from datetime import date
from decimal import Decimal

from peili.core.invoicing.invoice import Invoice
from peili.core.invoicing.xml import Element, element, plain


def sign_of(invoice: Invoice) -> int:
    """Return −1 for a credit note, whose sums are below zero in Finvoice, else 1."""
    return -1 if invoice.is_credit_note else 1


def fin_day(name: str, day: date | None) -> Element | None:
    """Write a day as Finvoice does: 20260331."""
    return element(name, f"{day:%Y%m%d}", Format="CCYYMMDD") if day else None


def fin_amount(name: str, amount: Decimal, currency: str) -> Element | None:
    """Write an amount with two decimals and a comma."""
    return element(name, f"{amount + 0:.2f}".replace(".", ","), AmountCurrencyIdentifier=currency)


def fin_number(number: Decimal) -> str:
    """Write a number with a comma, without zeros that say nothing."""
    return plain(number).replace(".", ",")


def fin_texts(name: str, text: str, width: int, at_most: int | None = None) -> list[Element | None]:
    """Write a text into as many elements of `width` characters as it needs."""
    return [element(name, piece) for piece in cut(text, width)[:at_most]]


def cut(text: str, width: int) -> list[str]:
    """Cut a text at spaces into pieces of at most `width` characters, none of them a lone one."""
    pieces: list[str] = []
    for word in text.split():
        if pieces and len(pieces[-1]) + 1 + len(word) <= width:
            pieces[-1] += f" {word}"
        else:
            pieces.extend(word[i : i + width] for i in range(0, len(word), width))
    if len(pieces) > 1 and len(pieces[-1]) == 1:
        pieces[-1] = pieces[-2][-1] + pieces[-1]
        pieces[-2] = pieces[-2][:-1].rstrip()
    return [piece for piece in pieces if len(piece) > 1] or pieces
