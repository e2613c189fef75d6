"""Members who join or leave take their time with them."""

from datetime import datetime

from django.db import transaction

from peili.casework.agreements import services as agreements
from peili.casework.agreements.models import Agreement
from peili.casework.schedule.models import Session
from peili.casework.schedule.services.availability import who_meets
from peili.casework.schedule.services.booking import key_of
from peili.casework.schedule.services.cancelling import cancel_sessions
from peili.casework.schedule.services.changing import planned
from peili.core.series import Reach
from peili.core.stepping_back import SteppingBack
from peili.parties import services as parties
from peili.parties.models import Engagement, Party, Person


@transaction.atomic
def step_back(party: Party, *, at: datetime) -> SteppingBack:
    """A supervisee leaves (C7): no reason, and their time is their own again."""
    what_follows = agreements.step_back(party, at=at)
    _take_time_anew(party.engagement, at=at)
    return what_follows


@transaction.atomic
def welcome_member(engagement: Engagement, *, person: Person, at: datetime) -> list[Session]:
    """Bring a new supervisee in, and return the sessions at which they are elsewhere."""
    agreements.welcome_member(engagement, person=person, at=at)
    return _take_time_anew(engagement, at=at)


@transaction.atomic
def bring_in(engagement: Engagement, *, name: str, email: str, at: datetime) -> list[Session]:
    """Bring somebody in by name and address; one whom we know by the address is not added anew."""
    person = parties.known_person(email=email, name=name, language=engagement.language)
    return welcome_member(engagement, person=person, at=at)


@transaction.atomic
def end_engagement(
    agreement: Agreement,
    *,
    because: str,
    cancelled_by: str,
    accept_fee: bool = False,
    at: datetime,
    by: Person | None = None,
) -> Agreement:
    """Cancel what is still ahead, by the rule of late cancellation, and end the agreement."""
    ahead = [session for session in planned(agreement.engagement) if session.starts > at]
    if ahead:
        cancel_sessions(
            ahead[0],
            reach=Reach.ALL,
            cancelled_by=cancelled_by,
            accept_fee=accept_fee,
            at=at,
            by=by,
        )
    return agreements.end_agreement(agreement, because=because, at=at)


def _take_time_anew(engagement: Engagement, *, at: datetime) -> list[Session]:
    """Take the time of those who meet now; return the sessions where one is elsewhere."""
    people = who_meets(engagement)
    elsewhere = []
    for session in planned(engagement):
        if session.starts <= at:
            continue
        try:
            parties.occupy(people, key=key_of(session), starts=session.starts, ends=session.ends)
        except parties.TimeTaken:
            elsewhere.append(session)
    return elsewhere
