"""Money comes in from the bank's files or by hand, is matched by reference, and counts once."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.billing.models import Invoice, Payment
from peili.casework.billing.services import (
    Intake,
    MatchedAlready,
    NotPayable,
    credit_invoice,
    draft_invoices,
    match_payment,
    open_cents,
    put_aside,
    record_payment,
    send_invoice,
    take_in_statement,
    unmatch_payment,
)
from peili.core.errors import BadInput
from peili.core.finland.reference import rf
from peili.parties.models import Practice
from tests.casework.billing.test_drafting import MONTH
from tests.conftest import NOVEMBER
from tests.core.invoicing.test_statement import entry, notice, payment, statement

PAID = date(2026, 11, 25)


@pytest.fixture
def sent(held) -> Invoice:
    """An invoice of 313,75 €, reference 10012."""
    held()
    return send_invoice(draft_invoices(**MONTH)[0], at=NOVEMBER)


def state_of(invoice) -> str:
    return Invoice.objects.get(pk=invoice.pk).state


@pytest.mark.parametrize("written", [lambda r: r, rf, lambda r: f"0000{r}"])
def test_a_payment_finds_its_invoice_by_either_form_of_the_reference(sent, written):
    content = statement(entry(payment("313.75", written(sent.reference)), amount="313.75"))

    assert take_in_statement(content, at=NOVEMBER) == Intake(matched=1)
    assert state_of(sent) == "paid"


def test_the_same_payments_do_nothing_twice_in_a_statement_and_a_notice(sent):
    paid = entry(payment("100.00", sent.reference))

    take_in_statement(statement(paid, paid), at=NOVEMBER)
    again = take_in_statement(notice(paid), at=NOVEMBER)

    assert again == Intake(known=1)
    assert (Payment.objects.count(), open_cents(sent)) == (1, 21375)


def test_an_invoice_is_paid_once_its_parts_cover_it(sent):
    record_payment(sent, cents=30000, on=PAID, at=NOVEMBER)
    assert (state_of(sent), open_cents(sent)) == ("sent", 1375)

    record_payment(sent, cents=1375, on=PAID, at=NOVEMBER)

    assert state_of(sent) == "paid"


def test_money_the_bank_takes_back_opens_the_invoice_again(sent):
    take_in_statement(
        statement(entry(payment("313.75", sent.reference), amount="313.75")), at=NOVEMBER
    )
    back = entry(
        payment("313.75", ""),
        amount="313.75",
        direction="DBIT",
        more="<RvslInd>true</RvslInd>",
    )

    assert take_in_statement(statement(back), at=NOVEMBER) == Intake(matched=1)
    assert (state_of(sent), open_cents(sent)) == ("sent", 31375)


def test_what_no_reference_matches_waits_until_somebody_says_what_it_is_for(sent):
    assert take_in_statement(statement(entry(payment("313.75", "777"))), at=NOVEMBER) == Intake(
        unmatched=1
    )
    [unmatched] = Payment.objects.filter(invoice=None)

    match_payment(unmatched, invoice=sent)

    assert state_of(sent) == "paid"
    with pytest.raises(MatchedAlready):
        put_aside(unmatched, at=NOVEMBER)
    unmatch_payment(unmatched)
    assert state_of(sent) == "sent"


def test_a_draft_or_a_credit_note_is_not_paid(sent, held):
    note = credit_invoice(sent, at=NOVEMBER)
    held()

    for unpayable in (note, draft_invoices(**MONTH)[0]):
        with pytest.raises(NotPayable):
            record_payment(unpayable, cents=100, on=PAID, at=NOVEMBER)


def test_a_part_credited_and_the_rest_paid_makes_it_paid(held):
    held()
    held(NOVEMBER.replace(day=18))
    sent = send_invoice(draft_invoices(**MONTH)[0], at=NOVEMBER)
    credit_invoice(sent, at=NOVEMBER, lines=[sent.lines.first().pk])

    record_payment(sent, cents=31375, on=PAID, at=NOVEMBER)

    assert state_of(sent) == "paid"


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: statement(t)))
def test_whatever_is_in_the_file_it_is_read_or_refused(cast, content):
    try:
        take_in_statement(content, at=NOVEMBER)
    except BadInput as refusal:
        assert refusal.field


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.integers(1, 20000), min_size=1, max_size=5), st.integers(1, 3))
def test_however_often_files_overlap_each_payment_counts_once(sent, parts, times):
    Payment.objects.all().delete()
    rows = [
        payment(f"{cents / 100:.2f}", sent.reference, archive=f"A{number}")
        for number, cents in enumerate(parts)
    ]

    for number in range(times):
        take_in_statement(statement(entry(*rows[: number + 1])), at=NOVEMBER)
    take_in_statement(notice(entry(*rows)), at=NOVEMBER)

    assert open_cents(sent) == 31375 - sum(parts)


def test_payments_on_another_account_are_left_out_and_counted(sent):
    Practice.objects.update(iban="FI49 5000 9420 0287 30")
    content = statement(entry(payment("313.75", sent.reference), amount="313.75"))

    assert take_in_statement(content, at=NOVEMBER) == Intake(elsewhere=1)
    assert not Payment.objects.exists()

    Practice.objects.update(iban="FI21 1234 5600 0007 85")
    assert take_in_statement(content, at=NOVEMBER) == Intake(matched=1)
