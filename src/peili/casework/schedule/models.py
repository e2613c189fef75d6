"""Sessions of an engagement, and who came."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.core import terms
from peili.core.terms import choices
from peili.parties.models import Engagement, Party, Person


class Session(models.Model):
    """One meeting of a process. What was said is not here: dates, place, state, head count."""

    class Kind(models.TextChoices):
        ORDINARY = "ordinary", _("Session")
        MID_EVALUATION = "mid_evaluation", _("Mid-term evaluation")
        FINAL_EVALUATION = "final_evaluation", _("Final evaluation")

    class State(models.TextChoices):
        PLANNED = "planned", _("Planned")
        HELD = "held", _("Held")
        CANCELLED = "cancelled", _("Cancelled")

    class CancelledBy(models.TextChoices):
        """Whose cancellation it was: the practice's own never costs anything."""

        MEMBERS = "members", _("The supervisees or the commissioner")
        PRACTICE = "practice", _("We ourselves")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="sessions")
    supervisor = models.ForeignKey(Person, models.PROTECT, related_name="held_sessions")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.ORDINARY)
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    place_mode = models.CharField(max_length=12, choices=choices(terms.PlaceMode))
    place = models.CharField(max_length=240, blank=True)
    town = models.CharField(max_length=60, blank=True)
    room = models.URLField(blank=True)
    notice_hours = models.PositiveSmallIntegerField(default=48)
    head_count = models.PositiveSmallIntegerField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.CharField(max_length=10, choices=CancelledBy, blank=True)
    cancelled_late = models.BooleanField(default=False)
    fee_accepted = models.BooleanField(default=False)

    class Meta:
        ordering = ["starts"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("starts")), name="a_session_has_length"
            )
        ]
        indexes = [
            models.Index(fields=["engagement", "starts"]),
            models.Index(fields=["supervisor", "starts"]),
            models.Index(fields=["state", "starts"]),
        ]

    def __str__(self) -> str:
        return f"{self.engagement} {self.starts:%d.%m.%Y %H:%M}"


class Attendance(models.Model):
    """Who of the members came to a session; the head count on the session is their sum."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="attendances")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="+")
    substitute = models.CharField(max_length=120, blank=True)
    came = models.BooleanField(default=True)
    told_ahead_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["session", "party"], name="attends_once")]

    def __str__(self) -> str:
        return f"{self.session}: {self.party or self.substitute}"
