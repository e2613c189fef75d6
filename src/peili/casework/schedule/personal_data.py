"""What this stage keeps of a person, handed over to them or erased."""

from datetime import datetime

from django.db import transaction

from peili.casework.schedule.models import (
    Absence,
    Attendance,
    Plan,
    PlannedSeries,
    Session,
    TravelTime,
)
from peili.core.wording import msgid
from peili.parties.models import Person
from peili.plumbing.personal_data import Handed, Remains, told

HANDED_OVER = [Session, Attendance, Absence]
HELD_BACK = {
    Plan: "What sessions could be; what was booked of it is handed over.",
    PlannedSeries: "What sessions could be; what was booked of it is handed over.",
    TravelTime: "Minutes from one town to another.",
}
GOES = [
    msgid("which sessions you came to; the head counts stay"),
    msgid("when you have been away, and plans that reckon with you"),
]


def hand_over(person: Person) -> Handed:
    """Return the sessions somebody was booked to, those they held, and when they were away."""
    return {
        "attendances": told(
            Attendance.objects.filter(party__person=person).order_by("session__starts"),
            *("came", "told_ahead_at"),
            engagement="session__engagement__name",
            starts="session__starts",
        ),
        "sessions_as_supervisor": told(
            Session.objects.filter(supervisor=person),
            *("starts", "ends", "state", "place_mode"),
            engagement="engagement__name",
        ),
        "absences": told(Absence.objects.filter(person=person), "starts", "ends"),
    }


def remains(person: Person) -> list[Remains]:
    return [
        Remains(
            msgid("sessions that you held, without your name"),
            msgid("Sessions prove what was invoiced."),
            Session.objects.filter(supervisor=person),
        )
    ]


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Erase who came, who was away, and plans that may name them; the head count stays.

    Sessions prove what was invoiced and are kept.
    """
    Attendance.objects.filter(party__person=person).delete()
    Absence.objects.filter(person=person).delete()
    PlannedSeries.objects.filter(engagement__parties__person=person).delete()
    Plan.objects.filter(made_by=person).update(made_by=None)
    return remains(person)
