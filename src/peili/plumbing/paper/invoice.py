"""The paper of an invoice: what `invoice.typ` prints, in the invoice's own language."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from peili.core.invoicing.invoice import Adjustment, Invoice, Line
from peili.core.invoicing.wording import unit_name, words
from peili.plumbing.paper import formats
from peili.plumbing.paper.make import make_pdf
from peili.plumbing.paper.payment import payment_slip
from peili.plumbing.paper.sides import footer, letterhead, recipient
from peili.plumbing.paper.words import SAYS


def invoice_pdf(invoice: Invoice, *, made: datetime | None = None) -> bytes:
    """Return an invoice or a credit note as a tagged PDF for people."""
    return make_pdf("invoice", invoice_values(invoice), made=made)


def invoice_values(invoice: Invoice) -> dict[str, Any]:
    """Return all that is printed, as text in the language of the invoice."""
    language = invoice.language
    said = SAYS[language]
    title = words(language)[invoice.kind.value]
    return {
        "language": language,
        "title": title,
        "document_title": f"{title} {invoice.number} · {invoice.seller.name}",
        "author": invoice.seller.name,
        "says": said,
        "sender": letterhead(invoice.seller),
        "footer": footer(invoice),
        "recipient": recipient(invoice.buyer),
        "facts": [[said[key], text] for key, text in _facts(invoice) if text],
        "lines": [_line(line, invoice) for line in invoice.lines],
        "adjustments": [_adjustment(part, invoice) for part in invoice.adjustments],
        "totals": [[said[key], text] for key, text in _totals(invoice)],
        "due": [said["credited" if invoice.is_credit_note else "to_pay"], _due(invoice)],
        "vat": [_vat_row(invoice, n) for n in range(len(invoice.totals.groups))],
        "reasons": [group.vat.reason for group in invoice.totals.groups if group.vat.reason],
        "notes": [text for text in (invoice.note, _terms(invoice)) if text],
        "payment": _payment(invoice),
    }


def _facts(invoice: Invoice) -> Iterator[tuple[str, str]]:
    language, known = invoice.language, invoice.references
    yield "number", invoice.number
    yield "issued", formats.day(invoice.issued, language)
    if invoice.due:
        yield "due", formats.day(invoice.due, language)
    yield "credits", ", ".join(_credited(invoice))
    if invoice.period:
        yield "period", formats.days(*invoice.period, language)
    if invoice.delivered:
        yield "delivered", formats.day(invoice.delivered, language)
    yield "your_reference", known.buyer
    yield "order", known.order
    yield "contract", known.contract
    yield "framework", known.framework
    yield "project", known.project
    yield "accounting", known.accounting
    yield "our_reference", known.sales_order
    yield "customer_number", invoice.buyer.customer_number
    yield "buyer_id", invoice.buyer.business_id or invoice.buyer.vat_number
    if any(group.vat.category in ("AE", "K") for group in invoice.totals.groups):
        yield "buyer_vat", invoice.buyer.vat_number


def _credited(invoice: Invoice) -> Iterator[str]:
    for earlier in invoice.credits:
        issued = formats.day(earlier.issued, invoice.language) if earlier.issued else ""
        yield f"{earlier.number} ({issued})" if issued else earlier.number


def _line(line: Line, invoice: Invoice) -> dict[str, Any]:
    language = invoice.language
    origin = [formats.days(*line.period, language)] if line.period else []
    if line.framework_row:
        origin.append(f"{SAYS[language]['framework_row']} {line.framework_row}")
    small = [" · ".join(origin)] if origin else []
    if line.note:
        small.append(line.note)
    small += [
        f"{part.reason}{_of_percent(part, language)} "
        f"{formats.euros(part.amount if part.charge else -part.amount, language)}"
        for part in line.adjustments
    ]
    return {
        "text": line.text,
        "small": small,
        "quantity": formats.number(line.quantity, language),
        "unit": unit_name(line.unit, line.unit_text, language),
        "price": formats.number(line.price, language, places=_places(line)),
        "vat": _vat_name(line.vat.category, formats.percent(line.vat.rate, language)),
        "net": formats.number(line.net, language, places=2),
    }


def _places(line: Line) -> int:
    return max(2, -int(line.price.normalize().as_tuple().exponent))


def _of_percent(part: Adjustment, language: str) -> str:
    return f" {formats.percent(part.percent, language)}" if part.percent is not None else ""


def _adjustment(part: Adjustment, invoice: Invoice) -> dict[str, str]:
    language, vat = invoice.language, part.vat
    rate = _vat_name(vat.category, formats.percent(vat.rate, language)) if vat else ""
    amount = part.amount if part.charge else -part.amount
    return {
        "text": part.reason + _of_percent(part, language),
        "vat": rate,
        "net": formats.number(amount, language, places=2),
    }


def _vat_name(category: str, rate: str) -> str:
    """An untaxed line shows a dash; the reason stands below the sums."""
    return rate if category in ("S", "Z") else "–"


def _totals(invoice: Invoice) -> Iterator[tuple[str, str]]:
    language, totals = invoice.language, invoice.totals
    yield "without_vat", formats.euros(totals.without_vat, language)
    yield "vat", formats.euros(totals.vat, language)
    if totals.prepaid:
        yield "with_vat", formats.euros(totals.with_vat, language)
        yield "prepaid", formats.euros(-totals.prepaid, language)


def _due(invoice: Invoice) -> str:
    return formats.euros(invoice.totals.due, invoice.language)


def _vat_row(invoice: Invoice, n: int) -> list[str]:
    group, language = invoice.totals.groups[n], invoice.language
    return [
        _vat_name(group.vat.category, formats.percent(group.vat.rate, language)),
        formats.number(group.taxable, language, places=2),
        formats.number(group.tax, language, places=2),
        formats.number(group.taxable + group.tax, language, places=2),
    ]


def _terms(invoice: Invoice) -> str:
    said, language = words(invoice.language), invoice.language
    parts = [invoice.terms or (said["credit_terms"] if invoice.is_credit_note else "")]
    if invoice.late_interest is not None and not invoice.is_credit_note:
        rate = formats.number(invoice.late_interest, language)
        parts.append(said["late_interest"].format(rate=rate))
    if invoice.notice_days is not None:
        parts.append(said["notice"].format(days=invoice.notice_days))
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _payment(invoice: Invoice) -> dict[str, Any] | None:
    """What to pay and how; nothing for a credit note or when nothing is owed."""
    if invoice.account is None or invoice.is_credit_note or invoice.totals.due <= 0:
        return None
    return payment_slip(
        payee=invoice.payee_name or invoice.seller.name,
        account=invoice.account,
        reference=invoice.reference,
        amount=invoice.totals.due,
        due=invoice.due,
        language=invoice.language,
    )
