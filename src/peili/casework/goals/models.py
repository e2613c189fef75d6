"""Goals of an engagement, the ratings on their way, and the workshop they are written in."""

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.casework.schedule.models import Session
from peili.core.measurement.outcome_areas import OUTCOME_AREAS
from peili.parties.models import Engagement, Party
from peili.plumbing import numbers

AREAS = [(area.key, area.label) for area in OUTCOME_AREAS]


class Goal(models.Model):
    """A goal with five level texts.

    Its texts are frozen from the moment the agreement came into force: nothing is written for it,
    the moment is read from the agreement. A change after that is a new version with its date.
    """

    class Audience(models.TextChoices):
        """Who reads it: each has its own row in the policy."""

        PERSONAL = "personal", _("The owner and the supervisor")
        GROUP = "group", _("The group and the supervisor")
        JOINT = "joint", _("The group, the supervisor and the commissioner")

    # The commissioner opens some goals of an engagement: a running number would count the others.
    id = models.BigIntegerField(primary_key=True, default=numbers.telling_nothing)
    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="goals")
    owner = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="goals")
    audience = models.CharField(max_length=10, choices=Audience, default=Audience.GROUP)
    area = models.CharField(max_length=20, choices=AREAS, blank=True)
    text = models.CharField(max_length=240)
    strengths = models.TextField(blank=True)
    next_step = models.CharField(max_length=240, blank=True)
    question = models.CharField(max_length=240, blank=True)
    level_minus_2 = models.CharField(max_length=240, blank=True)
    level_minus_1 = models.CharField(max_length=240, blank=True)
    level_0 = models.CharField(max_length=240, blank=True)
    level_plus_1 = models.CharField(max_length=240, blank=True)
    level_plus_2 = models.CharField(max_length=240, blank=True)
    weight = models.PositiveSmallIntegerField(default=1)
    version = models.PositiveSmallIntegerField(default=1)
    replaces = models.OneToOneField(
        "self", models.SET_NULL, null=True, blank=True, related_name="replaced_by"
    )
    written_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["written_at", "id"]

    def __str__(self) -> str:
        return self.text


class Rating(models.Model):
    """Where a rater sees the goal at a moment. Never averaged across kinds of rater."""

    class Moment(models.TextChoices):
        START = "start", _("At the start")
        ALONG = "along", _("Along the way")
        END = "end", _("At the end")
        DELAYED = "delayed", _("3–6 months later")

    class Rater(models.TextChoices):
        SUPERVISEE = "supervisee", _("Supervisee")
        SUPERVISOR = "supervisor", _("Supervisor")
        COMMISSIONER = "commissioner", _("Commissioner")
        GROUP = "group", _("The group together")

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="ratings")
    rater = models.ForeignKey(Party, models.PROTECT, related_name="ratings")
    rater_kind = models.CharField(max_length=12, choices=Rater)
    session = models.ForeignKey(Session, models.SET_NULL, null=True, blank=True, related_name="+")
    moment = models.CharField(max_length=8, choices=Moment, default=Moment.ALONG)
    on = models.DateField()
    level = models.SmallIntegerField(null=True, blank=True)
    scale = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(level__isnull=True) | models.Q(level__range=(-2, 2)),
                name="level_from_minus_2_to_plus_2",
            ),
            models.CheckConstraint(
                condition=models.Q(scale__isnull=True) | models.Q(scale__lte=10),
                name="scale_from_0_to_10",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.goal}: {self.level}"


class RatingRequest(models.Model):
    """A member is asked to rate the goals, by a letter, until a moment."""

    party = models.ForeignKey(Party, models.CASCADE, related_name="rating_requests")
    moment = models.CharField(max_length=8, choices=Rating.Moment)
    asked_at = models.DateTimeField()
    until = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    answered = models.BooleanField(default=False)

    class Meta:
        ordering = ["until", "id"]
        indexes = [
            models.Index(
                fields=["until"], condition=models.Q(answered=False), name="ratings_waited_for"
            )
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.moment}"

    @property
    def halfway(self) -> datetime:
        return self.asked_at + (self.until - self.asked_at) / 2


class Workshop(models.Model):
    """A goal being written together in a session; phones join by its code for a few hours."""

    class Asks(models.TextChoices):
        """What the phones are asked about: a text of the goal."""

        TEXT = "text", _("The goal in one sentence")
        STRENGTHS = "strengths", _("The strengths it builds on")
        NEXT_STEP = "next_step", _("The next step")
        LEVEL_0 = "level_0", _("0 the expected outcome")
        LEVEL_MINUS_2 = "level_minus_2", _("−2 much less than expected")
        LEVEL_MINUS_1 = "level_minus_1", _("−1 less than expected")
        LEVEL_PLUS_1 = "level_plus_1", _("+1 more than expected")
        LEVEL_PLUS_2 = "level_plus_2", _("+2 much more than expected")
        QUESTION = "question", _("A question to answer from 0 to 10")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="workshops")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    code = models.CharField(max_length=12, blank=True)
    code_until = models.DateTimeField(null=True, blank=True)
    asks = models.CharField(max_length=14, choices=Asks, default=Asks.TEXT)
    draft = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["engagement"],
                condition=models.Q(closed_at=None),
                name="one_workshop_open",
            )
        ]

    def __str__(self) -> str:
        return f"{self.engagement}: {self.opened_at:%d.%m.%Y}"


class Proposal(models.Model):
    """A text proposed from a phone in the room. Whose, is nowhere."""

    workshop = models.ForeignKey(Workshop, models.CASCADE, related_name="proposals")
    about = models.CharField(max_length=14, choices=Workshop.Asks)
    text = models.CharField(max_length=240)
    picked = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text
