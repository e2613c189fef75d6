"""Supervisees who step back, and those who join later."""

from datetime import datetime

from django.db import transaction

from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.agreements.services import letters
from peili.casework.agreements.services.accepting import bring_into_force_when_all_accept
from peili.casework.agreements.services.locking import hold_engagement
from peili.casework.agreements.services.seats import head_count
from peili.casework.agreements.services.standing import agreement_in_force
from peili.core import stepping_back as rules
from peili.core.agreement import Seat
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
    seen = what_follows.others_see
    letters.tell_head_count(
        engagement, sentence=seen.msgid, people=int(str(seen.values["people"])), at=at
    )
    letters.tell_of_stepping_back(party, goes_on=what_follows.goes_on, at=at)
    offered = Agreement.objects.filter(engagement=engagement, state=Agreement.State.OFFERED).first()
    if offered:
        bring_into_force_when_all_accept(offered, at=at)
    return what_follows


@transaction.atomic
def welcome_member(engagement: Engagement, *, person: Person, at: datetime) -> Party:
    """Give a new supervisee their place, and ask them to accept the agreement in force.

    The commissioner is told the new head count once there is an agreement: before it, everybody
    is new.
    """
    engagement = hold_engagement(engagement.pk)
    party = parties.add_party(engagement, person=person, role=Role.SUPERVISEE, at=at)
    if agreement := agreement_in_force(engagement):
        people = head_count(engagement)
        count = rules.head_count_remark(people)
        letters.tell_head_count(engagement, sentence=count.msgid, people=people, at=at)
        acceptance = Acceptance.objects.create(
            agreement=agreement,
            party=party,
            seat=Seat.SUPERVISEE.value,
            position=agreement.acceptances.count(),
            asked_at=at,
        )
        letters.ask_to_accept(acceptance, agreement=agreement, at=at)
    return party
