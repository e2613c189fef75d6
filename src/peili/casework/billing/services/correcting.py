"""Correct a draft before it is sent: add, change and remove lines, or discard the whole."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.billing.services.secrecy import demand_secrecy
from peili.casework.billing.services.totals import add_up
from peili.core.errors import NotVisible, RuleBroken
from peili.core.invoicing.vat import VatTreatment, vat_on
from peili.core.wording import msgid


class AlreadySent(RuleBroken):
    """A sent invoice never changes."""

    def __init__(self) -> None:
        super().__init__(
            msgid("This invoice has been sent and cannot change. Make a credit note instead.")
        )


@transaction.atomic
def add_line(
    invoice: Invoice,
    *,
    text: str,
    quantity: Decimal,
    unit: str,
    unit_cents: int,
    vat_treatment: str,
    vat_reason: str = "",
    on: date,
) -> InvoiceLine:
    """Put a line of its own on a draft: a lecture, an hour of mediation, material."""
    draft = _draft(invoice)
    _demand_secrecy(draft, text, vat_reason)
    vat = vat_on(on, VatTreatment(vat_treatment), reason=vat_reason, language=draft.language)
    line = InvoiceLine.objects.create(
        invoice=draft,
        kind="own",
        position=draft.lines.count(),
        text=text,
        delivered_on=on,
        quantity=quantity,
        unit=unit,
        unit_cents=unit_cents,
        vat_treatment=vat_treatment,
        vat_rate=vat.rate,
        vat_reason=vat.reason,
    )
    add_up(draft)
    return line


@transaction.atomic
def change_line(line: InvoiceLine, *, text: str, quantity: Decimal, unit_cents: int) -> InvoiceLine:
    """Correct the words, the quantity or the price of a draft's line."""
    draft = _draft(line.invoice)
    if text != line.text:
        _demand_secrecy(draft, text)
    line.text, line.quantity, line.unit_cents = text, quantity, unit_cents
    line.save(update_fields=["text", "quantity", "unit_cents"])
    add_up(draft)
    return line


@transaction.atomic
def remove_line(line: InvoiceLine) -> None:
    """Take a line off a draft; a session waits to be invoiced again, a trip alone does not."""
    draft = _draft(line.invoice)
    if not InvoiceLine.objects.filter(pk=line.pk).delete()[0]:
        raise NotVisible
    add_up(draft)


@transaction.atomic
def discard_draft(invoice: Invoice) -> None:
    """Throw a draft away; its sessions wait to be invoiced again."""
    _draft(invoice).delete()


def _demand_secrecy(draft: Invoice, *texts: str) -> None:
    of_lines = InvoiceLine.objects.filter(invoice=draft, engagement__isnull=False)
    demand_secrecy(draft, texts, of_lines.values_list("engagement", flat=True))


def _draft(invoice: Invoice) -> Invoice:
    """Return the invoice held for this transaction, if it is still a draft."""
    held = Invoice.objects.select_for_update().get(pk=invoice.pk)
    if held.state != Invoice.State.DRAFT:
        raise AlreadySent
    return held
