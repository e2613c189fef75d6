"""What of evaluation a person gets, and what goes when they go.

An anonymous answer is handed over to nobody and erased by nobody: there is no telling whose it is.
That is the promise, and the page that asks says so. It goes with its round.
"""

from datetime import datetime

from django.db import transaction

from peili.casework.evaluation.models import (
    AnswerBox,
    EvaluationPlan,
    Invitation,
    NamedAnswer,
    QuestionnaireDefinition,
    QuestionnaireRound,
    RoundTally,
)
from peili.core.wording import msgid
from peili.parties.models import Person
from peili.plumbing.personal_data import Handed, Remains, told

HANDED_OVER = [Invitation, NamedAnswer]
HELD_BACK = {
    AnswerBox: "Answers without names: there is no telling whose they are.",
    RoundTally: "Sums of a round without names: nobody stands in them.",
    QuestionnaireRound: "Handed over with one's invitation to it.",
    QuestionnaireDefinition: "Questions, and who brought them to the practice.",
    EvaluationPlan: "How a group agreed to be asked.",
}
GOES = [msgid("your answers by name, and that you were asked")]


def hand_over(person: Person) -> Handed:
    """Return what one has been asked, and what one answered by name."""
    of_round = {"engagement": "round__engagement__name", "title": "round__questionnaire__title"}
    return {
        "questionnaires_asked": told(
            Invitation.objects.filter(party__person=person).order_by("pk"),
            "answered",
            until="round__closes_at",
            **of_round,
        ),
        "questionnaires_answered_by_name": told(
            NamedAnswer.objects.filter(party__person=person).order_by("pk"), "answers", **of_round
        ),
    }


def remains(person: Person) -> list[Remains]:
    word = NamedAnswer.objects.filter(round__wave=QuestionnaireRound.Wave.COMMISSIONER)
    return [
        Remains(
            msgid("answers without your name"),
            msgid("There is no telling whose they are. They go with their round."),
        ),
        Remains(
            msgid("the commissioner's evaluation"),
            msgid("It is the organisation's word, and it is kept without your name."),
            word.filter(party__person=person),
        ),
    ]


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Delete answers by name and places in rounds, but for the organisation's own word."""
    own = NamedAnswer.objects.filter(party__person=person)
    own.exclude(round__wave=QuestionnaireRound.Wave.COMMISSIONER).delete()
    Invitation.objects.filter(party__person=person).delete()
    return remains(person)
