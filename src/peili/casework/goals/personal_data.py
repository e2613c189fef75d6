"""What this stage keeps of a person, handed over to them or erased."""

from datetime import datetime

from django.db import transaction

from peili.casework.goals.models import Goal, Proposal, Rating, RatingRequest, Workshop
from peili.core.wording import msgid
from peili.parties.models import Person
from peili.plumbing.personal_data import Handed, Remains, told

HANDED_OVER = [Goal, Rating, RatingRequest]
HELD_BACK = {
    Workshop: "What a group is writing together just now.",
    Proposal: "Proposed from a phone in the room: whose it was is written nowhere.",
}
GOES = [
    msgid("your own goals with all their ratings"),
    msgid("your own ratings of other goals, and that you were asked for them"),
]


def hand_over(person: Person) -> Handed:
    """Return somebody's own goals in all versions, and all that they rated themselves."""
    own = Goal.objects.filter(owner__person=person).order_by("pk")
    ratings = Rating.objects.filter(rater__person=person).order_by("on", "pk")
    return {
        "goals": told(
            own,
            *("text", "area", "strengths", "next_step", "question"),
            *("level_minus_2", "level_minus_1", "level_0", "level_plus_1", "level_plus_2"),
            *("version", "written_at", "dropped_at"),
        ),
        "ratings": told(ratings, "on", "moment", "level", "scale", goal="goal__text"),
        "asked_to_rate": told(
            RatingRequest.objects.filter(party__person=person),
            *("moment", "asked_at", "until", "answered"),
        ),
    }


def remains(person: Person) -> list[Remains]:
    return [
        Remains(
            msgid("goals and ratings of the group together"),
            msgid("They are the group's word, whoever wrote them down."),
        )
    ]


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Erase a person's own goals with all their ratings, and their own ratings of other goals.

    What the group said together stays the group's, whoever wrote it down.
    """
    RatingRequest.objects.filter(party__person=person).delete()
    own_words = Rating.objects.filter(rater__person=person)
    own_words.exclude(rater_kind=Rating.Rater.GROUP).delete()
    Goal.objects.filter(owner__person=person).delete()
    return remains(person)
