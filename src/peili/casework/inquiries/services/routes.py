"""A human decides the route: the rules only propose it (B2)."""

from datetime import datetime

from django.db import transaction

from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.services.states import hold
from peili.core.errors import RuleBroken
from peili.core.routing.inquiry import Route
from peili.core.wording import msgid
from peili.parties.models import Person


class ReasonNeeded(RuleBroken):
    """Deciding otherwise than the rules propose leaves a reason behind."""

    def __init__(self) -> None:
        super().__init__(
            msgid("You chose another route than the one proposed. Write your reason in a sentence.")
        )


@transaction.atomic
def confirm_route(
    inquiry: Inquiry, *, route: Route, by: Person, at: datetime, reason: str = ""
) -> Inquiry:
    """Confirm the proposed route, or choose another with a reason."""
    held = hold(inquiry)
    if route != held.proposed_route and not reason.strip():
        raise ReasonNeeded
    held.route = route.value
    held.route_reason = reason.strip()
    held.routed_by = by
    held.routed_at = at
    if held.state == Inquiry.State.NEW:
        held.state = Inquiry.State.ROUTED
    held.save(update_fields=["route", "route_reason", "routed_by", "routed_at", "state"])
    return held
