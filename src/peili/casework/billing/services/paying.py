"""Take in what was paid: from the bank's files by reference number, or written down by hand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from peili.casework.billing.models import Invoice, Payment
from peili.casework.billing.services.settling import settle
from peili.core.errors import RuleBroken
from peili.core.finland.reference import national
from peili.core.invoicing import statement
from peili.core.wording import msgid
from peili.parties.models import Practice

PAYABLE = (Invoice.State.SENT, Invoice.State.PAID, Invoice.State.CREDITED)


class NotPayable(RuleBroken):
    """A draft or a credit note is not paid."""

    def __init__(self) -> None:
        super().__init__(msgid("Only a sent invoice can be paid. Choose another invoice."))


class NoMoney(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Write an amount above zero."))


class MatchedAlready(RuleBroken):
    """Somebody else has just decided what the payment is for."""

    def __init__(self) -> None:
        super().__init__(msgid("This payment belongs to an invoice already. Look at it again."))


@dataclass(frozen=True)
class Intake:
    """What a bank's file brought. `known` were in an earlier file, `foreign` not in euros,
    `elsewhere` on another account than the practice's."""

    matched: int = 0
    unmatched: int = 0
    known: int = 0
    foreign: int = 0
    elsewhere: int = 0


@transaction.atomic
def take_in_statement(content: bytes, *, at: datetime) -> Intake:
    """Keep the payments of a camt.053 or camt.054 file and match them by reference number.

    Nothing but payments is kept of the file, and only those on the practice's own account where
    both are known. A payment seen before, in this or in another file, changes nothing. Raise
    `BadInput` where the file cannot be read.
    """
    payments = statement.read_payments(content)
    practice = Practice.objects.select_for_update().get()  # one file at a time
    told = [one for one in payments if _is_ours(one.account, practice.iban)]
    in_euros = [one for one in told if one.currency == "EUR"]
    fresh = _unseen(in_euros)
    invoices = _by_reference(one.reference for one in fresh)
    rows = [_row(one, invoices.get(one.reference), at) for one in fresh]
    _follow_the_paid(rows)
    Payment.objects.bulk_create(rows)
    for pk in sorted({row.invoice_id for row in rows if row.invoice_id}):
        settle(Invoice.objects.select_for_update().get(pk=pk))
    matched = sum(row.invoice_id is not None for row in rows)
    return Intake(
        matched,
        unmatched=len(rows) - matched,
        known=len(in_euros) - len(fresh),
        foreign=len(told) - len(in_euros),
        elsewhere=len(payments) - len(told),
    )


@transaction.atomic
def record_payment(invoice: Invoice, *, cents: int, on: date, at: datetime) -> Payment:
    """Write a payment down by hand: a part or the whole."""
    if cents <= 0:
        raise NoMoney
    held = _payable(invoice)
    payment = Payment.objects.create(
        invoice=held, source=Payment.Source.HAND, cents=cents, paid_on=on, recorded_at=at
    )
    settle(held)
    return payment


@transaction.atomic
def match_payment(payment: Payment, *, invoice: Invoice) -> Payment:
    """Say which invoice a payment is for."""
    held = _payable(invoice)
    _decide(payment, invoice=held, aside_at=None)
    settle(held)
    return payment


@transaction.atomic
def put_aside(payment: Payment, *, at: datetime) -> Payment:
    """Say that a payment is for none of our invoices."""
    _decide(payment, aside_at=at)
    return payment


@transaction.atomic
def unmatch_payment(payment: Payment) -> Payment:
    """Take a payment off the invoice it was put on by mistake, or back from aside."""
    held = Payment.objects.select_for_update().get(pk=payment.pk)
    invoice, held.invoice, held.aside_at = held.invoice, None, None
    if held.source == Payment.Source.HAND:
        held.delete()
    else:
        held.save(update_fields=["invoice", "aside_at"])
    if invoice is not None:
        settle(Invoice.objects.select_for_update().get(pk=invoice.pk))
    return held


def _is_ours(account: str, iban: str) -> bool:
    """Tell whether an entry is on our account, as far as the file and the settings say."""
    one, other = ("".join(told.split()).upper() for told in (account, iban))
    return not one or not other or one == other


def _decide(payment: Payment, **fields: object) -> None:
    undecided = Payment.objects.filter(pk=payment.pk, invoice=None)
    if not undecided.update(**fields):
        raise MatchedAlready
    payment.refresh_from_db()


def _payable(invoice: Invoice) -> Invoice:
    held = Invoice.objects.select_for_update().get(pk=invoice.pk)
    if held.credits_id or held.state not in PAYABLE:
        raise NotPayable
    return held


def _unseen(told: Iterable[statement.Payment]) -> list[statement.Payment]:
    """Keep each payment once, and none that an earlier file has told of."""
    by_key = {(one.archive_id[:80], one.reversed_): one for one in told}
    archive_ids = [archive_id for archive_id, _ in by_key]
    known: set[tuple[str, bool]] = set()
    for start in range(0, len(archive_ids), 500):
        rows = Payment.objects.filter(archive_id__in=archive_ids[start : start + 500])
        known |= set(rows.values_list("archive_id", "taken_back"))
    return [one for key, one in by_key.items() if key not in known]


def _by_reference(references: Iterable[str]) -> dict[str, int]:
    asked = sorted({reference for reference in references if reference})
    found: dict[str, int] = {}
    for start in range(0, len(asked), 500):
        rows = Invoice.objects.filter(
            reference__in=asked[start : start + 500], credits=None, state__in=PAYABLE
        )
        found |= {national(reference): pk for reference, pk in rows.values_list("reference", "pk")}
    return found


def _row(one: statement.Payment, invoice_id: int | None, at: datetime) -> Payment:
    return Payment(
        invoice_id=invoice_id,
        cents=int(one.amount.scaleb(2)),
        paid_on=one.paid,
        reference=one.reference[:40],
        payer_name=one.payer[:140],
        message=one.message[:280],
        archive_id=one.archive_id[:80],
        taken_back=one.reversed_,
        recorded_at=at,
    )


def _follow_the_paid(rows: list[Payment]) -> None:
    """Money taken back leaves the invoice that it was paid to, though no reference says so."""
    lost = [row for row in rows if row.taken_back and row.invoice_id is None]
    if not lost:
        return
    first = Payment.objects.filter(archive_id__in=[row.archive_id for row in lost])
    known = dict(first.filter(invoice__isnull=False).values_list("archive_id", "invoice"))
    known |= {row.archive_id: row.invoice_id for row in rows if row.invoice_id}
    for row in lost:
        row.invoice_id = known.get(row.archive_id)
