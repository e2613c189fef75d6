"""A late cancellation: what counts as late, and what it costs."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True)
class CancellationRule:
    """A cancellation later than `notice` before the start costs `fee_percent` of the price."""

    notice: timedelta
    fee_percent: int = 100


def is_late(cancelled_at: datetime, *, starts: datetime, notice: timedelta) -> bool:
    """Whether less than the notice is left, in real hours; exactly the notice is in time."""
    # Two times of one zone would be subtracted by the wall clock, wrong at a change of clocks.
    return starts.astimezone(UTC) - cancelled_at.astimezone(UTC) < notice


def late_fee(price: Decimal, rule: CancellationRule) -> Decimal:
    """What a late cancellation costs, in euros to the cent."""
    return (price * rule.fee_percent / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
