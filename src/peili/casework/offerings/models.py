"""Services and prices, practitioners and their public work."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.core import terms
from peili.core.terms import choices
from peili.parties.models import Person


class Service(models.Model):
    """Something the practice sells, as the public page tells it."""

    kind = models.CharField(max_length=20, choices=choices(terms.EngagementKind))
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    summary = models.CharField(max_length=240)
    description = models.TextField(blank=True)
    suits = models.TextField(blank=True, help_text="One situation or audience a line")
    forms = models.JSONField(default=list, blank=True)
    focuses = models.JSONField(default=list, blank=True)
    place_modes = models.JSONField(default=list, blank=True)
    minutes_min = models.PositiveSmallIntegerField(default=60)
    minutes_max = models.PositiveSmallIntegerField(default=120)
    rhythm_weeks_min = models.PositiveSmallIntegerField(null=True, blank=True)
    rhythm_weeks_max = models.PositiveSmallIntegerField(null=True, blank=True)
    sessions_recommended = models.PositiveSmallIntegerField(null=True, blank=True)
    room_needs = models.CharField(max_length=240, blank=True)
    vat_treatment = models.CharField(
        max_length=20, choices=choices(terms.VatTreatment), default="general"
    )
    vat_reason = models.CharField(max_length=240, blank=True)
    is_public = models.BooleanField(default=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name

    @property
    def suits_lines(self) -> list[str]:
        """Return the situations and audiences, one each."""
        return [line.strip() for line in self.suits.splitlines() if line.strip()]


class PriceRow(models.Model):
    """What one session, hour or piece of a service costs, without VAT, from a day on."""

    class Unit(models.TextChoices):
        SESSION = "session", _("per session")
        HOUR = "hour", _("per hour")
        PIECE = "piece", _("each")

    service = models.ForeignKey(Service, models.CASCADE, related_name="prices")
    form = models.CharField(max_length=20, choices=choices(terms.Form), blank=True)
    region = models.CharField(max_length=20, choices=choices(terms.Region), blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    unit = models.CharField(max_length=10, choices=Unit, default=Unit.SESSION)
    cents = models.PositiveIntegerField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["service", "form", "minutes", "valid_from"]

    def __str__(self) -> str:
        return f"{self.service}: {self.cents / 100:.2f} €"


class Practitioner(models.Model):
    """Who delivers services: what they are qualified for, where, when and how much."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="practitioner")
    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=120, blank=True)
    introduction = models.TextField(blank=True)
    is_public = models.BooleanField(default=True)
    is_active = models.BooleanField(default=True)
    # Qualification as buyers ask for it (STOry): 60 credits, own practice, own supervision.
    supervisor_credits = models.PositiveSmallIntegerField(default=0)
    practice_hours = models.PositiveSmallIntegerField(default=0)
    received_supervision_hours = models.PositiveSmallIntegerField(default=0)
    association_member = models.BooleanField(default=False)
    trained_mediator = models.BooleanField(default=False)
    trained_in_crisis = models.BooleanField(default=False)
    trained_in_sound_relaxation = models.BooleanField(default=False)
    trained_lecturer = models.BooleanField(default=False)
    forms = models.JSONField(default=list, blank=True)
    focuses = models.JSONField(default=list, blank=True)
    professions = models.JSONField(default=list, blank=True)
    approaches = models.JSONField(default=list, blank=True)
    regions = models.JSONField(default=list, blank=True)
    place_modes = models.JSONField(default=list, blank=True)
    languages = models.JSONField(default=list, blank=True)
    home_town = models.CharField(max_length=60, blank=True)
    weekly_minutes_limit = models.PositiveSmallIntegerField(default=960)
    daily_minutes_limit = models.PositiveSmallIntegerField(default=360)
    engagements_limit = models.PositiveSmallIntegerField(default=20)
    hours = models.JSONField(default=dict, blank=True, help_text='{"mon": [["09:00", "16:00"]]}')

    class Meta:
        ordering = ["person__name"]

    def __str__(self) -> str:
        return self.person.name


class PublicWork(models.Model):
    """A practitioner's presentation or publication, listed on the profile."""

    class Kind(models.TextChoices):
        PRESENTATION = "presentation", _("Presentation")
        PUBLICATION = "publication", _("Publication")

    practitioner = models.ForeignKey(Practitioner, models.CASCADE, related_name="works")
    kind = models.CharField(max_length=12, choices=Kind)
    title = models.CharField(max_length=240)
    year = models.PositiveSmallIntegerField()
    address = models.URLField(blank=True)

    class Meta:
        ordering = ["-year", "title"]

    def __str__(self) -> str:
        return self.title


class OwnDevelopment(models.Model):
    """The practitioner's own supervision and training hours (H3)."""

    class Kind(models.TextChoices):
        SUPERVISION = "supervision", _("Supervision of supervision")
        TRAINING = "training", _("Training")

    practitioner = models.ForeignKey(Practitioner, models.CASCADE, related_name="development")
    kind = models.CharField(max_length=12, choices=Kind)
    on = models.DateField()
    minutes = models.PositiveSmallIntegerField()
    what = models.CharField(max_length=240, blank=True)

    class Meta:
        ordering = ["-on"]

    def __str__(self) -> str:
        return f"{self.on}: {self.minutes} min"
