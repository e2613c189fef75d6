"""Keys and sealed texts of a person: handed over, and erased by destroying the key."""

from datetime import datetime

from django.db import transaction

from peili.core.wording import msgid
from peili.plumbing.personal_data import Handed, Remains, Somebody, told
from peili.plumbing.vault.models import (
    KeyPair,
    SealedFor,
    SealedText,
    TrustedColleague,
    Unlocking,
)

HANDED_OVER = [KeyPair, SealedText, TrustedColleague]
HELD_BACK = {
    SealedFor: "Which key opens which text: the other readers are others' business.",
    Unlocking: "A key that is open in a browser just now; forgotten as it closes.",
}
GOES = [
    msgid("your key, and with it every sealed text that nobody else can open"),
    msgid("the trusted colleague you named, and that others have named you"),
]


def hand_over(person: Somebody) -> Handed:
    """Return what is kept in the clear. The words themselves only their owner can take home."""
    own = KeyPair.objects.filter(user=person.user) if person.user else KeyPair.objects.none()
    texts = SealedText.objects.filter(sealed_for__key_pair__in=own).distinct()
    return {
        "keys": told(own, "public", "created_at", "passphrase_set_at"),
        "sealed_texts": told(texts, "kind", "item", "version", "created_at", "changed_at"),
        "trusted_colleague": told(
            TrustedColleague.objects.filter(owner_key__in=own),
            *("consented_at", "wait_days", "asked_at", "opens_at", "opened_at"),
        ),
    }


def remains(person: Somebody) -> list[Remains]:
    return [
        Remains(
            msgid("sealed texts that others can open too"),
            msgid("They are the others' as much: pages of a memo, and texts released to them."),
        )
    ]


@transaction.atomic
def erase(person: Somebody, *, at: datetime) -> list[Remains]:
    """Destroy the keys, and every text that nobody else can open. Back-ups open no more either."""
    user = person.user
    if user is None:
        return remains(person)
    theirs = SealedText.objects.filter(sealed_for__key_pair__user=user)
    shared = SealedFor.objects.exclude(key_pair__user=user).values("text")
    theirs.exclude(pk__in=shared).delete()
    KeyPair.objects.filter(user=user).delete()
    return remains(person)
