from datetime import date
from decimal import Decimal

import pytest

from peili.core.invoicing.lateness import (
    PayerKind,
    ReferenceRateUnknown,
    TermTooLong,
    TermTooShort,
    claim,
    due_day,
    is_late,
    last_day_in_time,
    late_interest,
    late_rate,
    may_remind,
)


def test_a_public_buyer_never_gets_more_than_thirty_days():
    issued = date(2026, 3, 2)

    assert due_day(issued, term=30, payer=PayerKind.PUBLIC) == date(2026, 4, 1)
    with pytest.raises(TermTooLong):
        due_day(issued, term=31, payer=PayerKind.PUBLIC, agreed=True)


def test_a_business_gets_more_than_thirty_days_only_by_agreement():
    issued = date(2026, 3, 2)

    assert due_day(issued, term=60, agreed=True) == date(2026, 5, 1)
    with pytest.raises(TermTooLong):
        due_day(issued, term=60)


def test_a_consumer_has_at_least_two_weeks():
    with pytest.raises(TermTooShort):
        due_day(date(2026, 3, 2), term=7, payer=PayerKind.CONSUMER)


def test_a_payment_due_on_a_day_off_is_in_time_on_the_next_banking_day():
    christmas_eve = date(2026, 12, 24)

    assert last_day_in_time(christmas_eve) == date(2026, 12, 28)
    assert not is_late(christmas_eve, on=date(2026, 12, 28))
    assert is_late(christmas_eve, on=date(2026, 12, 29))


def test_a_business_pays_one_percent_more_than_a_consumer():
    day = date(2026, 3, 2)

    assert late_rate(day, PayerKind.CONSUMER) == Decimal("9.5")
    assert late_rate(day, PayerKind.PUBLIC) == Decimal("10.5")


def test_a_half_year_without_an_announced_rate_is_asked_for():
    day = date(2031, 1, 1)
    with pytest.raises(ReferenceRateUnknown):
        late_rate(day, PayerKind.BUSINESS)

    entered = {(2031, 1): Decimal("3.0")}
    assert late_rate(day, PayerKind.BUSINESS, reference_rates=entered) == Decimal("11.0")


def test_interest_follows_the_rate_of_each_half_year():
    due, paid = date(2025, 6, 16), date(2025, 7, 30)

    interest = late_interest(Decimal("10000"), due=due, paid=paid, payer=PayerKind.BUSINESS)

    by_hand = Decimal("10000") * (14 * Decimal("11.5") + 30 * Decimal("10.5")) / 100 / 365
    assert interest == round(by_hand, 2)


def test_interest_by_an_agreed_rate_and_none_when_paid_in_time():
    due = date(2026, 3, 2)
    agreed = {"payer": PayerKind.BUSINESS, "agreed_rate": Decimal(16)}

    late = late_interest(Decimal("365"), due=due, paid=date(2026, 3, 12), **agreed)

    assert late == Decimal("1.60")
    assert late_interest(Decimal("365"), due=due, paid=due, **agreed) == 0


def test_a_reminder_that_costs_waits_two_weeks_from_the_due_day_and_from_the_last_one():
    due = date(2026, 3, 2)

    assert not may_remind(due, on=date(2026, 3, 15))
    assert may_remind(due, on=date(2026, 3, 16))
    assert not may_remind(due, on=date(2026, 3, 20), reminded=date(2026, 3, 16))


def test_a_consumer_owes_five_euros_at_most_and_a_business_forty_at_once():
    due, on = date(2026, 3, 2), date(2026, 3, 16)
    amount = Decimal("100")

    person = claim(amount, due=due, on=on, payer=PayerKind.CONSUMER, fee=Decimal("12"))
    business = claim(amount, due=due, on=date(2026, 3, 4), payer=PayerKind.BUSINESS)

    assert (person.fee, person.days) == (Decimal("5.00"), 14)
    assert business.fee == Decimal("40.00")
    assert business.total == Decimal("40.06")


def test_nothing_is_claimed_of_one_who_is_in_time():
    due = date(2026, 3, 2)

    assert claim(Decimal("100"), due=due, on=due, payer=PayerKind.BUSINESS).total == 0
