"""Keys and sealed texts of a person: handed over, and erased by destroying the key."""

from datetime import datetime
from typing import Any

from django.db import transaction

from peili.plumbing.accounts.models import User
from peili.plumbing.vault.models import KeyPair, SealedFor, SealedText


def hand_over(user: User) -> dict[str, Any]:
    """Return what is kept in the clear. The texts themselves only their owner can take home."""
    return {
        "keys": list(KeyPair.objects.filter(user=user).values("public", "created_at")),
        "sealed_texts": list(
            SealedText.objects.filter(sealed_for__key_pair__user=user)
            .distinct()
            .values("kind", "item", "version", "created_at", "changed_at")
        ),
    }


@transaction.atomic
def erase(user: User, *, at: datetime) -> None:
    """Destroy the keys, and every text that nobody else can open. Back-ups open no more either."""
    theirs = SealedText.objects.filter(sealed_for__key_pair__user=user)
    shared = SealedFor.objects.exclude(key_pair__user=user).values("text")
    theirs.exclude(pk__in=shared).delete()
    KeyPair.objects.filter(user=user).delete()
