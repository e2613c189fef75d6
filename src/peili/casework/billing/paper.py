"""An invoice's rows as the values of `core.invoicing`: what totals, papers and files are made from.

Says who pays, what was given and what it costs; never who was supervised, nor about what.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from peili.casework.billing.models import Invoice, InvoiceLine
from peili.core.finland import identifiers
from peili.core.invoicing import invoice as core
from peili.core.invoicing.lateness import PayerKind
from peili.core.invoicing.soundness import never_negative
from peili.core.invoicing.vat import VatTreatment, taxed, untaxed
from peili.core.invoicing.wording import words

LINK_PURPOSE = "invoice"
"""What a link in a letter opens: the paper of one invoice."""

CATEGORY = {
    VatTreatment.EXEMPT.value: "E",
    VatTreatment.SMALL_BUSINESS.value: "O",
    VatTreatment.REVERSE_CHARGE.value: "AE",
}
UNIT_CODES = {
    "session": "C62",
    "hours": "HUR",
    "travel": "KMT",
    "travel_time": "HUR",
    "day_allowance": "DAY",
}
PUBLIC_BUYERS = frozenset({"county", "municipality", "parish"})


def invoice_of(
    invoice: Invoice,
    *,
    seller: Mapping[str, Any] | None = None,
    buyer: Mapping[str, Any] | None = None,
) -> core.Invoice:
    """Return an invoice as the standard's values, with the sides as they were when it was sent.

    A draft has no sides yet: give those of today, and it is dated by its drafting.
    """
    sells, buys = seller or invoice.seller, buyer or invoice.buyer
    lines = tuple(line_of(line) for line in invoice.lines.all())
    credited = invoice.credits
    return core.Invoice(
        number=str(invoice.number or "–"),
        issued=invoice.issued_on or invoice.drafted_at.date(),
        due=None if credited else invoice.due_on,
        seller=_seller(sells, lines),
        buyer=buyer_of(buys),
        lines=lines,
        kind=core.Kind.CREDIT_NOTE if credited else core.Kind.INVOICE,
        language=invoice.language,
        reference=invoice.reference,
        account=core.Account(sells["iban"], sells["bic"]) if sells["iban"] else None,
        references=core.References(
            order=invoice.order_reference,
            contract=invoice.framework_reference,
            buyer=buys.get("buyer_reference", ""),
        ),
        credits=(core.Credited(str(credited.number), credited.issued_on),) if credited else (),
        period=_period(invoice, lines),
        terms="" if credited else invoice.terms,
        notice_days=None if credited else invoice.notice_days,
    )


def line_of(line: InvoiceLine) -> core.Line:
    """Return a row as the standard's line, with the tax it was given when it was written."""
    category = CATEGORY.get(line.vat_treatment)
    vat = untaxed(category, reason=line.vat_reason) if category else taxed(line.vat_rate)
    quantity, price = never_negative(line.quantity, Decimal(line.unit_cents).scaleb(-2))
    return core.Line(
        text=line.text,
        quantity=quantity,
        price=price,
        vat=vat,
        unit=UNIT_CODES.get(line.kind, "C62"),
        unit_text=line.unit,
        framework_row=line.framework_row,
        period=(line.delivered_on, line.delivered_on) if line.delivered_on else None,
    )


def payer_kind(buyer: Mapping[str, Any]) -> PayerKind:
    """Tell by whom the law means: a person, a public buyer, or a business."""
    kind = buyer.get("kind", "")
    if not kind:
        return PayerKind.CONSUMER
    return PayerKind.PUBLIC if kind in PUBLIC_BUYERS else PayerKind.BUSINESS


def terms_in_words(days: int, language: str) -> str:
    """Write the term of payment and what being late costs, in the language of the invoice."""
    late = {
        "fi": "Viivästyskorko korkolain mukaan",
        "sv": "Dröjsmålsränta enligt räntelagen",
        "en": "Late interest according to the Finnish Interest Act",
    }
    return f"{words(language)['net_days'].format(days=days)}. {late[language]}"


def _seller(sells: Mapping[str, Any], lines: tuple[core.Line, ...]) -> core.Party:
    """The VAT number stands on what is taxed; outside the scope of VAT (O) it must not."""
    outside = any(line.vat.category == "O" for line in lines)
    known = identifiers.is_business_id(sells["business_id"])
    registered = sells["vat_registered"] and known and not outside
    return core.Party(
        name=sells["name"],
        business_id=sells["business_id"],
        vat_number=identifiers.vat_number(sells["business_id"]) if registered else "",
        address=core.Address(sells["street"], sells["postcode"], sells["town"]),
        einvoice=core.EInvoiceAddress(sells["einvoice_address"], sells["einvoice_operator"]),
        email=sells["email"],
        phone=sells["phone"],
    )


def buyer_of(buys: Mapping[str, Any]) -> core.Party:
    """Return the payer; a person has a name alone, an organisation ids and addresses too.

    A buyer in another country of the Union is known by its VAT number.
    """
    business_id = buys.get("business_id", "")
    vat_number = ""
    if identifiers.is_business_id(business_id):
        vat_number = identifiers.vat_number(business_id)
    elif identifiers.is_foreign_vat_number(business_id):
        business_id, vat_number = "", business_id
    return core.Party(
        name=buys["name"],
        business_id=business_id,
        vat_number=vat_number,
        address=core.Address(
            buys.get("street", ""),
            buys.get("postcode", ""),
            buys.get("town", ""),
            buys.get("country", "") or "FI",
        ),
        einvoice=_einvoice(buys.get("einvoice_address", ""), buys.get("einvoice_operator", "")),
    )


def _einvoice(address: str, operator: str) -> core.EInvoiceAddress:
    """Read an address as Peppol writes those that are not OVT: scheme, colon, identifier."""
    scheme, colon, identifier = address.partition(":")
    if colon and len(scheme) == 4 and scheme.isdecimal():
        return core.EInvoiceAddress(identifier, operator, scheme)
    return core.EInvoiceAddress(address, operator)


def _period(invoice: Invoice, lines: tuple[core.Line, ...]) -> tuple[Any, Any]:
    """Widen the period so that it holds the day of every line (BR-CO-19 and its like)."""
    days = [day for line in lines if line.period for day in line.period]
    starts, ends = invoice.period_starts, invoice.period_ends
    return min([starts, *days]), max([ends, *days])
