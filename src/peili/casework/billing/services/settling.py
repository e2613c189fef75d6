"""What is still open of a sent invoice, and the state that follows from it."""

from django.db.models import Sum

from peili.casework.billing.models import Invoice, InvoiceLine, Payment, Reminder


def paid_cents(invoice: Invoice) -> int:
    """Return what has come in for an invoice; what the bank took back is taken off."""
    return Payment.objects.filter(invoice=invoice).aggregate(sum=Sum("cents"))["sum"] or 0


def credited_cents(invoice: Invoice) -> int:
    """Return what credit notes have given back."""
    notes = Invoice.objects.filter(credits=invoice).exclude(state=Invoice.State.DRAFT)
    return notes.aggregate(sum=Sum("gross_cents"))["sum"] or 0


def open_cents(invoice: Invoice) -> int:
    """Return what is still owed of an invoice itself; below zero it is we who owe."""
    return invoice.gross_cents - credited_cents(invoice) - paid_cents(invoice)


def owed_back_cents(invoice: Invoice) -> int:
    """Return what came in above the invoice and what its latest reminder asked for besides it.

    Nothing may be kept of a reminder of what has been given back wholly.
    """
    over = -open_cents(invoice)
    if invoice.state != Invoice.State.CREDITED:
        latest = Reminder.objects.filter(invoice=invoice).order_by("on", "pk").last()
        over -= latest.interest_cents + latest.fee_cents if latest else 0
    return max(0, over)


def settle(invoice: Invoice) -> Invoice:
    """Give a sent invoice the state that its credit notes and payments make. Hold it first."""
    left = InvoiceLine.objects.filter(invoice=invoice, given_back=False)
    if not left.exists():
        state = Invoice.State.CREDITED
    elif open_cents(invoice) <= 0:
        state = Invoice.State.PAID
    else:
        state = Invoice.State.SENT
    if state != invoice.state:
        invoice.state = state
        invoice.save(update_fields=["state"])
    return invoice
