"""Make, read, use up and forget one-time links."""

import secrets
from datetime import timedelta
from hashlib import sha256

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Q

from peili.core.errors import NotVisible
from peili.plumbing import clock
from peili.plumbing.links.models import OneTimeLink


class LinkNotValid(NotVisible):
    """The link was used, has expired, or was never made: the visitor does not learn which."""


def one_time_link(
    whom: AbstractBaseUser | str | None, *, purpose: str, object_id: str | int, valid_for: timedelta
) -> str:
    """Make a link for an account, or for whoever a key such as "person:12" names.

    Return the token for the letter. It cannot be read again.
    """
    token = secrets.token_urlsafe(32)
    now = clock.now()
    OneTimeLink.objects.create(
        fingerprint=_fingerprint(token),
        purpose=purpose,
        subject=str(object_id),
        user_id=whom.pk if isinstance(whom, AbstractBaseUser) else None,
        holder=whom if isinstance(whom, str) else "",
        created_at=now,
        expires_at=now + valid_for,
    )
    return token


def read_link(token: str, *, purpose: str, object_id: str | int | None = None) -> OneTimeLink:
    """Return the link this token opens for this purpose (and object); it stays usable."""
    link = OneTimeLink.objects.filter(
        fingerprint=_fingerprint(token),
        purpose=purpose,
        used_at=None,
        expires_at__gt=clock.now(),
    ).select_related("user")
    if object_id is not None:
        link = link.filter(subject=str(object_id))
    found = link.first()
    if found is None or (found.user and not found.user.is_active):
        raise LinkNotValid
    return found


def use_link(token: str, *, purpose: str, object_id: str | int | None = None) -> OneTimeLink:
    """Use the link up, and return it. Of two who press at once, one gets `LinkNotValid`."""
    link = read_link(token, purpose=purpose, object_id=object_id)
    now = clock.now()
    if not OneTimeLink.objects.filter(pk=link.pk, used_at=None).update(used_at=now):
        raise LinkNotValid
    link.used_at = now
    return link


def withdraw_links(*, purpose: str, object_id: str | int) -> int:
    """Make every unused link for this object worthless; return how many there were."""
    return OneTimeLink.objects.filter(purpose=purpose, subject=str(object_id), used_at=None).update(
        used_at=clock.now()
    )


def withdraw_links_of(user: AbstractBaseUser | None, *, holder: str) -> int:
    """Make every unused link that an account, or a holder by name, has been sent worthless."""
    theirs = Q(holder=holder)
    if user is not None:
        theirs |= Q(user=user)
    return OneTimeLink.objects.filter(theirs, used_at=None).update(used_at=clock.now())


def forget_links(*, purpose: str, object_id: str | int) -> int:
    """Delete every link for this object, used or not, so that no moment of use is kept."""
    gone, _ = OneTimeLink.objects.filter(purpose=purpose, subject=str(object_id)).delete()
    return gone


def forget_old_links(*, older_than: timedelta = timedelta(days=30)) -> int:
    """Delete links that expired long ago; return how many."""
    gone, _ = OneTimeLink.objects.filter(expires_at__lt=clock.now() - older_than).delete()
    return gone


def _fingerprint(token: str) -> bytes:
    return sha256(token.encode()).digest()
