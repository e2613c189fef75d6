"""What of evaluation a person gets, and what goes when they go.

An anonymous answer is handed over to nobody and erased by nobody: there is no telling whose it is.
That is the promise, and the page that asks says so. It goes with its round.
"""

from typing import Any

from peili.casework.evaluation.models import Invitation, NamedAnswer
from peili.parties.models import Person


def hand_over(person: Person) -> dict[str, Any]:
    """Return what one has been asked, and what one answered by name."""
    invited = Invitation.objects.filter(party__person=person).order_by("pk")
    named = NamedAnswer.objects.filter(party__person=person).order_by("pk")
    return {
        "asked": [
            {"process": process, "questionnaire": title, "open_until": until, "answered": answered}
            for process, title, until, answered in invited.values_list(
                "round__engagement__name",
                "round__questionnaire__title",
                "round__closes_at",
                "answered",
            )
        ],
        "answered_by_name": [
            {"process": process, "questionnaire": title, "answers": answers}
            for process, title, answers in named.values_list(
                "round__engagement__name", "round__questionnaire__title", "answers"
            )
        ],
    }


def erase(person: Person) -> list[str]:
    """Delete answers by name and places in rounds; return what is kept and why (nothing is)."""
    NamedAnswer.objects.filter(party__person=person).exclude(round__wave="commissioner").delete()
    Invitation.objects.filter(party__person=person).delete()
    kept = NamedAnswer.objects.filter(party__person=person).exists()
    return ["commissioner evaluations: the organisation's own word"] if kept else []
