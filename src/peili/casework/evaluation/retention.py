"""Of evaluations the figures without names stay; names, and free words to the supervisor, go."""

from collections.abc import Mapping, Sequence

from peili.casework.evaluation.models import AnswerBox, Invitation, NamedAnswer
from peili.core.retention import Kept
from peili.core.wording import msgid
from peili.parties.retention import ended_engagements
from peili.plumbing.retention import Retires


def forget_names(engagements: Sequence[int]) -> None:
    NamedAnswer.objects.filter(round__engagement__in=engagements).delete()
    Invitation.objects.filter(round__engagement__in=engagements).delete()
    AnswerBox.objects.filter(round__engagement__in=engagements).update(unsaid=[])


RETIRES = [
    Retires(Kept.EVALUATIONS, msgid("engagements that have ended"), ended_engagements, forget_names)
]
BY_THEMSELVES: Mapping[Kept, str] = {}
NOT_RETIRED: Mapping[Kept, str] = {}
