"""What this stage keeps of a person, handed over to them or erased."""

from typing import Any

from peili.casework.schedule.models import Attendance, Session
from peili.parties.models import Person


def hand_over(person: Person) -> dict[str, Any]:
    """Return the sessions somebody was booked to, and those they held."""
    own = Attendance.objects.filter(party__person=person).select_related("session__engagement")
    held = Session.objects.filter(supervisor=person).select_related("engagement")
    return {
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
    """Erase who came; the head count stays. Sessions prove what was invoiced and are kept."""
    Attendance.objects.filter(party__person=person).delete()
    return ["session"] if Session.objects.filter(supervisor=person).exists() else []
