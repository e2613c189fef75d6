"""Make a key, change its passphrase, recover it. The private half never rests unwrapped."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from pyrage.x25519 import Identity

from peili.plumbing.accounts.models import User
from peili.plumbing.vault import keys, letters
from peili.plumbing.vault.errors import WrongPassphrase, WrongRecoveryKey
from peili.plumbing.vault.models import KeyPair, TrustedColleague
from peili.plumbing.vault.services.unlockings import lock_everywhere


@dataclass(frozen=True)
class NewKey:
    """What is shown or used once, right after it was made."""

    pair: KeyPair
    identity: Identity
    recovery_key: str


def key_of(user: User) -> KeyPair | None:
    """Return the key this person uses now."""
    return KeyPair.objects.filter(user=user, retired_at=None).first()


@transaction.atomic
def make_key(user: User, *, passphrase: str, at: datetime) -> NewKey:
    """Make a key for a person; one they had before is retired, and its texts stay closed to it.

    Every browser in which a key of theirs stands open is locked, here and wherever one changes.
    """
    retired = KeyPair.objects.filter(user=user, retired_at=None)
    _let_go_of_shares(user, at)
    retired.update(retired_at=at)
    lock_everywhere(user)
    identity = keys.new_key()
    recovery_key = keys.new_recovery_key()
    pair = KeyPair.objects.create(
        user=user,
        public=str(identity.to_public()),
        by_passphrase=keys.wrap_by_passphrase(identity, passphrase, whose=_whose(user)),
        by_recovery_key=keys.wrap_by_recovery_key(identity, recovery_key, whose=_whose(user)),
        created_at=at,
        passphrase_set_at=at,
        recovery_key_made_at=at,
    )
    return NewKey(pair, identity, recovery_key)


def open_by_passphrase(pair: KeyPair, passphrase: str) -> Identity:
    """Return the private key, or say that the passphrase is wrong."""
    try:
        return keys.unwrap_by_passphrase(
            bytes(pair.by_passphrase), passphrase, whose=_whose(pair.user)
        )
    except keys.DoesNotOpen as refusal:
        raise WrongPassphrase from refusal


def change_passphrase(pair: KeyPair, *, old: str, new: str, at: datetime) -> None:
    """Wrap the key anew, and lock it everywhere. No text is touched."""
    identity = open_by_passphrase(pair, old)
    with transaction.atomic():
        _set_passphrase(pair, identity, new, at)
        lock_everywhere(pair.user)


def recover(pair: KeyPair, *, recovery_key: str, passphrase: str, at: datetime) -> NewKey:
    """Open the key with the recovery key, set a new passphrase, and make a new recovery key."""
    try:
        identity = keys.unwrap_by_recovery_key(
            bytes(pair.by_recovery_key), recovery_key, whose=_whose(pair.user)
        )
    except keys.DoesNotOpen as refusal:
        raise WrongRecoveryKey from refusal
    with transaction.atomic():
        _set_passphrase(pair, identity, passphrase, at)
        lock_everywhere(pair.user)
        return _renew_recovery_key(pair, identity, at)


def renew_recovery_key(pair: KeyPair, *, passphrase: str, at: datetime) -> NewKey:
    """Make a new recovery key; the former one opens nothing any more."""
    return _renew_recovery_key(pair, open_by_passphrase(pair, passphrase), at)


def _let_go_of_shares(user: User, at: datetime) -> None:
    """What others have entrusted to the lost key is lost with it: they are told to name anew."""
    shares = TrustedColleague.objects.filter(colleague_key__user=user)
    for share in shares.select_related("owner_key__user"):
        letters.tell_of_lost_share(share, at=at)
    shares.delete()


def _renew_recovery_key(pair: KeyPair, identity: Identity, at: datetime) -> NewKey:
    recovery_key = keys.new_recovery_key()
    pair.by_recovery_key = keys.wrap_by_recovery_key(
        identity, recovery_key, whose=_whose(pair.user)
    )
    pair.recovery_key_made_at = at
    pair.save(update_fields=["by_recovery_key", "recovery_key_made_at"])
    return NewKey(pair, identity, recovery_key)


def _set_passphrase(pair: KeyPair, identity: Identity, passphrase: str, at: datetime) -> None:
    pair.by_passphrase = keys.wrap_by_passphrase(identity, passphrase, whose=_whose(pair.user))
    pair.passphrase_set_at = at
    pair.save(update_fields=["by_passphrase", "passphrase_set_at"])


def _whose(user: User) -> str:
    return f"peili key of {user.pk}"
