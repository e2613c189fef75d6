"""The ledger of what was published: reports, and the pooled figures in them. Only ever added to.

A page shows what stands here and works nothing out; whatever is published next is held against it.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.casework.evaluation.models import QuestionnaireDefinition, QuestionnaireRound
from peili.parties.models import Organisation, Person


class PublishedReport(models.Model):
    """A year told to one reader: a commissioner's organisation, the practice, or a supervisor."""

    class Audience(models.TextChoices):
        ORGANISATION = "organisation", _("The commissioner")
        PRACTICE = "practice", _("The practice")
        SUPERVISOR = "supervisor", _("The supervisor alone")

    audience = models.CharField(max_length=12, choices=Audience)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="published_reports"
    )
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="reports_of_own_work"
    )
    year = models.PositiveSmallIntegerField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Sessions, hours and heads of the year; the core task as the agreements say it.
    counts = models.JSONField(default=dict)
    core_tasks = models.JSONField(default=list)
    # What is different from one wave to a later one, where both may be told.
    changes = models.JSONField(default=list)

    class Meta:
        ordering = ["-year", "-published_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(audience="organisation") ^ models.Q(organisation__isnull=True),
                name="a_commissioners_report_names_them",
            ),
            models.CheckConstraint(
                condition=models.Q(audience="supervisor") ^ models.Q(person__isnull=True),
                name="ones_own_report_names_one",
            ),
        ]
        indexes = [models.Index(fields=["audience", "year"])]

    def __str__(self) -> str:
        return f"{self.year}: {self.organisation or self.person or self.audience}"


class PublishedPool(models.Model):
    """One questionnaire of one wave, pooled: of all the report's processes, or of one unit's.

    `rounds` are what it was pooled from; they are the audit's, and no reader's. `why` says why
    nothing of it was told; `figures` tells question by question the mean and the spread, or why
    not. A reader learns that figures are hidden, and not which of the reasons it was.
    """

    report = models.ForeignKey(PublishedReport, models.PROTECT, related_name="pools")
    position = models.PositiveSmallIntegerField()
    wave = models.CharField(max_length=14, choices=QuestionnaireRound.Wave)
    questionnaire = models.ForeignKey(QuestionnaireDefinition, models.PROTECT, related_name="+")
    unit = models.CharField(max_length=120, blank=True)
    rounds = models.JSONField(default=list)
    processes = models.PositiveIntegerField()
    asked = models.PositiveIntegerField()
    answered = models.PositiveIntegerField()
    why = models.CharField(max_length=20, blank=True)
    figures = models.JSONField(default=list)

    class Meta:
        ordering = ["report", "position"]
        constraints = [
            models.UniqueConstraint(fields=["report", "position"], name="a_pool_has_its_place")
        ]

    def __str__(self) -> str:
        return f"{self.report}: {self.wave} {self.unit}"
