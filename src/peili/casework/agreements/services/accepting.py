"""The word of a party: yes with a typed name, or no with a word of why."""

from datetime import datetime

from django.db import transaction

from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.agreements.selectors import TAKES_ANSWERS
from peili.casework.agreements.services import letters
from peili.casework.agreements.services.locking import hold
from peili.casework.agreements.services.offering import ask_next
from peili.casework.agreements.services.papers import ask_for_seal, paper_before
from peili.casework.agreements.services.prior_contacts import told_so_far
from peili.core import agreement as rules
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties import services as parties


class NameMissing(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Write your name to accept."))


class AlreadyAnswered(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("You have already answered. Your answer stands as it was."))


class NotYourTurn(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("Others are asked before you. You get a letter when it is your turn.")
        )


class NoLongerAtTheTable(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("You are no longer a party to this agreement, so it needs no answer from you.")
        )


@transaction.atomic
def accept_agreement(
    acceptance: Acceptance, *, typed_name: str, means: str, at: datetime
) -> Acceptance:
    """Accept the text as it was offered; the last to accept brings it into force.

    Kept: the name as typed, the moment, the means and the SHA-256 of the file that was before them.
    One who joins later accepts what is in force already, and a new edition is sealed.
    """
    acceptance, agreement = _held(acceptance)
    _demand_turn(acceptance)
    joins_later = agreement.state == Agreement.State.IN_FORCE
    if not joins_later:
        rules.check_acceptance(
            rules.State(agreement.state),
            told_so_far(agreement, offered_at=agreement.offered_at),
            variant=rules.Variant(agreement.parties),
        )
    if not typed_name.strip():
        raise NameMissing
    acceptance.typed_name = " ".join(typed_name.split())
    acceptance.means = means
    acceptance.accepted_at = at
    acceptance.paper_sha256 = paper_before(acceptance).sha256
    acceptance.save()
    letters.withdraw_link_of(acceptance)
    if joins_later:
        ask_for_seal(agreement)
    else:
        bring_into_force_when_all_accept(agreement, at=at)
    return acceptance


@transaction.atomic
def decline_agreement(acceptance: Acceptance, *, because: str, at: datetime) -> Acceptance:
    """Say no, with a word for those who wrote it; the version waits for what they do next.

    One who joins later may say no as well: for the others the agreement stays in force.
    """
    acceptance, agreement = _held(acceptance)
    if agreement.state not in TAKES_ANSWERS:
        raise rules.StepNotAllowed(msgid("This version is not open for acceptance."))
    _demand_turn(acceptance)
    acceptance.declined_at = at
    acceptance.declined_because = because.strip()
    acceptance.save()
    letters.withdraw_link_of(acceptance)
    letters.tell_of_declining(acceptance, agreement=agreement, at=at)
    return acceptance


def bring_into_force_when_all_accept(agreement: Agreement, *, at: datetime) -> Agreement:
    """Bring the version into force if everybody who still sits at the table has accepted.

    The version before it is amended by that; the engagement runs from its first one on.
    """
    at_the_table = list(agreement.acceptances.filter(party__left_at=None))
    accepted = [place.pk for place in at_the_table if place.accepted_at]
    state = rules.after_acceptance([place.pk for place in at_the_table], accepted)
    seats = {rules.Seat(place.seat) for place in at_the_table}
    if state != rules.State.IN_FORCE or rules.missing_seats(
        rules.Variant(agreement.parties), seats
    ):
        ask_next(agreement, at=at)
        return agreement
    _amend_the_one_before(agreement, at=at)
    agreement.state = state.value
    agreement.in_force_at = at
    agreement.save()
    parties.set_running(agreement.engagement)
    ask_for_seal(agreement)
    letters.tell_that_it_is_in_force(agreement, at=at)
    return agreement


def _amend_the_one_before(agreement: Agreement, *, at: datetime) -> None:
    before = Agreement.objects.filter(
        engagement=agreement.engagement_id, state=Agreement.State.IN_FORCE
    ).first()
    if before:
        letters.withdraw_links_of(before)
        before.state = Agreement.State.AMENDED
        before.ended_at = at
        before.save(update_fields=["state", "ended_at"])


def _held(acceptance: Acceptance) -> tuple[Acceptance, Agreement]:
    agreement = hold(acceptance.agreement)
    held = Acceptance.objects.select_related("party__person__user").get(pk=acceptance.pk)
    return held, agreement


def _demand_turn(acceptance: Acceptance) -> None:
    if acceptance.party.left_at:
        raise NoLongerAtTheTable
    if acceptance.accepted_at or acceptance.declined_at:
        raise AlreadyAnswered
    if acceptance.asked_at is None:
        raise NotYourTurn
