"""Propose a series or a single time, and show what stands in its way. Nothing is kept here."""

from datetime import date, datetime, time, timedelta

from peili.casework.agreements.models import Agreement
from peili.casework.agreements.services import rhythm_of
from peili.casework.schedule.models import Session
from peili.casework.schedule.services.availability import availability
from peili.core.rhythm import Rhythm
from peili.core.series import (
    HELSINKI,
    Clash,
    ProposedSession,
    clashes_of,
    evaluation_places,
    propose_series,
    propose_time,
)
from peili.parties.models import Engagement

LONGEST_SERIES = timedelta(days=3 * 366)


def propose(
    agreement: Agreement,
    *,
    starts_on: date | None = None,
    at: time | None = None,
    sessions: int | None = None,
) -> tuple[ProposedSession, ...]:
    """Propose the series of the agreement's rhythm.

    Without a time of day, the one with the fewest clashes in the practitioner's hours is found.
    """
    rhythm = rhythm_of(agreement)
    first = starts_on or rhythm.starts_on
    rhythm = Rhythm(
        sessions or rhythm.sessions, rhythm.weeks_between, first, max(first, rhythm.ends_on)
    )
    last = min(rhythm.earliest_end + timedelta(weeks=26), first + LONGEST_SERIES)
    around = availability(agreement.engagement, first=first, last=last)
    if at is None:
        found = propose_time(rhythm, minutes=agreement.minutes, availability=around)
        if found:
            return found
    return propose_series(rhythm, at=at or time(9), minutes=agreement.minutes, availability=around)


def clashes_on(
    engagement: Engagement,
    times: list[tuple[datetime, datetime]],
    *,
    now: datetime,
    leaving_out: Session | None = None,
) -> list[tuple[Clash, ...]]:
    """Say for each time what stands in its way, the series' own sessions of one day included."""
    if not times:
        return []
    first = min(starts for starts, _ in times).astimezone(HELSINKI).date()
    last = max(ends for _, ends in times).astimezone(HELSINKI).date()
    around = availability(engagement, first=first, last=last)
    if leaving_out:
        around = around.without({f"session/{leaving_out.pk}"})
    return [clashes_of(starts, ends, availability=around, now=now) for starts, ends in times]


def kinds_of_series(agreement: Agreement, sessions: int) -> list[Session.Kind]:
    """Say which session of a supervision's series is for evaluation (F4)."""
    kinds = [Session.Kind.ORDINARY] * sessions
    if agreement.engagement.kind == "supervision":
        mid, final = evaluation_places(sessions)
        if mid is not None:
            kinds[mid] = Session.Kind.MID_EVALUATION
        if final is not None:
            kinds[final] = Session.Kind.FINAL_EVALUATION
    return kinds
