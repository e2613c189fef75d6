"""What this stage keeps of a person, handed over to them or erased."""

from typing import Any

from django.db.models import Q

from peili.casework.goals.models import Goal, Rating, RatingRequest
from peili.parties.models import Person


def hand_over(person: Person) -> dict[str, Any]:
    """Return somebody's own goals in all versions, and all that they rated themselves."""
    own = Goal.objects.filter(owner__person=person).order_by("pk")
    ratings = Rating.objects.filter(rater__person=person).select_related("goal").order_by("on")
    return {
        "goals": list(
            own.values(
                "text",
                "area",
                "strengths",
                "next_step",
                "question",
                "level_minus_2",
                "level_minus_1",
                "level_0",
                "level_plus_1",
                "level_plus_2",
                "version",
                "written_at",
                "dropped_at",
            )
        ),
        "ratings": [
            {
                "goal": rating.goal.text,
                "on": rating.on,
                "moment": rating.moment,
                "level": rating.level,
                "scale": rating.scale,
            }
            for rating in ratings
        ],
        "asked_to_rate": list(
            RatingRequest.objects.filter(party__person=person).values(
                "moment", "asked_at", "until", "answered"
            )
        ),
    }


def erase(person: Person) -> list[str]:
    """Erase a person's own goals with all their ratings, and their own ratings of other goals.

    What the group said together stays the group's, whoever wrote it down.
    """
    RatingRequest.objects.filter(party__person=person).delete()
    groups = Q(rater_kind=Rating.Rater.GROUP)
    Rating.objects.filter(rater__person=person).exclude(groups).delete()
    Goal.objects.filter(owner__person=person).delete()
    return []
