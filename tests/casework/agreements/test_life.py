"""Reminders, the trial, stepping back, joining and the end."""

from datetime import timedelta

import pytest

from peili.casework.agreements import services
from peili.core.agreement import StepNotAllowed
from peili.parties.models import Engagement, Party, Person
from peili.plumbing.outbox.models import Letter
from tests.casework.agreements.conftest import MONDAY

LATER = MONDAY + timedelta(days=6)


def test_only_those_who_have_not_answered_are_reminded(offered, acceptance_of):
    services.accept_agreement(
        acceptance_of(offered, "kari"), typed_name="Kari", means="link", at=MONDAY
    )

    assert services.remind_of_agreement(offered, at=LATER) == 3


def test_the_clock_reminds_once_in_five_days(offered):
    assert services.remind_all_who_wait(at=MONDAY + timedelta(days=2)) == 0
    assert services.remind_all_who_wait(at=LATER) == 4
    assert services.remind_all_who_wait(at=LATER + timedelta(days=1)) == 0


def test_the_commissioner_learns_only_that_the_head_count_changed(offered, all_accept, before):
    all_accept(offered)
    Letter.objects.all().delete()

    what_follows = services.step_back(before.cast.party("venla"), at=LATER)

    assert not what_follows.goes_on
    to_kari = Letter.objects.get(to="kari@peili.example")
    assert "Venla" not in to_kari.body + to_kari.subject
    assert "1" in to_kari.body
    assert Party.objects.get(person=before.cast["venla"].person_id).left_at == LATER


def test_who_steps_back_does_not_hold_the_others_up(offered, acceptance_of, before):
    for who in ("aino", "ville", "kari"):
        services.accept_agreement(
            acceptance_of(offered, who), typed_name=who, means="link", at=MONDAY
        )

    services.step_back(before.cast.party("venla"), at=LATER)

    assert services.agreement_in_force(offered.engagement) == offered


def test_a_new_member_accepts_what_is_in_force(offered, all_accept):
    agreement = all_accept(offered)
    newcomer = Person.objects.create(name="Uusi Jäsen", email="uusi@peili.example")

    party = services.welcome_member(agreement.engagement, person=newcomer, at=LATER)

    acceptance = agreement.acceptances.get(party=party)
    services.accept_agreement(acceptance, typed_name="Uusi", means="link", at=LATER)
    agreement.refresh_from_db()
    assert (agreement.state, agreement.in_force_at) == ("in_force", MONDAY)


def test_the_trial_is_decided_once(offered, all_accept):
    agreement = services.decide_trial(all_accept(offered), go=True, at=LATER)
    assert agreement.go

    with pytest.raises(StepNotAllowed):
        services.decide_trial(agreement, go=False, at=LATER)


def test_the_end_of_the_agreement_ends_the_engagement(offered, all_accept):
    agreement = all_accept(offered)
    services.draft_next_version(agreement, at=MONDAY)

    services.end_agreement(agreement, because="period_over", at=LATER)

    engagement = Engagement.objects.get(pk=agreement.engagement_id)
    assert (engagement.state, engagement.ended_at) == ("ended", LATER)
    assert services.agreement_in_force(engagement) is None
    assert engagement.agreements.filter(state="draft").count() == 0


def test_no_subject_says_what_it_is_about(offered, all_accept):
    all_accept(offered)

    subjects = " ".join(Letter.objects.values_list("subject", flat=True))

    assert "Perhetyön" not in subjects
