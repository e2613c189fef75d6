"""What was held and agreed becomes a draft: once, and nothing is forgotten."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from peili.casework.billing.models import Invoice
from peili.casework.billing.services import (
    NothingToInvoice,
    credit_invoice,
    discard_draft,
    draft_invoices,
    remove_line,
    send_invoice,
)
from peili.casework.schedule.models import Session
from peili.parties.models import Person
from tests.conftest import NOVEMBER

MONTH = {"starts": date(2026, 11, 1), "ends": date(2026, 11, 30), "at": NOVEMBER}


def test_a_held_session_is_drafted_at_the_agreed_price_with_vat(held):
    held()

    [draft] = draft_invoices(**MONTH)

    line = draft.lines.get()
    assert (line.unit_cents, line.vat_rate) == (25000, Decimal("25.5"))
    assert (draft.net_cents, draft.vat_cents, draft.gross_cents) == (25000, 6375, 31375)
    assert draft.order_reference == "4500-123"


def test_a_session_of_the_last_evening_belongs_to_the_period_by_the_finnish_clock(held):
    held(NOVEMBER.replace(day=30, hour=21, minute=30))  # 23.30 in Helsinki

    [draft] = draft_invoices(**MONTH)

    assert draft.lines.get().delivered_on == date(2026, 11, 30)


def test_drafting_again_takes_nothing_twice(held):
    held()
    [draft] = draft_invoices(**MONTH)

    with pytest.raises(NothingToInvoice):
        draft_invoices(**MONTH)

    held(NOVEMBER - timedelta(days=1))
    assert draft_invoices(**MONTH) == [draft]
    assert draft.lines.count() == 2


def test_a_late_cancellation_is_charged_by_the_rule_only_when_the_fee_was_accepted(held, agreement):
    agreement.late_cancellation_percent = 50
    agreement.save()
    cancelled = {"state": Session.State.CANCELLED, "head_count": None}
    held(**cancelled, cancelled_late=True, fee_accepted=True)
    held(NOVEMBER - timedelta(days=1), **cancelled, cancelled_late=True)
    held(NOVEMBER - timedelta(days=2), **cancelled)

    [draft] = draft_invoices(**MONTH)

    assert [line.unit_cents for line in draft.lines.all()] == [12500]


def test_travel_is_charged_for_sessions_at_the_workplace(held):
    held(place_mode="at_client")

    [draft] = draft_invoices(**MONTH)

    travel = draft.lines.get(kind="travel")
    assert (travel.quantity, travel.unit_cents) == (40, 55)


def test_each_payer_and_order_gets_one_paper(held, cast):
    held()
    held(NOVEMBER - timedelta(days=1))

    drafts = draft_invoices(**MONTH)

    assert [(draft.payer, draft.lines.count()) for draft in drafts] == [(cast.organisation, 2)]


def test_a_small_business_invoices_without_vat_and_says_so(held, cast):
    cast.practice.vat_registered = False
    cast.practice.save()
    held()

    [draft] = draft_invoices(**MONTH)

    assert draft.vat_cents == 0
    assert "AVL 3 §" in draft.lines.get().vat_reason


def test_lines_name_no_supervisee_and_no_theme(held, cast):
    held(place_mode="at_client")

    [draft] = draft_invoices(**MONTH)

    words = " ".join(line.text for line in draft.lines.all()).casefold()
    assert cast.engagement.name.casefold() not in words
    for person in Person.objects.all():
        assert not any(part.casefold() in words for part in person.name.split())


def test_a_discarded_draft_gives_its_sessions_back(held):
    held()
    [draft] = draft_invoices(**MONTH)

    discard_draft(draft)

    assert draft_invoices(**MONTH)
    assert Invoice.objects.count() == 1


@pytest.fixture
def trip(held, agreement):
    """A session at the workplace, invoiced with its forty kilometres."""
    return held(place_mode="at_client")


def test_a_session_given_back_without_its_trip_is_invoiced_anew_without_the_trip(trip):
    sent = send_invoice(draft_invoices(**MONTH)[0], at=NOVEMBER)
    of_session = sent.lines.get(kind="session")
    credit_invoice(sent, at=NOVEMBER, lines=[of_session.pk])

    again = draft_invoices(**MONTH)[0]

    assert [(line.kind, line.session) for line in again.lines.all()] == [("session", trip)]


def test_a_session_taken_off_a_draft_without_its_trip_waits_again(trip):
    draft = draft_invoices(**MONTH)[0]
    remove_line(draft.lines.get(kind="session"))

    draft_invoices(**MONTH)

    assert sorted(draft.lines.values_list("kind", flat=True)) == ["session", "travel"]
    assert Invoice.objects.get(pk=draft.pk).net_cents == 25000 + 40 * 55


def test_a_trip_taken_off_a_draft_stays_off(trip):
    draft = draft_invoices(**MONTH)[0]
    remove_line(draft.lines.get(kind="travel"))

    with pytest.raises(NothingToInvoice):
        draft_invoices(**MONTH)
