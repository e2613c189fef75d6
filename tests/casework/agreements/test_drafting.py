"""A draft begins with everything that is known."""

from decimal import ROUND_HALF_UP, Decimal

import pytest

from peili.casework.agreements import services
from peili.casework.agreements.texts import usual_texts
from peili.casework.inquiries.models import Inquiry
from peili.casework.matching.models import Match
from peili.casework.offerings.models import PriceRow
from tests.casework.agreements.conftest import MONDAY


def test_a_draft_begins_with_the_service_the_practice_and_the_usual_texts(draft, before):
    assert draft.service == before.service
    assert draft.price_cents > 0
    assert draft.order_reference == "KP-1100"
    assert draft.core_task == before.cast.organisation.core_task
    assert draft.cancellation_notice_hours == before.cast.practice.cancellation_notice_hours
    assert "vaitiolo" in draft.confidentiality.lower()


def test_the_drafted_sessions_fit_the_drafted_period(draft):
    assert services.rhythm_of(draft).fits


def test_every_language_has_the_same_usual_texts():
    assert set(usual_texts("fi")) == set(usual_texts("sv")) == set(usual_texts("en"))


def test_one_version_at_a_time_is_on_the_desk(draft):
    with pytest.raises(services.AlreadyBeingWritten):
        services.draft_agreement(draft.engagement, at=MONDAY)


def test_a_version_that_was_offered_is_not_edited(offered):
    with pytest.raises(services.NoLongerADraft):
        services.edit_draft(offered, goals="Toista")

    offered.refresh_from_db()
    assert offered.goals == "Puhumme vaikeista asioista ajoissa."


def test_a_change_is_a_new_version_that_takes_over_what_was_agreed(offered, all_accept):
    first = all_accept(offered)

    second = services.draft_next_version(first, at=MONDAY)

    assert (second.version, second.state) == (2, "draft")
    assert second.goals == first.goals
    assert second.paper == {}
    first.refresh_from_db()
    assert first.state == "in_force"


def test_a_new_version_says_what_it_changes_before_it_is_offered(offered, all_accept):
    second = services.draft_next_version(all_accept(offered), at=MONDAY)
    codes = [remark.code for remark in services.obstacles_to_offering(second, at=MONDAY)]
    assert codes == ["what_changed"]

    services.edit_draft(second, what_changed="Tapaamisia on kaksi enemmän.", sessions=8)

    assert services.offer_agreement(second, at=MONDAY).state == "offered"


def test_a_regional_price_reaches_the_agreement(before):
    match = Match.objects.filter(engagement=before.cast.engagement).first()
    Inquiry.objects.filter(pk=match.inquiry_id).update(region="vaasa")
    PriceRow.objects.create(
        service=before.service,
        form="team",
        region="vaasa",
        minutes=None,
        cents=10_001,
        unit="hour",
        valid_from=MONDAY.date(),
    )
    PriceRow.objects.filter(service=before.service).exclude(region="vaasa").delete()

    draft = services.draft_agreement(before.cast.engagement, at=MONDAY)

    exact = Decimal(10_001) * draft.minutes / 60
    assert draft.price_cents == exact.quantize(Decimal(1), ROUND_HALF_UP)
