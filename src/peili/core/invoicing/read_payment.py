"""When and by which reference an invoice is paid, in `peili-invoice/1`."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from peili.core.finland import reference as references_of_payments
from peili.core.invoicing.fields import Fields
from peili.core.invoicing.invoice import Kind
from peili.core.invoicing.wording import words

_USUAL_TERM = 14


@dataclass(frozen=True, slots=True)
class Terms:
    text: str
    days: int | None
    late_interest: Decimal | None
    notice_days: int | None


def read_terms(fields: Fields, language: str) -> Terms:
    name, told = fields.raw("terms", "payment_terms")
    inside = fields.child(name) if isinstance(told, dict) else fields
    text = inside.text("text", "note") if inside is not fields else ""
    if isinstance(told, str):
        text = fields.text(name)
    days = _days(inside, "days", "net_days") if inside is not fields else None
    days = _days(fields, "payment_term_days") if days is None else days
    if days is None and isinstance(told, Decimal):
        days = _days(fields, name)
    late = inside.number("late_interest", "interest", places=3) if inside is not fields else None
    late = fields.number("late_interest", places=3) if late is None else late
    notice = _days(inside, "notice_days") if inside is not fields else None
    notice = _days(fields, "notice_days") if notice is None else notice
    if late is not None and not 0 <= late <= 100:
        raise fields.refuse("late_interest", "must be from 0 to 100 per cent a year")
    said = words(language)
    whole = [text] if text else [said["net_days"].format(days=days)] if days is not None else []
    return Terms(". ".join(whole), days, late, notice)


def _days(fields: Fields, *names: str) -> int | None:
    number = fields.number(*names, places=0, highest=Decimal(366))
    if number is not None and number < 0:
        raise fields.refuse(names[0], "is below zero")
    return None if number is None else int(number)


def read_due(fields: Fields, issued: date, kind: Kind, days: int | None) -> date | None:
    due = fields.day("due", "due_date")
    if due is not None and due < issued:
        raise fields.refuse("due", "is before the day of the invoice")
    if due is None and (kind is Kind.INVOICE or days is not None):
        return issued + timedelta(days=_USUAL_TERM if days is None else days)
    return due


def read_reference(fields: Fields, number: str) -> str:
    told = fields.text(
        "reference", "reference_number", "payment_reference", "viitenumero", longest=40
    )
    bare = "".join(told.split()).upper()
    if bare and bare != "RF":
        if references_of_payments.is_rf(bare):
            return bare
        if references_of_payments.is_reference_number(bare):
            return references_of_payments.national(bare)
        raise fields.refuse("reference", f"{told} is not a reference number: its check is wrong")
    made = _reference_of(number)
    return references_of_payments.rf(made) if bare and made else made


def _reference_of(number: str) -> str:
    """The reference that follows from the digits of the invoice's number."""
    digits = "".join(c for c in number if c.isascii() and c.isdigit())[-19:].lstrip("0")
    if not digits:
        return ""
    return references_of_payments.reference_number(int(digits) + (0 if len(digits) > 2 else 1000))
