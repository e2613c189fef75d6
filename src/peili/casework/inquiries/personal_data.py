"""What somebody wrote to us, known by their address; and a practitioner's own log of boundaries."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from peili.casework.inquiries.models import BoundaryCrossing, ExploratoryTalk, Inquiry, OfferedTime
from peili.core.policy import Record
from peili.core.wording import msgid
from peili.parties.models import Person
from peili.plumbing.access_log.services import readings_of
from peili.plumbing.outbox.models import Letter
from peili.plumbing.personal_data import Handed, Remains, told

HANDED_OVER = [Inquiry, ExploratoryTalk, OfferedTime, BoundaryCrossing]
HELD_BACK: dict[type, str] = {}
GOES = [
    msgid("your name, address and words in inquiries that are over"),
    msgid("your own log of boundaries"),
]

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
OF_A_TALK = (
    *("state", "starts", "ends", "place_mode", "place", "outcome", "where_to_go"),
    *("offered_at", "offered_sessions", "offered_minutes", "offered_cents"),
)
NOBODY = "erased@invalid"


def hand_over(person: Person) -> Handed:
    """Return what the person wrote and what came of it, and their own log."""
    theirs = _written_by(person)
    return {
        "inquiries": told(theirs, *WRITTEN),
        "talks": told(
            ExploratoryTalk.objects.filter(inquiry__in=theirs),
            *OF_A_TALK,
        ),
        "offered_times": told(
            OfferedTime.objects.filter(talk__inquiry__in=theirs), "starts", "ends"
        ),
        "boundary_crossings": told(
            BoundaryCrossing.objects.filter(practitioner__person=person), "on", "what", "learned"
        ),
    }


def hand_over_inquiry(inquiry: Inquiry) -> Handed:
    """Return the same to somebody without an account, of the one inquiry that their link opens."""
    talks = ExploratoryTalk.objects.filter(inquiry=inquiry)
    # A mailbox may be shared: the letters are told by what they are about, not by address alone.
    about = Q(key__startswith=f"inquiry/{inquiry.pk}/")
    for talk in talks:
        about |= Q(key__startswith=f"talk/{talk.pk}/")
    letters = Letter.objects.filter(about, to__iexact=inquiry.email).order_by("created_at")
    return {
        "inquiries": told(Inquiry.objects.filter(pk=inquiry.pk), *WRITTEN),
        "talks": told(talks, *OF_A_TALK),
        "offered_times": told(OfferedTime.objects.filter(talk__in=talks), "starts", "ends"),
        "letters": told(letters, "subject", "body", "created_at", "sent_at"),
        "who_looked": told(readings_of(Record.INQUIRY, inquiry.pk), "at", "role", "verb", "record"),
    }


def remains(person: Person) -> list[Remains]:
    return [
        Remains(
            msgid("an inquiry that is under way"),
            msgid("It is answered first, and then goes by its own time."),
            _written_by(person).exclude(state__in=Inquiry.OVER),
        )
    ]


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Take the name and the words out of what is over; an inquiry under way is answered first."""
    for inquiry in _written_by(person).filter(state__in=Inquiry.OVER):
        make_anonymous(inquiry)
    BoundaryCrossing.objects.filter(practitioner__person=person).delete()
    return remains(person)


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
