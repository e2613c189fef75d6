"""A late payer is reminded: free of charge first, then with what the law lets ask."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from peili.casework.billing.models import Invoice, Payment
from peili.casework.billing.services import (
    NotLate,
    TooSoonToRemind,
    credit_invoice,
    draft_invoices,
    enter_reference_rate,
    owed_back_cents,
    record_payment,
    remind_of_late_invoices,
    send_invoice,
    send_reminder,
    what_to_ask,
)
from peili.core.invoicing.lateness import ReferenceRateUnknown
from peili.parties.models import Engagement
from peili.plumbing.outbox.models import Letter
from tests.casework.billing.test_drafting import MONTH
from tests.conftest import NOVEMBER


@pytest.fixture
def sent(held, cast) -> Invoice:
    """An invoice of 313,75 €, sent on 20.11., due on Friday 11.12."""
    cast.organisation.invoice_email = "laskut@rantakunta.example"
    cast.organisation.save()
    held()
    return send_invoice(draft_invoices(**MONTH)[0], at=NOVEMBER)


def on(day: int, month: int = 12) -> datetime:
    year = 2026 if month > 6 else 2027
    return NOVEMBER.replace(year=year, month=month, day=day)


def test_nobody_is_reminded_before_the_due_day_has_passed(sent):
    with pytest.raises(NotLate):
        send_reminder(sent, at=on(11))


def test_the_first_reminder_is_free_and_goes_by_letter(sent):
    reminder = send_reminder(sent, at=on(12))

    assert (reminder.open_cents, reminder.interest_cents, reminder.fee_cents) == (31375, 0, 0)
    assert reminder.due_on == date(2026, 12, 28)  # 26.12. is a holiday, and a Saturday
    letter = Letter.objects.get(kind="reminder")
    assert letter.to == "laskut@rantakunta.example"
    assert "313" not in letter.subject + letter.body


def test_the_second_waits_for_two_weeks_and_asks_for_interest_and_compensation(sent):
    enter_reference_rate(year=2026, half=2, percent=Decimal("2.5"))
    enter_reference_rate(year=2027, half=1, percent=Decimal("2.5"))
    send_reminder(sent, at=on(12))

    with pytest.raises(TooSoonToRemind):
        send_reminder(sent, at=on(25))
    reminder = send_reminder(sent, at=on(4, 1))

    # 24 days of 10.5 % on 313,75 €.
    assert (reminder.interest_cents, reminder.fee_cents) == (217, 4000)


def test_a_missing_reference_rate_is_told_in_words(sent):
    send_reminder(sent, at=on(12))

    with pytest.raises(ReferenceRateUnknown, match="Enter it in the settings"):
        what_to_ask(sent, on=date(2027, 1, 4))


def test_only_what_is_still_open_is_asked_for(sent):
    record_payment(sent, cents=30000, on=date(2026, 12, 1), at=NOVEMBER)

    assert what_to_ask(sent, on=date(2026, 12, 14)).open_cents == 1375


def test_one_who_pays_is_not_reminded(sent):
    record_payment(sent, cents=31375, on=date(2026, 12, 1), at=NOVEMBER)

    with pytest.raises(NotLate):
        what_to_ask(sent, on=date(2026, 12, 14))


def test_interest_and_fees_that_were_asked_for_and_paid_are_not_given_back(sent):
    enter_reference_rate(year=2027, half=1, percent=Decimal("2.5"))
    enter_reference_rate(year=2026, half=2, percent=Decimal("2.5"))
    send_reminder(sent, at=on(12))
    reminder = send_reminder(sent, at=on(4, 1))
    costs = reminder.interest_cents + reminder.fee_cents

    record_payment(sent, cents=31375 + costs, on=date(2027, 1, 8), at=on(8, 1))
    assert owed_back_cents(sent) == 0
    record_payment(sent, cents=500, on=date(2027, 1, 9), at=on(9, 1))
    assert owed_back_cents(sent) == 500
    credit_invoice(sent, at=on(10, 1))
    sent.refresh_from_db()

    assert owed_back_cents(sent) == 31375 + costs + 500


def test_two_who_press_at_once_send_one_reminder(sent):
    send_reminder(sent, at=on(12))

    with pytest.raises(TooSoonToRemind):
        send_reminder(sent, at=on(12) + timedelta(seconds=1))


def test_a_person_pays_five_euros_a_reminder_and_has_two_weeks_to_pay_at_least(held, cast):
    enter_reference_rate(year=2026, half=2, percent=Decimal("2.5"))
    enter_reference_rate(year=2027, half=1, percent=Decimal("2.5"))
    Engagement.objects.filter(pk=cast.engagement.pk).update(payer=None, organisation=None)
    held()
    sent = send_invoice(draft_invoices(**MONTH)[0], at=NOVEMBER)

    send_reminder(sent, at=on(14))
    second = send_reminder(sent, at=on(4, 1))
    third = send_reminder(sent, at=on(18, 1))
    fourth = send_reminder(sent, at=on(1, 2))

    assert (second.fee_cents, third.fee_cents, fourth.fee_cents) == (500, 1000, 1500)


@pytest.fixture
def bank_file_brought_in():
    """Return a function that writes down when a bank's file with some other payment was read."""

    def brought_in(at: datetime) -> None:
        Payment.objects.create(cents=100, paid_on=at.date(), recorded_at=at, archive_id=f"{at}")

    return brought_in


def test_the_first_reminder_goes_by_itself_when_a_week_late(sent, bank_file_brought_in):
    bank_file_brought_in(on(17))
    assert remind_of_late_invoices(at=on(17)) == 0

    bank_file_brought_in(on(18))
    assert remind_of_late_invoices(at=on(18)) == 1
    assert remind_of_late_invoices(at=on(30)) == 0

    assert Letter.objects.filter(kind="reminder").count() == 1


def test_nobody_is_reminded_by_itself_before_the_bank_has_been_looked_at(
    sent, bank_file_brought_in
):
    bank_file_brought_in(on(12))

    assert remind_of_late_invoices(at=on(30)) == 0


def test_what_was_paid_is_not_reminded_of_by_itself(sent, bank_file_brought_in):
    bank_file_brought_in(on(18))
    record_payment(sent, cents=31375, on=date(2026, 12, 1), at=on(18))

    assert remind_of_late_invoices(at=on(18)) == 0
