"""Supervisees who step back, and those who join later."""

from datetime import datetime

from django.db import transaction

from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.agreements.services import letters
from peili.casework.agreements.services.accepting import bring_into_force_when_all_accept
from peili.casework.agreements.services.locking import hold_engagement
from peili.casework.agreements.services.offering import ask_next
from peili.casework.agreements.services.seats import head_count
from peili.casework.agreements.services.standing import agreement_in_force, agreement_offered
from peili.core import stepping_back as rules
from peili.core.agreement import SEATS, Seat, Variant
from peili.core.policy import Role
from peili.core.terms import Form
from peili.parties import services as parties
from peili.parties.models import Engagement, Party, Person


@transaction.atomic
def step_back(party: Party, *, at: datetime) -> rules.SteppingBack:
    """A supervisee leaves without giving a reason; the commissioner learns the head count (C7)."""
    engagement = hold_engagement(party.engagement_id)
    what_follows = rules.step_back(Form(engagement.form), people=head_count(engagement))
    parties.leave_engagement(party, at=at)
    for place in party.acceptances.filter(accepted_at=None):
        letters.withdraw_link_of(place)
    seen = what_follows.others_see
    letters.tell_head_count(
        engagement, sentence=seen.msgid, people=int(str(seen.values["people"])), at=at
    )
    letters.tell_of_stepping_back(party, goes_on=what_follows.goes_on, at=at)
    if offered := agreement_offered(engagement):
        bring_into_force_when_all_accept(offered, at=at)
    return what_follows


@transaction.atomic
def welcome_member(engagement: Engagement, *, person: Person, at: datetime) -> Party:
    """Give a new supervisee their place, and ask them to accept the agreement in force.

    A version that is being accepted right now waits for them, too (C5): all parties accept it.
    What the others have accepted stands, for its text, with its rule of new members, is the same.
    """
    engagement = hold_engagement(engagement.pk)
    party = parties.add_party(engagement, person=person, role=Role.SUPERVISEE, at=at)
    people = head_count(engagement)
    count = rules.head_count_remark(people)
    letters.tell_head_count(engagement, sentence=count.msgid, people=people, at=at)
    for agreement in (agreement_in_force(engagement), agreement_offered(engagement)):
        if agreement and Seat.SUPERVISEE in SEATS[Variant(agreement.parties)]:
            _seat(party, agreement, at=at)
    return party


def _seat(party: Party, agreement: Agreement, *, at: datetime) -> None:
    """Give a newcomer the last place, and ask them: at once, or where in order in their turn."""
    Acceptance.objects.create(
        agreement=agreement,
        party=party,
        seat=Seat.SUPERVISEE.value,
        position=agreement.acceptances.count(),
    )
    ask_next(agreement, at=at)
