"""What was between supervisor and supervisees before is told before anyone accepts (C3)."""

from datetime import datetime

from django.db import transaction

from peili.casework.agreements.models import Agreement, PriorContact
from peili.casework.agreements.services.locking import hold_engagement
from peili.core.agreement import PriorContacts, Variant, must_hear_of_prior_contacts
from peili.parties.models import Engagement, Person


@transaction.atomic
def disclose_prior_contacts(
    engagement: Engagement, *, by: Person, description: str, at: datetime
) -> PriorContact:
    """Keep the supervisor's word; an empty description says that there were none.

    A word given after the agreement was offered has not reached those who accept: acceptance is
    refused until it is taken back and offered anew.
    """
    hold_engagement(engagement.pk)
    return PriorContact.objects.create(
        engagement=engagement,
        there_were_none=not description.strip(),
        description=description.strip(),
        disclosed_by=by,
        disclosed_at=at,
    )


def latest_word(engagement: Engagement) -> PriorContact | None:
    return (
        PriorContact.objects.filter(engagement=engagement).order_by("-disclosed_at", "-pk").first()
    )


def told_so_far(agreement: Agreement, *, offered_at: datetime | None) -> PriorContacts:
    """Return what has been stated, and who has it before them in the text that was offered."""
    word = latest_word(agreement.engagement)
    if word is None:
        return PriorContacts()
    in_the_paper = offered_at is not None and word.disclosed_at <= offered_at
    heard = must_hear_of_prior_contacts(Variant(agreement.parties)) if in_the_paper else frozenset()
    return PriorContacts(stated=word.description, disclosed_to=heard)
