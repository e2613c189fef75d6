"""Sealed texts go with the engagement, and what was released of them; nobody opens them for it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from peili.casework.inquiries.models import ExploratoryTalk
from peili.casework.notes.models import MemoRule, Note, Statement
from peili.core.retention import Kept
from peili.core.wording import msgid
from peili.parties.models import Release
from peili.parties.retention import ended_engagements
from peili.plumbing.clock import local
from peili.plumbing.retention import Retires
from peili.plumbing.vault.models import SealedText

AUDIENCE = Release.Audience


def ended_talks() -> Iterable[tuple[int, date]]:
    """Return talks with the day they ended: held or concluded, or closed with their inquiry."""
    over = ExploratoryTalk.objects.annotate(
        over=Coalesce("concluded_at", "ends", "inquiry__closed_at")
    ).exclude(over=None)
    rows = over.order_by("pk").values_list("pk", "over")
    return [(pk, local(at).date()) for pk, at in rows]


def destroy_talk_notes(talks: Sequence[int]) -> None:
    _destroy(Note.objects.filter(talk__in=talks))


def destroy_notes(kind: Note.Kind) -> Callable[[Sequence[int]], None]:
    def of_engagements(engagements: Sequence[int]) -> None:
        there = Q(engagement__in=engagements) | Q(session__engagement__in=engagements)
        _destroy(Note.objects.filter(there, kind=kind))

    return of_engagements


def destroy_journals(engagements: Sequence[int]) -> None:
    destroy_notes(Note.Kind.JOURNAL)(engagements)
    released = Release.objects.filter(engagement__in=engagements)
    for release in released.exclude(audience=AUDIENCE.COMMISSIONER):
        copy = release.text
        release.delete()
        if copy is not None:
            copy.delete()


def destroy_memos(engagements: Sequence[int]) -> None:
    """Destroy the members' memo, and what the group told the commissioner in the process."""
    destroy_notes(Note.Kind.MEMO)(engagements)
    MemoRule.objects.filter(engagement__in=engagements).delete()
    Statement.objects.filter(engagement__in=engagements).delete()
    Release.objects.filter(engagement__in=engagements, audience=AUDIENCE.COMMISSIONER).delete()


def _destroy(notes: QuerySet[Note]) -> None:
    """Destroy the texts, those kept beside another first; each takes its note along."""
    for some in (notes.exclude(beside=None), notes):
        SealedText.objects.filter(pk__in=list(some.values_list("text", flat=True))).delete()


RETIRES = [
    Retires(Kept.EXPLORATORY_TALK_NOTES, msgid("talks"), ended_talks, destroy_talk_notes),
    Retires(
        Kept.SESSION_NOTES,
        msgid("engagements that have ended"),
        ended_engagements,
        destroy_notes(Note.Kind.SESSION),
    ),
    Retires(
        Kept.JOURNALS, msgid("engagements that have ended"), ended_engagements, destroy_journals
    ),
    Retires(
        Kept.SHARED_MEMOS, msgid("engagements that have ended"), ended_engagements, destroy_memos
    ),
]
BY_THEMSELVES: Mapping[Kept, str] = {}
NOT_RETIRED: Mapping[Kept, str] = {}
