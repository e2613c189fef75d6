"""What somebody wrote to us, known by their address; and a practitioner's own log of boundaries."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from peili.casework.inquiries.models import BoundaryCrossing, ExploratoryTalk, Inquiry, OfferedTime
from peili.parties.models import Person

WRITTEN = (
    "received_at",
    "state",
    "name",
    "email",
    "phone",
    "role",
    "organisation_name",
    "situations",
    "own_words",
    "acute_event_at",
    "people",
    "profession",
    "form",
    "town",
    "region",
    "place_modes",
    "times",
    "wishes",
    "language",
    "accessibility",
    "flags",
    "route",
    "closed_because",
)
NOBODY = "erased@invalid"


def hand_over(person: Person) -> dict[str, Any]:
    """Return what the person wrote and what came of it, and their own log."""
    theirs = _written_by(person)
    return {
        "inquiries": list(theirs.values(*WRITTEN)),
        "talks": list(
            ExploratoryTalk.objects.filter(inquiry__in=theirs).values(
                "state", "starts", "ends", "place_mode", "place", "outcome", "where_to_go"
            )
        ),
        "offered_times": list(
            OfferedTime.objects.filter(talk__inquiry__in=theirs).values("starts", "ends")
        ),
        "boundary_crossings": list(
            BoundaryCrossing.objects.filter(practitioner__person=person).values(
                "on", "what", "learned"
            )
        ),
    }


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[str]:
    """Take the name and the words out of what is over; an inquiry under way is answered first."""
    erased = []
    over = _written_by(person).filter(state__in=Inquiry.OVER)
    for inquiry in over:
        make_anonymous(inquiry)
        erased.append("inquiry")
    crossings = BoundaryCrossing.objects.filter(practitioner__person=person)
    if crossings.exists():
        crossings.delete()
        erased.append("boundary_crossings")
    return erased


def make_anonymous(inquiry: Inquiry) -> None:
    """Leave what can be counted: when, from whom in what role, where it was led."""
    inquiry.name = ""
    inquiry.email = NOBODY
    inquiry.phone = inquiry.organisation_name = inquiry.own_words = ""
    inquiry.times = inquiry.wishes = inquiry.accessibility = ""
    inquiry.closed_because = inquiry.route_reason = ""
    inquiry.flag_words = {}
    inquiry.reasons = []
    inquiry.save()
    ExploratoryTalk.objects.filter(inquiry=inquiry).update(place="", where_to_go="")


def _written_by(person: Person) -> QuerySet[Inquiry]:
    if not person.email:
        return Inquiry.objects.none()
    return Inquiry.objects.filter(email__iexact=person.email)
