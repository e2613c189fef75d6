"""Polls for times, what each person answered, and when people's own calendars say busy."""

from datetime import date, datetime, time, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.core.polls import Word
from peili.core.terms import choices
from peili.parties.models import Engagement, Person
from peili.plumbing.clock import HELSINKI, local


class Poll(models.Model):
    """A question to the supervisees of an engagement: when can you come?"""

    class Way(models.TextChoices):
        WINDOWS = "windows", _("Proposed times")
        WEEK = "week", _("A usual week")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="polls")
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    way = models.CharField(max_length=10, choices=Way)
    minutes = models.PositiveSmallIntegerField()
    # The days that the answers speak of: any other day nothing is said about.
    first_day = models.DateField()
    last_day = models.DateField()
    answer_by = models.DateField()
    # Told before anybody answers and never changed after: who answers knows who will see it.
    answers_shown = models.BooleanField(default=False)
    opened_at = models.DateTimeField()
    remind_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    all_answered_at = models.DateTimeField(null=True, blank=True)
    called_off_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-opened_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="polled_days_in_order"
            )
        ]
        indexes = [
            models.Index(fields=["engagement", "opened_at"]),
            models.Index(fields=["reminded_at", "remind_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.engagement} {self.first_day:%d.%m.%Y}"

    @property
    def deadline(self) -> datetime:
        return deadline_of(self.answer_by)

    def takes_answers(self, at: datetime) -> bool:
        return self.called_off_at is None and local(at) < self.deadline


class PollWindow(models.Model):
    """A proposed time of a poll."""

    poll = models.ForeignKey(Poll, models.CASCADE, related_name="windows")
    starts = models.DateTimeField()
    ends = models.DateTimeField()

    class Meta:
        ordering = ["starts"]
        constraints = [
            models.UniqueConstraint(fields=["poll", "starts"], name="proposed_once"),
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("starts")), name="a_window_has_length"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.starts:%d.%m.%Y %H:%M}"


class PollAnswer(models.Model):
    """One asked person's place in a poll; unanswered until `answered_at` is set."""

    poll = models.ForeignKey(Poll, models.CASCADE, related_name="answers")
    person = models.ForeignKey(Person, models.CASCADE, related_name="poll_answers")
    answered_at = models.DateTimeField(null=True, blank=True)
    # A painted week: half hours counted from Monday's midnight.
    slots = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["person__name"]
        constraints = [models.UniqueConstraint(fields=["poll", "person"], name="polled_once")]

    def __str__(self) -> str:
        return f"{self.poll}: {self.person}"


class WindowWord(models.Model):
    """What somebody said of one proposed time."""

    answer = models.ForeignKey(PollAnswer, models.CASCADE, related_name="words")
    window = models.ForeignKey(PollWindow, models.CASCADE, related_name="words")
    word = models.CharField(max_length=10, choices=choices(Word))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answer", "window"], name="one_word_a_window")
        ]

    def __str__(self) -> str:
        return f"{self.window}: {self.word}"


class CalendarAddress(models.Model):
    """Where somebody's own calendar can be asked. Whoever knows the address reads the calendar."""

    class Trouble(models.TextChoices):
        REFUSED = "refused", _("The address leads to a place from which we fetch nothing.")
        AWAY = "away", _("Nobody answered at the address. We try again in a few hours.")
        UNREADABLE = "unreadable", _("There was no calendar at the address that could be read.")

    person = models.OneToOneField(Person, models.CASCADE, related_name="calendar_address")
    address = models.CharField(max_length=2000)
    given_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=12, choices=Trouble, blank=True)

    def __str__(self) -> str:
        return f"{self.person}"


class BusyTime(models.Model):
    """When a person's own calendar says busy: from, to, and not a word more."""

    calendar = models.ForeignKey(CalendarAddress, models.CASCADE, related_name="busy_times")
    person = models.ForeignKey(Person, models.CASCADE, related_name="busy_times")
    starts = models.DateTimeField()
    ends = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["person", "ends", "starts"])]

    def __str__(self) -> str:
        return f"{self.starts:%d.%m.%Y %H:%M}"


def deadline_of(day: date) -> datetime:
    """Return the end of a day in Finland."""
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=HELSINKI)
