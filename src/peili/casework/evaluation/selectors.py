"""Questions about rounds and answers: who answered, and what was answered, never meet here."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import F, FilteredRelation, Q, QuerySet

from peili.casework.evaluation.models import (
    AnswerBox,
    Invitation,
    NamedAnswer,
    QuestionnaireDefinition,
    QuestionnaireRound,
)
from peili.core.policy import Record
from peili.core.terms import EngagementKind
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.looking import looked
from peili.parties.models import Engagement
from peili.plumbing import clock

# The delayed evaluation invites itself between these ends of the time after the end.
DELAY = timedelta(days=91)
LATEST_DELAY = timedelta(days=182)
DELAYED_IS_OPEN = timedelta(days=21)
DELAYED_TOLD_AHEAD = timedelta(days=14)
DELAYED_TOLD_AFTER = timedelta(days=21)
ANSWERING = "evaluation-answer"  # what the one-time link in a letter opens
Wave = QuestionnaireRound.Wave


def over(at: datetime) -> Q:
    """Say which rounds are over: their time is out, or everybody has answered."""
    return Q(closes_at__lte=at) | Q(answered=F("asked")) | Q(settled_at__isnull=False)


def rounds(actor: Actor) -> QuerySet[QuestionnaireRound]:
    """Return the members' rounds for the members, the commissioner's for those of that table."""
    rows = QuestionnaireRound.objects.select_related("engagement", "questionnaire", "session")
    theirs = QuestionnaireRound.objects.filter(wave=Wave.COMMISSIONER)
    members = QuestionnaireRound.objects.exclude(wave=Wave.COMMISSIONER)
    seen = scope.visible(members, actor, Record.EVALUATION_ROUND)
    seen_theirs = scope.visible(theirs, actor, Record.COMMISSIONER_ROUND)
    return rows.filter(
        Q(pk__in=seen.order_by().values("pk")) | Q(pk__in=seen_theirs.order_by().values("pk"))
    )


def round_(actor: Actor, round_id: int) -> QuestionnaireRound:
    return scope.the_one(rounds(actor), round_id)


def round_to_change(actor: Actor, round_id: int) -> QuestionnaireRound:
    """Return a round that the actor leads: to remind, to agree on names, to show its code."""
    rows = QuestionnaireRound.objects.select_related("engagement", "questionnaire", "session")
    theirs = scope.changeable(rows, actor, Record.COMMISSIONER_ROUND).filter(wave=Wave.COMMISSIONER)
    members = scope.changeable(rows, actor, Record.EVALUATION_ROUND).exclude(wave=Wave.COMMISSIONER)
    both = Q(pk__in=theirs.order_by().values("pk")) | Q(pk__in=members.order_by().values("pk"))
    return scope.the_one(rows.filter(both), round_id)


def engagement(actor: Actor, engagement_id: int) -> Engagement:
    """Return an engagement of whose evaluation the actor sees a part."""
    rows = Engagement.objects.select_related("organisation")
    members = scope.visible(rows, actor, Record.EVALUATION_ROUND, engagement="pk")
    theirs = scope.visible(rows, actor, Record.COMMISSIONER_ROUND, engagement="pk")
    both = Q(pk__in=members.order_by().values("pk")) | Q(pk__in=theirs.order_by().values("pk"))
    return scope.the_one(rows.filter(both), engagement_id)


def waves_to_open(actor: Actor, engagement: Engagement) -> list[Wave]:
    """Return which rounds the actor may open: the members' are their leader's to open."""
    rows = Engagement.objects.filter(pk=engagement.pk)
    waves: list[Wave] = []
    if scope.changeable(rows, actor, Record.EVALUATION_ROUND, engagement="pk").exists():
        waves += [Wave.START, Wave.HALF_YEARLY, Wave.FINAL, Wave.DELAYED]
    if scope.changeable(rows, actor, Record.COMMISSIONER_ROUND, engagement="pk").exists():
        waves += [Wave.COMMISSIONER]
    return waves


def engagement_to_plan(actor: Actor, engagement_id: int) -> Engagement:
    """Return an engagement for whose members the actor may open rounds."""
    rows = Engagement.objects.all()
    return scope.the_one(
        scope.changeable(rows, actor, Record.EVALUATION_ROUND, engagement="pk"), engagement_id
    )


def leads(actor: Actor, engagement: Engagement) -> bool:
    rows = Engagement.objects.filter(pk=engagement.pk)
    return scope.changeable(rows, actor, Record.EVALUATION_ROUND, engagement="pk").exists()


def invitations_waiting(actor: Actor, *, at: datetime) -> QuerySet[Invitation]:
    """Return what the actor has been asked and has not answered, the first to close first."""
    rows = Invitation.objects.filter(
        party__person=actor.person_id,
        answered=False,
        round__opens_at__lte=at,
        round__closes_at__gt=at,
        round__settled_at=None,
    ).select_related("round__engagement", "round__questionnaire", "round__session", "party")
    own = scope.visible(
        rows, actor, Record.INVITATION_TO_ANSWER, engagement=None, about="party__person"
    )
    return own.order_by("round__closes_at", "pk")


def own_invitation(actor: Actor, round_id: int, *, at: datetime) -> Invitation:
    waiting = list(invitations_waiting(actor, at=at).filter(round=round_id)[:1])
    return scope.the_one(invitations_waiting(actor, at=at), waiting[0].pk if waiting else 0)


def invitation_of_letter(token: str) -> Invitation:
    rows = Invitation.objects.select_related(
        "round__engagement", "round__questionnaire", "round__session", "party__person"
    )
    return scope.behind_link(rows, token, purpose=ANSWERING)


def round_on_screen(code: str, *, at: datetime) -> QuestionnaireRound:
    """Return the round whose code a phone in the room has read."""
    rows = QuestionnaireRound.objects.select_related("engagement", "questionnaire", "session")
    return scope.behind_code(rows.filter(settled_at=None), code, at=at)


def sheets(actor: Actor, round: QuestionnaireRound, *, at: datetime) -> list[dict[str, Any]]:
    """Return the answers of an anonymous round that is over, for working out its figures."""
    rows = AnswerBox.objects.filter(round=round).filter(
        round__in=QuestionnaireRound.objects.filter(over(at), pk=round.pk)
    )
    seen = scope.visible(rows, actor, Record.ROUND_FIGURES, engagement="round__engagement")
    box = seen.values_list("sheets", flat=True).first()
    return [sheet["answers"] for sheet in box or []]


def unsaid(actor: Actor, round: QuestionnaireRound, *, at: datetime) -> list[dict[str, str]]:
    """Return the sealed words of a round.

    Anonymous ones come all at once when the round is over: one by one they would tell by their
    coming who had just written.
    """
    boxes = AnswerBox.objects.filter(round=round).filter(
        round__in=QuestionnaireRound.objects.filter(over(at), pk=round.pk)
    )
    named = NamedAnswer.objects.filter(round=round).order_by("party__person__name")
    path = "round__engagement"
    found: list[dict[str, str]] = []
    for words in scope.visible(boxes, actor, Record.LEFT_UNSAID, engagement=path).values_list(
        "unsaid", flat=True
    ):
        found += words
    for words, name in scope.visible(named, actor, Record.LEFT_UNSAID, engagement=path).values_list(
        "unsaid", "party__person__name"
    ):
        found += [{**word, "name": name} for word in words]
    return found


def write_down_reading(actor: Actor, round: QuestionnaireRound) -> None:
    """Write down for those who answered by name that what they left unsaid was opened."""
    rows = NamedAnswer.objects.filter(round=round).exclude(unsaid=[]).select_related("party")
    seen = scope.visible(rows, actor, Record.LEFT_UNSAID, engagement="round__engagement")
    looked(
        actor,
        Record.NAMED_ANSWER,
        seen,
        about="party.person_id",
        engagement="party.engagement_id",
    )


def rounds_with_unsaid(actor: Actor, engagement: Engagement, *, at: datetime) -> set[int]:
    """Return in which rounds something sealed can be opened now."""
    boxes = AnswerBox.objects.filter(round__engagement=engagement).exclude(unsaid=[])
    boxes = boxes.filter(round__in=QuestionnaireRound.objects.filter(over(at)))
    named = NamedAnswer.objects.filter(round__engagement=engagement).exclude(unsaid=[])
    path = "round__engagement"
    seen = scope.visible(boxes, actor, Record.LEFT_UNSAID, engagement=path)
    seen_named = scope.visible(named, actor, Record.LEFT_UNSAID, engagement=path)
    return set(seen.values_list("round", flat=True)) | set(
        seen_named.values_list("round", flat=True)
    )


def named_answers(actor: Actor, round: QuestionnaireRound) -> list[NamedAnswer]:
    """Return the answers by name: one's own, or all for those whom the round is for.

    That a supervisor has read what somebody answered by name is written down for that person.
    """
    rows = NamedAnswer.objects.filter(round=round).select_related("party__person")
    path = "round__engagement"
    in_order = ("party__person__name", "pk")
    if round.is_commissioners:
        theirs = scope.visible(rows, actor, Record.COMMISSIONER_ANSWER, engagement=path)
        return list(theirs.order_by(*in_order))
    seen = scope.visible(rows, actor, Record.NAMED_ANSWER, engagement=path, about="party__person")
    return looked(
        actor,
        Record.NAMED_ANSWER,
        seen.order_by(*in_order),
        about="party.person_id",
        engagement="party.engagement_id",
    )


def definitions(actor: Actor) -> QuerySet[QuestionnaireDefinition]:
    rows = QuestionnaireDefinition.objects.all()
    return scope.visible(rows, actor, Record.QUESTIONNAIRE, engagement=None)


def definition(actor: Actor, definition_id: int) -> QuestionnaireDefinition:
    return scope.the_one(definitions(actor), definition_id)


def definition_to_change(actor: Actor, definition_id: int) -> QuestionnaireDefinition:
    rows = QuestionnaireDefinition.objects.all()
    return scope.the_one(
        scope.changeable(rows, actor, Record.QUESTIONNAIRE, engagement=None), definition_id
    )


@dataclass(frozen=True)
class Delayed:
    """The delayed evaluation of a process that has ended: to come, open or over."""

    on: date
    round: QuestionnaireRound | None = None


def delayed_evaluation(actor: Actor, engagement: Engagement, *, at: datetime) -> Delayed | None:
    """Return where the delayed evaluation of an ended engagement is, for its members and leader."""
    if engagement.state != Engagement.State.ENDED or engagement.ended_at is None:
        return None
    seen = scope.visible(
        Engagement.objects.filter(pk=engagement.pk),
        actor,
        Record.EVALUATION_ROUND,
        engagement="pk",
    )
    if not seen.exists():
        return None
    asked = rounds(actor).filter(engagement=engagement, wave=Wave.DELAYED).first()
    if asked is not None:
        return Delayed(clock.local(asked.opens_at).date(), asked)
    if at >= engagement.ended_at + LATEST_DELAY:
        return None
    return Delayed(clock.local(max(at, engagement.ended_at + DELAY)).date())


@dataclass(frozen=True)
class DelayedAhead:
    """A delayed evaluation that its leader should know of: about to be asked, open, or in."""

    engagement: int
    name: str
    opens_on: date
    round: int | None
    closes_at: datetime | None
    answered: int
    asked: int

    def is_in(self, at: datetime) -> bool:
        """Say whether nothing more comes: everybody has answered, or the time is out."""
        return self.closes_at is not None and (self.answered == self.asked or self.closes_at <= at)


def delayed_to_look_at(actor: Actor, *, at: datetime) -> list[DelayedAhead]:
    """Return the delayed evaluations of what the actor has led, from before they open until read.

    Two weeks before the invitations go, and three weeks after the last answer could have come.
    """
    ended = Engagement.objects.filter(
        kind=EngagementKind.SUPERVISION.value,
        state=Engagement.State.ENDED,
        ended_at__lte=at - DELAY + DELAYED_TOLD_AHEAD,
        ended_at__gt=at - LATEST_DELAY - DELAYED_IS_OPEN - DELAYED_TOLD_AFTER,
    ).annotate(
        delayed=FilteredRelation(
            "questionnaire_rounds", condition=Q(questionnaire_rounds__wave=Wave.DELAYED)
        )
    )
    led = scope.changeable(ended, actor, Record.EVALUATION_ROUND, engagement="pk")
    columns = ("pk", "name", "ended_at", "delayed__pk", "delayed__closes_at", "delayed__opens_at")
    found = []
    for pk, name, ended_at, round_id, closes_at, opens_at, answered, asked in led.values_list(
        *columns, "delayed__answered", "delayed__asked"
    ):
        if closes_at is None and at >= ended_at + LATEST_DELAY:
            continue
        if closes_at is not None and at >= closes_at + DELAYED_TOLD_AFTER:
            continue
        opens_on = clock.local(opens_at or max(at, ended_at + DELAY)).date()
        found.append(
            DelayedAhead(pk, name, opens_on, round_id, closes_at, answered or 0, asked or 0)
        )
    return found


def commissioner_answers(actor: Actor) -> QuerySet[NamedAnswer]:
    """Return the commissioners' own evaluations within reach, the newest first."""
    rows = NamedAnswer.objects.filter(round__wave=Wave.COMMISSIONER).select_related(
        "round__engagement", "round__questionnaire", "party__person"
    )
    seen = scope.visible(rows, actor, Record.COMMISSIONER_ANSWER, engagement="round__engagement")
    return seen.order_by("-round__opens_at", "-pk")


def own_named_answers(actor: Actor, engagement: Engagement) -> QuerySet[NamedAnswer]:
    """Return what the actor has answered by name in an engagement, the newest first."""
    rows = NamedAnswer.objects.filter(
        round__engagement=engagement, party__person=actor.person_id
    ).select_related("round__questionnaire", "round__session")
    own = scope.visible(rows, actor, Record.NAMED_ANSWER, engagement=None, about="party__person")
    return own.order_by("-round__opens_at", "-pk")
