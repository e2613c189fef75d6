"""A late cancellation: what counts as late, and what a session or its cancellation costs."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from peili.core.money import percent_of, to_cents


@dataclass(frozen=True)
class Charge:
    """So many sessions or hours, each at a price in euros without VAT."""

    quantity: Decimal
    unit_price: Decimal

    @property
    def total(self) -> Decimal:
        return to_cents(self.quantity * self.unit_price)


def is_late(cancelled_at: datetime, *, starts: datetime, notice: timedelta) -> bool:
    """Whether less than the notice is left, in real hours; exactly the notice is in time."""
    # Two times of one zone would be subtracted by the wall clock, wrong at a change of clocks.
    return starts.astimezone(UTC) - cancelled_at.astimezone(UTC) < notice


def charge_for(price: Decimal, *, lasts: timedelta, by_hour: bool, percent: int = 100) -> Charge:
    """Reckon what a session costs: the price once, or for each hour it lasts.

    A late cancellation costs `percent` of the same. What is said before somebody cancels and what
    stands on the invoice both come from here.
    """
    hours = to_cents(Decimal(lasts // timedelta(minutes=1)) / 60)
    return Charge(hours if by_hour else Decimal(1), percent_of(price, Decimal(percent)))
