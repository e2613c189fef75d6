"""Framework agreements of public buyers, their lots and price rows."""

from django.db import models

from peili.casework.offerings.models import Service
from peili.core import terms
from peili.core.terms import choices
from peili.parties.models import Organisation


class Framework(models.Model):
    """A buyer's framework agreement: how long, how much, under which reference."""

    buyer = models.ForeignKey(Organisation, models.PROTECT, related_name="frameworks")
    name = models.CharField(max_length=120)
    reference = models.CharField(max_length=80, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    option_years = models.PositiveSmallIntegerField(default=0)
    options_used = models.PositiveSmallIntegerField(default=0)
    ceiling_cents = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["-ends_on", "name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")), name="framework_in_order"
            ),
            models.CheckConstraint(
                condition=models.Q(options_used__lte=models.F("option_years")),
                name="no_more_options_than_agreed",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Lot(models.Model):
    """A part of a framework (osa-alue). Call-offs — agreements — draw on it."""

    framework = models.ForeignKey(Framework, models.CASCADE, related_name="lots")
    name = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(default=0)
    order_reference = models.CharField(max_length=80, blank=True)
    ceiling_cents = models.BigIntegerField(null=True, blank=True)
    # Where the order is in sessions: so many of so many minutes, and at most so much more.
    sessions = models.PositiveIntegerField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    extra_minutes = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class LotPrice(models.Model):
    """A price row of a lot, valid for a time; without VAT."""

    lot = models.ForeignKey(Lot, models.CASCADE, related_name="prices")
    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="+")
    form = models.CharField(max_length=20, choices=choices(terms.Form), blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    cents = models.PositiveIntegerField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["form", "minutes", "valid_from"]

    def __str__(self) -> str:
        return f"{self.lot}: {self.cents / 100:.2f} €"
