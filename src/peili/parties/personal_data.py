"""Who a person is to us: name, address, duties and places."""

from datetime import datetime
from typing import Any

from django.db import transaction

from peili.parties.models import Duty, OccupiedTime, Party, Person


def hand_over(person: Person) -> dict[str, Any]:
    """Return the person's own row, their duties, their places in engagements, and their time."""
    return {
        "person": {
            "name": person.name,
            "email": person.email,
            "phone": person.phone,
            "language": person.language,
            "profession": person.profession,
            "organisation": person.organisation.name if person.organisation else "",
            "unit": person.unit.name if person.unit else "",
        },
        "duties": list(Duty.objects.filter(person=person).values_list("role", flat=True)),
        "places": list(
            Party.objects.filter(person=person).values(
                "engagement__name", "role", "joined_at", "left_at"
            )
        ),
        "occupied_times": list(OccupiedTime.objects.filter(person=person).values("starts", "ends")),
    }


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[str]:
    """Take the name and addresses away and end every place; the row stays, naming nobody."""
    Duty.objects.filter(person=person).delete()
    Party.objects.filter(person=person, left_at=None).update(left_at=at)
    OccupiedTime.objects.filter(person=person, starts__gte=at).delete()
    person.name = person.email = person.phone = person.profession = ""
    person.organisation = person.unit = person.user = None
    person.erased_at = at
    person.save()
    return ["person", "duties"]
