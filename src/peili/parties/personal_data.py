"""Who a person is to us: name, address, duties and places."""

from datetime import datetime

from django.db import transaction

from peili.core.wording import msgid
from peili.parties.models import (
    ClosedPeriod,
    Consent,
    Duty,
    EmergencyAccess,
    Engagement,
    Erasure,
    OccupiedTime,
    Organisation,
    Party,
    Person,
    Practice,
    Release,
    Unit,
)
from peili.plumbing.personal_data import Handed, Remains, told

HANDED_OVER = [Person, Duty, Party, OccupiedTime, Consent, Erasure, EmergencyAccess]
HELD_BACK = {
    Practice: "The practice's own name and address.",
    ClosedPeriod: "Days on which the practice is closed.",
    Organisation: "An organisation is no person.",
    Unit: "A part of an organisation is no person.",
    Engagement: "Handed over with one's place in it.",
    Release: "Handed over with the notes it comes from.",
}
GOES = [
    msgid("your name, e-mail address, telephone number, profession and workplace"),
    msgid("your duties, and your places in engagements from now on"),
]


def hand_over(person: Person) -> Handed:
    """Return the person's own row, their duties, their places in engagements, and their time."""
    return {
        "person": told(
            Person.objects.filter(pk=person.pk),
            *("name", "email", "phone", "language", "profession"),
            organisation="organisation__name",
            unit="unit__name",
        ),
        "duties": told(Duty.objects.filter(person=person), "role"),
        "places": told(
            Party.objects.filter(person=person),
            "role",
            "joined_at",
            "left_at",
            engagement="engagement__name",
        ),
        "occupied_times": told(OccupiedTime.objects.filter(person=person), "starts", "ends"),
        "consents": told(
            Consent.objects.filter(person=person), "purpose", "about", "given_at", "withdrawn_at"
        ),
        "erasures_asked_for": told(
            Erasure.objects.filter(person=person),
            *("asked_at", "how", "withdrawn_at", "carried_out_at"),
        ),
        "emergency_access_opened": told(
            EmergencyAccess.objects.filter(opened_by=person),
            "reason",
            "opened_at",
            "closes_at",
            engagement="engagement__name",
        ),
    }


def remains(person: Person) -> list[Remains]:
    return [
        Remains(
            msgid("consents and their moments"),
            msgid("That a consent was given and taken back must be shown afterwards."),
        ),
        Remains(
            msgid("that you asked to be erased, and when it was done"),
            msgid("It must be shown afterwards that you were answered. Your name is not there."),
        ),
        Remains(
            msgid("emergency accesses that you opened"),
            msgid("Those concerned may see why their data was opened. No name stands there."),
            EmergencyAccess.objects.filter(opened_by=person),
        ),
    ]


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Take the name and addresses away and end every place; the row stays, naming nobody.

    The row is emptied in the table, not in hand: rooms that follow still ask whose account it was.
    """
    Duty.objects.filter(person=person).delete()
    Party.objects.filter(person=person, left_at=None).update(left_at=at)
    OccupiedTime.objects.filter(person=person, starts__gte=at).delete()
    Consent.objects.filter(person=person, withdrawn_at=None).update(withdrawn_at=at)
    Erasure.objects.filter(person=person).update(how="")
    opened = EmergencyAccess.objects.filter(opened_by=person)
    opened.filter(closes_at__gt=at).update(closes_at=at)
    Person.objects.filter(pk=person.pk).update(
        **dict.fromkeys(("name", "email", "phone", "profession"), ""),
        organisation=None,
        unit=None,
        user=None,
        erased_at=at,
    )
    return remains(person)
