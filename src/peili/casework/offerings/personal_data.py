"""A practitioner's own rows: handed over whole, and erased but for what engagements count by."""

from datetime import datetime

from django.db import transaction

from peili.casework.offerings.models import (
    OwnDevelopment,
    Practitioner,
    PriceRow,
    PublicWork,
    Service,
)
from peili.core.wording import msgid
from peili.parties.models import Person
from peili.plumbing.personal_data import Handed, Remains, told

HANDED_OVER = [Practitioner, PublicWork, OwnDevelopment]
HELD_BACK = {
    Service: "What the practice sells.",
    PriceRow: "A price.",
}
GOES = [msgid("your profile, your published works, and your own supervision and training hours")]

QUALIFICATION = (
    "title",
    "introduction",
    "home_town",
    "supervisor_credits",
    "practice_hours",
    "received_supervision_hours",
    "association_member",
    "trained_mediator",
    "trained_in_crisis",
    "trained_in_sound_relaxation",
    "trained_lecturer",
    "forms",
    "focuses",
    "professions",
    "approaches",
    "regions",
    "place_modes",
    "languages",
    "hours",
    "weekly_minutes_limit",
    "daily_minutes_limit",
    "engagements_limit",
)


def hand_over(person: Person) -> Handed:
    own = Practitioner.objects.filter(person=person)
    return {
        "practitioner": told(own, *QUALIFICATION),
        "works": told(
            PublicWork.objects.filter(practitioner__in=own), "kind", "title", "year", "address"
        ),
        "own_development": told(
            OwnDevelopment.objects.filter(practitioner__in=own), "kind", "on", "minutes", "what"
        ),
    }


def remains(person: Person) -> list[Remains]:
    return []


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Take the profile off the public pages and forget what only its owner needed.

    The row stays without words: engagements and talks are counted by it.
    """
    own = Practitioner.objects.filter(person=person)
    PublicWork.objects.filter(practitioner__in=own).delete()
    OwnDevelopment.objects.filter(practitioner__in=own).delete()
    for one in own:
        one.slug = f"erased-{one.pk}"
        one.title = one.introduction = one.home_town = ""
        one.hours = {}
        one.is_public = one.is_active = False
        one.save()
    return remains(person)
