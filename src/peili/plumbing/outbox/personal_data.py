"""Letters to a person: handed over, and erased."""

from datetime import datetime
from typing import Any

from peili.plumbing.accounts.models import User
from peili.plumbing.outbox.models import Letter


def hand_over(user: User) -> list[Any]:
    """Return the letters written to this address that are still kept."""
    letters = Letter.objects.filter(to__iexact=user.email).order_by("created_at")
    return list(letters.values("subject", "body", "created_at", "sent_at"))


def erase(user: User, *, at: datetime) -> None:
    """Delete them, waiting ones too. To be called while the account still has its address."""
    Letter.objects.filter(to__iexact=user.email).delete()
