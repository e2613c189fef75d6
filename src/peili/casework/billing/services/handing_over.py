"""Hand sent invoices over: to the operator, by e-mail, or to be printed. By a job, once each."""

from collections.abc import Collection, Sequence
from contextlib import closing, suppress
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext, override

from peili.casework.billing.models import HandOver, Invoice
from peili.casework.billing.paper import LINK_PURPOSE, buyer_of, invoice_of
from peili.casework.billing.selectors import not_got_through
from peili.casework.billing.services.few import A_FEW, by_the
from peili.core.errors import BadInput, RuleBroken
from peili.core.invoicing.finvoice import write_finvoice
from peili.core.invoicing.ubl import write_ubl
from peili.core.invoicing.ubl_parties import endpoint
from peili.core.wording import msgid
from peili.parties.models import Organisation
from peili.plumbing import jobs
from peili.plumbing.outbox.services import Link, write_letter
from peili.plumbing.outside.operator import (
    AnotherFileOfThatName,
    EInvoiceFile,
    Operator,
    OperatorAway,
    the_operator,
)

By = Organisation.InvoicedBy
LINK_VALID = timedelta(days=90)
AWAY = msgid("The operator could not be reached. It is tried again by itself.")
NO_FILE = msgid("The operator's file could not be made. Look at the payer's addresses.")
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


def prepare_hand_over(invoices: Sequence[Invoice]) -> None:
    """Note how just sent invoices leave, and put their leaving in the queue, together."""
    rows = []
    for invoice in invoices:
        by = way_of(invoice)
        state = HandOver.State.BY_HAND if by == By.PAPER else HandOver.State.WAITING
        rows.append(HandOver(invoice=invoice, by=by, state=state))
    HandOver.objects.bulk_create(rows)
    _enqueue([row.invoice_id for row in rows if row.state == HandOver.State.WAITING])


def hand_over(invoice_id: int, *, at: datetime) -> HandOver:
    """Hand one invoice over, as `hand_over_together` does."""
    hand_over_together([invoice_id], at=at)
    return HandOver.objects.get(invoice=invoice_id)


def hand_over_together(invoices: Collection[int], *, at: datetime) -> None:
    """Hand these over, but for those that have been. Safe to repeat: the bytes are the same.

    Where something keeps one, its row says what, and the others go. Raise in the end what kept
    the first, to be tried again: `OperatorAway`, or what was wrong with its file.
    """
    rows = HandOver.objects.filter(invoice__in=invoices, state=HandOver.State.WAITING)
    waiting = rows.select_related("invoice__credits").prefetch_related("invoice__lines")
    through: list[HandOver] = []
    troubles: list[Exception] = []
    away = False
    with closing(the_operator()) as operator:
        for row in waiting:
            try:
                if row.by != By.EMAIL:
                    if away:
                        raise OperatorAway
                    _to_operator(row, operator)
                through.append(row)
            except (OperatorAway, AnotherFileOfThatName, BadInput) as trouble:
                away = away or isinstance(trouble, OperatorAway)
                _note(row, AWAY if isinstance(trouble, OperatorAway) else NO_FILE)
                troubles.append(trouble)
    with transaction.atomic():
        for row in through:
            if row.by == By.EMAIL:
                _by_email(row, at)
            _done(row, at)
    if troubles:
        raise troubles[0]


def hand_over_waiting(*, at: datetime) -> int:
    """Try all that have waited an hour and have no run of their own any more; return how many
    still wait.

    What keeps one is told on its row and does not stop the others; the next hour tries again.
    """
    rows = Invoice.objects.filter(not_got_through(at=at))
    for few in by_the(A_FEW, list(rows.order_by("pk").values_list("pk", flat=True))):
        with suppress(OperatorAway, AnotherFileOfThatName, BadInput):
            hand_over_together(few, at=at)
    return rows.count()


@transaction.atomic
def hand_over_again(invoice: Invoice) -> None:
    """Put an invoice that has not got through back in the queue."""
    row = HandOver.objects.select_for_update().get(invoice=invoice)
    if row.state != HandOver.State.WAITING:
        raise NothingToHandOver
    _enqueue([row.invoice_id])


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


def _enqueue(invoices: list[int]) -> None:
    if invoices:
        key = "–".join(str(pk) for pk in dict.fromkeys([invoices[0], invoices[-1]]))
        jobs.enqueue("billing.hand_over", key=f"invoices/{key}", invoices=invoices)


def _to_operator(row: HandOver, operator: Operator) -> None:
    file = einvoice_file(row.invoice, row.by)
    receipt = operator.hand_over(file)
    row.file_name, row.sha256, row.receipt = file.name, receipt.sha256, receipt.number


def _by_email(row: HandOver, at: datetime) -> None:
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
