"""A practitioner's own rows: handed over whole, and erased but for what engagements count by."""

from datetime import datetime
from typing import Any

from django.db import transaction

from peili.casework.offerings.models import OwnDevelopment, Practitioner, PublicWork
from peili.parties.models import Person

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


def hand_over(person: Person) -> dict[str, Any]:
    own = Practitioner.objects.filter(person=person)
    return {
        "practitioner": list(own.values(*QUALIFICATION)),
        "works": list(
            PublicWork.objects.filter(practitioner__in=own).values(
                "kind", "title", "year", "address"
            )
        ),
        "own_development": list(
            OwnDevelopment.objects.filter(practitioner__in=own).values(
                "kind", "on", "minutes", "what"
            )
        ),
    }


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[str]:
    """Take the profile off the public pages and forget what only its owner needed.

    The row stays without words: engagements and talks are counted by it.
    """
    own = Practitioner.objects.filter(person=person)
    PublicWork.objects.filter(practitioner__in=own).delete()
    OwnDevelopment.objects.filter(practitioner__in=own).delete()
    changed = 0
    for one in own:
        one.slug = f"erased-{one.pk}"
        one.title = one.introduction = one.home_town = ""
        one.hours = {}
        one.is_public = one.is_active = False
        one.save()
        changed += 1
    return ["profile", "works", "own_development"] if changed else []
