"""A session may be recorded only if everybody who is to be there has said yes to that one."""

from datetime import datetime

from django.db import transaction

from peili.casework.schedule.models import Session
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties.models import Consent, Party
from peili.parties.services import keep_consent, withdraw_consent
from peili.plumbing.ui import formats


class TooLateToAgree(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("A yes to recording is said before the session is over."))


def bound_to(session: Session) -> str:
    """Return what a consent to record this session is bound to."""
    return f"session/{session.pk}"


@transaction.atomic
def agree_to_recording(session: Session, *, party: Party, at: datetime) -> None:
    """Write down a member's yes to recording one session."""
    if session.state != Session.State.PLANNED or session.ends <= at:
        raise TooLateToAgree
    keep_consent(
        party.person,
        Consent.Purpose.RECORDING,
        at=at,
        item=bound_to(session),
        about=f"{session.engagement.name}, {formats.moment(session.starts)}",
    )


def take_back_recording(session: Session, *, party: Party, at: datetime) -> None:
    """Take the yes back, at any time: also afterwards, when the recording must go."""
    withdraw_consent(party.person, Consent.Purpose.RECORDING, at=at, item=bound_to(session))
