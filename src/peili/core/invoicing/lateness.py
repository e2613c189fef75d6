"""When an invoice is due, what being late costs, and when one may remind.

Law: payment terms in trade 30/2013, interest 633/1982, due days 150/1930, collection 513/1999.
Reference rates: the Bank of Finland's announcements for each half-year (633/1982, section 12).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from peili.core.errors import RuleBroken
from peili.core.finland.holidays import banking_day_from
from peili.core.money import ZERO, to_cents
from peili.core.wording import msgid


class PayerKind(StrEnum):
    """Who owes: the law protects a consumer more, and a public buyer may not take longer."""

    CONSUMER = "consumer"
    BUSINESS = "business"
    PUBLIC = "public"


class TermTooLong(RuleBroken):
    """The payment term is longer than the law allows for this buyer."""


class TermTooShort(RuleBroken):
    """The payment term leaves a consumer too little time."""


class ReferenceRateUnknown(RuleBroken):
    """No reference rate has been entered for that half-year."""


LONGEST_TERM = 30
SHORTEST_CONSUMER_TERM = 14
REMINDER_AFTER = timedelta(days=14)
CONSUMER_REMINDER_FEE = Decimal("5.00")
STANDARD_COMPENSATION = Decimal("40.00")

_SURCHARGE = {
    PayerKind.CONSUMER: Decimal(7),  # 633/1982, section 4
    PayerKind.BUSINESS: Decimal(8),  # section 4 a
    PayerKind.PUBLIC: Decimal(8),
}

REFERENCE_RATES: Mapping[tuple[int, int], Decimal] = {
    (2022, 1): Decimal("0.0"),
    (2022, 2): Decimal("0.0"),
    (2023, 1): Decimal("2.5"),
    (2023, 2): Decimal("4.0"),
    (2024, 1): Decimal("4.5"),
    (2024, 2): Decimal("4.5"),
    (2025, 1): Decimal("3.5"),
    (2025, 2): Decimal("2.5"),
    (2026, 1): Decimal("2.5"),
}
"""By year and half. A practice adds what the Bank of Finland has announced since."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What may be asked of a late payer besides the amount itself."""

    interest: Decimal
    fee: Decimal
    days: int

    @property
    def total(self) -> Decimal:
        return self.interest + self.fee


def due_day(
    issued: date, *, term: int, payer: PayerKind = PayerKind.BUSINESS, agreed: bool = False
) -> date:
    """Return the due day of an invoice sent on `issued`.

    A term over 30 days must have been agreed on with a business, and cannot be with a public
    buyer (30/2013, sections 5 and 6). A consumer has at least 14 days.
    """
    if term > LONGEST_TERM and payer is PayerKind.PUBLIC:
        raise TermTooLong(msgid("A public buyer pays within 30 days. Shorten the payment term."))
    if term > LONGEST_TERM and payer is PayerKind.BUSINESS and not agreed:
        raise TermTooLong(
            msgid("A term over 30 days needs the buyer's agreement. Shorten the term.")
        )
    if term < SHORTEST_CONSUMER_TERM and payer is PayerKind.CONSUMER:
        raise TermTooShort(
            msgid("A consumer needs at least 14 days to pay. Lengthen the payment term.")
        )
    return issued + timedelta(days=term)


def last_day_in_time(due: date) -> date:
    """Return the last day on which a payment is in time: a due day off moves to the next bank day.

    Law 150/1930, section 5: Saturdays, Sundays, holidays, Midsummer Eve and Christmas Eve.
    """
    return banking_day_from(due)


def is_late(due: date, *, on: date) -> bool:
    """Tell whether an unpaid invoice is late on the day."""
    return on > last_day_in_time(due)


def late_rate(
    day: date, payer: PayerKind, *, reference_rates: Mapping[tuple[int, int], Decimal] | None = None
) -> Decimal:
    """Return the yearly rate of late interest in force on the day, as a percentage."""
    rates = REFERENCE_RATES if reference_rates is None else reference_rates
    half = (day.year, 1 if day.month <= 6 else 2)
    if half not in rates:
        raise ReferenceRateUnknown(
            msgid("The reference rate of this half-year is not known. Enter it in the settings.")
        )
    return rates[half] + _SURCHARGE[payer]


def late_interest(
    amount: Decimal,
    *,
    due: date,
    paid: date,
    payer: PayerKind,
    agreed_rate: Decimal | None = None,
    reference_rates: Mapping[tuple[int, int], Decimal] | None = None,
) -> Decimal:
    """Return the interest from the day after the due day to the day of payment, to the cent.

    The rate follows each half-year (633/1982, section 12) unless a rate was agreed on; a year
    has 365 days.
    """
    if not is_late(due, on=paid):
        return ZERO
    owed = Decimal(0)
    day = due + timedelta(days=1)
    while day <= paid:
        until = min(paid, _end_of_half(day))
        rate = agreed_rate
        if rate is None:
            rate = late_rate(day, payer, reference_rates=reference_rates)
        owed += amount * rate / 100 * ((until - day).days + 1) / 365
        day = until + timedelta(days=1)
    return to_cents(owed)


def may_remind(due: date, *, on: date, reminded: date | None = None) -> bool:
    """Tell whether a reminder that costs may be sent: 14 days after the due day or the last one.

    513/1999, section 10 a. A reminder that costs nothing may go as soon as the payment is late.
    """
    return on >= (reminded or due) + REMINDER_AFTER


def claim(
    amount: Decimal,
    *,
    due: date,
    on: date,
    payer: PayerKind,
    reminded: date | None = None,
    agreed_rate: Decimal | None = None,
    fee: Decimal = CONSUMER_REMINDER_FEE,
    reference_rates: Mapping[tuple[int, int], Decimal] | None = None,
) -> Claim:
    """Return what a reminder sent on the day may ask for.

    A consumer pays at most 5 euros for a written reminder; a business owes 40 euros at once
    when late (513/1999, sections 10 a and 10 e), and no separate fee within that sum.
    """
    interest = late_interest(
        amount,
        due=due,
        paid=on,
        payer=payer,
        agreed_rate=agreed_rate,
        reference_rates=reference_rates,
    )
    if not is_late(due, on=on):
        return Claim(interest, ZERO, 0)
    days = (on - due).days
    if payer is not PayerKind.CONSUMER:
        return Claim(interest, STANDARD_COMPENSATION, days)
    asked = min(fee, CONSUMER_REMINDER_FEE) if may_remind(due, on=on, reminded=reminded) else ZERO
    return Claim(interest, asked, days)


def _end_of_half(day: date) -> date:
    return date(day.year, 6, 30) if day.month <= 6 else date(day.year, 12, 31)
