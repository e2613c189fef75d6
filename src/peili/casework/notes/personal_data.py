"""Notes of a person: their places and moments handed over, their texts destroyed.

The words themselves only their owner can open, and takes home by `vault:export`.
"""

from typing import Any

from peili.casework.notes.models import Confirmation, MemoRule, Note, Statement
from peili.parties.models import Person, Release


def hand_over(person: Person) -> dict[str, Any]:
    """Return where and when they wrote; third persons' pages are left out."""
    return {
        "notes": list(
            Note.objects.filter(author=person).values(
                "kind", "engagement__name", "session__starts", "begun_at", "text__changed_at"
            )
        ),
        "statements_proposed": list(
            Statement.objects.filter(proposed_by=person).values(
                "engagement__name", "words", "question", "value", "state", "proposed_at"
            )
        ),
        "words_given_on_statements": list(
            Confirmation.objects.filter(party__person=person).values(
                "statement__engagement__name", "asked_at", "confirmed_at", "refused_at"
            )
        ),
        "releases": list(
            Release.objects.filter(owner=person).values(
                "engagement__name", "audience", "item", "version", "released_at", "withdrawn_at"
            )
        ),
        "memo_rules_decided": list(
            MemoRule.objects.filter(decided_by=person).values("engagement__name", "decided_at")
        ),
    }


def erase(person: Person) -> list[str]:
    """Destroy their private notes and what they released of them.

    Pages of a shared memo are the members', and stay with them.
    """
    for note in Note.objects.filter(author=person).exclude(kind=Note.Kind.MEMO):
        note.delete()
        note.text.delete()
    for release in Release.objects.filter(owner=person).select_related("text"):
        copy = release.text
        release.delete()
        if copy is not None:
            copy.delete()
    shared = Note.objects.filter(author=person).count()
    return [f"shared memo pages kept: {shared}"] if shared else []
