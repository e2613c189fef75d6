"""The life of an agreement."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from peili.core.agreement import (
    NEXT_STEPS,
    REQUIRED_TERMS,
    SEATS,
    AgreementTerm,
    NotReadyToOffer,
    PriorContacts,
    PriorContactsNotDisclosed,
    Proposal,
    Seat,
    State,
    StepNotAllowed,
    TrialState,
    Variant,
    after_acceptance,
    check_acceptance,
    obstacles,
    offer,
    take_step,
    trial_state,
)
from peili.core.terms import EngagementKind

HELSINKI = ZoneInfo("Europe/Helsinki")
COMPLETE = Proposal(
    variant=Variant.WITH_MANAGER,
    seated=SEATS[Variant.WITH_MANAGER],
    terms=dict.fromkeys(AgreementTerm, "agreed"),
    prior_contacts=PriorContacts(stated=""),
    practitioner_qualified=True,
)


def codes(proposal):
    return [remark.code for remark in obstacles(proposal)]


def test_a_complete_proposal_can_be_offered():
    assert obstacles(COMPLETE) == ()
    assert offer(State.DRAFT, COMPLETE) == State.OFFERED


@pytest.mark.parametrize("term", sorted(set(AgreementTerm) - {AgreementTerm.PRIOR_CONTACTS}))
def test_every_field_of_the_agreement_must_be_there(term):
    proposal = replace(COMPLETE, terms={**COMPLETE.terms, term: ""})

    with pytest.raises(NotReadyToOffer) as refusal:
        offer(State.DRAFT, proposal)

    (obstacle,) = refusal.value.obstacles
    assert obstacle.values["term"] == term


@pytest.mark.parametrize("variant", Variant)
def test_each_variant_names_its_own_parties(variant):
    everybody = replace(COMPLETE, variant=variant, seated=SEATS[variant])
    alone = replace(everybody, seated=frozenset({Seat.SUPERVISOR}))

    assert codes(everybody) == []
    assert set(codes(alone)) == {"missing_party"}


def test_prior_contacts_must_be_answered_and_told_to_everybody():
    unanswered = replace(COMPLETE, prior_contacts=PriorContacts())
    told_to_some = PriorContacts("Colleagues until 2019.", frozenset({Seat.SUPERVISEE}))
    told_to_all = PriorContacts(
        "Colleagues until 2019.", frozenset({Seat.SUPERVISEE, Seat.MANAGER})
    )

    assert codes(unanswered) == ["prior_contacts_unanswered"]
    assert codes(replace(COMPLETE, prior_contacts=told_to_some)) == ["prior_contacts_undisclosed"]
    assert codes(replace(COMPLETE, prior_contacts=told_to_all)) == []


def test_nobody_accepts_before_prior_contacts_are_disclosed():
    told_to_some = PriorContacts("Neighbours.", frozenset({Seat.MANAGER}))

    with pytest.raises(PriorContactsNotDisclosed):
        check_acceptance(State.OFFERED, told_to_some, variant=Variant.WITH_MANAGER)

    check_acceptance(State.OFFERED, PriorContacts(""), variant=Variant.WITH_MANAGER)


def test_a_version_that_is_not_offered_cannot_be_accepted():
    for state in set(State) - {State.OFFERED}:
        with pytest.raises(StepNotAllowed):
            check_acceptance(state, PriorContacts(""), variant=Variant.WITH_MANAGER)


def test_an_unqualified_practitioner_is_not_offered():
    assert codes(replace(COMPLETE, practitioner_qualified=False)) == ["not_qualified"]


def test_a_lecture_is_agreed_without_goals_and_trial():
    terms = dict.fromkeys(REQUIRED_TERMS[EngagementKind.LECTURE], "agreed")
    lecture = replace(
        COMPLETE, kind=EngagementKind.LECTURE, terms=terms, prior_contacts=PriorContacts()
    )

    assert codes(lecture) == []


def test_it_is_in_force_only_when_all_have_accepted():
    assert after_acceptance({"aino", "ville"}, {"aino"}) == State.OFFERED
    assert after_acceptance({"aino", "ville"}, {"aino", "ville"}) == State.IN_FORCE


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("to", State)
def test_only_the_drawn_steps_can_be_taken(state, to):
    if to in NEXT_STEPS[state]:
        assert take_step(state, to) == to
    else:
        with pytest.raises(StepNotAllowed):
            take_step(state, to)


def test_what_is_over_stays_over():
    for state in (State.AMENDED, State.ENDED, State.WITHDRAWN):
        assert NEXT_STEPS[state] == frozenset()


def test_a_trial_waits_for_its_decision_from_the_agreed_day():
    day = date(2026, 5, 4)

    assert trial_state(None, go=None, today=day) == TrialState.NOT_AGREED
    assert trial_state(day, go=None, today=day - timedelta(days=1)) == TrialState.RUNNING
    assert trial_state(day, go=None, today=day) == TrialState.DECISION_DUE
    assert trial_state(day, go=False, today=day) == TrialState.NO_GO
    assert trial_state(day, go=True, today=day) == TrialState.GO
