"""Keep an invoice's totals in step with its lines."""

from decimal import Decimal

from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.billing.paper import line_of
from peili.core.invoicing.invoice import total


def add_up(invoice: Invoice) -> Invoice:
    """Write the totals of the lines, by EN 16931's rounding, on the invoice."""
    lines = InvoiceLine.objects.filter(invoice=invoice)
    totals = total([line_of(line) for line in lines])
    invoice.net_cents = _cents(totals.without_vat)
    invoice.vat_cents = _cents(totals.vat)
    invoice.gross_cents = _cents(totals.with_vat)
    invoice.save(update_fields=["net_cents", "vat_cents", "gross_cents"])
    return invoice


def _cents(amount: Decimal) -> int:
    return int(amount.scaleb(2))
