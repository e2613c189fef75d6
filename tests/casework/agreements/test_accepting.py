"""Everybody accepts the same text, and what was accepted stays as it was."""

from datetime import timedelta
from hashlib import sha256

import pytest

from peili.casework.agreements import services
from peili.core.agreement import PriorContactsNotDisclosed, StepNotAllowed
from peili.parties.models import Engagement
from peili.plumbing.outbox.models import Letter
from tests.casework.agreements.conftest import MONDAY


def test_the_last_to_accept_brings_it_into_force(offered, acceptance_of):
    for who in ("aino", "ville", "venla"):
        services.accept_agreement(
            acceptance_of(offered, who), typed_name=who, means="link", at=MONDAY
        )
    assert services.agreement_in_force(offered.engagement) is None

    services.accept_agreement(
        acceptance_of(offered, "kari"), typed_name="Kari", means="link", at=MONDAY
    )

    assert services.agreement_in_force(offered.engagement) == offered
    assert Engagement.objects.get(pk=offered.engagement_id).state == "running"


def test_the_name_the_moment_the_means_and_the_text_are_kept(offered, acceptance_of):
    at = MONDAY + timedelta(hours=3)
    kept = services.accept_agreement(
        acceptance_of(offered, "kari"), typed_name="  Kari   K. ", means="link", at=at
    )

    assert (kept.typed_name, kept.means, kept.accepted_at) == ("Kari K.", "link", at)
    before_kari = offered.offered_papers.get(copy="shared").pdf
    assert kept.paper_sha256 == sha256(before_kari).hexdigest()


def test_a_name_is_needed(offered, acceptance_of):
    with pytest.raises(services.NameMissing):
        services.accept_agreement(
            acceptance_of(offered, "kari"), typed_name="  ", means="link", at=MONDAY
        )


def test_nobody_answers_twice(offered, acceptance_of):
    kari = acceptance_of(offered, "kari")
    services.accept_agreement(kari, typed_name="Kari", means="link", at=MONDAY)

    with pytest.raises(services.AlreadyAnswered):
        services.decline_agreement(kari, because="Sittenkin ei", at=MONDAY)


def test_nobody_accepts_before_later_prior_contacts_are_told_to_all(offered, before, acceptance_of):
    services.disclose_prior_contacts(
        offered.engagement,
        by=before.cast.person("aino"),
        description="Olimme samassa työpaikassa.",
        at=MONDAY + timedelta(hours=1),
    )

    with pytest.raises(PriorContactsNotDisclosed):
        services.accept_agreement(
            acceptance_of(offered, "ville"), typed_name="Ville", means="link", at=MONDAY
        )

    again = services.offer_agreement(services.take_back(offered), at=MONDAY + timedelta(hours=2))
    assert "Olimme samassa työpaikassa." in str(again.paper)
    services.accept_agreement(
        acceptance_of(again, "ville"), typed_name="Ville", means="link", at=MONDAY
    )


def test_a_word_of_declining_reaches_those_who_wrote_it(offered, acceptance_of):
    services.decline_agreement(
        acceptance_of(offered, "kari"), because="Hinta ei vastaa tilausta.", at=MONDAY
    )

    told = Letter.objects.filter(key__contains="declined")
    assert sorted(told.values_list("to", flat=True)) == [
        "aino@peili.example",
        "kaisa@peili.example",
    ]
    assert not any("Hinta" in letter.body for letter in told)


def test_a_newer_version_in_force_replaces_the_older(offered, all_accept):
    first = all_accept(offered)
    second = services.draft_next_version(first, at=MONDAY)
    services.edit_draft(second, what_changed="Paikka vaihtuu.", place="Etänä")

    second = all_accept(services.offer_agreement(second, at=MONDAY))

    first.refresh_from_db()
    assert (first.state, second.state) == ("amended", "in_force")


def test_the_text_of_a_version_in_force_never_changes(offered, all_accept, before):
    in_force = all_accept(offered)
    kept, files = in_force.paper, set(in_force.offered_papers.values_list("sha256", flat=True))

    before.cast.organisation.name = "Uusi nimi"
    before.cast.organisation.save()

    in_force.refresh_from_db()
    assert in_force.paper == kept
    assert set(in_force.acceptances.values_list("paper_sha256", flat=True)) == files


def test_a_withdrawn_version_is_not_accepted(offered, acceptance_of):
    kari = acceptance_of(offered, "kari")
    services.withdraw_agreement(offered, at=MONDAY)

    with pytest.raises(StepNotAllowed):
        services.accept_agreement(kari, typed_name="Kari", means="link", at=MONDAY)


def test_what_is_in_force_is_ended_and_not_withdrawn(offered, all_accept):
    in_force = all_accept(offered)

    with pytest.raises(StepNotAllowed):
        services.withdraw_agreement(in_force, at=MONDAY)

    assert services.agreement_in_force(offered.engagement) == in_force
