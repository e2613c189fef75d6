"""Send an invoice: from here on it has a number and never changes."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from peili.casework.billing.models import Invoice, NumberSeries
from peili.casework.billing.services.ceilings import demand_room_under_ceilings
from peili.casework.billing.services.correcting import AlreadySent
from peili.casework.billing.services.totals import add_up
from peili.core.errors import RuleBroken
from peili.core.finland.reference import reference_number
from peili.core.wording import msgid
from peili.parties.models import Organisation, Person, Practice
from peili.plumbing import clock

FIRST_NUMBER = 1001


class NothingOnIt(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("There is nothing on this invoice. Add a line, or discard it."))


@transaction.atomic
def send_invoice(invoice: Invoice, *, at: datetime) -> Invoice:
    """Give a draft its number, dates and reference, and freeze seller and buyer as they are now.

    The number is the next of the series, taken in the same transaction: no number is ever
    skipped or used twice, also when several send at once. Raise `OverCeiling` where a framework
    agreement would be overdrawn.
    """
    held = Invoice.objects.select_for_update().get(pk=invoice.pk)
    if held.state != Invoice.State.DRAFT:
        raise AlreadySent
    if not held.lines.exists():
        raise NothingOnIt
    practice = Practice.objects.get()
    today = clock.local(at).date()
    add_up(held)
    demand_room_under_ceilings(held)
    held.number = next_number()
    held.reference = reference_number(held.number)
    held.issued_on = today
    held.due_on = today + timedelta(days=practice.payment_days)
    held.sent_at = at
    held.seller = seller_now(practice)
    held.buyer = buyer_now(held.payer, held.payer_person)
    held.state = Invoice.State.SENT
    held.save()
    return held


def next_number() -> int:
    """Take the next invoice number, holding the series until the transaction ends."""
    NumberSeries.objects.get_or_create(name="invoice", defaults={"next_number": FIRST_NUMBER})
    series = NumberSeries.objects.select_for_update().get(name="invoice")
    number = series.next_number
    series.next_number += 1
    series.save(update_fields=["next_number"])
    return number


def seller_now(practice: Practice | None = None) -> dict[str, Any]:
    """Return the practice as it stands on papers today."""
    practice = practice or Practice.objects.get()
    fields = (
        "name business_id vat_registered iban bic email phone street postcode town "
        "einvoice_address einvoice_operator"
    )
    return {field: getattr(practice, field) for field in fields.split()}


def buyer_now(payer: Organisation | None, person: Person | None) -> dict[str, Any]:
    """Return the payer as they stand on papers today."""
    if payer is None:
        return {"name": person.name if person else "", "email": person.email if person else ""}
    fields = (
        "name business_id street postcode town country invoice_email einvoice_address "
        "einvoice_operator buyer_reference"
    )
    return {field: getattr(payer, field) for field in fields.split()}
