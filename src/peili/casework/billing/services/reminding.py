"""Remind of an invoice that is late: free of charge first, with what the law lets ask after that.

Interest follows the reference rates that the practice has entered; see `core.invoicing.lateness`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.utils.translation import gettext, override

from peili.casework.billing.models import Invoice, ReferenceRate, Reminder
from peili.casework.billing.paper import payer_kind
from peili.casework.billing.services.handing_over import paper_link
from peili.casework.billing.services.settling import open_cents
from peili.core.errors import RuleBroken
from peili.core.finland.holidays import banking_day_from
from peili.core.invoicing import lateness
from peili.core.money import ZERO
from peili.core.wording import msgid
from peili.plumbing import clock
from peili.plumbing.outbox.services import write_letter

NEW_TERM = timedelta(days=14)


class NotLate(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This invoice is not late. There is nothing to remind of."))


class TooSoonToRemind(RuleBroken):
    """The last reminder is less than two weeks old."""

    def __init__(self) -> None:
        super().__init__(
            msgid("The last reminder went less than 14 days ago. Wait until its due day.")
        )


@dataclass(frozen=True)
class Asked:
    """What a reminder sent on a day would ask for, in cents."""

    open_cents: int
    interest_cents: int
    fee_cents: int
    due_on: date
    with_costs: bool

    @property
    def total_cents(self) -> int:
        return self.open_cents + self.interest_cents + self.fee_cents


def what_to_ask(invoice: Invoice, *, on: date) -> Asked:
    """Return what may be asked of a late payer on the day.

    The first reminder costs nothing and may go as soon as the invoice is late. After that one
    may remind every 14 days, with interest and the fee or compensation of the law. Raise
    `NotLate`, `TooSoonToRemind`, or `ReferenceRateUnknown` where a half-year's rate is missing.
    """
    owed = open_cents(invoice)
    sent = invoice.state == Invoice.State.SENT and not invoice.credits_id
    if not sent or owed <= 0 or invoice.due_on is None:
        raise NotLate
    if not lateness.is_late(invoice.due_on, on=on):
        raise NotLate
    due_on = banking_day_from(on + NEW_TERM)
    reminders = list(invoice.reminders.all())
    if not reminders:
        return Asked(owed, 0, 0, due_on, with_costs=False)
    if not lateness.may_remind(invoice.due_on, on=on, reminded=reminders[-1].on):
        raise TooSoonToRemind
    claim = _claim(invoice, owed, on, reminders[-1].on)
    return Asked(owed, _cents(claim.interest), _cents(claim.fee), due_on, with_costs=True)


@transaction.atomic
def send_reminder(invoice: Invoice, *, at: datetime) -> Reminder:
    """Remind of a late invoice: keep what was asked, and write to the payer where we can."""
    held = Invoice.objects.select_for_update().get(pk=invoice.pk)
    today = clock.local(at).date()
    asked = what_to_ask(held, on=today)
    try:
        with transaction.atomic():
            reminder = Reminder.objects.create(
                invoice=held,
                on=today,
                due_on=asked.due_on,
                open_cents=asked.open_cents,
                interest_cents=asked.interest_cents,
                fee_cents=asked.fee_cents,
                sent_at=at,
            )
    except IntegrityError as already:
        raise TooSoonToRemind from already
    _write(reminder, at)
    return reminder


def claim_of(reminder: Reminder) -> lateness.Claim:
    """Return what a sent reminder asked for, as its paper says it."""
    due_on = reminder.invoice.due_on or reminder.on
    return lateness.Claim(
        Decimal(reminder.interest_cents).scaleb(-2),
        Decimal(reminder.fee_cents).scaleb(-2),
        (reminder.on - due_on).days,
    )


def enter_reference_rate(*, year: int, half: int, percent: Decimal) -> ReferenceRate:
    """Enter what the Bank of Finland announced for a half-year, or correct it."""
    rate, _ = ReferenceRate.objects.update_or_create(
        year=year, half=half, defaults={"percent": percent}
    )
    return rate


def reference_rates() -> Mapping[tuple[int, int], Decimal]:
    """Return the rates that we ship, and above them those that the practice has entered."""
    entered = ReferenceRate.objects.values_list("year", "half", "percent")
    return dict(lateness.REFERENCE_RATES) | {(year, half): rate for year, half, rate in entered}


def _claim(invoice: Invoice, owed: int, on: date, reminded: date) -> lateness.Claim:
    """A business pays its compensation once; a person's fees add up, reminder by reminder."""
    assert invoice.due_on is not None
    payer = payer_kind(invoice.buyer)
    claim = lateness.claim(
        Decimal(owed).scaleb(-2),
        due=invoice.due_on,
        on=on,
        payer=payer,
        reminded=reminded,
        reference_rates=reference_rates(),
    )
    earlier = ZERO
    if payer is lateness.PayerKind.CONSUMER:
        asked = [one.fee_cents for one in invoice.reminders.all()]  # each holds those before it
        earlier = Decimal(asked[-1]).scaleb(-2) if asked else ZERO
    return lateness.Claim(claim.interest, claim.fee + earlier, claim.days)


def _write(reminder: Reminder, at: datetime) -> None:
    invoice = reminder.invoice
    to = invoice.buyer.get("invoice_email") or invoice.buyer.get("email")
    if not to:
        return
    with override(invoice.language):
        subject = gettext("Payment reminder, invoice %(number)s, %(seller)s")
        body = gettext(
            "Hello,\n\nwe have not seen the payment of invoice %(number)s. The reminder and the "
            "invoice are here:\n\n{paper}\n\nIf it has been paid already, this needs nothing "
            "of you. If something in the invoice is not right, please answer this letter.\n"
        )
    words = {"number": invoice.number, "seller": invoice.seller["name"]}
    write_letter(
        to=to,
        subject=subject % words,
        body=body % words,
        key=f"invoice/{invoice.pk}/reminder/{reminder.on:%Y%m%d}",
        kind="reminder",
        at=at,
        language=invoice.language,
        links={"paper": paper_link(invoice)},
    )


def _cents(amount: Decimal) -> int:
    return int(amount.scaleb(2))
