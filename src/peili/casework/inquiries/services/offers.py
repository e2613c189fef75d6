"""The offer that follows a talk goes to the inquirer, and stays as it went."""

from datetime import datetime

from django.db import transaction

from peili.casework.inquiries import selectors
from peili.casework.inquiries.models import ExploratoryTalk
from peili.casework.inquiries.services import letters
from peili.casework.inquiries.services.answering import note_answer
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.plumbing.clock import local


class OfferAlreadySent(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("The offer has already been sent."))


@transaction.atomic
def send_offer(talk: ExploratoryTalk, *, at: datetime) -> ExploratoryTalk:
    """Send the inquirer the link to the offer, and keep what was offered."""
    held = ExploratoryTalk.objects.select_for_update().get(pk=talk.pk)
    if held.offered_at:
        raise OfferAlreadySent
    terms = selectors.terms_to_offer(held, on=local(at).date())
    note_answer(held.inquiry, at=at)
    held.offered_at = at
    held.offered_sessions, held.offered_minutes = terms.sessions, terms.minutes
    held.offered_cents = terms.cents
    held.save(update_fields=["offered_at", "offered_sessions", "offered_minutes", "offered_cents"])
    letters.offer_sent(held, at=at)
    return held
