"""Goals of an engagement and the ratings on their way."""

from django.db import models

from peili.casework.schedule.models import Session
from peili.parties.models import Engagement, Party


class Goal(models.Model):
    """A goal with five level texts. Frozen at signing; a change is a new version."""

    class Audience(models.TextChoices):
        """Who reads it: each has its own row in the policy."""

        PERSONAL = "personal", "The owner and the supervisor"
        GROUP = "group", "The group and the supervisor"
        JOINT = "joint", "The group, the supervisor and the commissioner"

    class Area(models.TextChoices):
        STRENGTHS = "strengths", "Knowing own strengths and weaknesses"
        VIEWS = "views", "New views and tools"
        CONFIDENCE = "confidence", "Professional confidence"
        TEAM = "team", "Having become a team"
        LIVELINESS = "liveliness", "Livelier work"
        OPENNESS = "openness", "Open talk"
        ENERGY = "energy", "Energy"
        OTHER = "other", "Something else"

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="goals")
    owner = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="goals")
    audience = models.CharField(max_length=10, choices=Audience, default=Audience.GROUP)
    area = models.CharField(max_length=12, choices=Area, default=Area.OTHER)
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
    frozen_at = models.DateTimeField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text


class Rating(models.Model):
    """Where a rater sees the goal at a moment. Never averaged across kinds of rater."""

    class Moment(models.TextChoices):
        START = "start", "At the start"
        ALONG = "along", "Along the way"
        END = "end", "At the end"
        DELAYED = "delayed", "3–6 months later"

    class Rater(models.TextChoices):
        SUPERVISEE = "supervisee", "Supervisee"
        SUPERVISOR = "supervisor", "Supervisor"
        COMMISSIONER = "commissioner", "Commissioner"
        GROUP = "group", "The group together"

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
