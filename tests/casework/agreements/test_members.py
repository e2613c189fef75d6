"""Those who leave hold nobody up, and those who join accept what the others do."""

from datetime import timedelta

import pytest

from peili.casework.agreements import services
from peili.casework.agreements.models import Agreement
from peili.casework.agreements.selectors import waiting_for
from peili.parties.actor import actor_for
from peili.plumbing.links.models import OneTimeLink
from peili.plumbing.outbox.models import Letter
from tests.casework.agreements.conftest import MONDAY

LATER = MONDAY + timedelta(days=6)


@pytest.fixture
def newcomer(before):
    return before.cast.person("olli")


@pytest.fixture
def in_order(ready):
    return services.offer_agreement(services.edit_draft(ready, asked_in_order=True), at=MONDAY)


def accepted_by(agreement: Agreement, acceptance_of, *people: str) -> None:
    for who in people:
        services.accept_agreement(
            acceptance_of(agreement, who), typed_name=who, means="link", at=MONDAY
        )


def test_when_the_one_asked_leaves_the_next_in_order_is_asked(in_order, acceptance_of, before):
    accepted_by(in_order, acceptance_of, "aino")

    services.step_back(before.cast.party("ville"), at=LATER)

    assert acceptance_of(in_order, "venla").asked_at == LATER


def test_who_is_to_come_in_order_is_passed_over_once_they_have_left(
    in_order, acceptance_of, before
):
    services.step_back(before.cast.party("ville"), at=LATER)

    accepted_by(in_order, acceptance_of, "aino")

    assert acceptance_of(in_order, "ville").asked_at is None
    assert acceptance_of(in_order, "venla").asked_at == MONDAY


def test_one_who_has_left_neither_accepts_nor_keeps_their_link(offered, acceptance_of, before):
    ville = acceptance_of(offered, "ville")
    services.step_back(before.cast.party("ville"), at=LATER)

    with pytest.raises(services.NoLongerAtTheTable):
        services.accept_agreement(ville, typed_name="Ville", means="link", at=LATER)

    assert not links_to(ville.pk).exists()


def test_no_agreement_comes_into_force_when_all_supervisees_have_left(
    offered, acceptance_of, before
):
    accepted_by(offered, acceptance_of, "aino", "kari")

    services.step_back(before.cast.party("ville"), at=LATER)
    services.step_back(before.cast.party("venla"), at=LATER)

    assert services.agreement_in_force(offered.engagement) is None


def test_one_who_joins_while_it_is_offered_accepts_before_it_is_in_force(
    offered, acceptance_of, newcomer
):
    accepted_by(offered, acceptance_of, "aino", "ville")
    services.welcome_member(offered.engagement, person=newcomer, at=LATER)
    accepted_by(offered, acceptance_of, "venla", "kari")
    assert services.agreement_in_force(offered.engagement) is None

    accepted_by(offered, acceptance_of, "olli")

    assert services.agreement_in_force(offered.engagement) == offered


def test_one_who_joins_in_between_is_asked_for_what_is_in_force_and_what_is_offered(
    offered, all_accept, acceptance_of, newcomer
):
    first = all_accept(offered)
    draft = services.draft_next_version(first, at=MONDAY)
    second = services.offer_agreement(
        services.edit_draft(draft, what_changed="Paikka vaihtuu."), at=MONDAY
    )

    services.welcome_member(offered.engagement, person=newcomer, at=LATER)

    assert acceptance_of(first, "olli").asked_at == LATER
    assert acceptance_of(second, "olli").asked_at == LATER
    accepted_by(second, acceptance_of, "aino", "ville", "venla", "kari", "olli")
    assert not links_to(acceptance_of(first, "olli").pk).exists()


def test_where_the_manager_speaks_for_the_group_a_newcomer_is_not_asked(
    offered, all_accept, newcomer
):
    agreement = all_accept(offered)
    Agreement.objects.filter(pk=agreement.pk).update(parties="managers_group")

    party = services.welcome_member(agreement.engagement, person=newcomer, at=LATER)

    assert not party.acceptances.exists()


@pytest.fixture
def joined(offered, all_accept, newcomer):
    """The agreement in force, which Olli, who has joined since, has not answered."""
    agreement = all_accept(offered)
    services.welcome_member(agreement.engagement, person=newcomer, at=MONDAY)
    Letter.objects.all().delete()
    return agreement


def test_one_who_joins_later_may_say_no_and_it_stays_in_force(joined, acceptance_of):
    services.decline_agreement(acceptance_of(joined, "olli"), because="En ehdi.", at=LATER)

    assert acceptance_of(joined, "olli").declined_at == LATER
    assert Letter.objects.filter(key__contains="declined", to="aino@peili.example").exists()
    assert services.agreement_in_force(joined.engagement) == joined


def test_one_who_joins_later_is_reminded_by_hand_and_by_the_clock(joined):
    assert services.remind_of_agreement(joined, at=MONDAY + timedelta(days=1)) == 1
    assert services.remind_all_who_wait(at=MONDAY + timedelta(days=7)) == 1


def test_what_one_who_joins_later_has_not_answered_waits_for_them(
    joined, newcomer, sign_in, acceptance_of
):
    assert waiting_for(actor_for(newcomer)).get() == acceptance_of(joined, "olli")

    address = f"/agreements/{joined.pk}/acceptance/"
    assert address in sign_in("olli").get("/today/").content.decode()
    assert address in sign_in("olli").get(f"/cases/{joined.engagement_id}/").content.decode()


def links_to(acceptance: int):
    return OneTimeLink.objects.filter(
        purpose="agreement-acceptance", subject=str(acceptance), used_at=None
    )
