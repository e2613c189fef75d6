"""Book sessions: all of a series or none, once the agreement is in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from peili.casework.agreements.models import Agreement
from peili.casework.agreements.services import demand_agreement, hold_engagement
from peili.casework.schedule.models import Session
from peili.casework.schedule.services import letters
from peili.casework.schedule.services.availability import who_leads_and_meets
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties import services as parties
from peili.parties.models import Engagement, Person

Kind = Session.Kind


@dataclass(frozen=True)
class NewSession:
    """One session to be booked; the place is the agreement's unless it is said here."""

    starts: datetime
    ends: datetime
    kind: str = Kind.ORDINARY
    place_mode: str = ""
    place: str = ""
    room: str = ""


class SlotTaken(RuleBroken):
    """Somebody who is needed was booked elsewhere first; `starts` is the session that lost."""

    def __init__(self, starts: datetime) -> None:
        super().__init__(
            msgid(
                "Somebody was booked elsewhere at one of these times. Nothing was kept:"
                " see which one it is, change it and try again."
            )
        )
        self.starts = starts


class NothingInThePast(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("A session cannot be booked in the past. Choose a later time."))


class NothingChosen(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Choose at least one session to book."))


@transaction.atomic
def book_sessions(
    engagement: Engagement,
    wanted: Sequence[NewSession],
    *,
    at: datetime,
    by: Person | None = None,
) -> list[Session]:
    """Book all of them or none, and tell the members in one letter each.

    Raise `AgreementNotInForce`, `NothingInThePast`, or `SlotTaken` when somebody's time is gone.
    """
    engagement = hold_engagement(engagement.pk)
    agreement = demand_agreement(engagement)
    if not wanted:
        raise NothingChosen
    if any(new.starts <= at for new in wanted):
        raise NothingInThePast
    leader, members = who_leads_and_meets(engagement)
    booked = keep_sessions(wanted, engagement=engagement, agreement=agreement, leader=leader)
    people = [leader.pk, *(person.pk for person in members)]
    take_times(booked, people)
    letters.tell_of_booking(engagement, booked, at=at, by=by, people=[leader, *members])
    return booked


def keep_sessions(
    wanted: Sequence[NewSession],
    *,
    engagement: Engagement,
    agreement: Agreement,
    leader: Person,
) -> list[Session]:
    """Write new sessions down, numbered on from the last one; nobody's time is taken yet."""
    number = _last_number(engagement)
    return Session.objects.bulk_create(
        _as_row(new, number=number + place, engagement=engagement, agreement=agreement, by=leader)
        for place, new in enumerate(sorted(wanted, key=lambda new: new.starts), start=1)
    )


def take_times(sessions: Sequence[Session], people: Sequence[int]) -> None:
    """Take everybody's time for these sessions, or raise `SlotTaken` and take none."""
    try:
        parties.occupy_all(
            [parties.Taking(people, key_of(one), one.starts, one.ends) for one in sessions]
        )
    except parties.TimeTaken as taken:
        lost = {key_of(session): session.starts for session in sessions}
        raise SlotTaken(lost.get(taken.key, sessions[0].starts)) from taken


def key_of(session: Session) -> str:
    return f"session/{session.pk}"


def _as_row(
    new: NewSession, *, number: int, engagement: Engagement, agreement: Agreement, by: Person
) -> Session:
    return Session(
        engagement=engagement,
        supervisor=by,
        number=number,
        kind=new.kind,
        starts=new.starts,
        ends=new.ends,
        place_mode=new.place_mode or agreement.place_mode,
        place=new.place or agreement.place,
        town=engagement.town,
        room=new.room,
        notice_hours=agreement.cancellation_notice_hours,
    )


def _last_number(engagement: Engagement) -> int:
    last = Session.objects.filter(engagement=engagement).aggregate(last=Max("number"))["last"]
    return last or 0
