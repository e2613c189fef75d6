"""Euros and VAT, exact to the cent. Decimal throughout: a float never becomes money."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

CENT = Decimal("0.01")
ZERO = Decimal("0.00")


def exact(value: Decimal | int | str) -> Decimal:
    """Return the very number that was written; refuse floats, infinities and words."""
    if isinstance(value, bool | float):
        raise TypeError("money is written as Decimal, int or str, never as float or bool")
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise ValueError(f"not a number: {value!r}") from None
    if not number.is_finite():
        raise ValueError(f"not an amount: {value!r}")
    return number


def to_cents(amount: Decimal) -> Decimal:
    """Round to whole cents, half a cent away from zero (EN 16931, clause 6.5.2).

    Away from zero keeps a credit note the exact mirror of its invoice.
    """
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def vat_of(taxable: Decimal, rate: Decimal) -> Decimal:
    """Return the VAT of a taxable amount; `rate` is a percentage such as 25.5."""
    return to_cents(taxable * rate / 100)


def percent_of(amount: Decimal, percent: Decimal) -> Decimal:
    """Return a share of an amount, rounded to cents."""
    return to_cents(amount * percent / 100)


def divide(amount: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """Divide an amount of whole cents by weights so that the parts add up to it exactly.

    The cents that rounding leaves over go to the parts that lost most by it.
    """
    whole = sum(weights, Decimal(0))
    if not weights or whole == 0:
        raise ValueError("nothing to divide by")
    ideal = [amount * weight / whole for weight in weights]
    parts = [to_cents(share) for share in ideal]
    left = int((amount - sum(parts)) / CENT)
    step = CENT if left > 0 else -CENT
    by_loss = sorted(range(len(parts)), key=lambda i: (parts[i] - ideal[i]) * step)
    for i in by_loss[: abs(left)]:
        parts[i] += step
    return parts
