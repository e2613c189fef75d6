"""A practitioner is away: their time is taken, and what stands in it waits to be re-planned."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from peili.casework.schedule.models import Absence, Session
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties import services as parties
from peili.parties.models import OccupiedTime, Person

SHORT_ENOUGH = 400
"""Days; a longer stretch is a slip of the year."""


class AwayTooLong(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("An absence ends after it begins, and lasts a year at most."))


@transaction.atomic
def record_absence(person: Person, *, starts: datetime, ends: datetime) -> Absence:
    """Take the practitioner's time. Sessions that stand in it stay until they are re-planned."""
    if not starts < ends or (ends - starts).days > SHORT_ENOUGH:
        raise AwayTooLong
    absence = Absence.objects.create(person=person, starts=starts, ends=ends)
    cover_absences({person.pk})
    return absence


@transaction.atomic
def remove_absence(absence: Absence) -> None:
    """The practitioner is there after all, unless another absence covers the same time."""
    OccupiedTime.objects.filter(key__startswith=f"absence/{absence.pk}/").delete()
    absence.delete()
    cover_absences({absence.person_id})


def sessions_within(absence: Absence, *, after: datetime) -> list[Session]:
    """Return the planned sessions that the absence leaves without their supervisor."""
    rows = Session.objects.filter(
        supervisor=absence.person_id,
        state=Session.State.PLANNED,
        starts__lt=absence.ends,
        ends__gt=max(absence.starts, after),
    )
    return list(rows.select_related("engagement").order_by("starts"))


def cover_absences(people: Collection[int]) -> None:
    """Take every stretch of these people's absences that nothing else takes.

    A session booked earlier keeps its time; when it moves away, what it leaves is covered too.
    """
    absences = list(Absence.objects.filter(person__in=people).order_by("pk"))
    if not absences:
        return
    for absence in absences:
        OccupiedTime.objects.filter(key__startswith=f"absence/{absence.pk}/").delete()
    for absence in absences:
        taken = OccupiedTime.objects.filter(
            person=absence.person_id, starts__lt=absence.ends, ends__gt=absence.starts
        ).order_by("starts")
        begins, gaps = absence.starts, []
        for starts, ends in taken.values_list("starts", "ends"):
            if starts > begins:
                gaps.append((begins, starts))
            begins = max(begins, ends)
        if begins < absence.ends:
            gaps.append((begins, absence.ends))
        parties.occupy_all(
            [
                parties.Taking([absence.person_id], f"absence/{absence.pk}/{place}", *gap)
                for place, gap in enumerate(gaps)
            ]
        )
