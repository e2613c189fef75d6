"""What the owner of a key is told when a trusted colleague needs it."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from peili.plumbing.outbox.services import write_letter
from peili.plumbing.ui import formats
from peili.plumbing.vault.models import TrustedColleague


def tell_of_asking(entrusted: TrustedColleague, *, name: str, at: datetime) -> None:
    """Tell the owner that the wait has begun, and how to stop it."""
    owner = entrusted.owner_key.user
    assert entrusted.opens_at is not None
    with translation.override(owner.language):
        write_letter(
            to=owner.email,
            subject=gettext("Your trusted colleague asks for your notes"),
            body=gettext(
                "Hello,\n\n"
                "%(name)s, whom you have named as your trusted colleague, has asked for the key "
                "of your notes. It opens to them on %(day)s.\n\n"
                "If that should not happen, sign in and stop it:\n\n%(address)s\n"
            )
            % {
                "name": name,
                "day": formats.moment(entrusted.opens_at),
                "address": settings.SITE_URL + reverse("vault:colleague"),
            },
            kind="key",
            language=owner.language,
            key=f"key-asked:{entrusted.pk}:{at.isoformat()}",
            at=at,
        )


def tell_of_opening(entrusted: TrustedColleague, *, name: str, at: datetime) -> None:
    """Tell the owner that the colleague has opened the key."""
    owner = entrusted.owner_key.user
    with translation.override(owner.language):
        write_letter(
            to=owner.email,
            subject=gettext("Your trusted colleague has opened your notes"),
            body=gettext(
                "Hello,\n\n"
                "the waiting time is over, and %(name)s can now read your notes as you agreed. "
                "You can take the consent back at any time:\n\n%(address)s\n"
            )
            % {"name": name, "address": settings.SITE_URL + reverse("vault:colleague")},
            kind="key",
            language=owner.language,
            key=f"key-opened:{entrusted.pk}:{at.isoformat()}",
            at=at,
        )


def tell_of_lost_share(entrusted: TrustedColleague, *, at: datetime) -> None:
    """Tell the owner that the colleague's key has changed, so that they must be named again."""
    owner = entrusted.owner_key.user
    with translation.override(owner.language):
        write_letter(
            to=owner.email,
            subject=gettext("Name your trusted colleague again"),
            body=gettext(
                "Hello,\n\n"
                "your trusted colleague has a new key, and can no longer be given yours. "
                "Please name them again, or somebody else:\n\n%(address)s\n"
            )
            % {"address": settings.SITE_URL + reverse("vault:colleague")},
            kind="key",
            language=owner.language,
            key=f"key-share-lost:{entrusted.pk}:{at.isoformat()}",
            at=at,
        )
