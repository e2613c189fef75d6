"""The paper of a payment reminder (maksumuistutus): what is owed, and what being late adds."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from peili.core.invoicing.invoice import Invoice
from peili.core.invoicing.lateness import STANDARD_COMPENSATION, Claim
from peili.core.money import ZERO
from peili.plumbing.paper import formats
from peili.plumbing.paper.make import make_pdf
from peili.plumbing.paper.payment import payment_slip
from peili.plumbing.paper.sides import footer, letterhead, recipient
from peili.plumbing.paper.words import SAYS


def reminder_pdf(
    invoice: Invoice,
    claim: Claim,
    *,
    on: date,
    due: date,
    paid: Decimal = ZERO,
    made: datetime | None = None,
) -> bytes:
    """Return a reminder of an invoice as a tagged PDF, in the language of the invoice.

    `on` is the day of the reminder, `due` the new due day, `paid` what has come in already.
    The reference stays that of the invoice, so the payment finds it.
    """
    return make_pdf(
        "reminder", reminder_values(invoice, claim, on=on, due=due, paid=paid), made=made
    )


def reminder_values(
    invoice: Invoice, claim: Claim, *, on: date, due: date, paid: Decimal = ZERO
) -> dict[str, Any]:
    """Return all that is printed on a reminder."""
    language, said = invoice.language, SAYS[invoice.language]
    owed = invoice.totals.due - paid + claim.total
    first_due = formats.day(invoice.due, language) if invoice.due else ""
    payment = None
    if invoice.account is not None and owed > 0:
        payment = payment_slip(
            payee=invoice.payee_name or invoice.seller.name,
            account=invoice.account,
            reference=invoice.reference,
            amount=owed,
            due=due,
            language=language,
        )
    return {
        "language": language,
        "title": said["reminder"],
        "document_title": f"{said['reminder']} {invoice.number} · {invoice.seller.name}",
        "author": invoice.seller.name,
        "says": said,
        "sender": letterhead(invoice.seller),
        "footer": footer(invoice),
        "recipient": recipient(invoice.buyer),
        "facts": [
            [said["issued"], formats.day(on, language)],
            [said["new_due"], formats.day(due, language)],
            [said["number"], invoice.number],
            [said["invoice_issued"], formats.day(invoice.issued, language)],
            [said["first_due"], first_due],
        ],
        "text": [
            said["reminder_text"].format(number=invoice.number, due=first_due),
            said["reminder_questions"],
        ],
        "totals": [
            [what, formats.euros(sum_, language)] for what, sum_ in _sums(invoice, claim, paid)
        ],
        "due": [said["to_pay"], formats.euros(owed, language)],
        "payment": payment,
    }


def _sums(invoice: Invoice, claim: Claim, paid: Decimal) -> Iterator[tuple[str, Decimal]]:
    said = SAYS[invoice.language]
    yield said["invoice_sum"], invoice.totals.due
    if paid:
        yield said["prepaid"], -paid
    if claim.interest:
        yield said["interest"].format(days=claim.days), claim.interest
    if claim.fee:
        kind = "compensation" if claim.fee == STANDARD_COMPENSATION else "reminder_fee"
        yield said[kind], claim.fee
