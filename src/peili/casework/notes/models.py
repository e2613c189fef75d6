"""Notes: where each belongs and whose it is. The words themselves lie sealed in the vault."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.casework.inquiries.models import ExploratoryTalk
from peili.casework.schedule.models import Session
from peili.parties.models import Engagement, Person
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
    text = models.OneToOneField(SealedText, models.PROTECT, related_name="note")
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
