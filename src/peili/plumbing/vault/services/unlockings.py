"""Keep a key unlocked for one login session, in two halves of which neither opens anything.

The session's row holds the private key under AES-GCM; the key of that is a random number that
only the browser's cookie has. The wrapped key is bound to the login session and to its last
moment, so that a row copied to another session, or prolonged, does not open.
"""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from pyrage.x25519 import Identity

from peili.plumbing.accounts.models import LoginSession, User
from peili.plumbing.vault import keys
from peili.plumbing.vault.models import KeyPair, Unlocking

IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=10)
NOTICED = timedelta(seconds=30)


@dataclass(frozen=True)
class Vault:
    """A person's opened keys: their own, and those that colleagues' consent has opened to them."""

    user: User
    identity: Identity = field(repr=False)
    closes_at: datetime
    entrusted: Mapping[int, Identity] = field(default_factory=dict, repr=False)

    @property
    def identities(self) -> list[Identity]:
        return [self.identity, *self.entrusted.values()]


def unlock(login_session: LoginSession, pair: KeyPair, identity: Identity, *, at: datetime) -> str:
    """Keep the key for this login session, and return the half that goes into the cookie."""
    half = secrets.token_bytes(32)
    expires_at = at + LONGEST
    Unlocking.objects.update_or_create(
        login_session=login_session,
        defaults={
            "key_pair": pair,
            "wrapped": keys.wrap(
                str(identity).encode(), half, bound_to=_bound_to(login_session, expires_at)
            ),
            "expires_at": expires_at,
            "idle_until": at + IDLE,
        },
    )
    return urlsafe_b64encode(half).decode()


def opened(login_session: LoginSession, half: str, *, at: datetime) -> Vault | None:
    """Return the vault if it is unlocked here and has not idled too long; use keeps it open."""
    row = (
        Unlocking.objects.filter(login_session=login_session, idle_until__gt=at, expires_at__gt=at)
        .select_related("key_pair__user")
        .first()
    )
    identity = _unwrapped(row, half) if row else None
    if row is None or identity is None:
        return None
    closes_at = min(at + IDLE, row.expires_at)
    if closes_at - row.idle_until > NOTICED:
        Unlocking.objects.filter(pk=row.pk).update(idle_until=closes_at)
    return Vault(user=row.key_pair.user, identity=identity, closes_at=closes_at)


def lock(login_session: LoginSession) -> None:
    """Lock the key; the half in the cookie opens nothing any more."""
    Unlocking.objects.filter(login_session=login_session).delete()


def lock_everywhere(user: User) -> None:
    """Lock this person's key in every browser."""
    Unlocking.objects.filter(login_session__user=user).delete()


def forget_closed(*, at: datetime) -> int:
    """Delete what has run out; return how many."""
    idle, _ = Unlocking.objects.filter(idle_until__lt=at).delete()
    late, _ = Unlocking.objects.filter(expires_at__lt=at).delete()
    return idle + late


def _unwrapped(row: Unlocking, half: str) -> Identity | None:
    try:
        secret = keys.unwrap(
            bytes(row.wrapped),
            urlsafe_b64decode(half.encode()),
            bound_to=_bound_to(row.login_session_id, row.expires_at),
        )
    except (keys.DoesNotOpen, ValueError):
        return None
    return Identity.from_str(secret.decode())


def _bound_to(login_session: LoginSession | int, expires_at: datetime) -> str:
    number = login_session.pk if isinstance(login_session, LoginSession) else login_session
    return f"login session {number} until {expires_at.timestamp():.6f}"
