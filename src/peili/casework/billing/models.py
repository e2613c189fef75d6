"""Invoices and their lines. A sent invoice never changes."""

from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.casework.frameworks.models import Lot
from peili.casework.schedule.models import Session
from peili.core import terms
from peili.core.terms import choices
from peili.parties.models import Engagement, Organisation, Person


class NumberSeries(models.Model):
    """The next number of a series without gaps; taken with the row locked."""

    name = models.CharField(max_length=20, unique=True)
    next_number = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.name}: {self.next_number}"


class Invoice(models.Model):
    """A bill to one payer for one period; a credit note is one with `credits`."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        SENT = "sent", _("Sent")
        PAID = "paid", _("Paid")
        CREDITED = "credited", _("Credited")

    number = models.PositiveIntegerField(null=True, blank=True, unique=True)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    credits = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="credit_notes"
    )
    payer = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="invoices"
    )
    payer_person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="invoices"
    )
    period_starts = models.DateField()
    period_ends = models.DateField()
    order_reference = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=2, choices=choices(terms.Language), default="fi")
    drafted_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    reference = models.CharField(max_length=30, blank=True)
    # Seller and buyer as they were when the invoice was sent.
    seller = models.JSONField(default=dict, blank=True)
    buyer = models.JSONField(default=dict, blank=True)
    net_cents = models.BigIntegerField(default=0)
    vat_cents = models.BigIntegerField(default=0)
    gross_cents = models.BigIntegerField(default=0)

    class Meta:
        ordering = ["-number", "-id"]
        indexes = [models.Index(fields=["state", "due_on"])]

    def __str__(self) -> str:
        return str(self.number or "–")


class InvoiceLine(models.Model):
    """One row of an invoice. Names no supervisee and no theme."""

    invoice = models.ForeignKey(Invoice, models.CASCADE, related_name="lines")
    engagement = models.ForeignKey(
        Engagement, models.PROTECT, null=True, blank=True, related_name="invoice_lines"
    )
    session = models.ForeignKey(
        Session, models.PROTECT, null=True, blank=True, related_name="invoice_lines"
    )
    lot = models.ForeignKey(
        Lot, models.PROTECT, null=True, blank=True, related_name="invoice_lines"
    )
    # True once a credit note has given the line back, so that its session may be invoiced anew.
    given_back = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(max_length=240)
    delivered_on = models.DateField(null=True, blank=True)
    quantity = models.DecimalField(max_digits=10, decimal_places=2, default=Decimal(1))
    unit = models.CharField(max_length=10, default="kpl")
    unit_cents = models.IntegerField()
    net_cents = models.BigIntegerField(default=0)
    vat_treatment = models.CharField(max_length=20, choices=choices(terms.VatTreatment))
    vat_rate = models.DecimalField(max_digits=4, decimal_places=1, default=Decimal(0))
    vat_reason = models.CharField(max_length=240, blank=True)
    kind = models.CharField(max_length=20, default="session")

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            # Nothing can be invoiced twice; a credit note's own lines carry no session.
            models.UniqueConstraint(
                fields=["session", "kind"],
                condition=models.Q(session__isnull=False, given_back=False),
                name="a_session_is_invoiced_once",
            )
        ]

    def __str__(self) -> str:
        return self.text
