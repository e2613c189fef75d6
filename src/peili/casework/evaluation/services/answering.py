"""Take an answer: it is kept, and that somebody has answered is kept, with nothing between them."""

import base64
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import F

from peili.casework.evaluation.models import (
    AnswerBox,
    Invitation,
    NamedAnswer,
    QuestionnaireRound,
)
from peili.casework.evaluation.reading import Question, questions, read
from peili.casework.evaluation.selectors import ANSWERING
from peili.casework.evaluation.services.refusals import (
    AlreadyAnswered,
    EverybodyHasAnswered,
    NamesAgreedAnew,
    NobodyCanReadIt,
    NothingAnswered,
    RoundIsOver,
    RoundNotOpenYet,
)
from peili.casework.goals.models import Goal
from peili.core.measurement.questionnaires import Answer, check_answers
from peili.core.policy import Role
from peili.parties.models import Consent, Engagement, Party, Person
from peili.parties.services import keep_consent, withdraw_consent
from peili.plumbing.accounts.models import User
from peili.plumbing.links.services import forget_links
from peili.plumbing.vault.errors import ReaderHasNoKey
from peili.plumbing.vault.sealing import About, seal
from peili.plumbing.vault.services.texts import key_pairs_of

UNSAID = "left-unsaid"
NOBODY = 0  # the author a sealed word names: it is told only by who wrote it, inside, if they wish


@dataclass(frozen=True)
class Sheet:
    """What was filled in: open answers, and words for the supervisor alone by their question."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    unsaid: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        answered = any(answer not in (None, "") for answer in self.answers.values())
        return not answered and not any(word.strip() for word in self.unsaid.values())


@transaction.atomic
def answer_invited(
    invitation: Invitation, sheet: Sheet, *, at: datetime, promised: str | None = None
) -> None:
    """Take the answer of somebody who was asked; of two at once the second is `AlreadyAnswered`.

    `promised` is what the page said of names while it was filled in: if that has been agreed on
    anew meanwhile, raise `NamesAgreedAnew`, for nobody may be taken at a promise not made to them.
    The door from the letter is forgotten with it, so no moment of answering stays anywhere.
    """
    held = _open(invitation.round_id, at=at)
    if promised is not None and promised != held.anonymity:
        raise NamesAgreedAnew
    unanswered = Invitation.objects.filter(pk=invitation.pk, answered=False)
    if not unanswered.update(answered=True):
        raise AlreadyAnswered
    forget_links(purpose=ANSWERING, object_id=invitation.pk)
    _keep(held, sheet, party=None if held.is_anonymous else invitation.party, at=at)


@transaction.atomic
def answer_on_screen(round: QuestionnaireRound, sheet: Sheet, *, at: datetime) -> None:
    """Take an answer from a phone in the room, as long as there are members left to answer."""
    held = _open(round.pk, at=at)
    if held.answered >= held.asked:
        raise EverybodyHasAnswered
    _keep(held, sheet, party=None, at=at)


def questions_for(round: QuestionnaireRound, party: Party | None) -> list[Question]:
    """List what this member is asked: personal goals too, where they answer by name."""
    wanted = Goal.objects.filter(pk__in=round.goals)
    if party is not None and not round.is_anonymous and not round.is_commissioners:
        own = Goal.objects.filter(
            engagement=round.engagement_id,
            audience=Goal.Audience.PERSONAL,
            owner=party,
            dropped_at=None,
        )
        wanted = wanted | own
    return questions(read(round.questionnaire), list(wanted.order_by("pk")))


def can_receive(engagement: Engagement) -> bool:
    """Say whether words for the supervisor alone can be sealed: whether there is a key."""
    try:
        return bool(_keys(engagement))
    except NobodyCanReadIt:
        return False


def _open(round_id: int, *, at: datetime) -> QuestionnaireRound:
    held = (
        QuestionnaireRound.objects.select_for_update(of=("self",))
        .select_related("questionnaire", "engagement")
        .get(pk=round_id)
    )
    if at < held.opens_at:
        raise RoundNotOpenYet
    if at >= held.closes_at or held.settled_at is not None:
        raise RoundIsOver
    return held


@transaction.atomic
def take_back_named_answers(person: Person, engagement_id: int, *, at: datetime) -> int:
    """Take the consent back: what was answered with a name in an engagement is deleted.

    Sums that were worked out of it before stay: nobody stands in them. Return how many went.
    """
    own = NamedAnswer.objects.filter(party__person=person, round__engagement=engagement_id)
    gone, _ = own.exclude(round__wave=QuestionnaireRound.Wave.COMMISSIONER).delete()
    withdraw_consent(person, Consent.Purpose.NAMED_ANSWERS, at=at, item=bound_to(engagement_id))
    return gone


def bound_to(engagement_id: int) -> str:
    return f"engagement/{engagement_id}"


def _keep(held: QuestionnaireRound, sheet: Sheet, *, party: Party | None, at: datetime) -> None:
    if sheet.is_empty:
        raise NothingAnswered
    asked = questions_for(held, party)
    answers = {
        question.key: sheet.answers.get(question.key)
        for question in asked
        if not question.for_the_supervisor_alone
    }
    check_answers(read(held.questionnaire), answers)
    sealed = _seal(held, sheet.unsaid)
    if party is not None:
        NamedAnswer.objects.create(round=held, party=party, answers=answers, unsaid=sealed)
        if not held.is_commissioners:
            keep_consent(
                party.person,
                Consent.Purpose.NAMED_ANSWERS,
                at=at,
                item=bound_to(held.engagement_id),
                about=held.engagement.name,
            )
    else:
        _into_the_box(held, answers, sealed)
    QuestionnaireRound.objects.filter(pk=held.pk).update(answered=F("answered") + 1)


def _into_the_box(
    held: QuestionnaireRound, answers: Mapping[str, Answer], sealed: list[dict[str, str]]
) -> None:
    """Write the whole box anew in an order that has nothing to do with time."""
    box = AnswerBox.objects.select_for_update().get(round=held)
    sheet = {"voice": secrets.token_hex(8), "answers": dict(answers)}
    box.sheets = sorted([*box.sheets, sheet], key=lambda one: str(one["voice"]))
    box.unsaid = sorted([*box.unsaid, *sealed], key=lambda one: str(one["sealed"]))
    box.save()


def _seal(held: QuestionnaireRound, words: Mapping[str, str]) -> list[dict[str, str]]:
    said = {question: text.strip() for question, text in words.items() if text.strip()}
    if not said:
        return []
    keys = _keys(held.engagement)
    return [
        {
            "question": question,
            "sealed": base64.b64encode(seal(text, keys, about_unsaid(held, question))).decode(),
        }
        for question, text in said.items()
    ]


def about_unsaid(round: QuestionnaireRound, question: str) -> About:
    """Say what stands inside the seal: the round and its question, and no author."""
    return About(UNSAID, f"round:{round.pk}:{question}", NOBODY, round.engagement_id)


def _keys(engagement: Engagement) -> list[str]:
    readers = list(
        User.objects.filter(
            person__parties__engagement=engagement,
            person__parties__role=Role.SUPERVISOR.value,
            person__parties__left_at=None,
        ).distinct()
    )
    try:
        keys = [pair.public for pair in key_pairs_of(readers)]
    except ReaderHasNoKey as refusal:
        raise NobodyCanReadIt from refusal
    if not keys:
        raise NobodyCanReadIt
    return keys
