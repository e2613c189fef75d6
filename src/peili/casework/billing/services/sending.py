"""Send an invoice: from here on it has a number and never changes."""

from datetime import datetime
from typing import Any

from django.db import transaction

from peili.casework.billing.models import Invoice, NumberSeries
from peili.casework.billing.paper import payer_kind, terms_in_words
from peili.casework.billing.services.ceilings import demand_room_under_ceilings
from peili.casework.billing.services.correcting import AlreadySent
from peili.casework.billing.services.handing_over import demand_reachable, prepare_hand_over
from peili.casework.billing.services.secrecy import demand_secrecy
from peili.casework.billing.services.totals import add_up
from peili.core.errors import RuleBroken
from peili.core.finland.reference import reference_number
from peili.core.invoicing.lateness import due_day
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
    agreement would be overdrawn, `PayerUnreachable` where the payer's e-invoice address is
    missing, `NamesSomebody` where a line would reveal who was supervised.
    """
    held = (
        Invoice.objects.select_for_update(of=("self",))
        .select_related("payer", "payer_person")
        .get(pk=invoice.pk)
    )
    if held.state != Invoice.State.DRAFT:
        raise AlreadySent
    lines = list(held.lines.all())
    if not lines:
        raise NothingOnIt
    practice = Practice.objects.get()
    today = clock.local(at).date()
    add_up(held, lines, save=False)
    typed = [line for line in lines if line.kind == "own"]
    if typed:
        engagements = [line.engagement_id for line in lines if line.engagement_id]
        demand_secrecy(held, [line.text for line in typed], engagements)
    demand_room_under_ceilings(lines)
    held.seller = seller_now(practice)
    held.buyer = buyer_now(held.payer, held.payer_person)
    held.terms = terms_in_words(practice.payment_days, held.language)
    held.notice_days = practice.notice_days
    held.issued_on = today
    held.due_on = due_day(today, term=practice.payment_days, payer=payer_kind(held.buyer))
    demand_reachable(held)
    held.number = next_number()
    held.reference = reference_number(held.number)
    held.sent_at = at
    held.state = Invoice.State.SENT
    held.save()
    prepare_hand_over(held)
    return held


def next_number() -> int:
    """Take the next invoice number, holding the series until the transaction ends."""
    held = NumberSeries.objects.select_for_update()
    series = held.filter(name="invoice").first()
    if series is None:  # the very first invoice
        NumberSeries.objects.get_or_create(name="invoice", defaults={"next_number": FIRST_NUMBER})
        series = held.get(name="invoice")
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
        "name kind business_id street postcode town country invoice_email invoiced_by "
        "einvoice_address einvoice_operator buyer_reference"
    )
    return {field: getattr(payer, field) for field in fields.split()}
