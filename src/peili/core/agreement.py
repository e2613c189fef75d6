"""The life of an agreement: which step may follow which, and what must be true before each.

    draft ──▶ offered ──▶ in_force ──▶ amended      a newer version took its place
      ▲          │            ├──────▶ ended        its period is over, or the trial said no
      └──────────┤            └──────▶ withdrawn    someone stepped back and it cannot go on
                 └──▶ withdrawn                     not taken up

A version that has been offered is never edited: it is taken back to a draft while nobody has
accepted, and once it is in force a change is a new version.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from peili.core.errors import RuleBroken
from peili.core.remarks import Remark
from peili.core.terms import EngagementKind
from peili.core.wording import msgid


class State(StrEnum):
    DRAFT = "draft"
    OFFERED = "offered"
    IN_FORCE = "in_force"
    AMENDED = "amended"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


NEXT_STEPS: Mapping[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.OFFERED, State.WITHDRAWN}),
    State.OFFERED: frozenset({State.DRAFT, State.IN_FORCE, State.WITHDRAWN}),
    State.IN_FORCE: frozenset({State.AMENDED, State.ENDED, State.WITHDRAWN}),
    State.AMENDED: frozenset(),
    State.ENDED: frozenset(),
    State.WITHDRAWN: frozenset(),
}


class Seat(StrEnum):
    """A place at the table of an agreement."""

    SUPERVISOR = "supervisor"
    SUPERVISEE = "supervisee"
    MANAGER = "manager"
    MANAGERS_MANAGER = "managers_manager"
    PAYER = "payer"


class Variant(StrEnum):
    """Who agrees with whom (C1). The payer may be any of them or another."""

    WITH_MANAGER = "with_manager"
    SUPERVISEES_ALONE = "supervisees_alone"
    MANAGERS_GROUP = "managers_group"


SEATS: Mapping[Variant, frozenset[Seat]] = {
    Variant.WITH_MANAGER: frozenset({Seat.SUPERVISOR, Seat.SUPERVISEE, Seat.MANAGER}),
    Variant.SUPERVISEES_ALONE: frozenset({Seat.SUPERVISOR, Seat.SUPERVISEE}),
    # The group is represented by its manager, whose own manager is the third party.
    Variant.MANAGERS_GROUP: frozenset({Seat.SUPERVISOR, Seat.MANAGER, Seat.MANAGERS_MANAGER}),
}


class AgreementTerm(StrEnum):
    """What an agreement must say (C2)."""

    FORM = "form"
    SESSIONS = "sessions"
    SESSION_LENGTH = "session_length"
    RHYTHM = "rhythm"
    PERIOD = "period"
    PLACE = "place"
    GOALS = "goals"
    GOAL_OWNER = "goal_owner"
    GOAL_AUDIENCE = "goal_audience"
    METHODS = "methods"
    EVALUATION = "evaluation"
    CONFIDENTIALITY = "confidentiality"
    PRIOR_CONTACTS = "prior_contacts"
    PRICE = "price"
    VAT = "vat"
    CANCELLATION = "cancellation"
    INTERRUPTION = "interruption"
    DISSATISFACTION = "dissatisfaction"
    ASSESSOR = "assessor"
    TRIAL = "trial"
    NEW_MEMBERS = "new_members"
    RECORDING = "recording"
    RECORDS = "records"
    CRISIS_OR_BULLYING = "crisis_or_bullying"


_IN_ONE_GO = frozenset(
    {
        AgreementTerm.SESSIONS,
        AgreementTerm.SESSION_LENGTH,
        AgreementTerm.PLACE,
        AgreementTerm.CONFIDENTIALITY,
        AgreementTerm.PRICE,
        AgreementTerm.VAT,
        AgreementTerm.CANCELLATION,
        AgreementTerm.RECORDS,
    }
)

REQUIRED_TERMS: Mapping[EngagementKind, frozenset[AgreementTerm]] = {
    EngagementKind.SUPERVISION: frozenset(AgreementTerm),
    # An acute crisis leaves no time for goals and a trial; confidentiality it does need.
    EngagementKind.CRISIS: _IN_ONE_GO | {AgreementTerm.CRISIS_OR_BULLYING},
    EngagementKind.MEDIATION: _IN_ONE_GO
    | {AgreementTerm.PRIOR_CONTACTS, AgreementTerm.INTERRUPTION, AgreementTerm.RECORDING},
    EngagementKind.DEVELOPMENT: _IN_ONE_GO
    | {AgreementTerm.GOALS, AgreementTerm.PERIOD, AgreementTerm.EVALUATION},
    EngagementKind.CONSULTING: _IN_ONE_GO | {AgreementTerm.GOALS},
    EngagementKind.TRAINING: _IN_ONE_GO,
    EngagementKind.LECTURE: _IN_ONE_GO,
    EngagementKind.SOUND_RELAXATION: _IN_ONE_GO,
}


@dataclass(frozen=True)
class PriorContacts:
    """What was between supervisor and supervisees before (C3).

    `stated` is None until the practitioner has answered; an empty text says there was nothing.
    """

    stated: str | None = None
    disclosed_to: frozenset[Seat] = frozenset()


@dataclass(frozen=True)
class Proposal:
    """An agreement as far as it is known, before it is offered."""

    variant: Variant
    seated: frozenset[Seat]
    terms: Mapping[AgreementTerm, object] = field(hash=False)
    prior_contacts: PriorContacts
    practitioner_qualified: bool
    kind: EngagementKind = EngagementKind.SUPERVISION


class StepNotAllowed(RuleBroken):
    """This step does not follow from where the agreement stands."""


class NotReadyToOffer(RuleBroken):
    """Something is still missing; `obstacles` says what."""

    def __init__(self, obstacles: tuple[Remark, ...]) -> None:
        super().__init__(msgid("The agreement cannot be offered yet: see what is missing."))
        self.obstacles = obstacles


class PriorContactsNotDisclosed(RuleBroken):
    """Prior contacts are told before anyone accepts (C3)."""


def take_step(state: State, to: State) -> State:
    """Return the next state, or refuse."""
    if to not in NEXT_STEPS[state]:
        raise StepNotAllowed(
            msgid("This step cannot be taken now: see where the agreement stands.")
        )
    return to


def missing_terms(
    terms: Mapping[AgreementTerm, object], *, kind: EngagementKind = EngagementKind.SUPERVISION
) -> list[AgreementTerm]:
    """List the required terms without a value, in the order of the agreement.

    No prior contacts is a valid answer, so that term is judged by `PriorContacts` instead.
    """
    needed = REQUIRED_TERMS[kind] - {AgreementTerm.PRIOR_CONTACTS}
    return [
        term for term in AgreementTerm if term in needed and terms.get(term) in (None, "", (), [])
    ]


def missing_seats(variant: Variant, seated: Collection[Seat]) -> list[Seat]:
    """List the parties the variant needs who are not named yet."""
    return [seat for seat in Seat if seat in SEATS[variant] - set(seated)]


def must_hear_of_prior_contacts(variant: Variant) -> frozenset[Seat]:
    """Everybody who accepts, apart from the supervisor, who tells."""
    return SEATS[variant] - {Seat.SUPERVISOR}


def is_disclosed(prior: PriorContacts, *, variant: Variant) -> bool:
    """Whether prior contacts are answered, and told to all who must hear if there were any."""
    if prior.stated is None:
        return False
    return prior.stated.strip() == "" or must_hear_of_prior_contacts(variant) <= prior.disclosed_to


def obstacles(proposal: Proposal) -> tuple[Remark, ...]:
    """Say everything that stands between a draft and offering it; empty when nothing does."""
    found = [
        Remark(
            "missing_term",
            msgid("The agreement does not say this yet: %(term)s."),
            {"term": term},
        )
        for term in missing_terms(proposal.terms, kind=proposal.kind)
    ]
    found += [
        Remark("missing_party", msgid("A party is missing: %(seat)s."), {"seat": seat})
        for seat in missing_seats(proposal.variant, proposal.seated)
    ]
    if AgreementTerm.PRIOR_CONTACTS in REQUIRED_TERMS[proposal.kind]:
        if proposal.prior_contacts.stated is None:
            found.append(
                Remark(
                    "prior_contacts_unanswered",
                    msgid("The practitioner has not answered about prior contacts."),
                )
            )
        elif not is_disclosed(proposal.prior_contacts, variant=proposal.variant):
            found.append(
                Remark(
                    "prior_contacts_undisclosed",
                    msgid("Prior contacts are not yet disclosed to everybody who accepts."),
                )
            )
    if not proposal.practitioner_qualified:
        found.append(
            Remark(
                "not_qualified",
                msgid("The practitioner lacks the qualification this service needs."),
            )
        )
    return tuple(found)


def offer(state: State, proposal: Proposal) -> State:
    """Offer a draft to its parties, or refuse with everything that is missing."""
    found = obstacles(proposal)
    if found:
        raise NotReadyToOffer(found)
    return take_step(state, State.OFFERED)


def check_acceptance(state: State, prior: PriorContacts, *, variant: Variant) -> None:
    """Refuse an acceptance that comes too early or too late.

    Offering has checked the same; what is disclosed may have been added to since.
    """
    if state != State.OFFERED:
        raise StepNotAllowed(msgid("This version is not open for acceptance."))
    if not is_disclosed(prior, variant=variant):
        raise PriorContactsNotDisclosed(
            msgid("Prior contacts must be disclosed to everybody before anyone accepts.")
        )


def after_acceptance(must_accept: Collection[object], accepted: Collection[object]) -> State:
    """In force when everybody has accepted, before that still offered."""
    return State.IN_FORCE if set(must_accept) <= set(accepted) else State.OFFERED


class TrialState(StrEnum):
    NOT_AGREED = "not_agreed"
    RUNNING = "running"
    DECISION_DUE = "decision_due"
    GO = "go"
    NO_GO = "no_go"


def trial_state(decide_on: date | None, *, go: bool | None, today: date) -> TrialState:
    """Tell where a trial stands: `go` is None until the parties have decided."""
    if go is not None:
        return TrialState.GO if go else TrialState.NO_GO
    if decide_on is None:
        return TrialState.NOT_AGREED
    return TrialState.DECISION_DUE if today >= decide_on else TrialState.RUNNING
