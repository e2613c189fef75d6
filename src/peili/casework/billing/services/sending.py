"""Send an invoice: from here on it has a number and never changes."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any

from django.db import transaction

from peili.casework.billing.models import Invoice, InvoiceLine, NumberSeries
from peili.casework.billing.paper import line_of, payer_kind, terms_in_words
from peili.casework.billing.services.ceilings import demand_room_under_ceilings
from peili.casework.billing.services.correcting import AlreadySent
from peili.casework.billing.services.handing_over import demand_reachable, prepare_hand_over
from peili.casework.billing.services.secrecy import demand_secrecy
from peili.casework.billing.services.totals import add_up
from peili.core.errors import NotVisible, RuleBroken
from peili.core.finland.reference import reference_number
from peili.core.invoicing.lateness import due_day
from peili.core.invoicing.soundness import demand_sound
from peili.core.invoicing.vat import USUAL_REASONS
from peili.core.wording import msgid
from peili.parties.models import Organisation, Person, Practice
from peili.plumbing import clock

FIRST_NUMBER = 1001


class NothingOnIt(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("There is nothing on this invoice. Add a line, or discard it."))


@dataclass(frozen=True)
class Sent:
    """How a sending went: what left, and which drafts stayed, each with the reason."""

    invoices: list[Invoice]
    refused: list[tuple[int, RuleBroken]]

    @property
    def count(self) -> int:
        return len(self.invoices)


@transaction.atomic
def send_invoice(invoice: Invoice, *, at: datetime) -> Invoice:
    """Give a draft its number, dates and reference, and freeze seller and buyer as they are now.

    The number is the next of the series, taken in the same transaction: no number is ever
    skipped or used twice, also when several send at once. Raise `OverCeiling` where a framework
    agreement would be overdrawn, `PayerUnreachable` where the payer's e-invoice address is
    missing, `NamesSomebody` where a line or a reference would reveal who was supervised, and
    what `demand_sound` finds.
    """
    went = send_together([invoice.pk], at=at)
    for _, refusal in went.refused:
        raise refusal
    if not went.invoices:
        if Invoice.objects.filter(pk=invoice.pk).exists():
            raise AlreadySent
        raise NotVisible
    return went.invoices[0]


@transaction.atomic
def send_together(drafts: Collection[int], *, at: datetime) -> Sent:
    """Send these drafts, in one transaction; one that a rule refuses stays a draft.

    What has been sent or discarded meanwhile is passed over.
    """
    rows = Invoice.objects.select_for_update(of=("self",)).select_related("payer", "payer_person")
    held = rows.filter(pk__in=drafts, state=Invoice.State.DRAFT).prefetch_related("lines")
    practice = Practice.objects.get()
    sent, refused = [], []
    with number_series() as numbers:
        for draft in held.order_by("pk"):
            try:
                _prepare(draft, practice, at)
            except RuleBroken as refusal:
                refused.append((draft.pk, refusal))
                continue
            draft.number = next(numbers)
            draft.reference = reference_number(draft.number)
            draft.save()  # one by one: the next may draw on the same ceiling
            sent.append(draft)
    prepare_hand_over(sent)
    return Sent(sent, refused)


def _prepare(draft: Invoice, practice: Practice, at: datetime) -> None:
    """Fill in all but the number, or raise what keeps the draft from being sent."""
    lines = list(draft.lines.all())
    if not lines:
        raise NothingOnIt
    add_up(draft, lines, save=False)
    demand_sound([line_of(line) for line in lines], vat_registered=practice.vat_registered)
    engagements = [line.engagement_id for line in lines if line.engagement_id]
    demand_secrecy(draft, _typed_on(draft, lines), engagements)
    demand_room_under_ceilings(lines)
    draft.seller = seller_now(practice)
    draft.buyer = buyer_now(draft.payer, draft.payer_person)
    draft.terms = terms_in_words(practice.payment_days, draft.language)
    draft.notice_days = practice.notice_days
    draft.issued_on = clock.local(at).date()
    payer = payer_kind(draft.buyer)
    draft.due_on = due_day(draft.issued_on, term=practice.payment_days, payer=payer)
    demand_reachable(draft)
    draft.sent_at = at
    draft.state = Invoice.State.SENT


def _typed_on(draft: Invoice, lines: Iterable[InvoiceLine]) -> set[str]:
    """Return what somebody wrote of what the invoice says; our own words need no look."""
    texts = {line.text for line in lines if line.kind == "own"}
    reasons = {line.vat_reason for line in lines} - USUAL_REASONS
    references = {draft.order_reference, draft.framework_reference}
    ours = {draft.payer.buyer_reference} if draft.payer else set()
    return texts | reasons | references | ours


@contextmanager
def number_series() -> Iterator[Iterator[int]]:
    """Hold the series of invoice numbers until the transaction ends; take numbers one by one.

    What was not taken stays in the series, and all of it does if the transaction fails.
    """
    held = NumberSeries.objects.select_for_update()
    series = held.filter(name="invoice").first()
    if series is None:  # the very first invoice
        NumberSeries.objects.get_or_create(name="invoice", defaults={"next_number": FIRST_NUMBER})
        series = held.get(name="invoice")
    first = series.next_number
    taken = count(first)
    yield taken
    series.next_number = next(taken)
    if series.next_number > first:
        series.save(update_fields=["next_number"])


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
