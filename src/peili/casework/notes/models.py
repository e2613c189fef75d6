"""Notes: where each belongs and whose it is. The words themselves lie sealed in the vault."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.casework.inquiries.models import ExploratoryTalk
from peili.casework.schedule.models import Session
from peili.parties.models import Engagement, Party, Person, Release
from peili.plumbing.vault.models import SealedText


class Note(models.Model):
    """A sealed text with its place: on a session, on a talk, in a journal, or in the shared memo.

    `beside` is the note that had moved on meanwhile when this text arrived from another window:
    nothing is written over, and nothing needs an open key.
    """

    class Kind(models.TextChoices):
        SESSION = "session", _("Note on a session")
        TALK = "talk", _("Note on an exploratory talk")
        JOURNAL = "journal", _("Journal entry")
        MEMO = "memo", _("Shared memo")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=8, choices=Kind)
    author = models.ForeignKey(Person, models.PROTECT, related_name="notes")
    engagement = models.ForeignKey(
        Engagement, models.CASCADE, null=True, blank=True, related_name="notes"
    )
    session = models.ForeignKey(
        Session, models.CASCADE, null=True, blank=True, related_name="notes"
    )
    talk = models.ForeignKey(
        ExploratoryTalk, models.CASCADE, null=True, blank=True, related_name="notes"
    )
    beside = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="written_beside"
    )
    text = models.OneToOneField(SealedText, models.CASCADE, related_name="note")
    begun_at = models.DateTimeField()

    class Meta:
        ordering = ["-begun_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "author"],
                condition=models.Q(kind="session", beside=None),
                name="one_note_a_session",
            ),
            models.UniqueConstraint(
                fields=["talk", "author"],
                condition=models.Q(kind="talk", beside=None),
                name="one_note_a_talk",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="memo") | models.Q(engagement__isnull=False),
                name="a_memo_is_an_engagements",
            ),
        ]
        indexes = [models.Index(fields=["author", "kind", "-begun_at"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.begun_at:%d.%m.%Y}"


class MemoRule(models.Model):
    """What a new member reads of the shared memo: from joining on, or from the start."""

    engagement = models.OneToOneField(
        Engagement, models.CASCADE, primary_key=True, related_name="memo_rule"
    )
    from_the_start = models.BooleanField(default=False)
    decided_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.engagement}: {self.from_the_start}"


class Statement(models.Model):
    """What the group would say to the commissioner: a text, a number, or both.

    The supervisor proposes it, every member who was present confirms it, and then it is released.
    Its words are meant to be read outside, so they are not sealed.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", _("Waiting for the members")
        RELEASED = "released", _("Released")
        REFUSED = "refused", _("Not released: somebody said no")
        TAKEN_BACK = "taken_back", _("Taken back")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="statements")
    session = models.ForeignKey(
        Session, models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    proposed_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    words = models.TextField(blank=True)
    question = models.CharField(max_length=240, blank=True)
    value = models.PositiveSmallIntegerField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    proposed_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    release = models.OneToOneField(
        Release, models.SET_NULL, null=True, blank=True, related_name="statement"
    )

    class Meta:
        ordering = ["-proposed_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(value=None) | models.Q(value__lte=10),
                name="a_statements_number_is_from_0_to_10",
            )
        ]

    def __str__(self) -> str:
        return f"{self.engagement} {self.proposed_at:%d.%m.%Y}"


class Confirmation(models.Model):
    """A member's own word on a statement: yes, no, or not yet."""

    class Means(models.TextChoices):
        LINK = "link", _("by one-time link")
        SIGNED_IN = "signed_in", _("signed in")

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="confirmations")
    party = models.ForeignKey(Party, models.PROTECT, related_name="confirmations")
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    refused_at = models.DateTimeField(null=True, blank=True)
    means = models.CharField(max_length=10, choices=Means, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["statement", "party"], name="one_word_a_member")
        ]

    def __str__(self) -> str:
        return f"{self.statement_id}: {self.party_id}"
