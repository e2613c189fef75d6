"""Move one session, this and the following, or all that are still ahead (D4)."""

from datetime import UTC, datetime, timedelta

from django.db import transaction

from peili.casework.schedule.models import Session
from peili.casework.schedule.services import letters
from peili.casework.schedule.services.absences import cover_absences
from peili.casework.schedule.services.availability import availability, who_meets
from peili.casework.schedule.services.booking import NothingInThePast, key_of, take_times
from peili.casework.schedule.services.changing import as_booked, hold, planned
from peili.core.series import HELSINKI, Clash, Reach, Shift, shift_series
from peili.parties import services as parties
from peili.parties.models import Person


def preview_move(
    session: Session, *, to: datetime, reach: Reach, at: datetime
) -> tuple[Shift, ...]:
    """Show where each session within reach would be, and what stands in its way."""
    series = planned(session.engagement)
    booked = as_booked(series)
    step = abs(to - session.starts) + timedelta(days=1)
    days = [s.starts.astimezone(HELSINKI).date() for s in (*series, session)]
    around = availability(
        session.engagement,
        first=min(days) - timedelta(days=step.days + 1),
        last=max(days) + timedelta(days=step.days + 1),
    )
    return shift_series(
        list(booked.values()),
        as_booked([session])[key_of(session)],
        to=to,
        reach=reach,
        now=at,
        availability=around,
    )


@transaction.atomic
def move_sessions(
    session: Session,
    *,
    to: datetime,
    reach: Reach = Reach.THIS,
    at: datetime,
    by: Person | None = None,
    seen_starts: datetime | None = None,
) -> list[Session]:
    """Move all within reach or none, and tell the members in one letter each.

    By the wall clock: 13.00 stays 13.00 over a change of clocks. Raise `PastSessionsNeverChange`,
    `ChangedMeanwhile`, `NothingInThePast`, or `SlotTaken` when somebody's time is gone.
    """
    session = hold(session, seen_starts=seen_starts)
    shifts = preview_move(session, to=to, reach=reach, at=at)
    if any(Clash.IN_THE_PAST in shift.clashes for shift in shifts):
        raise NothingInThePast
    by_key = {key_of(row): row for row in planned(session.engagement)}
    parties.set_free(*(str(shift.session.key) for shift in shifts))
    people = who_meets(session.engagement, leader=session.supervisor_id)
    moved = []
    for shift in shifts:
        row = by_key[str(shift.session.key)]
        row.starts, row.ends = shift.starts.astimezone(UTC), shift.ends.astimezone(UTC)
        row.save(update_fields=["starts", "ends"])
        moved.append(row)
    take_times(moved, people)
    cover_absences({row.supervisor_id for row in moved})
    letters.tell_of_moving(session.engagement, list(shifts), at=at, by=by)
    return moved
