"""Of goals the words go, and whose they were; what the group rated together stays as figures."""

from collections.abc import Mapping, Sequence

from peili.casework.goals.models import Goal, Rating, RatingRequest, Workshop
from peili.core.retention import Kept
from peili.core.wording import msgid
from peili.parties.retention import ended_engagements
from peili.plumbing.retention import Retires

WORDS = (
    *("text", "strengths", "next_step", "question"),
    *("level_minus_2", "level_minus_1", "level_0", "level_plus_1", "level_plus_2"),
)


def forget_words(engagements: Sequence[int]) -> None:
    of_these = Goal.objects.filter(engagement__in=engagements)
    of_these.filter(audience=Goal.Audience.PERSONAL).delete()
    one_by_one = Rating.objects.filter(goal__in=of_these).exclude(rater_kind=Rating.Rater.GROUP)
    one_by_one.delete()
    of_these.update(owner=None, **dict.fromkeys(WORDS, ""))
    RatingRequest.objects.filter(party__engagement__in=engagements).delete()
    Workshop.objects.filter(engagement__in=engagements).delete()


RETIRES = [
    Retires(
        Kept.GOALS_AND_RATINGS,
        msgid("engagements that have ended"),
        ended_engagements,
        forget_words,
    )
]
BY_THEMSELVES: Mapping[Kept, str] = {}
NOT_RETIRED: Mapping[Kept, str] = {}
