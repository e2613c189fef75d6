"""`peili-invoice/1`: an invoice as people and other programs write it in JSON.

The whole schema with examples is in `docs/reference/invoice-json.md`. What is accepted is wide
(several names for a field, a text where an object would be fuller); what comes out is an
`Invoice` that holds. Every refusal names its field.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from peili.core.errors import BadInput
from peili.core.finland import identifiers
from peili.core.invoicing.fields import Fields, parsed, period, sum_is
from peili.core.invoicing.invoice import (
    Adjustment,
    Credited,
    Invoice,
    Kind,
    Line,
    Party,
    References,
)
from peili.core.invoicing.read_lines import read_adjustments, read_line, right_way_round
from peili.core.invoicing.read_party import (
    is_small_business,
    read_account,
    read_address,
    read_party,
    read_payee,
)
from peili.core.invoicing.read_payment import read_due, read_reference, read_terms
from peili.core.invoicing.read_vat import VatReader
from peili.core.invoicing.wording import LANGUAGES

FORMAT = "peili-invoice/1"

_KINDS = {
    Kind.INVOICE: {"invoice", "lasku", "faktura", "380"},
    Kind.CREDIT_NOTE: {
        "credit_note", "credit-note", "creditnote", "credit note", "credit", "hyvityslasku",
        "kreditfaktura", "kreditnota", "381",
    },
}  # fmt: skip
_CREDITED = (
    "credits", "corrects", "credited", "credited_invoice", "original_invoice", "preceding",
    "preceding_invoice",
)  # fmt: skip
_LANGUAGE_NAMES = {
    "finnish": "fi", "suomi": "fi", "swedish": "sv", "svenska": "sv", "ruotsi": "sv",
    "english": "en", "englanti": "en", "se": "sv", "gb": "en",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """An invoice that was read, and the fields of the file that meant nothing."""

    invoice: Invoice
    ignored: tuple[str, ...]


def read_invoice(content: bytes | str) -> Reading:
    """Read an invoice from JSON of the format peili-invoice/1; raise BadInput naming the field."""
    content_read = parsed(content)
    if not isinstance(content_read, dict):
        raise BadInput("file", "must be a JSON object")
    fields = Fields(content_read)
    if fields.text("format", required=True) != FORMAT:
        raise BadInput("format", f"must be {FORMAT}")
    invoice = _invoice(fields)
    return Reading(invoice, tuple(fields.ignored()))


def _invoice(fields: Fields) -> Invoice:
    language = _language(fields)
    number = fields.text("number", "invoice_number", "id", required=True, longest=70)
    issued = fields.required_day("issued", "issue_date", "invoice_date", "date")
    kind = _kind(fields)
    seller_fields = fields.child("seller", "supplier", required=True)
    buyer_fields = fields.child("buyer", "customer", required=True)
    span = period(fields, "period", "invoicing_period", "delivery_period")
    delivered = fields.day("delivered", "delivery_date", "service_date")
    known_by = fields.child("references", "refs")
    credits = _credited(fields) or _credited(known_by)
    tax = VatReader(
        language=language,
        small_business=is_small_business(seller_fields),
        first=min(_known_days(delivered, span, credits) or [issued]),
        last=max([*_known_days(delivered, span, credits), issued]),
        issued=issued,
        dated=bool(_known_days(delivered, span, credits)),
        credit=kind is Kind.CREDIT_NOTE,
        usual=fields.raw("vat")[1],
    )
    lines = tuple(
        read_line(line, tax, language) for line in fields.items("lines", "rows", required=True)
    )
    if not lines:
        raise BadInput("lines", "is empty")
    adjustments = read_adjustments(fields, lines, tax, language)
    kind, lines, adjustments = right_way_round(kind, lines, adjustments)
    _one_side_of_the_vat(lines, adjustments)
    seller = read_party(seller_fields, is_seller=True)
    buyer = read_party(buyer_fields, is_seller=False)
    seller = _with_vat_number(seller, lines)
    terms = read_terms(fields, language)
    _known_for_tax(seller, buyer, lines)
    invoice = Invoice(
        number=number,
        issued=issued,
        due=read_due(fields, issued, kind, terms.days),
        seller=seller,
        buyer=buyer,
        lines=lines,
        adjustments=adjustments,
        kind=kind,
        language=language,
        currency=_currency(fields),
        reference=read_reference(fields, number),
        account=read_account(fields, seller_fields),
        references=_references(fields, known_by),
        credits=credits,
        delivered=delivered or _needed_delivery(lines, span, issued),
        period=_around(span, lines),
        delivery_address=read_address(fields, "delivery_address")
        if fields.has("delivery_address")
        else None,
        note=fields.text("note", "notes", "message", "free_text"),
        terms=terms.text,
        late_interest=terms.late_interest,
        notice_days=terms.notice_days,
        prepaid=fields.number("prepaid", "paid", places=2) or Decimal("0.00"),
        payee_name=read_payee(fields, seller_fields, seller),
    )
    _agrees(fields, invoice)
    return invoice


def _language(fields: Fields) -> str:
    told = fields.text("language", "lang").casefold() or "fi"
    language = _LANGUAGE_NAMES.get(told, told[:2] if told[2:3] in ("", "-", "_") else told)
    if language not in LANGUAGES:
        raise fields.refuse("language", "must be fi, sv or en")
    return language


def _kind(fields: Fields) -> Kind | None:
    told = fields.text("kind", "type", "invoice_type", "document_type", "type_code").casefold()
    if not told:
        return Kind.CREDIT_NOTE if fields.flag("credit_note") else None
    for kind, names in _KINDS.items():
        if told in names:
            return kind
    raise fields.refuse("kind", "must be invoice or credit_note")


def _currency(fields: Fields) -> str:
    if fields.text("currency").upper() not in ("", "EUR", "€"):
        raise fields.refuse("currency", "must be EUR")
    return "EUR"


def _credited(fields: Fields) -> tuple[Credited, ...]:
    """The invoices that are corrected, told at the top or among the references."""
    name, value = fields.raw(*_CREDITED)
    if value is None:
        return ()
    found = []
    for n, item in enumerate(value if isinstance(value, list) else [value]):
        here = f"{name}[{n}]" if isinstance(value, list) else name
        if isinstance(item, dict):
            inside = fields.grown(here, item)
            number = inside.text("number", "invoice", "id", required=True, longest=70)
            found.append(Credited(number, inside.day("issued", "issue_date", "date")))
        else:
            found.append(Credited(fields.as_text(here, item, required=True, longest=70)))
    return tuple(found)


def _known_days(
    delivered: date | None, period: tuple[date, date] | None, credits: Sequence[Credited]
) -> list[date]:
    days = [delivered, *(period or ()), *(earlier.issued for earlier in credits)]
    return [day for day in days if day]


def _one_side_of_the_vat(lines: Sequence[Line], adjustments: Sequence[Adjustment]) -> None:
    """Outside the scope of VAT everything is (BR-O-11 … BR-O-14)."""
    sides = [line.vat.category == "O" for line in lines]
    if any(sides) and not all(sides):
        raise BadInput(
            f"lines[{sides.index(False)}].vat",
            "a seller outside the VAT register has no taxed lines",
        )
    for n, part in enumerate(adjustments):
        if part.vat is not None and (part.vat.category == "O") != sides[0]:
            raise BadInput(f"allowances[{n}].vat", "must be that of the lines")


def _with_vat_number(seller: Party, lines: Sequence[Line]) -> Party:
    """A Finnish seller that charges VAT has a VAT number, even if it was not written down."""
    charges = any(line.vat.category in ("S", "Z", "AE", "K", "G") for line in lines)
    if charges and not seller.vat_number and identifiers.is_business_id(seller.business_id):
        return replace(seller, vat_number=identifiers.vat_number(seller.business_id))
    return seller


def _known_for_tax(seller: Party, buyer: Party, lines: Sequence[Line]) -> None:
    """Where the buyer accounts for the VAT, both must be known by their numbers."""
    for n, line in enumerate(lines):
        if line.vat.category == "AE" and not (buyer.vat_number or buyer.business_id):
            raise BadInput("buyer.vat_number", f"is missing: lines[{n}] is under reverse charge")
        if line.vat.category == "K" and not buyer.vat_number:
            raise BadInput("buyer.vat_number", f"is missing: lines[{n}] is sold within the EU")
        if line.vat.category in ("K", "G") and not seller.vat_number:
            raise BadInput("seller.vat_number", "is missing")


def _needed_delivery(
    lines: Sequence[Line], period: tuple[date, date] | None, issued: date
) -> date | None:
    within_the_union = any(line.vat.category == "K" for line in lines)
    return issued if within_the_union and period is None else None  # BR-IC-11


def _around(period: tuple[date, date] | None, lines: Sequence[Line]) -> tuple[date, date] | None:
    """The periods of the lines lie within that of the invoice (PEPPOL-EN16931-R110, R111)."""
    if period is None:
        return None
    spans = [period, *(line.period for line in lines if line.period)]
    return min(first for first, _ in spans), max(last for _, last in spans)


def _references(fields: Fields, inside: Fields) -> References:
    order = ("order", "order_number", "purchase_order", "order_reference")
    contract = ("contract", "contract_number", "agreement")
    buyer = ("buyer", "buyer_reference", "your_reference")
    return References(
        order=inside.text(*order, longest=70) or fields.text("order_reference", longest=70),
        contract=inside.text(*contract, longest=70),
        buyer=inside.text(*buyer, longest=70) or fields.text("buyer_reference", longest=70),
        framework=_framework(inside),
        project=inside.text("project", longest=70),
        sales_order=inside.text("sales_order", "seller", "our_reference", longest=70),
        object=inside.text("object", "subject", longest=70),
        accounting=inside.text("accounting", "cost_center", "accounting_cost", longest=70),
    )


def _framework(inside: Fields) -> str:
    """The framework agreement and its lot, as one text (BT-17)."""
    name, told = inside.raw("framework", "tender", "framework_agreement")
    parts: list[str] = []
    if isinstance(told, dict):
        whole = inside.child(name)
        parts = [whole.text("number", "id", "contract", "name"), whole.text("lot", "part")]
    elif told is not None:
        parts = [inside.as_text(name, told, longest=70)]
    parts.append(inside.text("lot", longest=70))
    return " / ".join(part for part in parts if part)[:70]


def _agrees(fields: Fields, invoice: Invoice) -> None:
    """Sums that were given must be those of the invoice: a wrong one is told, not corrected."""
    sums = fields.child("totals")
    counted = invoice.totals
    sum_is(sums, counted.lines, "lines")
    sum_is(sums, counted.without_vat, "without_vat", "net", "tax_exclusive")
    sum_is(sums, counted.vat, "vat", "tax")
    sum_is(sums, counted.with_vat, "with_vat", "gross", "total", "tax_inclusive")
    sum_is(sums, counted.due, "due", "payable")
