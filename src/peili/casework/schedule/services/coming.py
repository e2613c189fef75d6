"""A supervisee says that they cannot come, or that they can after all."""

from datetime import datetime

from django.db import transaction

from peili.casework.schedule.models import Attendance, Session
from peili.casework.schedule.services import letters
from peili.casework.schedule.services.changing import hold
from peili.core.series import PastSessionsNeverChange
from peili.core.wording import msgid
from peili.parties.models import Party


@transaction.atomic
def say_cannot_come(session: Session, *, party: Party, at: datetime) -> Attendance:
    """Keep it and tell the supervisor. The session goes on; no reason is asked."""
    session = _ahead(session, at=at)
    attendance, first_time = Attendance.objects.update_or_create(
        session=session, party=party, defaults={"came": False, "told_ahead_at": at}
    )
    if first_time:
        letters.tell_of_absence(session, party=party, at=at)
    return attendance


@transaction.atomic
def say_can_come(session: Session, *, party: Party, at: datetime) -> None:
    """Take an earlier "cannot come" back."""
    session = _ahead(session, at=at)
    Attendance.objects.filter(session=session, party=party).delete()


def _ahead(session: Session, *, at: datetime) -> Session:
    session = hold(session)
    if session.starts <= at:
        raise PastSessionsNeverChange(msgid("A session that has begun cannot be changed."))
    return session
