"""Open a round: whom it asks, about which goals, until when, and with or without names."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from peili.casework.agreements.services import hold_engagement
from peili.casework.evaluation.models import (
    Anonymity,
    AnswerBox,
    EvaluationPlan,
    Invitation,
    QuestionnaireDefinition,
    QuestionnaireRound,
)
from peili.casework.evaluation.services import letters
from peili.casework.evaluation.services.definitions import own_questionnaire
from peili.casework.evaluation.services.refusals import (
    AnonymityIsFixed,
    AskedAlready,
    DeadlineHasPassed,
    NobodyToAsk,
    TooFewForTheScreen,
)
from peili.casework.goals.models import Goal
from peili.casework.schedule.models import Attendance, Session
from peili.core.measurement import shipped
from peili.core.policy import Role
from peili.parties.models import Engagement, Party
from peili.plumbing.join_codes import new_code

Wave = QuestionnaireRound.Wave
Way = QuestionnaireRound.Way

SET_OF = {
    Wave.START: shipped.HALF_YEARLY,
    Wave.AFTER_SESSION: shipped.AFTER_SESSION,
    Wave.HALF_YEARLY: shipped.HALF_YEARLY,
    Wave.FINAL: shipped.FINAL,
    Wave.DELAYED: shipped.DELAYED,
    Wave.COMMISSIONER: shipped.COMMISSIONER,
}
SCREEN_STAYS = timedelta(hours=3)


@transaction.atomic
def open_round(
    engagement: Engagement,
    *,
    wave: str,
    opens_at: datetime,
    closes_at: datetime,
    at: datetime,
    anonymity: str = Anonymity.ANONYMOUS,
    questionnaire: QuestionnaireDefinition | None = None,
    session: Session | None = None,
) -> QuestionnaireRound:
    """Put a questionnaire to the members, or to the commissioner; letters leave when it opens.

    One alone cannot be anonymous, so one alone is asked by name and told so. Raise `AskedAlready`
    for a second round of what is asked once.
    """
    engagement = hold_engagement(engagement.pk)
    people = _asked(engagement, wave, session)
    if not people:
        raise NobodyToAsk
    if wave == Wave.COMMISSIONER or len(people) == 1:
        anonymity = Anonymity.BY_NAME
    opened = _create(
        engagement,
        wave=wave,
        session=session,
        questionnaire=questionnaire,
        anonymity=anonymity,
        opens_at=opens_at,
        closes_at=closes_at,
        asked=len(people),
        at=at,
    )
    Invitation.objects.bulk_create(Invitation(round=opened, party=party) for party in people)
    if opens_at <= at:
        send_invitations(opened, at=at)
    return opened


@transaction.atomic
def open_on_screen(session: Session, *, at: datetime) -> QuestionnaireRound:
    """Ask for feedback by a code on the shared screen: nobody is invited, so nobody is known.

    It takes as many answers as there are members, and closes with the code.
    """
    engagement = hold_engagement(session.engagement_id)
    people = _asked(engagement, Wave.AFTER_SESSION, session)
    if len(people) < 2:
        raise TooFewForTheScreen
    return _create(
        engagement,
        wave=Wave.AFTER_SESSION,
        session=session,
        way=Way.SCREEN,
        anonymity=Anonymity.ANONYMOUS,
        opens_at=at,
        closes_at=at + SCREEN_STAYS,
        code=new_code(),
        code_until=at + SCREEN_STAYS,
        invited_at=at,
        asked=len(people),
        at=at,
    )


@transaction.atomic
def send_invitations(round: QuestionnaireRound, *, at: datetime) -> bool:
    """Write to everybody asked, once; return whether it was done now."""
    if not QuestionnaireRound.objects.filter(pk=round.pk, invited_at=None).update(invited_at=at):
        return False
    round.invited_at = at
    for invitation in round.invitations.select_related("party__person__user"):
        letters.invite(invitation, round=round, at=at)
    return True


@transaction.atomic
def set_anonymity(round: QuestionnaireRound, *, anonymity: str) -> QuestionnaireRound:
    """Agree on names anew as long as nobody has answered; the database refuses it after that."""
    held = QuestionnaireRound.objects.select_for_update().get(pk=round.pk)
    if held.answered or held.way == Way.SCREEN or held.asked < 2:
        raise AnonymityIsFixed
    held.anonymity = anonymity
    held.save(update_fields=["anonymity"])
    if held.is_anonymous:
        AnswerBox.objects.get_or_create(round=held)
    return held


@transaction.atomic
def plan_feedback(engagement: Engagement, *, after_session: str, anonymity: str) -> EvaluationPlan:
    """Keep how the members agreed to give feedback after each session from now on."""
    plan, _ = EvaluationPlan.objects.update_or_create(
        engagement=engagement,
        defaults={"after_session": after_session, "anonymity": anonymity},
    )
    return plan


def plan_of(engagement: Engagement) -> EvaluationPlan:
    """Return what was agreed, or the plan that holds until something is."""
    kept = EvaluationPlan.objects.filter(engagement=engagement).first()
    return kept or EvaluationPlan(engagement=engagement)


def _create(
    engagement: Engagement,
    *,
    wave: str,
    at: datetime,
    opens_at: datetime,
    closes_at: datetime,
    questionnaire: QuestionnaireDefinition | None = None,
    **fields: object,
) -> QuestionnaireRound:
    if closes_at <= opens_at or closes_at <= at:
        raise DeadlineHasPassed
    try:
        with transaction.atomic():
            opened = QuestionnaireRound.objects.create(
                engagement=engagement,
                wave=wave,
                questionnaire=questionnaire or own_questionnaire(SET_OF[Wave(wave)], at=at),
                goals=_shared_goals(engagement, wave),
                opens_at=opens_at,
                closes_at=closes_at,
                **fields,
            )
    except IntegrityError as again:
        raise AskedAlready from again
    if opened.is_anonymous:
        AnswerBox.objects.create(round=opened)
    return opened


def _asked(engagement: Engagement, wave: str, session: Session | None) -> Sequence[Party]:
    role = Role.COMMISSIONER if wave == Wave.COMMISSIONER else Role.SUPERVISEE
    places = Party.objects.filter(engagement=engagement, role=role.value, left_at=None)
    if session is not None and session.state == Session.State.HELD:
        came = Attendance.objects.filter(session=session, came=True, party__isnull=False)
        places = places.filter(pk__in=came.values("party"))
    return list(places.order_by("pk"))


def _shared_goals(engagement: Engagement, wave: str) -> list[int]:
    """Return the goals that all asked may read: a personal one would name its owner.

    The commissioner reads those agreed on together with them, never the group's own.
    """
    standing = Goal.objects.filter(engagement=engagement, dropped_at=None)
    shared = standing.exclude(audience=Goal.Audience.PERSONAL)
    if wave == Wave.COMMISSIONER:
        shared = standing.filter(audience=Goal.Audience.JOINT)
    return list(shared.order_by("pk").values_list("pk", flat=True))
