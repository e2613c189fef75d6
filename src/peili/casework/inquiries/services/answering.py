"""Nothing gets lost: an owner, a promised time, and a call for help when it has passed (B5)."""

from datetime import datetime

from django.db import transaction

from peili.casework.inquiries.models import ExploratoryTalk, Inquiry
from peili.casework.inquiries.selectors import BOOKING
from peili.casework.inquiries.services import letters
from peili.casework.inquiries.services.states import hold
from peili.parties import services as parties
from peili.parties.models import Person
from peili.plumbing.links.services import withdraw_links


@transaction.atomic
def give_to(inquiry: Inquiry, *, owner: Person) -> Inquiry:
    """Make somebody the one who answers."""
    held = hold(inquiry)
    held.owner = owner
    held.save(update_fields=["owner"])
    return held


@transaction.atomic
def note_answer(inquiry: Inquiry, *, at: datetime) -> Inquiry:
    """Note that the inquirer has been answered, by phone or by letter. The first time counts."""
    held = hold(inquiry)
    if held.answered_at is None:
        held.answered_at = at
        held.save(update_fields=["answered_at"])
    return held


@transaction.atomic
def close_inquiry(inquiry: Inquiry, *, because: str, at: datetime, tell: bool = True) -> Inquiry:
    """Close without an engagement; the inquirer is told why and where to go, unless they know."""
    held = hold(inquiry)
    held.state = Inquiry.State.CLOSED
    held.closed_at = at
    held.closed_because = because
    held.answered_at = held.answered_at or at
    held.save(update_fields=["state", "closed_at", "closed_because", "answered_at"])
    was_booked = _let_go_of_talks(held, at=at)
    if tell:
        letters.closing(held, at=at, was_booked=was_booked)
    return held


def escalate_unanswered(*, at: datetime) -> int:
    """Tell every coordinator of inquiries whose promised time has passed; once each."""
    late = Inquiry.objects.filter(answered_at=None, escalated_at=None, answer_by__lt=at)
    escalated = 0
    for inquiry in late.exclude(state__in=Inquiry.OVER):
        with transaction.atomic():
            if Inquiry.objects.filter(pk=inquiry.pk, escalated_at=None, answered_at=None).update(
                escalated_at=at
            ):
                letters.promise_has_passed(inquiry, at=at)
                escalated += 1
    return escalated


def _let_go_of_talks(inquiry: Inquiry, *, at: datetime) -> bool:
    """Free the time of talks that will not be held; return whether one had been booked."""
    over = [ExploratoryTalk.State.HELD, ExploratoryTalk.State.CANCELLED]
    waiting = ExploratoryTalk.objects.filter(inquiry=inquiry).exclude(state__in=over)
    was_booked = False
    for talk in waiting.select_related("practitioner__person"):
        parties.set_free(talk.key)
        withdraw_links(purpose=BOOKING, object_id=talk.pk)
        if talk.state == ExploratoryTalk.State.BOOKED:
            was_booked = True
            letters.talk_called_off(talk, at=at)
    waiting.update(state=ExploratoryTalk.State.CANCELLED)
    return was_booked
