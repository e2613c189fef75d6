"""What this stage keeps of a person, handed over to them or erased."""

from typing import Any

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
                "text_sha256": answer.text_sha256,
                "text": answer.agreement.paper,
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
