"""What the door knows of a person: handed over, and erased."""

from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction

from peili.plumbing.accounts.models import LoginSession, User
from peili.plumbing.links.models import OneTimeLink


def hand_over(user: User) -> dict[str, Any]:
    """Return everything kept about an account, but for what would let another in."""
    return {
        "email": user.email,
        "language": user.language,
        "is_active": user.is_active,
        "last_login": user.last_login,
        "browsers": list(
            LoginSession.objects.filter(user=user).values("device", "created_at", "last_seen_at")
        ),
        "second_factors": list(
            Authenticator.objects.filter(user=user).values("type", "created_at", "last_used_at")
        ),
        "links": list(
            OneTimeLink.objects.filter(user=user).values(
                "purpose", "created_at", "expires_at", "used_at"
            )
        ),
    }


@transaction.atomic
def erase(user: User, *, at: datetime) -> None:
    """Close the account for good. The row stays, empty: others' rows say who wrote them."""
    LoginSession.objects.filter(user=user).delete()
    OneTimeLink.objects.filter(user=user).delete()
    Authenticator.objects.filter(user=user).delete()
    user.email = f"erased-{user.pk}@erased.invalid"
    user.is_active = False
    user.last_login = None
    user.set_unusable_password()
    user.save()
