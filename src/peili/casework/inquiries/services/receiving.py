"""Receive what somebody wrote, read where it belongs, and promise an answer."""

from datetime import datetime

from django.db import transaction
from django.db.models import Count, Q

from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.services import letters
from peili.core.office_hours import answer_by
from peili.core.policy import Role
from peili.core.routing import inquiry as core
from peili.core.routing import route
from peili.core.terms import InquirerRole
from peili.parties import selectors as parties
from peili.parties.models import Person

ACUTE_HOURS = 2
"""Defusing has eight hours from the event: the first call must come early in them."""


@transaction.atomic
def receive_inquiry(written: Inquiry, *, at: datetime) -> Inquiry:
    """Keep what was written, with its proposed route, an owner and the promised time of an answer.

    The inquirer gets a receipt with a link to follow it; the owner is told that something waits.
    """
    read = route(as_core_reads(written))
    written.received_at = at
    written.state = Inquiry.State.NEW
    written.proposed_route = read.route.value
    written.flags = [flag.value for flag in read.flags]
    written.flag_words = {flag.value: list(words) for flag, words in read.words.items()}
    written.reasons = [
        {"code": remark.code, "msgid": remark.msgid, "values": dict(remark.values)}
        for remark in read.reasons
    ]
    written.answer_by = _promise(written, at)
    written.owner = _coordinator_with_least_to_do()
    written.save()
    letters.receipt(written, at=at)
    letters.something_waits(written, at=at)
    return written


def as_core_reads(written: Inquiry) -> core.Inquiry:
    return core.Inquiry(
        text=written.own_words,
        situations=frozenset(map(core.Situation, written.situations)),
        acute_event_at=written.acute_event_at,
        role=InquirerRole(written.role) if written.role else None,
        people=written.people,
    )


def _promise(inquiry: Inquiry, at: datetime) -> datetime:
    usual = parties.the_practice().answer_within_hours
    hours = min(ACUTE_HOURS, usual) if inquiry.is_acute else usual
    return answer_by(at, hours=hours, office=parties.office_hours())


def _coordinator_with_least_to_do() -> Person | None:
    return (
        Person.objects.filter(duties__role=Role.COORDINATOR.value, erased_at=None)
        .annotate(
            open_inquiries=Count(
                "owned_inquiries", filter=~Q(owned_inquiries__state__in=Inquiry.OVER)
            )
        )
        .order_by("open_inquiries", "pk")
        .first()
    )
