"""What this stage keeps of a person, handed over to them or erased."""

from dataclasses import asdict
from typing import Any

from peili.casework.agreements import paper
from peili.casework.agreements.models import Acceptance, PriorContact
from peili.parties.models import Person


def hand_over(person: Person) -> dict[str, Any]:
    """Return the person's own words on agreements, and the texts they accepted."""
    answers = Acceptance.objects.filter(party__person=person).select_related(
        "agreement__engagement"
    )
    told = PriorContact.objects.filter(disclosed_by=person).select_related("engagement")
    return {
        "agreements": [
            {
                "engagement": answer.agreement.engagement.name,
                "version": answer.agreement.version,
                "seat": answer.seat,
                "asked_at": answer.asked_at,
                "accepted_at": answer.accepted_at,
                "declined_at": answer.declined_at,
                "declined_because": answer.declined_because,
                "typed_name": answer.typed_name,
                "paper_sha256": answer.paper_sha256,
                "text": _text_before(answer),
            }
            for answer in answers
        ],
        "prior_contacts": [
            {
                "engagement": word.engagement.name,
                "description": word.description,
                "disclosed_at": word.disclosed_at,
            }
            for word in told
        ],
    }


def erase(person: Person) -> list[str]:
    """Erase why somebody declined; return what the law has us keep.

    Who accepted which text is evidence of an agreement and stays until claims have expired.
    """
    own = Acceptance.objects.filter(party__person=person)
    own.exclude(declined_because="").update(declined_because="")
    return ["acceptance"] if own.filter(accepted_at__isnull=False).exists() else []


def _text_before(answer: Acceptance) -> list[dict[str, Any]]:
    """Return the text of the copy that was put before the person."""
    if not answer.agreement.paper:
        return []
    sections = paper.copy_for(paper.kept(answer.agreement), answer.copy)
    return [asdict(section) for section in sections]
