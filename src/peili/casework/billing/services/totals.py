"""Keep an invoice's totals in step with its lines."""

from decimal import Decimal

from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.billing.paper import line_of
from peili.core.invoicing.invoice import total


def add_up(invoice: Invoice) -> Invoice:
    """Write the totals of the lines, by EN 16931's rounding, on the invoice."""
    lines = list(InvoiceLine.objects.filter(invoice=invoice))
    values = [line_of(line) for line in lines]
    for line, value in zip(lines, values, strict=True):
        line.net_cents = _cents(value.net)
    InvoiceLine.objects.bulk_update(lines, ["net_cents"])
    totals = total(values)
    invoice.net_cents = _cents(totals.without_vat)
    invoice.vat_cents = _cents(totals.vat)
    invoice.gross_cents = _cents(totals.with_vat)
    invoice.save(update_fields=["net_cents", "vat_cents", "gross_cents"])
    return invoice


def _cents(amount: Decimal) -> int:
    return int(amount.scaleb(2))
