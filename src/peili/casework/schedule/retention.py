"""Of sessions the dates, states and head counts stay; who came and where goes."""

from collections.abc import Mapping, Sequence

from peili.casework.schedule.models import Attendance, PlannedSeries, Session
from peili.core.retention import Kept
from peili.core.wording import msgid
from peili.parties.retention import ended_engagements
from peili.plumbing.retention import Retires


def forget_who_came(engagements: Sequence[int]) -> None:
    Attendance.objects.filter(session__engagement__in=engagements).delete()
    Session.objects.filter(engagement__in=engagements).update(place="", room="")
    PlannedSeries.objects.filter(engagement__in=engagements).delete()


RETIRES = [
    Retires(Kept.SESSIONS, msgid("engagements that have ended"), ended_engagements, forget_who_came)
]
BY_THEMSELVES: Mapping[Kept, str] = {}
NOT_RETIRED: Mapping[Kept, str] = {}
