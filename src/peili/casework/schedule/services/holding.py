"""What became of a session: who came, or that nobody did."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from peili.casework.agreements.services import (
    AgreementNotInForce,
    agreement_when,
    hold_engagement,
)
from peili.casework.schedule.models import Attendance, Session
from peili.casework.schedule.services.availability import supervisees_of
from peili.casework.schedule.services.booking import key_of
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties import services as parties
from peili.parties.models import Party

State = Session.State


class NotYetBegun(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("The session has not begun: mark who came once it has."))


class AlreadyCancelled(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("The session was cancelled, so nobody can be marked present."))


class AlreadyHeld(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("The session was held already. If it is not so, correct who came."))


@transaction.atomic
def mark_held(
    session: Session,
    *,
    came: Collection[int],
    substitutes: Collection[str] = (),
    at: datetime,
) -> Session:
    """Keep who came (parties by id, substitutes by name) and count the heads.

    What counts is that an agreement was in force when the session began: it may have ended since.
    May be said again to correct a slip; the moment of the first word stands.
    """
    session = _begun(session, at=at)
    if agreement_when(session.engagement, session.starts) is None:
        raise AgreementNotInForce
    told = dict(
        Attendance.objects.filter(session=session, party__isnull=False).values_list(
            "party_id", "told_ahead_at"
        )
    )
    Attendance.objects.filter(session=session).delete()
    members = members_then(session, also=told)
    present = [party for party in members if party.pk in came]
    Attendance.objects.bulk_create(
        [
            *(
                Attendance(
                    session=session,
                    party=party,
                    came=party in present,
                    told_ahead_at=told.get(party.pk),
                )
                for party in members
            ),
            *(Attendance(session=session, substitute=name) for name in substitutes),
        ]
    )
    session.state = State.HELD
    session.head_count = len(present) + len(substitutes)
    session.held_at = session.held_at or at
    session.save()
    return session


@transaction.atomic
def mark_nobody_came(session: Session, *, at: datetime) -> Session:
    """Keep that nobody came and nobody cancelled: by the agreement a late cancellation."""
    session = _begun(session, at=at)
    if session.state == State.HELD:
        raise AlreadyHeld
    session.state = State.CANCELLED
    session.cancelled_at = session.starts
    session.cancelled_by = Session.CancelledBy.MEMBERS
    session.cancelled_late = True
    session.fee_accepted = True
    session.head_count = 0
    session.save()
    parties.set_free(key_of(session))
    return session


def members_then(session: Session, *, also: Collection[int] = ()) -> list[Party]:
    """Return the supervisees of the session's day: those of today, and any already counted."""
    today = supervisees_of(session.engagement)
    known = {party.pk for party in today}
    gone = Party.objects.filter(pk__in=set(also) - known).select_related("person")
    return [*today, *gone]


def _begun(session: Session, *, at: datetime) -> Session:
    engagement = hold_engagement(session.engagement_id)
    held = Session.objects.get(pk=session.pk)
    held.engagement = engagement
    if held.state == State.CANCELLED:
        raise AlreadyCancelled
    if held.starts > at:
        raise NotYetBegun
    return held
