"""Invoices to a person: handed over, and kept as long as the bookkeeping law says."""

from datetime import datetime

from peili.casework.billing.models import (
    HandOver,
    Invoice,
    InvoiceLine,
    NumberSeries,
    Payment,
    ReferenceRate,
    Reminder,
)
from peili.core.wording import msgid
from peili.parties.models import Person
from peili.plumbing.personal_data import Handed, Remains, told

HANDED_OVER = [Invoice, InvoiceLine, Payment, Reminder]
HELD_BACK = {
    NumberSeries: "The next number of an invoice.",
    ReferenceRate: "What the Bank of Finland announced.",
    HandOver: "How an invoice left; the invoice itself is handed over.",
}
GOES: list[str] = []


def hand_over(person: Person) -> Handed:
    """Return the invoices this person pays. An organisation's invoices are the organisation's."""
    own = Invoice.objects.filter(payer_person=person).exclude(number=None).order_by("number")
    return {
        "invoices": told(
            own,
            *("number", "state", "period_starts", "period_ends", "issued_on", "due_on"),
            *("reference", "net_cents", "vat_cents", "gross_cents", "buyer"),
        ),
        "invoice_lines": told(
            InvoiceLine.objects.filter(invoice__in=own),
            *("text", "delivered_on", "quantity", "unit", "net_cents", "vat_rate"),
            invoice="invoice__number",
        ),
        "payments": told(
            Payment.objects.filter(invoice__in=own),
            *("paid_on", "cents", "reference", "payer_name", "message"),
            invoice="invoice__number",
        ),
        "reminders": told(
            Reminder.objects.filter(invoice__in=own),
            *("on", "due_on", "open_cents", "interest_cents", "fee_cents"),
            invoice="invoice__number",
        ),
    }


def remains(person: Person) -> list[Remains]:
    return [
        Remains(
            msgid("invoices with your name, their payments and reminders"),
            msgid(
                "The Accounting Act (1336/1997, chapter 2, section 10) has vouchers kept six years"
                " from the end of the year."
            ),
            Invoice.objects.filter(payer_person=person).exclude(number=None),
        )
    ]


def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Erase nothing: an invoice is a voucher, with the name and address that stand on it."""
    return remains(person)
