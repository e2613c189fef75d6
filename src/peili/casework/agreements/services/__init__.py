"""The verbs of an agreement's life, a subject a file."""

from peili.casework.agreements.services.accepting import (
    AlreadyAnswered,
    NameMissing,
    NoLongerAtTheTable,
    NotYourTurn,
    accept_agreement,
    decline_agreement,
)
from peili.casework.agreements.services.composing import text_now
from peili.casework.agreements.services.drafting import (
    AlreadyBeingWritten,
    NoLongerADraft,
    draft_agreement,
    draft_next_version,
    edit_draft,
    must_say_what_changed,
    rhythm_of,
    throw_draft_away,
    warnings_of,
)
from peili.casework.agreements.services.ending import decide_trial, end_agreement
from peili.casework.agreements.services.locking import hold_engagement
from peili.casework.agreements.services.members import step_back, welcome_member
from peili.casework.agreements.services.offering import (
    SomebodyHasAccepted,
    obstacles_to_offering,
    offer_agreement,
    take_back,
    withdraw_agreement,
)
from peili.casework.agreements.services.papers import (
    paper_before,
    papers_to_seal,
    reading_copy,
    seal_papers,
    sealed_paper_of,
    version,
)
from peili.casework.agreements.services.places import (
    BeforeTheParties,
    NotAnOutsidePlace,
    OnBothSidesOfTheWall,
    end_place,
    give_place,
    name_payer,
)
from peili.casework.agreements.services.prior_contacts import disclose_prior_contacts
from peili.casework.agreements.services.reminding import remind_all_who_wait, remind_of_agreement
from peili.casework.agreements.services.seats import head_count, seated
from peili.casework.agreements.services.standing import (
    AgreementNotInForce,
    agreement_in_force,
    agreement_when,
    demand_agreement,
    first_in_force_at,
    is_before_the_parties,
)
from peili.casework.agreements.services.warning import warn_of_seal

__all__ = [
    "AgreementNotInForce",
    "AlreadyAnswered",
    "AlreadyBeingWritten",
    "BeforeTheParties",
    "NameMissing",
    "NoLongerADraft",
    "NoLongerAtTheTable",
    "NotAnOutsidePlace",
    "NotYourTurn",
    "OnBothSidesOfTheWall",
    "SomebodyHasAccepted",
    "accept_agreement",
    "agreement_in_force",
    "agreement_when",
    "decide_trial",
    "decline_agreement",
    "demand_agreement",
    "disclose_prior_contacts",
    "draft_agreement",
    "draft_next_version",
    "edit_draft",
    "end_agreement",
    "end_place",
    "first_in_force_at",
    "give_place",
    "head_count",
    "hold_engagement",
    "is_before_the_parties",
    "must_say_what_changed",
    "name_payer",
    "obstacles_to_offering",
    "offer_agreement",
    "paper_before",
    "papers_to_seal",
    "reading_copy",
    "remind_all_who_wait",
    "remind_of_agreement",
    "rhythm_of",
    "seal_papers",
    "sealed_paper_of",
    "seated",
    "step_back",
    "take_back",
    "text_now",
    "throw_draft_away",
    "version",
    "warn_of_seal",
    "warnings_of",
    "welcome_member",
    "withdraw_agreement",
]
