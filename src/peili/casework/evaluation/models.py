"""Questionnaires, rounds of them, who was asked, and what was answered: never the two together.

An anonymous answer has no row of its own. All answers of a round lie in one box, in the order of
their random pseudonyms, and the box is written anew at each answer: no row number, no storage
order and no row version tells who came when (docs/explanation/anonymity.md).
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.casework.schedule.models import Session
from peili.parties.models import Engagement, Party, Person


class Anonymity(models.TextChoices):
    """Fixed when the first answer arrives."""

    ANONYMOUS = "anonymous", _("Without names")
    BY_NAME = "by_name", _("By name, as the members have agreed")


class QuestionnaireDefinition(models.Model):
    """One version of a questionnaire, as its file says it. Asked once, it never changes."""

    key = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    file = models.TextField()
    licence = models.CharField(max_length=60)
    source = models.CharField(max_length=200)
    permission = models.TextField(blank=True)
    imported_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    imported_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["title", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["key", "version"], name="a_questionnaire_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.version})"


class EvaluationPlan(models.Model):
    """How feedback is asked for after each session of an engagement, as its members agreed."""

    class AfterSession(models.TextChoices):
        LETTER = "letter", _("By a letter to each member when the session has been held")
        SCREEN = "screen", _("From a code on the shared screen at the end of the session")
        NEVER = "never", _("Not asked for")

    engagement = models.OneToOneField(
        Engagement, models.CASCADE, primary_key=True, related_name="evaluation_plan"
    )
    after_session = models.CharField(
        max_length=8, choices=AfterSession, default=AfterSession.LETTER
    )
    anonymity = models.CharField(max_length=10, choices=Anonymity, default=Anonymity.ANONYMOUS)

    def __str__(self) -> str:
        return f"{self.engagement}: {self.after_session}"


class QuestionnaireRound(models.Model):
    """A questionnaire put to the people of an engagement once: from opening to deadline."""

    class Wave(models.TextChoices):
        START = "start", _("At the start")
        AFTER_SESSION = "after_session", _("After a session")
        HALF_YEARLY = "half_yearly", _("Half-yearly")
        FINAL = "final", _("Final")
        DELAYED = "delayed", _("3–6 months later")
        COMMISSIONER = "commissioner", _("The commissioner's own evaluation")

    class Way(models.TextChoices):
        LETTER = "letter", _("By a link in a letter")
        SCREEN = "screen", _("By a code on the shared screen")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="questionnaire_rounds")
    questionnaire = models.ForeignKey(QuestionnaireDefinition, models.PROTECT, related_name="+")
    wave = models.CharField(max_length=14, choices=Wave)
    session = models.ForeignKey(Session, models.SET_NULL, null=True, blank=True, related_name="+")
    # The goals that everybody is asked about, fixed when the round opens.
    goals = models.JSONField(default=list)
    anonymity = models.CharField(max_length=10, choices=Anonymity, default=Anonymity.ANONYMOUS)
    way = models.CharField(max_length=8, choices=Way, default=Way.LETTER)
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    asked = models.PositiveSmallIntegerField(default=0)
    answered = models.PositiveSmallIntegerField(default=0)
    code = models.CharField(max_length=12, blank=True)
    code_until = models.DateTimeField(null=True, blank=True)
    invited_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-opens_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "wave"],
                condition=models.Q(session__isnull=False),
                name="a_session_asks_once",
            ),
            models.UniqueConstraint(
                fields=["engagement", "wave"],
                condition=models.Q(wave__in=["final", "delayed"]),
                name="final_and_delayed_once",
            ),
            models.CheckConstraint(
                condition=models.Q(answered__lte=models.F("asked")), name="no_more_than_asked"
            ),
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opens_at")), name="a_round_has_length"
            ),
        ]
        indexes = [
            models.Index(fields=["engagement", "-opens_at"]),
            models.Index(
                fields=["opens_at"],
                condition=models.Q(settled_at=None),
                name="rounds_not_settled",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.engagement}: {self.wave} {self.opens_at:%d.%m.%Y}"

    @property
    def is_anonymous(self) -> bool:
        return self.anonymity == Anonymity.ANONYMOUS

    @property
    def is_commissioners(self) -> bool:
        return self.wave == self.Wave.COMMISSIONER


class Invitation(models.Model):
    """A member's place in a round: asked, and whether they have answered. Never what, or when.

    Forgotten when an anonymous round is over: only the counts on the round remain.
    """

    round = models.ForeignKey(QuestionnaireRound, models.CASCADE, related_name="invitations")
    party = models.ForeignKey(Party, models.CASCADE, related_name="invitations")
    answered = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "party"], name="asked_once")]

    def __str__(self) -> str:
        return f"{self.round_id}: {self.party_id}"


class NamedAnswer(models.Model):
    """What one member answered, by name, where that was agreed; the commissioner always."""

    round = models.ForeignKey(QuestionnaireRound, models.CASCADE, related_name="named_answers")
    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    answers = models.JSONField(default=dict)
    unsaid = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "party"], name="answers_once")]

    def __str__(self) -> str:
        return f"{self.round_id}: {self.party_id}"


class AnswerBox(models.Model):
    """All anonymous answers of a round: sheets by pseudonym, and apart from them what was unsaid.

    `sheets` is [{"voice": pseudonym, "answers": {…}}] in the order of the pseudonyms; `unsaid` is
    [{"question": key, "sealed": age file}] in the order of the sealed bytes, so that no text
    belongs to any sheet.
    """

    round = models.OneToOneField(
        QuestionnaireRound, models.CASCADE, primary_key=True, related_name="box"
    )
    sheets = models.JSONField(default=list)
    unsaid = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.round_id}"


class RoundTally(models.Model):
    """What a round that is over comes to: how many gave each value, question by question.

    `answers` is {question: {"7": people, …, "": people who could not say}}. Reports are pooled from
    these sums alone, never from the sheets. A question of a goal is not here.
    """

    round = models.OneToOneField(
        QuestionnaireRound, models.CASCADE, primary_key=True, related_name="tally"
    )
    answers = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.round_id}"
