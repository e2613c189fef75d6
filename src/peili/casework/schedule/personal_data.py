"""What this stage keeps of a person, handed over to them or erased."""

from typing import Any

from peili.casework.schedule.models import Absence, Attendance, Plan, PlannedSeries, Session
from peili.parties.models import Person


def hand_over(person: Person) -> dict[str, Any]:
    """Return the sessions somebody was booked to, and those they held."""
    own = Attendance.objects.filter(party__person=person).select_related("session__engagement")
    held = Session.objects.filter(supervisor=person).select_related("engagement")
    away = Absence.objects.filter(person=person)
    return {
        "absences": [{"starts": row.starts, "ends": row.ends} for row in away],
        "attendances": [
            {
                "engagement": row.session.engagement.name,
                "starts": row.session.starts,
                "came": row.came,
                "told_ahead_at": row.told_ahead_at,
            }
            for row in own
        ],
        "sessions_as_supervisor": [
            {"engagement": row.engagement.name, "starts": row.starts, "state": row.state}
            for row in held
        ],
    }


def erase(person: Person) -> list[str]:
    """Erase who came, who was away, and plans that may name them; the head count stays.

    Sessions prove what was invoiced and are kept.
    """
    Attendance.objects.filter(party__person=person).delete()
    Absence.objects.filter(person=person).delete()
    PlannedSeries.objects.filter(engagement__parties__person=person).delete()
    Plan.objects.filter(made_by=person).update(made_by=None)
    return ["session"] if Session.objects.filter(supervisor=person).exists() else []
