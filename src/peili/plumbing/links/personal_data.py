"""One-time links in letters to a person: handed over without what opens them, and erased."""

from datetime import datetime

from peili.core.wording import msgid
from peili.plumbing.links.models import OneTimeLink
from peili.plumbing.personal_data import Handed, Remains, Somebody, told

HANDED_OVER = [OneTimeLink]
HELD_BACK: dict[type, str] = {}
GOES = [msgid("one-time links in letters to you")]


def hand_over(person: Somebody) -> Handed:
    if person.user is None:
        return {}
    own = OneTimeLink.objects.filter(user=person.user)
    return {"links": told(own, "purpose", "created_at", "expires_at", "used_at")}


def remains(person: Somebody) -> list[Remains]:
    return []


def erase(person: Somebody, *, at: datetime) -> list[Remains]:
    if person.user is not None:
        OneTimeLink.objects.filter(user=person.user).delete()
    return remains(person)
