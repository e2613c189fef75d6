"""Offer a draft to its parties, take it back, or withdraw it."""

from datetime import datetime

from django.db import transaction

from peili.casework.agreements import paper
from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.agreements.services import letters
from peili.casework.agreements.services.composing import in_every_language
from peili.casework.agreements.services.drafting import must_say_what_changed
from peili.casework.agreements.services.locking import hold
from peili.casework.agreements.services.papers import keep_offered_papers
from peili.casework.agreements.services.prior_contacts import told_so_far
from peili.casework.agreements.services.seats import (
    seated,
    supervisor_of,
    take_seats,
)
from peili.casework.matching.selectors import qualifications_of
from peili.casework.offerings.models import Practitioner
from peili.core import agreement as rules
from peili.core.agreement import AgreementTerm as Term
from peili.core.errors import RuleBroken
from peili.core.matching import NEEDED
from peili.core.remarks import Remark
from peili.core.terms import EngagementKind
from peili.core.wording import msgid
from peili.parties.models import Engagement


class SomebodyHasAccepted(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("Somebody has already accepted this version. Withdraw it and write a new one.")
        )


@transaction.atomic
def offer_agreement(agreement: Agreement, *, at: datetime) -> Agreement:
    """Ask the parties to accept; from now on the text stands as it is.

    Raise `NotReadyToOffer` with everything that is missing.
    """
    agreement = hold(agreement)
    state = rules.offer(rules.State(agreement.state), proposal_of(agreement, at=at))
    if found := _unsaid_change(agreement):
        raise rules.NotReadyToOffer(found)
    agreement.state = state.value
    agreement.offered_at = at
    agreement.paper = paper.to_keep(in_every_language(agreement))
    agreement.save()
    keep_offered_papers(agreement)
    take_seats(agreement)
    ask_next(agreement, at=at)
    return agreement


@transaction.atomic
def take_back(agreement: Agreement) -> Agreement:
    """Make an offered version a draft again, as long as nobody has accepted it."""
    agreement = hold(agreement)
    if agreement.acceptances.filter(accepted_at__isnull=False).exists():
        raise SomebodyHasAccepted
    agreement.state = rules.take_step(rules.State(agreement.state), rules.State.DRAFT).value
    agreement.offered_at = None
    agreement.paper = {}
    agreement.save()
    agreement.offered_papers.all().delete()
    letters.withdraw_links_of(agreement)
    agreement.acceptances.all().delete()
    return agreement


@transaction.atomic
def withdraw_agreement(agreement: Agreement, *, at: datetime) -> Agreement:
    """Withdraw an offered version that was not taken up; who accepted what stays on record."""
    agreement = hold(agreement)
    if agreement.state != Agreement.State.OFFERED:
        raise rules.StepNotAllowed(msgid("This version is not open for acceptance."))
    agreement.state = rules.take_step(rules.State(agreement.state), rules.State.WITHDRAWN).value
    agreement.ended_at = at
    agreement.save()
    letters.withdraw_links_of(agreement)
    return agreement


def obstacles_to_offering(agreement: Agreement, *, at: datetime) -> tuple[Remark, ...]:
    """Say everything that stands between the draft and offering it."""
    return rules.obstacles(proposal_of(agreement, at=at)) + _unsaid_change(agreement)


def proposal_of(agreement: Agreement, *, at: datetime) -> rules.Proposal:
    """Return the draft as the rules see it. Offering puts prior contacts before everybody."""
    return rules.Proposal(
        variant=rules.Variant(agreement.parties),
        seated=frozenset(seat for _, seat in seated(agreement)),
        terms=_terms_of(agreement),
        prior_contacts=told_so_far(agreement, offered_at=at),
        practitioner_qualified=_is_qualified(agreement.engagement),
        kind=EngagementKind(agreement.engagement.kind),
    )


def ask_next(agreement: Agreement, *, at: datetime) -> list[Acceptance]:
    """Ask everybody at once, or the next in order; return who was asked now.

    One who has left is passed over.
    """
    at_the_table = agreement.acceptances.filter(accepted_at=None, party__left_at=None)
    waiting = list(at_the_table.select_related("party__person__user"))
    in_order = agreement.asked_in_order and agreement.state == Agreement.State.OFFERED
    turn = waiting[:1] if in_order else waiting
    asked = [acceptance for acceptance in turn if acceptance.asked_at is None]
    for acceptance in asked:
        acceptance.asked_at = at
        acceptance.save(update_fields=["asked_at"])
        letters.ask_to_accept(acceptance, agreement=agreement, at=at)
    return asked


def _unsaid_change(agreement: Agreement) -> tuple[Remark, ...]:
    if must_say_what_changed(agreement) and not agreement.what_changed.strip():
        return (Remark("what_changed", msgid("Say what this version changes.")),)
    return ()


def _terms_of(agreement: Agreement) -> dict[Term, object]:
    return {
        Term.FORM: agreement.form,
        Term.SESSIONS: agreement.sessions,
        Term.SESSION_LENGTH: agreement.minutes,
        Term.RHYTHM: agreement.interval_weeks,
        Term.PERIOD: agreement.ends_on,
        Term.PLACE: agreement.place_mode,
        Term.GOALS: agreement.goals,
        Term.GOAL_OWNER: agreement.goal_owner,
        Term.GOAL_AUDIENCE: agreement.goal_audience,
        Term.METHODS: agreement.methods,
        Term.EVALUATION: agreement.evaluation_plan,
        Term.CONFIDENTIALITY: agreement.confidentiality,
        Term.PRICE: agreement.price_cents or None,
        Term.VAT: _vat(agreement),
        Term.CANCELLATION: agreement.cancellation_notice_hours,
        Term.INTERRUPTION: agreement.interruption,
        Term.DISSATISFACTION: agreement.dissatisfaction,
        Term.ASSESSOR: agreement.third_party_assessor,
        Term.TRIAL: agreement.trial_sessions,
        Term.NEW_MEMBERS: agreement.new_members_rule,
        Term.RECORDING: agreement.recording_rule,
        Term.RECORDS: agreement.records_rule,
        Term.CRISIS_OR_BULLYING: agreement.crisis_rule,
    }


def _vat(agreement: Agreement) -> str | None:
    """An exemption without its reason says nothing to the invoice."""
    if agreement.vat_treatment == "exempt" and not agreement.vat_reason:
        return None
    return agreement.vat_treatment


def _is_qualified(engagement: Engagement) -> bool:
    """Tell whether the supervisor has what the service needs (H1)."""
    leader = supervisor_of(engagement)
    practitioner = Practitioner.objects.filter(person=leader.person_id).first() if leader else None
    needed = NEEDED.get(EngagementKind(engagement.kind), frozenset())
    return practitioner is not None and needed <= qualifications_of(practitioner)
