"""What this stage keeps of a person, handed over to them or erased."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction

from peili.casework.agreements import paper
from peili.casework.agreements.models import (
    Acceptance,
    Agreement,
    OfferedPaper,
    PriorContact,
    SealedPaper,
)
from peili.core.wording import msgid
from peili.parties.models import Person
from peili.plumbing.personal_data import Handed, Remains, told

HANDED_OVER = [Acceptance, PriorContact]
HELD_BACK = {
    Agreement: "Its text is handed over with one's own word on it.",
    OfferedPaper: "The same text as a file; it opens on the agreement's page.",
    SealedPaper: "The same text sealed; it opens on the agreement's page.",
}
GOES = [msgid("why you did not accept an agreement, where you said it")]


def hand_over(person: Person) -> Handed:
    """Return the person's own words on agreements, and the texts they accepted."""
    own = Acceptance.objects.filter(party__person=person).select_related("agreement").order_by("pk")
    words = told(
        own,
        *("seat", "asked_at", "accepted_at", "declined_at", "declined_because", "typed_name"),
        "paper_sha256",
        engagement="agreement__engagement__name",
        version="agreement__version",
    )
    return {
        "agreements": [
            {**word, "text": _text_before(answer)} for word, answer in zip(words, own, strict=True)
        ],
        "prior_contacts": told(
            PriorContact.objects.filter(disclosed_by=person),
            "description",
            "disclosed_at",
            engagement="engagement__name",
        ),
    }


def remains(person: Person) -> list[Remains]:
    return [
        Remains(
            msgid("agreements that you accepted, with your name"),
            msgid(
                "Claims from an agreement expire in three years unless interrupted:"
                " Act on Limitation of Debts 728/2003."
            ),
            Acceptance.objects.filter(party__person=person).exclude(accepted_at=None),
        )
    ]


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Erase why somebody declined.

    Who accepted which text is evidence of an agreement and stays until claims have expired.
    """
    own = Acceptance.objects.filter(party__person=person)
    own.exclude(declined_because="").update(declined_because="")
    return remains(person)


def _text_before(answer: Acceptance) -> list[dict[str, Any]]:
    """Return the text of the copy that was put before the person."""
    if not answer.agreement.paper:
        return []
    sections = paper.copy_for(paper.kept(answer.agreement), answer.copy)
    return [asdict(section) for section in sections]
