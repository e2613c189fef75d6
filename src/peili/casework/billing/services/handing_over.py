"""Hand sent invoices over: to the operator, by e-mail, or to be printed. By a job, once each."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext, override

from peili.casework.billing.models import HandOver, Invoice
from peili.casework.billing.paper import LINK_PURPOSE, buyer_of, invoice_of
from peili.core.errors import BadInput, RuleBroken
from peili.core.invoicing.finvoice import write_finvoice
from peili.core.invoicing.ubl import endpoint, write_ubl
from peili.core.wording import msgid
from peili.parties.models import Organisation
from peili.plumbing import jobs
from peili.plumbing.outbox.services import Link, write_letter
from peili.plumbing.outside.operator import (
    AnotherFileOfThatName,
    EInvoiceFile,
    OperatorAway,
    the_operator,
)

By = Organisation.InvoicedBy
LINK_VALID = timedelta(days=90)
WRITE = {By.PEPPOL.value: write_ubl, By.FINVOICE.value: write_finvoice}


class PayerUnreachable(RuleBroken):
    """The way chosen for this payer leads nowhere."""


class NothingToHandOver(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This invoice has been handed over already."))


def demand_reachable(invoice: Invoice) -> None:
    """Raise `PayerUnreachable` where the payer's chosen way lacks an address."""
    by = way_of(invoice)
    buyer = invoice.buyer
    if by == By.EMAIL and not _email_of(invoice):
        raise PayerUnreachable(
            msgid("The payer has no e-mail address for invoices. Add it, or choose another way.")
        )
    if by not in WRITE:
        return
    ours = invoice.seller["einvoice_address"] and invoice.seller["einvoice_operator"]
    if not (ours and invoice.seller["iban"]):
        raise PayerUnreachable(
            msgid(
                "The practice's own e-invoice address, operator or bank account is missing. "
                "Add them in the settings."
            )
        )
    if by == By.FINVOICE and not (buyer["einvoice_address"] and buyer["einvoice_operator"]):
        raise PayerUnreachable(
            msgid("The payer's e-invoice address or operator is missing. Add them first.")
        )
    try:
        endpoint(buyer_of(buyer), "buyer")
    except BadInput as missing:
        raise PayerUnreachable(
            msgid("The payer has neither an e-invoice address nor a business id. Add one first.")
        ) from missing


def way_of(invoice: Invoice) -> str:
    """Return how a sent invoice reaches its payer; a person gets it by e-mail, or on paper."""
    chosen: str = invoice.buyer.get("invoiced_by", "")
    return chosen or (By.EMAIL.value if invoice.buyer.get("email") else By.PAPER.value)


def prepare_hand_over(invoice: Invoice) -> HandOver:
    """Note how a just sent invoice leaves, and put its leaving in the queue."""
    by = way_of(invoice)
    on_paper = by == By.PAPER
    row = HandOver.objects.create(
        invoice=invoice,
        by=by,
        state=HandOver.State.BY_HAND if on_paper else HandOver.State.WAITING,
    )
    if not on_paper:
        jobs.enqueue("billing.hand_over", key=f"invoice/{invoice.pk}", invoice_id=invoice.pk)
    return row


def hand_over(invoice_id: int, *, at: datetime) -> HandOver:
    """Hand an invoice over, or leave it if it has been. Safe to repeat: the bytes are the same.

    Raise `OperatorAway` to be tried again; the row says meanwhile what keeps it.
    """
    row = HandOver.objects.select_related("invoice__credits").get(invoice=invoice_id)
    if row.state != HandOver.State.WAITING:
        return row
    if row.by == By.EMAIL:
        return _by_email(row, at)
    try:
        return _to_operator(row, at)
    except OperatorAway:
        _note(row, msgid("The operator could not be reached. It is tried again by itself."))
        raise
    except (AnotherFileOfThatName, BadInput):
        _note(row, msgid("The operator's file could not be made. Look at the payer's addresses."))
        raise


@transaction.atomic
def hand_over_again(invoice: Invoice) -> None:
    """Put an invoice that has not got through back in the queue."""
    row = HandOver.objects.select_for_update().get(invoice=invoice)
    if row.state != HandOver.State.WAITING:
        raise NothingToHandOver
    jobs.enqueue("billing.hand_over", key=f"invoice/{invoice.pk}", invoice_id=invoice.pk)


@transaction.atomic
def mark_posted(invoice: Invoice, *, at: datetime) -> HandOver:
    """Note that a printed invoice has been posted."""
    row = HandOver.objects.select_for_update().get(invoice=invoice)
    if row.state != HandOver.State.BY_HAND:
        raise NothingToHandOver
    return _done(row, at)


def einvoice_file(invoice: Invoice, by: str) -> EInvoiceFile:
    """Return the very file of a sent invoice: the same name and bytes each time."""
    kind = "credit-note" if invoice.credits_id else "invoice"
    return EInvoiceFile(f"{kind}-{invoice.number}-{by}.xml", WRITE[by](invoice_of(invoice)))


def _to_operator(row: HandOver, at: datetime) -> HandOver:
    file = einvoice_file(row.invoice, row.by)
    receipt = the_operator().hand_over(file)
    row.file_name, row.sha256, row.receipt = file.name, receipt.sha256, receipt.number
    return _done(row, at)


@transaction.atomic
def _by_email(row: HandOver, at: datetime) -> HandOver:
    invoice = row.invoice
    with override(invoice.language):
        what = gettext("Credit note") if invoice.credits_id else gettext("Invoice")
        subject = f"{what} {invoice.number}, {invoice.seller['name']}"
        body = gettext(
            "Hello,\n\n%(what)s %(number)s from %(seller)s is here:\n\n{paper}\n\n"
            "The link works for 90 days. Payment details are on the paper.\n"
        ) % {"what": what, "number": invoice.number, "seller": invoice.seller["name"]}
    letter = write_letter(
        to=_email_of(invoice),
        subject=subject,
        body=body,
        key=f"invoice/{invoice.pk}",
        kind="invoice",
        at=at,
        language=invoice.language,
        links={"paper": paper_link(invoice)},
    )
    row.receipt = f"{letter.to}"[:120]
    return _done(row, at)


def paper_link(invoice: Invoice) -> Link:
    """Return the promise of a link that opens the paper of an invoice without signing in."""
    return Link(
        page="billing:behind_link",
        purpose=LINK_PURPOSE,
        object_id=invoice.pk,
        valid_for=LINK_VALID,
        holder=f"invoice:{invoice.pk}",
    )


def _email_of(invoice: Invoice) -> str:
    address: str = invoice.buyer.get("invoice_email") or invoice.buyer.get("email") or ""
    return address


def _done(row: HandOver, at: datetime) -> HandOver:
    row.state, row.done_at, row.obstacle = HandOver.State.DONE, at, ""
    row.save()
    return row


def _note(row: HandOver, obstacle: str) -> None:
    HandOver.objects.filter(pk=row.pk).update(obstacle=obstacle)
