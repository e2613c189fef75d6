"""A sent invoice has a number from a series without gaps, and never changes."""

from datetime import date, timedelta
from decimal import Decimal
from threading import Barrier, Thread

import pytest
from django.db import connection

from peili.casework.billing.models import Invoice
from peili.casework.billing.paper import invoice_of
from peili.casework.billing.services import (
    AlreadySent,
    NamesSomebody,
    NothingOnIt,
    NothingToCredit,
    add_line,
    change_line,
    credit_invoice,
    draft_invoices,
    remove_line,
    send_invoice,
)
from peili.core.finland.reference import is_reference_number
from peili.core.invoicing.soundness import BelowZero, ChargesVatUnregistered
from peili.parties.models import Practice
from tests.conftest import NOVEMBER

MONTH = {"starts": date(2026, 11, 1), "ends": date(2026, 11, 30), "at": NOVEMBER}


@pytest.fixture
def draft(held):
    held()
    return draft_invoices(**MONTH)[0]


def test_sending_gives_number_reference_and_due_date(draft):
    sent = send_invoice(draft, at=NOVEMBER)

    assert sent.number == 1001
    assert is_reference_number(sent.reference)
    assert (sent.issued_on, sent.due_on) == (date(2026, 11, 20), date(2026, 12, 11))


def test_what_stands_on_a_sent_paper_stays_when_the_payer_moves(draft, cast):
    sent = send_invoice(draft, at=NOVEMBER)

    cast.organisation.street = "Uusi katu 9"
    cast.organisation.save()

    assert Invoice.objects.get(pk=sent.pk).buyer["street"] == "Rantatie 2"


def test_a_sent_invoice_never_changes(draft):
    send_invoice(draft, at=NOVEMBER)
    line = draft.lines.get()

    for attempt in (
        lambda: send_invoice(draft, at=NOVEMBER),
        lambda: change_line(line, text="x", quantity=line.quantity, unit_cents=1),
        lambda: remove_line(line),
    ):
        with pytest.raises(AlreadySent):
            attempt()


def test_an_empty_draft_is_not_sent(draft):
    remove_line(draft.lines.get())

    with pytest.raises(NothingOnIt):
        send_invoice(draft, at=NOVEMBER)


def test_a_credit_note_mirrors_the_invoice_and_frees_its_sessions(draft):
    sent = send_invoice(draft, at=NOVEMBER)

    note = credit_invoice(sent, at=NOVEMBER)

    assert (note.number, note.credits, note.gross_cents) == (1002, sent, sent.gross_cents)
    assert Invoice.objects.get(pk=sent.pk).state == Invoice.State.CREDITED
    assert draft_invoices(**MONTH)[0].lines.count() == 1


def test_a_part_is_credited_once(held):
    held()
    held(NOVEMBER - timedelta(days=1))
    sent = send_invoice(draft_invoices(**MONTH)[0], at=NOVEMBER)
    first = sent.lines.all()[0]

    note = credit_invoice(sent, at=NOVEMBER, lines=[first.pk])

    assert note.lines.count() == 1
    with pytest.raises(NothingToCredit):
        credit_invoice(sent, at=NOVEMBER, lines=[first.pk])
    assert Invoice.objects.get(pk=sent.pk).state == Invoice.State.SENT


def test_a_credit_note_is_not_credited(draft):
    note = credit_invoice(send_invoice(draft, at=NOVEMBER), at=NOVEMBER)

    with pytest.raises(NothingToCredit):
        credit_invoice(note, at=NOVEMBER)


@pytest.mark.django_db(transaction=True)
def test_numbers_have_no_gaps_when_many_send_at_once(cast, agreement, held):
    drafts = []
    for number in range(8):
        held(NOVEMBER - timedelta(days=number + 1))
        draft = draft_invoices(**MONTH)[0]
        # Each on a paper of its own.
        Invoice.objects.filter(pk=draft.pk).update(order_reference=f"own {number}")
        drafts.append(draft)
    together = Barrier(8)

    def send(draft: Invoice) -> None:
        together.wait()
        try:
            send_invoice(draft, at=NOVEMBER)
        finally:
            connection.close()

    threads = [Thread(target=send, args=[draft]) for draft in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    numbers = sorted(Invoice.objects.values_list("number", flat=True))
    assert numbers == list(range(1001, 1009))


def own_line(draft, **fields):
    kept = {"text": "Alennus", "quantity": Decimal(1), "unit": "kpl", "unit_cents": -5000}
    return add_line(
        draft, **{**kept, "vat_treatment": "general", "on": date(2026, 11, 20), **fields}
    )


def test_a_discount_leaves_with_its_minus_on_the_quantity(draft):
    own_line(draft)

    sent = send_invoice(draft, at=NOVEMBER)

    discount = invoice_of(sent).lines[-1]
    assert (discount.quantity, discount.price, discount.net) == (-1, 50, -50)


def test_an_invoice_below_zero_stays_a_draft(draft):
    own_line(draft, unit_cents=-99_999_00)

    with pytest.raises(BelowZero):
        send_invoice(draft, at=NOVEMBER)


def test_a_practice_outside_the_register_sends_no_line_with_vat(held):
    Practice.objects.update(vat_registered=False)
    held()
    [draft] = draft_invoices(**MONTH)
    own_line(draft, unit_cents=5000)

    with pytest.raises(ChargesVatUnregistered):
        send_invoice(draft, at=NOVEMBER)


def test_references_and_reasons_that_name_a_supervisee_stay_a_draft(draft, cast):
    name = cast.person("ville").name
    with pytest.raises(NamesSomebody):
        own_line(draft, vat_treatment="exempt", vat_reason=f"Koulutus: {name}")

    Invoice.objects.filter(pk=draft.pk).update(order_reference=name)
    with pytest.raises(NamesSomebody):
        send_invoice(draft, at=NOVEMBER)
