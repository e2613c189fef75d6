"""Give back what was invoiced, wholly or in part: a sent invoice itself never changes."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.billing.services.handing_over import prepare_hand_over
from peili.casework.billing.services.sending import number_series
from peili.casework.billing.services.settling import settle
from peili.casework.billing.services.totals import add_up
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.plumbing import clock


class NothingToCredit(RuleBroken):
    """It was never sent, is a credit note itself, or is given back already."""

    def __init__(self) -> None:
        super().__init__(
            msgid("There is nothing left to credit on this invoice. Look at its credit notes.")
        )


@transaction.atomic
def credit_invoice(
    invoice: Invoice, *, at: datetime, lines: Collection[int] | None = None
) -> Invoice:
    """Make and send a credit note of these lines, or of all that are not given back yet.

    A session whose own line is among them may be invoiced anew, and so may its trip if that is
    given back too. The invoice is `CREDITED` once nothing is left of it.
    """
    held = Invoice.objects.select_for_update().get(pk=invoice.pk)
    left = InvoiceLine.objects.filter(invoice=held, given_back=False)
    chosen = list(left if lines is None else left.filter(pk__in=lines))
    if held.credits_id or held.state not in {Invoice.State.SENT, Invoice.State.PAID} or not chosen:
        raise NothingToCredit
    note = _note_of(held, at)
    mirrored = InvoiceLine.objects.bulk_create(_mirror(line, note) for line in chosen)
    left.filter(pk__in=[line.pk for line in chosen]).update(given_back=True)
    _send(add_up(note, mirrored), at)
    settle(held)
    return note


def _note_of(invoice: Invoice, at: datetime) -> Invoice:
    return Invoice.objects.create(
        credits=invoice,
        payer=invoice.payer,
        payer_person=invoice.payer_person,
        period_starts=invoice.period_starts,
        period_ends=invoice.period_ends,
        order_reference=invoice.order_reference,
        framework_reference=invoice.framework_reference,
        language=invoice.language,
        drafted_at=at,
        reference=invoice.reference,
        seller=invoice.seller,
        buyer=invoice.buyer,
    )


def _send(note: Invoice, at: datetime) -> None:
    note.state = Invoice.State.SENT
    note.sent_at = at
    note.issued_on = note.due_on = clock.local(at).date()
    with number_series() as numbers:
        note.number = next(numbers)
        note.save()
    prepare_hand_over([note])


def _mirror(line: InvoiceLine, note: Invoice) -> InvoiceLine:
    """Return the same line for the credit note; without the session, which is free again."""
    return InvoiceLine(
        invoice=note,
        engagement_id=line.engagement_id,
        lot_id=line.lot_id,
        framework_row=line.framework_row,
        position=line.position,
        kind=line.kind,
        text=line.text,
        delivered_on=line.delivered_on,
        quantity=line.quantity,
        unit=line.unit,
        unit_cents=line.unit_cents,
        vat_treatment=line.vat_treatment,
        vat_rate=line.vat_rate,
        vat_reason=line.vat_reason,
    )
