"""Notes of a person: their places and moments handed over, their texts destroyed.

The words themselves only their owner can open: they come along when the key is open.
"""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from peili.casework.notes.models import Confirmation, MemoRule, Note, Statement
from peili.core.wording import msgid
from peili.parties.models import Person, Release
from peili.plumbing.personal_data import Handed, Remains, told

HANDED_OVER = [Note, Statement, Confirmation, MemoRule]
HELD_BACK: dict[type, str] = {}
GOES = [
    msgid("your private notes and your journal"),
    msgid("the copies of them that you released"),
]


def hand_over(person: Person) -> Handed:
    """Return where and when they wrote, and what they released to whom."""
    return {
        "notes": told(
            Note.objects.filter(author=person),
            *("kind", "begun_at"),
            engagement="engagement__name",
            session="session__starts",
            changed_at="text__changed_at",
        ),
        "statements_proposed": told(
            Statement.objects.filter(proposed_by=person),
            *("words", "question", "value", "state", "proposed_at"),
            engagement="engagement__name",
        ),
        "words_on_statements": told(
            Confirmation.objects.filter(party__person=person),
            *("asked_at", "confirmed_at", "refused_at"),
            engagement="statement__engagement__name",
        ),
        "releases": told(
            Release.objects.filter(owner=person),
            *("audience", "item", "version", "released_at", "withdrawn_at"),
            engagement="engagement__name",
        ),
        "memo_rules_decided": told(
            MemoRule.objects.filter(decided_by=person), "decided_at", engagement="engagement__name"
        ),
    }


def remains(person: Person) -> list[Remains]:
    return [
        Remains(
            msgid("pages of a shared memo"),
            msgid("They belong to all the members. Your name does not stand on them any more."),
        ),
        Remains(
            msgid("what the group told the commissioner"),
            msgid("It is the group's word. Who of the members said yes stays unsaid."),
        ),
    ]


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Destroy their private notes and what they released of them.

    Pages of a shared memo are the members', and stay with them.
    """
    own = Note.objects.filter(author=person).exclude(kind=Note.Kind.MEMO)
    for note in own.order_by(F("beside").asc(nulls_last=True)):
        note.delete()
        note.text.delete()
    for release in Release.objects.filter(owner=person).select_related("text"):
        copy = release.text
        release.delete()
        if copy is not None:
            copy.delete()
    return remains(person)
