"""Rounds that open by themselves: after a session, before an evaluation session, months later."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from peili.casework.evaluation.models import EvaluationPlan, QuestionnaireRound
from peili.casework.evaluation.selectors import DELAY, DELAYED_IS_OPEN, LATEST_DELAY
from peili.casework.evaluation.services.opening import open_round, plan_of, send_invitations
from peili.casework.goals import services as goals
from peili.casework.goals.models import Rating
from peili.casework.schedule.models import Session
from peili.core.errors import RuleBroken
from peili.core.terms import EngagementKind
from peili.parties.models import Engagement
from peili.plumbing import clock

Wave = QuestionnaireRound.Wave
AfterSession = EvaluationPlan.AfterSession

FRESH = timedelta(days=3)  # a session held longer ago is no longer asked about
ANSWER_TO_SESSION = timedelta(days=5)
BEFORE_EVALUATION = timedelta(days=10)
COMMISSIONER_HAS = timedelta(days=14)
EVALUATIONS = {
    Session.Kind.MID_EVALUATION: Wave.HALF_YEARLY,
    Session.Kind.FINAL_EVALUATION: Wave.FINAL,
}


def send_due_invitations(*, at: datetime) -> int:
    """Write to those whose round has opened meanwhile; return how many rounds it was."""
    due = QuestionnaireRound.objects.filter(
        invited_at=None, settled_at=None, opens_at__lte=at, closes_at__gt=at
    ).select_related("engagement", "session")
    return sum(send_invitations(round, at=at) for round in due)


def ask_after_sessions(*, at: datetime) -> int:
    """Ask for feedback on sessions that were marked as held, as each group has agreed."""
    held = _supervision_sessions().filter(
        state=Session.State.HELD, held_at__gt=at - FRESH, ends__gt=at - FRESH
    )
    opened = 0
    for session in _without_round(held, Wave.AFTER_SESSION):
        plan = plan_of(session.engagement)
        if plan.after_session != AfterSession.LETTER:
            continue
        opened += _opened(
            session.engagement,
            wave=Wave.AFTER_SESSION,
            session=session,
            anonymity=plan.anonymity,
            opens_at=at,
            closes_at=at + ANSWER_TO_SESSION,
            at=at,
        )
    return opened


def ask_before_evaluations(*, at: datetime) -> int:
    """Ask before the mid-term and final evaluation sessions; before the final the commissioner too.

    The answers are in before the members sit down to look at the way together.
    """
    ahead = _supervision_sessions().filter(
        state=Session.State.PLANNED,
        kind__in=list(EVALUATIONS),
        starts__gt=at + timedelta(days=2),
        starts__lte=at + BEFORE_EVALUATION,
    )
    opened = 0
    for kind, wave in EVALUATIONS.items():
        for session in _without_round(ahead.filter(kind=kind), wave):
            plan = plan_of(session.engagement)
            opened += _opened(
                session.engagement,
                wave=wave,
                session=session,
                anonymity=plan.anonymity,
                opens_at=at,
                closes_at=_evening_before(session.starts),
                at=at,
            )
    for session in _without_round(
        ahead.filter(kind=Session.Kind.FINAL_EVALUATION), Wave.COMMISSIONER
    ):
        opened += _opened(
            session.engagement,
            wave=Wave.COMMISSIONER,
            session=session,
            opens_at=at,
            closes_at=at + COMMISSIONER_HAS,
            at=at,
        )
    return opened


def ask_after_months(*, at: datetime) -> int:
    """Invite to the delayed evaluation 3–6 months after the end, with the goals once more."""
    asked = QuestionnaireRound.objects.filter(engagement=OuterRef("pk"), wave=Wave.DELAYED)
    ended = Engagement.objects.filter(
        ~Exists(asked),
        kind=EngagementKind.SUPERVISION.value,
        state=Engagement.State.ENDED,
        ended_at__lte=at - DELAY,
        ended_at__gt=at - LATEST_DELAY,
    )
    opened = 0
    for engagement in ended:
        goals.ask_for_ratings(
            engagement,
            moment=Rating.Moment.DELAYED,
            until=at + DELAYED_IS_OPEN,
            in_another_letter=True,
            at=at,
        )
        opened += _opened(
            engagement,
            wave=Wave.DELAYED,
            anonymity=plan_of(engagement).anonymity,
            opens_at=at,
            closes_at=at + DELAYED_IS_OPEN,
            at=at,
        )
    return opened


def _supervision_sessions() -> QuerySet[Session]:
    return Session.objects.filter(engagement__kind=EngagementKind.SUPERVISION.value)


def _without_round(sessions: QuerySet[Session], wave: str) -> Iterable[Session]:
    asked = QuestionnaireRound.objects.filter(session=OuterRef("pk"), wave=wave)
    return list(sessions.filter(~Exists(asked)).select_related("engagement"))


def _opened(engagement: Engagement, **what: object) -> bool:
    """Open a round, or leave it: nobody to ask, or asked by another worker meanwhile."""
    try:
        open_round(engagement, **what)  # type: ignore[arg-type]
    except RuleBroken:
        return False
    return True


def _evening_before(starts: datetime) -> datetime:
    day = clock.local(starts).date() - timedelta(days=1)
    return datetime.combine(day, time(20), clock.HELSINKI)
