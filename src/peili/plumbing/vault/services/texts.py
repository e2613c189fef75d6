"""Write sealed texts, open them, and let another reader in: only who can open can re-seal."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import pyrage
from django.db import transaction
from django.db.models import QuerySet

from peili.plumbing.accounts.models import User
from peili.plumbing.vault.errors import ReaderHasNoKey
from peili.plumbing.vault.models import KeyPair, SealedFor, SealedText
from peili.plumbing.vault.sealing import About, Opened, open_sealed, seal
from peili.plumbing.vault.services.unlockings import Vault


@transaction.atomic
def write_text(
    *,
    kind: str,
    text: str,
    readers: Iterable[User],
    author: User,
    item: str,
    at: datetime,
    engagement: int | None = None,
) -> SealedText:
    """Seal a new text to these readers. The author reads it only if they are among them.

    Nobody's key needs to be unlocked. Raise `ReaderHasNoKey` if a reader has not made one.
    """
    pairs = key_pairs_of(readers)
    about = About(kind, item, author.pk, engagement)
    sealed = SealedText.objects.create(
        kind=kind,
        engagement=engagement,
        item=item,
        author=author,
        body=seal(text, [pair.public for pair in pairs], about),
        created_at=at,
        changed_at=at,
    )
    SealedFor.objects.bulk_create(SealedFor(text=sealed, key_pair=pair) for pair in pairs)
    return sealed


@transaction.atomic
def rewrite_text(
    sealed: SealedText,
    *,
    text: str,
    author: User,
    at: datetime,
    readers: Iterable[User] | None = None,
) -> SealedText:
    """Seal new words in the place of the old: the next version.

    To the same readers, or to those given instead: who has left meanwhile reads it no more.
    """
    held = SealedText.objects.select_for_update().get(pk=sealed.pk)
    if readers is not None:
        pairs = key_pairs_of(readers)
        SealedFor.objects.filter(text=held).delete()
        SealedFor.objects.bulk_create(SealedFor(text=held, key_pair=pair) for pair in pairs)
    held.version += 1
    held.author = author
    held.changed_at = at
    held.body = seal(text, _public_keys(held), held.about)
    held.save(update_fields=["version", "author", "changed_at", "body"])
    return held


def open_text(sealed: SealedText, vault: Vault) -> Opened:
    """Open a text, and check that it is the one that belongs here."""
    return open_sealed(bytes(sealed.body), vault.identities, sealed.about)


def open_texts(texts: Iterable[SealedText], vault: Vault) -> dict[int, Opened]:
    """Open many texts, by their number: a list, or a search over one's own notes."""
    return {sealed.pk: open_text(sealed, vault) for sealed in texts}


@transaction.atomic
def let_in(sealed: SealedText, readers: Iterable[User], vault: Vault) -> None:
    """Let more people read a text: whoever can open it seals it anew for all."""
    held = SealedText.objects.select_for_update().get(pk=sealed.pk)
    pairs = key_pairs_of(readers)
    opened = open_text(held, vault)
    SealedFor.objects.bulk_create(
        [SealedFor(text=held, key_pair=pair) for pair in pairs], ignore_conflicts=True
    )
    held.body = seal(opened.text, _public_keys(held), held.about)
    held.save(update_fields=["body"])


@transaction.atomic
def shut_out(sealed: SealedText, reader: User, vault: Vault) -> None:
    """Seal a text anew without one reader. What they have read, they have read."""
    held = SealedText.objects.select_for_update().get(pk=sealed.pk)
    opened = open_text(held, vault)
    SealedFor.objects.filter(text=held, key_pair__user=reader).delete()
    held.body = seal(opened.text, _public_keys(held), held.about)
    held.save(update_fields=["body"])


def readable_by(user: User) -> QuerySet[SealedText]:
    """Return the texts sealed to the key this person uses now."""
    return SealedText.objects.filter(
        sealed_for__key_pair__user=user, sealed_for__key_pair__retired_at=None
    )


def written_by(user: User) -> QuerySet[SealedText]:
    """Return those they can read that they wrote themselves: no other's words are among them."""
    return readable_by(user).filter(author=user)


def readers_of(sealed: SealedText) -> QuerySet[User]:
    return User.objects.filter(key_pairs__opens__text=sealed).distinct()


def readers_by_text(text_ids: Iterable[int]) -> dict[int, set[int]]:
    """Return, by text, the accounts whose key in use opens it; one query."""
    found: dict[int, set[int]] = {}
    rows = SealedFor.objects.filter(text__in=list(text_ids), key_pair__retired_at=None)
    for text_id, user_id in rows.values_list("text_id", "key_pair__user_id"):
        found.setdefault(text_id, set()).add(user_id)
    return found


def those_with_keys(people: Iterable[User]) -> list[User]:
    """Return those of these people who have made a key."""
    wanted = [person.pk for person in people]
    having = KeyPair.objects.filter(user__in=wanted, retired_at=None)
    return list(User.objects.filter(key_pairs__in=having).order_by("pk"))


def key_pairs_of(readers: Iterable[User]) -> list[KeyPair]:
    """Return the keys in use of these people; say who has none."""
    wanted = {reader.pk for reader in readers}
    pairs = list(KeyPair.objects.filter(user__in=wanted, retired_at=None).order_by("pk"))
    if missing := wanted - {pair.user_id for pair in pairs}:
        raise ReaderHasNoKey(missing)
    return pairs


def exported(texts: Sequence[SealedText], vault: Vault, *, passphrase: str) -> dict[str, bytes]:
    """Return files that the public age tool opens: each text, and the key under the passphrase.

    `age -d -i key.age session-note-2026-11-20-7.age` asks for the passphrase and shows the text.
    Texts are sealed anew to the owner's key alone: who else could read is nobody's business.
    """
    public = str(vault.identity.to_public())
    files = {"key.age": pyrage.passphrase.encrypt(f"{vault.identity}\n".encode(), passphrase)}
    for sealed in texts:
        opened = open_text(sealed, vault)
        name = f"{sealed.kind}-{sealed.created_at:%Y-%m-%d}-{sealed.pk}.age"
        files[name] = seal(opened.text, [public], opened.about)
    return files


def _public_keys(sealed: SealedText) -> list[str]:
    return list(
        KeyPair.objects.filter(opens__text=sealed).order_by("pk").values_list("public", flat=True)
    )
