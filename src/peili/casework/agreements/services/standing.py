"""Facts about an engagement's agreement that the rules of later stages rest on."""

from datetime import datetime

from django.db.models import Min

from peili.casework.agreements.models import Agreement
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties.models import Engagement


class AgreementNotInForce(RuleBroken):
    """All parties accept before the first session (C5)."""

    def __init__(self) -> None:
        super().__init__(
            msgid(
                "The agreement is not in force yet: all parties accept it before the first session."
            )
        )


def agreement_in_force(engagement: Engagement) -> Agreement | None:
    return Agreement.objects.filter(engagement=engagement, state=Agreement.State.IN_FORCE).first()


def agreement_offered(engagement: Engagement) -> Agreement | None:
    """Return the version that is being accepted right now."""
    return Agreement.objects.filter(engagement=engagement, state=Agreement.State.OFFERED).first()


def demand_agreement(engagement: Engagement) -> Agreement:
    """Return the version in force, or raise `AgreementNotInForce`."""
    agreement = agreement_in_force(engagement)
    if agreement is None:
        raise AgreementNotInForce
    return agreement


def agreement_when(engagement: Engagement, at: datetime) -> Agreement | None:
    """Return the version that bound the parties at a moment, though it may have ended since."""
    versions = Agreement.objects.filter(engagement=engagement, in_force_at__lte=at)
    binding = versions.exclude(state=Agreement.State.ENDED, ended_at__lte=at)
    return binding.order_by("-version").first()


def is_before_the_parties(engagement: Engagement) -> bool:
    """Tell whether a version is being accepted right now."""
    return Agreement.objects.filter(engagement=engagement, state=Agreement.State.OFFERED).exists()


def first_in_force_at(engagement: Engagement) -> datetime | None:
    """Return when an agreement first came into force: goals are frozen from that moment on."""
    moments = Agreement.objects.filter(engagement=engagement).aggregate(first=Min("in_force_at"))
    first: datetime | None = moments["first"]
    return first
