"""What moving and cancelling have in common: the session as it stands, and what goes with it."""

from collections.abc import Iterable
from datetime import datetime

from peili.casework.agreements.services import hold_engagement
from peili.casework.schedule.models import Session
from peili.core.errors import RuleBroken
from peili.core.series import BookedSession
from peili.core.wording import msgid
from peili.parties.models import Engagement


class ChangedMeanwhile(RuleBroken):
    """Somebody moved, held or cancelled the session after the page was opened."""

    def __init__(self) -> None:
        super().__init__(
            msgid(
                "Somebody changed this session while you were looking at it."
                " Look at it as it is now and decide again."
            )
        )


def hold(session: Session, *, seen_starts: datetime | None = None) -> Session:
    """Return the planned session with its engagement locked; refuse if it is not as seen."""
    engagement = hold_engagement(session.engagement_id)
    held = Session.objects.select_related("supervisor").get(pk=session.pk)
    held.engagement = engagement
    if held.state != Session.State.PLANNED or seen_starts not in (None, held.starts):
        raise ChangedMeanwhile
    return held


def planned(engagement: Engagement) -> list[Session]:
    """Return the planned sessions of the series, in order."""
    rows = Session.objects.filter(engagement=engagement, state=Session.State.PLANNED)
    return list(rows.select_related("engagement", "supervisor").order_by("starts"))


def as_booked(sessions: Iterable[Session]) -> dict[str, BookedSession]:
    """Return the sessions as the rules of a series see them, by their key."""
    return {
        f"session/{session.pk}": BookedSession(
            f"session/{session.pk}", session.starts, session.ends
        )
        for session in sessions
    }
