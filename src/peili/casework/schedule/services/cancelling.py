"""Cancel one session, this and the following, or all ahead; late ones cost by the agreement."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal

from django.db import transaction

from peili.casework.agreements.services import agreement_when
from peili.casework.schedule.models import Session
from peili.casework.schedule.services import letters
from peili.casework.schedule.services.absences import cover_absences
from peili.casework.schedule.services.booking import key_of
from peili.casework.schedule.services.changing import as_booked, hold, planned
from peili.core.cancellation import charge_for, is_late
from peili.core.errors import RuleBroken
from peili.core.series import Reach, within_reach
from peili.core.wording import msgid
from peili.parties import services as parties
from peili.parties.models import Person

By = Session.CancelledBy


class TooLateToCancel(RuleBroken):
    """Inside the notice period a cancellation costs; `fee` is what, in euros without VAT."""

    def __init__(self, *, fee: Decimal, late: int) -> None:
        super().__init__(
            msgid("It is too late to cancel without a fee. Accept the fee, or keep the session.")
        )
        self.fee = fee
        self.late = late


def to_be_cancelled(session: Session, *, reach: Reach, at: datetime) -> list[Session]:
    """Show which sessions a cancellation would take with it."""
    series = planned(session.engagement)
    chosen = as_booked([session])[key_of(session)]
    keys = {s.key for s in within_reach(as_booked(series).values(), chosen, reach=reach, now=at)}
    return [row for row in series if key_of(row) in keys]


def fee_of(sessions: Iterable[Session]) -> Decimal:
    """Return what it costs to cancel these late, in euros, as it would stand on the invoice."""
    return sum(map(_late_fee, sessions), start=Decimal("0.00"))


def is_late_now(session: Session, *, at: datetime) -> bool:
    return is_late(at, starts=session.starts, notice=timedelta(hours=session.notice_hours))


@transaction.atomic
def cancel_sessions(
    session: Session,
    *,
    reach: Reach = Reach.THIS,
    cancelled_by: str = By.MEMBERS,
    accept_fee: bool = False,
    at: datetime,
    by: Person | None = None,
    seen_starts: datetime | None = None,
) -> list[Session]:
    """Cancel all within reach; those inside the notice period only if the fee is accepted.

    What the practice itself cancels is never late. Billing reads `cancelled_late` when it drafts
    the next invoice: nothing is pushed.
    """
    session = hold(session, seen_starts=seen_starts)
    going = to_be_cancelled(session, reach=reach, at=at)
    late = [] if cancelled_by == By.PRACTICE else [s for s in going if is_late_now(s, at=at)]
    if late and not accept_fee:
        raise TooLateToCancel(fee=fee_of(late), late=len(late))
    for row in going:
        row.state = Session.State.CANCELLED
        row.cancelled_at = at
        row.cancelled_by = cancelled_by
        row.cancelled_late = row in late
        row.fee_accepted = row.cancelled_late
        row.save()
    parties.set_free(*map(key_of, going))
    cover_absences({row.supervisor_id for row in going})
    letters.tell_of_cancelling(session.engagement, going, at=at, by=by)
    return going


def _late_fee(session: Session) -> Decimal:
    agreement = agreement_when(session.engagement, session.starts)
    if agreement is None:
        return Decimal("0.00")
    charge = charge_for(
        Decimal(agreement.price_cents).scaleb(-2),
        lasts=session.ends - session.starts,
        by_hour=agreement.priced_by == agreement.PricedBy.HOUR,
        percent=agreement.late_cancellation_percent,
    )
    return charge.total
