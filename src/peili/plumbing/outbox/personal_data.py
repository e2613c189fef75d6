"""Letters to a person: handed over, and erased."""

from datetime import datetime

from django.db.models import Q, QuerySet

from peili.core.wording import msgid
from peili.plumbing.outbox.models import Letter
from peili.plumbing.personal_data import Handed, Remains, Somebody, told

HANDED_OVER = [Letter]
HELD_BACK: dict[type, str] = {}
GOES = [msgid("letters to you that are still kept, also those that have not left yet")]


def hand_over(person: Somebody) -> Handed:
    """Return the letters written to this address that are still kept."""
    letters = _letters_to(person).order_by("created_at")
    return {"letters": told(letters, "subject", "body", "created_at", "sent_at")}


def remains(person: Somebody) -> list[Remains]:
    return []


def erase(person: Somebody, *, at: datetime) -> list[Remains]:
    """Delete them, waiting ones too."""
    _letters_to(person).delete()
    return remains(person)


def _letters_to(person: Somebody) -> QuerySet[Letter]:
    addresses = {person.email, person.user.email if person.user else ""} - {""}
    to = Q(pk__in=[])
    for address in addresses:
        to |= Q(to__iexact=address)
    return Letter.objects.filter(to)
