"""Who orders and who pays: places outside the room, given and ended by the office (C1)."""

from datetime import datetime

from django.db import transaction

from peili.casework.agreements.models import Agreement
from peili.casework.agreements.services import letters
from peili.casework.agreements.services.locking import hold_engagement
from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.core.wording import msgid
from peili.parties import services as parties
from peili.parties.models import Engagement, Organisation, Party

OUTSIDE_THE_ROOM = frozenset({Role.COMMISSIONER, Role.PAYER})


class OnBothSidesOfTheWall(RuleBroken):
    """Whoever meets with the group knows what is said; whoever orders must not."""

    def __init__(self) -> None:
        super().__init__(
            msgid("They meet with this group, so they cannot order or pay for it as well.")
        )


class BeforeTheParties(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid(
                "The agreement is before the parties. Take it back to a draft first, then change"
                " who orders or pays."
            )
        )


class NotAnOutsidePlace(RuleBroken):
    """A supervisee steps back by themselves, and a supervisor is changed by a new choice."""

    def __init__(self) -> None:
        super().__init__(msgid("This place is not the office's to end."))


@transaction.atomic
def give_place(engagement: Engagement, *, role: Role, name: str, email: str, at: datetime) -> Party:
    """Let somebody order or pay from now on, and write to them. One we know is not added anew.

    A manager who orders is asked to accept from the next version on.
    """
    engagement = _held(engagement)
    person = parties.known_person(
        name=name,
        email=email,
        language=engagement.language,
        organisation=engagement.organisation,
    )
    own = engagement.parties.filter(person=person, left_at=None)
    if own.exclude(role__in=[one.value for one in OUTSIDE_THE_ROOM]).exists():
        raise OnBothSidesOfTheWall
    party = parties.add_party(engagement, person=person, role=role, at=at)
    letters.tell_of_place(party, at=at)
    return party


@transaction.atomic
def end_place(party: Party, *, at: datetime) -> Party:
    """End the place of one who orders or pays: they see nothing of it any more."""
    _held(party.engagement)
    if Role(party.role) not in OUTSIDE_THE_ROOM or party.left_at is not None:
        raise NotAnOutsidePlace
    return parties.leave_engagement(party, at=at)


@transaction.atomic
def name_payer(engagement: Engagement, organisation: Organisation | None) -> Engagement:
    """Say which organisation the invoices go to; none: those who meet pay themselves."""
    held = hold_engagement(engagement.pk)
    return parties.set_payer(held, organisation)


def _held(engagement: Engagement) -> Engagement:
    held = hold_engagement(engagement.pk)
    if Agreement.objects.filter(engagement=held, state=Agreement.State.OFFERED).exists():
        raise BeforeTheParties
    return held
