"""What every paper of the practice shares: its letterhead, and VAT in words."""

from collections.abc import Mapping

from peili.parties.models import Practice
from peili.plumbing.paper.document import Sender

Words = Mapping[str, str]


def letterhead(practice: Practice, say: Words) -> Sender:
    town = " ".join(filter(None, [practice.postcode, practice.town]))
    footer = [
        (say["business_id"], practice.business_id),
        (say["phone"], practice.phone),
        (say["email"], practice.email),
    ]
    return Sender(
        practice.name,
        tuple(filter(None, [practice.street, town])),
        tuple(row for row in footer if row[1]),
    )


def vat_in_words(treatment: str, reason: str, say: Words) -> str:
    """Say how VAT is treated, with the reason where it is exempt."""
    reason = reason.strip().rstrip(".")
    if treatment == "exempt" and reason:
        return say["vat.exempt.because"] % {"reason": reason}
    return say[f"vat.{treatment}"]
