"""An agreement is offered when nothing is missing, and taken back while nobody has accepted."""

import pytest

from peili.casework.agreements import services
from peili.core.agreement import NotReadyToOffer
from peili.plumbing.outbox.models import Letter
from tests.casework.agreements.conftest import MONDAY


def test_what_is_missing_is_said_all_at_once(draft):
    with pytest.raises(NotReadyToOffer) as refusal:
        services.offer_agreement(draft, at=MONDAY)

    codes = {remark.code for remark in refusal.value.obstacles}
    assert codes == {"missing_term", "prior_contacts_unanswered"}


def test_a_supervisor_without_the_training_is_not_offered(ready, before):
    before.practitioner.supervisor_credits = 30
    before.practitioner.save()

    codes = [remark.code for remark in services.obstacles_to_offering(ready, at=MONDAY)]

    assert codes == ["not_qualified"]


def test_an_exemption_from_vat_needs_its_reason(ready):
    exempt = services.edit_draft(ready, vat_treatment="exempt", vat_reason="")

    codes = [remark.code for remark in services.obstacles_to_offering(exempt, at=MONDAY)]

    assert codes == ["missing_term"]


def test_everybody_is_asked_at_once(offered):
    assert offered.acceptances.filter(asked_at=MONDAY).count() == 4
    assert Letter.objects.filter(kind="agreement").count() == 4


def test_in_order_each_is_asked_after_the_one_before(ready, acceptance_of):
    offered = services.offer_agreement(services.edit_draft(ready, asked_in_order=True), at=MONDAY)
    first = offered.acceptances.exclude(asked_at=None).get()
    assert first == acceptance_of(offered, "aino")

    services.accept_agreement(first, typed_name="Aino", means="signed_in", at=MONDAY)

    assert offered.acceptances.exclude(asked_at=None).count() == 2


def test_who_is_not_asked_yet_is_told_so(ready, acceptance_of):
    offered = services.offer_agreement(services.edit_draft(ready, asked_in_order=True), at=MONDAY)

    with pytest.raises(services.NotYourTurn):
        services.accept_agreement(
            acceptance_of(offered, "kari"), typed_name="Kari", means="link", at=MONDAY
        )


def test_supervisees_alone_need_no_manager(ready):
    alone = services.edit_draft(ready, parties="supervisees_alone")

    offered = services.offer_agreement(alone, at=MONDAY)

    assert sorted(offered.acceptances.values_list("seat", flat=True)) == [
        "supervisee",
        "supervisee",
        "supervisor",
    ]


def test_a_managers_group_needs_the_managers_own_manager(ready):
    group = services.edit_draft(ready, parties="managers_group")

    codes = [remark.code for remark in services.obstacles_to_offering(group, at=MONDAY)]

    assert codes == ["missing_party"]


def test_the_paper_names_no_supervisee(offered):
    written = str(offered.paper)

    assert "Aino Esimerkki" in written
    assert "Ville" not in written
    assert "Venla" not in written


def test_it_is_not_taken_back_once_somebody_has_accepted(offered, acceptance_of):
    services.accept_agreement(
        acceptance_of(offered, "ville"), typed_name="Ville", means="link", at=MONDAY
    )

    with pytest.raises(services.SomebodyHasAccepted):
        services.take_back(offered)
