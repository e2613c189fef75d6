"""The first, free reminder goes by itself; what costs the payer something is decided by people."""

from datetime import datetime, timedelta

from peili.casework.billing.models import Invoice, Payment
from peili.casework.billing.services.reminding import send_reminder
from peili.core.errors import RuleBroken
from peili.plumbing import clock

LATE_BY = timedelta(days=7)
"""A payment on the due day may take its days to reach the bank's file and that file to reach us."""


def remind_of_late_invoices(*, at: datetime) -> int:
    """Send the first reminder of what is a week late, and return how many went.

    Only by e-mail, and only where the bank's file has been brought in since the invoice was a
    week late: nobody is reminded of what they paid and we have not looked at.
    """
    newest = Payment.objects.filter(source=Payment.Source.BANK).order_by("-recorded_at").first()
    if newest is None:
        return 0
    looked_on = clock.local(newest.recorded_at).date()
    unreminded = Invoice.objects.filter(
        state=Invoice.State.SENT,
        credits=None,
        reminders=None,
        due_on__lte=min(looked_on, clock.local(at).date()) - LATE_BY,
    )
    went = 0
    for invoice in unreminded.order_by("due_on", "pk"):
        if not (invoice.buyer.get("invoice_email") or invoice.buyer.get("email")):
            continue
        try:
            send_reminder(invoice, at=at)
            went += 1
        except RuleBroken:  # paid in part, or credited, or reminded of this very moment
            continue
    return went
