"""What was asked and answered after sessions and between them, differently."""

from datetime import timedelta
from typing import Any

from peili.casework.evaluation.models import (
    Anonymity,
    AnswerBox,
    Invitation,
    NamedAnswer,
    QuestionnaireDefinition,
    QuestionnaireRound,
    RoundTally,
)
from peili.core.policy import Record
from tests.house.wall.content.difference import Difference
from tests.house.wall.telling import sealed_for_aino
from tests.house.wall.world import World

Wave = QuestionnaireRound.Wave
QUESTIONS = ["what_matters", "way_of_working", "heard", "helps_my_work"]


def questionnaires(world: World) -> None:
    """Which questionnaires the practice has taken in and never asked, and on what terms."""
    for _ in world.some():
        QuestionnaireDefinition.objects.create(
            key=f"lainattu_{world.random.randrange(10**9)}",
            version=1,
            title=world.text(200),
            file=QuestionnaireDefinition.objects.earliest("pk").file,
            licence=world.text(60),
            source=world.text(200),
            permission=world.text(),
            imported_by=world.story.cast.person("kaisa"),
            imported_at=world.moment(),
            retired_at=world.random.choice([None, world.moment()]),
        )


def rounds(world: World) -> None:
    """How often the members are asked, until when, and how many of them have answered."""
    held = QuestionnaireRound.objects.get(pk=world.story.feedback_round.pk)
    held.settled_at = world.moment()
    held.save(update_fields=["settled_at"])
    opened = QuestionnaireRound.objects.get(pk=world.story.half_yearly_round.pk)
    opened.answered = world.random.randint(1, 3)
    opened.save(update_fields=["answered"])
    for _ in world.some():
        opens_at = world.moment() - timedelta(days=20)
        QuestionnaireRound.objects.create(
            engagement=world.story.cast.engagement,
            questionnaire=held.questionnaire,
            wave=Wave.HALF_YEARLY,
            opens_at=opens_at,
            closes_at=opens_at + timedelta(days=world.random.randint(1, 19)),
            asked=4,
            answered=world.random.randint(0, 4),
            settled_at=opens_at + timedelta(days=19),
        )


def commissioner_rounds(world: World) -> None:
    """How often and when the commissioner has been asked."""
    held = world.story.commissioner_round
    for _ in world.some():
        opens_at = world.moment() - timedelta(days=20)
        QuestionnaireRound.objects.create(
            engagement=world.story.cast.engagement,
            questionnaire=held.questionnaire,
            wave=Wave.COMMISSIONER,
            anonymity=Anonymity.BY_NAME,
            opens_at=opens_at,
            closes_at=opens_at + timedelta(days=world.random.randint(1, 19)),
            asked=1,
            settled_at=opens_at + timedelta(days=19),
        )


def invitations(world: World) -> None:
    """Which of two members has answered the half-yearly round, at equal counts.

    Ville's place stays as it is: his own letter opens it.
    """
    others = list(
        Invitation.objects.filter(round=world.story.half_yearly_round)
        .exclude(party=world.story.cast.party("ville"))
        .order_by("pk")
    )
    chosen = world.random.choice(others)
    for invitation in others:
        invitation.answered = invitation == chosen
        invitation.save(update_fields=["answered"])


def named_answers(world: World) -> None:
    """What the members have answered by name, as they had agreed."""
    for answer in NamedAnswer.objects.filter(round=world.story.named_round):
        answer.answers = _sheet(world)
        answer.save(update_fields=["answers"])


def commissioner_answers(world: World) -> None:
    for answer in NamedAnswer.objects.filter(round=world.story.commissioner_round):
        answer.answers = {name: world.random.randint(0, 10) for name in answer.answers}
        answer.save(update_fields=["answers"])


def sheets(world: World) -> None:
    """What was answered without names in the round that is over."""
    _fill(world, world.story.feedback_round.pk)


def sums(world: World) -> None:
    """What the rounds that are over come to, at equal heads."""
    for tally in RoundTally.objects.all():
        tally.answers = {
            question: {str(world.random.randint(0, 10)): sum(counts.values())}
            for question, counts in tally.answers.items()
        }
        tally.save(update_fields=["answers"])


def _fill(world: World, round_id: int) -> None:
    box = AnswerBox.objects.get(pk=round_id)
    box.sheets = [{"voice": sheet["voice"], "answers": _sheet(world)} for sheet in box.sheets]
    box.save(update_fields=["sheets"])


def left_unsaid(world: World) -> None:
    """How much was left unsaid, and how long: sealed to Aino's key."""
    held = world.story.feedback_round
    box = AnswerBox.objects.get(pk=held.pk)
    box.unsaid = [sealed_for_aino(world.story, held, world.text(2_000)) for _ in world.some()]
    box.save(update_fields=["unsaid"])


def _sheet(world: World) -> dict[str, Any]:
    return {name: world.random.choice([None, *range(11)]) for name in QUESTIONS}


DIFFERENCES = {
    Record.QUESTIONNAIRE: Difference(questionnaires, "evaluation:questionnaires"),
    Record.EVALUATION_ROUND: Difference(rounds, "evaluation:rounds"),
    Record.COMMISSIONER_ROUND: Difference(commissioner_rounds, "evaluation:rounds"),
    Record.INVITATION_TO_ANSWER: Difference(invitations, "today:today", owners=["venla"]),
    Record.NAMED_ANSWER: Difference(named_answers, "the round by name", owners=["ville", "venla"]),
    Record.ROUND_FIGURES: Difference(sheets, "the round that is over"),
    Record.LEFT_UNSAID: Difference(left_unsaid, "what was left unsaid"),
    Record.COMMISSIONER_ANSWER: Difference(commissioner_answers, "the commissioner's round"),
    Record.POOLED_ANSWERS: Difference(sums),
}
