"""Invoices and their lines, what was paid, reminded of and handed over.

A sent invoice never changes: `triggers.py` has the database itself refuse. Payments, reminders and
hand-overs are rows of their own.
"""

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
    # The reference of the framework agreement that the lines draw on.
    framework_reference = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=2, choices=choices(terms.Language), default="fi")
    drafted_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    terms = models.CharField(max_length=160, blank=True)
    notice_days = models.PositiveSmallIntegerField(null=True, blank=True)
    reference = models.CharField(max_length=30, blank=True)
    # Seller and buyer as they were when the invoice was sent.
    seller = models.JSONField(default=dict, blank=True)
    buyer = models.JSONField(default=dict, blank=True)
    net_cents = models.BigIntegerField(default=0)
    vat_cents = models.BigIntegerField(default=0)
    gross_cents = models.BigIntegerField(default=0)

    class Meta:
        ordering = ["-number", "-id"]
        indexes = [models.Index(fields=["state", "due_on"]), models.Index(fields=["reference"])]

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
    # The price row of the framework agreement, as it was called when the line was written.
    framework_row = models.CharField(max_length=70, blank=True)
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


class Payment(models.Model):
    """Money that came in, or that the bank took back; below zero then."""

    class Source(models.TextChoices):
        BANK = "bank", _("From the bank's file")
        HAND = "hand", _("Written down by hand")

    invoice = models.ForeignKey(
        Invoice, models.PROTECT, null=True, blank=True, related_name="payments"
    )
    source = models.CharField(max_length=4, choices=Source, default=Source.BANK)
    cents = models.BigIntegerField()
    paid_on = models.DateField()
    reference = models.CharField(max_length=40, blank=True)
    payer_name = models.CharField(max_length=140, blank=True)
    message = models.CharField(max_length=280, blank=True)
    # The bank's own id of the payment, the same in every file that tells of it.
    archive_id = models.CharField(max_length=80, blank=True)
    taken_back = models.BooleanField(default=False)
    recorded_at = models.DateTimeField()
    # Not for an invoice of ours: seen, and put aside.
    aside_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-paid_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["archive_id", "taken_back"],
                condition=~models.Q(archive_id=""),
                name="a_payment_is_recorded_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.paid_on}: {self.cents / 100:.2f} €"


class Reminder(models.Model):
    """A reminder of a late invoice: what it asked for besides the invoice itself."""

    invoice = models.ForeignKey(Invoice, models.PROTECT, related_name="reminders")
    on = models.DateField()
    due_on = models.DateField()
    open_cents = models.BigIntegerField()
    interest_cents = models.PositiveIntegerField(default=0)
    fee_cents = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField()

    class Meta:
        ordering = ["on", "id"]
        constraints = [models.UniqueConstraint(fields=["invoice", "on"], name="one_reminder_a_day")]

    def __str__(self) -> str:
        return f"{self.invoice}: {self.on}"


class ReferenceRate(models.Model):
    """The Bank of Finland's reference rate of a half-year, as the practice entered it."""

    year = models.PositiveSmallIntegerField()
    half = models.PositiveSmallIntegerField(choices=[(1, "I"), (2, "II")])
    percent = models.DecimalField(max_digits=4, decimal_places=2)

    class Meta:
        ordering = ["-year", "-half"]
        constraints = [
            models.UniqueConstraint(fields=["year", "half"], name="one_rate_a_half_year")
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.half}: {self.percent} %"


class HandOver(models.Model):
    """How a sent invoice reached its payer, with the receipt."""

    class State(models.TextChoices):
        WAITING = "waiting", _("On its way")
        DONE = "done", _("Handed over")
        BY_HAND = "by_hand", _("To be printed and posted")

    invoice = models.OneToOneField(Invoice, models.PROTECT, related_name="hand_over")
    by = models.CharField(max_length=10, choices=Organisation.InvoicedBy)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    file_name = models.CharField(max_length=80, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    receipt = models.CharField(max_length=120, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    # What kept it the last time, as a sentence of the catalogue.
    obstacle = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.invoice}: {self.by}"
