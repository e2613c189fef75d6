"""One order of locks: the engagement first. Whoever changes an agreement or a goal holds it."""

from peili.casework.agreements.models import Agreement
from peili.parties.models import Engagement


def hold_engagement(engagement_id: int) -> Engagement:
    """Return the engagement with its row locked until the transaction is over."""
    return Engagement.objects.select_for_update().get(pk=engagement_id)


def hold(agreement: Agreement) -> Agreement:
    """Return the agreement as it stands now, with its engagement locked."""
    engagement = hold_engagement(agreement.engagement_id)
    held = Agreement.objects.select_related("service").get(pk=agreement.pk)
    held.engagement = engagement
    return held
