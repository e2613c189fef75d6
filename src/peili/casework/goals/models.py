"""Goals of an engagement and the ratings on their way."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.casework.schedule.models import Session
from peili.core.measurement.outcome_areas import OUTCOME_AREAS
from peili.parties.models import Engagement, Party

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
        ordering = ["id"]

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
