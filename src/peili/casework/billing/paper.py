"""An invoice's rows as the values of `core.invoicing`: what totals and papers are made from."""

from decimal import Decimal

from peili.casework.billing.models import InvoiceLine
from peili.core.invoicing.invoice import Line
from peili.core.invoicing.vat import VatTreatment, taxed, untaxed

CATEGORY = {
    VatTreatment.EXEMPT.value: "E",
    VatTreatment.SMALL_BUSINESS.value: "O",
    VatTreatment.REVERSE_CHARGE.value: "AE",
}
UNIT_CODES = {"session": "C62", "travel": "KMT", "hour": "HUR"}


def line_of(line: InvoiceLine) -> Line:
    """Return a row as the standard's line, with the tax it was given when it was written."""
    category = CATEGORY.get(line.vat_treatment)
    vat = untaxed(category, reason=line.vat_reason) if category else taxed(line.vat_rate)
    return Line(
        text=line.text,
        quantity=line.quantity,
        price=Decimal(line.unit_cents).scaleb(-2),
        vat=vat,
        unit=UNIT_CODES.get(line.kind, "C62"),
        unit_text=line.unit,
        period=(line.delivered_on, line.delivered_on) if line.delivered_on else None,
    )
