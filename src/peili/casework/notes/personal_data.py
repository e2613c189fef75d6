"""Notes of a person: their places and moments handed over, their texts destroyed.

The words themselves only their owner can open, and takes home by `vault:export`.
"""

from typing import Any

from peili.casework.notes.models import MemoRule, Note
from peili.parties.models import Person


def hand_over(person: Person) -> dict[str, Any]:
    """Return where and when they wrote; third persons' pages are left out."""
    return {
        "notes": list(
            Note.objects.filter(author=person).values(
                "kind", "engagement__name", "session__starts", "begun_at", "text__changed_at"
            )
        ),
        "memo_rules_decided": list(
            MemoRule.objects.filter(decided_by=person).values("engagement__name", "decided_at")
        ),
    }


def erase(person: Person) -> list[str]:
    """Destroy their private notes; pages of a shared memo are the members' and stay with them."""
    for note in Note.objects.filter(author=person).exclude(kind=Note.Kind.MEMO):
        note.delete()
        note.text.delete()
    shared = Note.objects.filter(author=person).count()
    return [f"shared memo pages kept: {shared}"] if shared else []
