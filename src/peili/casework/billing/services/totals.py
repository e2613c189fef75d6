"""Keep an invoice's totals in step with its lines."""

from decimal import Decimal

from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.billing.paper import line_of
from peili.core.invoicing.invoice import total

TOTALS = ["net_cents", "vat_cents", "gross_cents"]


def add_up(
    invoice: Invoice, lines: list[InvoiceLine] | None = None, *, save: bool = True
) -> Invoice:
    """Write the totals of the lines, by EN 16931's rounding, on the invoice.

    `lines` are its lines where they are known; those not kept yet get their sums too. With
    `save=False` the caller saves the invoice.
    """
    lines = list(InvoiceLine.objects.filter(invoice=invoice)) if lines is None else lines
    values = [line_of(line) for line in lines]
    changed = []
    for line, value in zip(lines, values, strict=True):
        net = _cents(value.net)
        if line.net_cents != net:
            line.net_cents = net
            if line.pk:
                changed.append(line)
    if changed:
        InvoiceLine.objects.bulk_update(changed, ["net_cents"])
    totals = total(values)
    invoice.net_cents = _cents(totals.without_vat)
    invoice.vat_cents = _cents(totals.vat)
    invoice.gross_cents = _cents(totals.with_vat)
    if save:
        invoice.save(update_fields=TOTALS)
    return invoice


def _cents(amount: Decimal) -> int:
    return int(amount.scaleb(2))
