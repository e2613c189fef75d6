"""Lines, allowances and charges, taxes and totals in UBL."""

from peili.core.invoicing.invoice import Adjustment, Invoice, Line, Totals, VatGroup
from peili.core.invoicing.ubl_parts import amount_of, period_of
from peili.core.invoicing.vat import Vat
from peili.core.invoicing.xml import Element, element, plain


def line_of(n: int, line: Line, invoice: Invoice) -> Element | None:
    credit = invoice.is_credit_note
    return element(
        "cac:CreditNoteLine" if credit else "cac:InvoiceLine",
        element("cbc:ID", str(n)),
        element("cbc:Note", line.note),
        element(
            "cbc:CreditedQuantity" if credit else "cbc:InvoicedQuantity",
            plain(line.quantity),
            unitCode=line.unit,
        ),
        amount_of("cbc:LineExtensionAmount", line.net, invoice.currency),
        element("cbc:AccountingCost", line.accounting),
        period_of(line.period),
        element("cac:OrderLineReference", element("cbc:LineID", line.order_line)),
        *(adjustment_of(part, invoice.currency) for part in line.adjustments),
        element(
            "cac:Item",
            element("cbc:Name", line.text),
            element("cac:SellersItemIdentification", element("cbc:ID", line.framework_row)),
            _category("cac:ClassifiedTaxCategory", line.vat),
        ),
        element(
            "cac:Price",
            element("cbc:PriceAmount", plain(line.price), currencyID=invoice.currency),
        ),
    )


def adjustment_of(part: Adjustment, currency: str) -> Element | None:
    return element(
        "cac:AllowanceCharge",
        element("cbc:ChargeIndicator", "true" if part.charge else "false"),
        element("cbc:AllowanceChargeReason", part.reason),
        element("cbc:MultiplierFactorNumeric", _percent(part)),
        amount_of("cbc:Amount", part.amount, currency),
        amount_of("cbc:BaseAmount", part.of, currency) if _percent(part) else None,
        _category("cac:TaxCategory", part.vat) if part.vat else None,
    )


def _percent(part: Adjustment) -> str:
    """Percentage and base come together or not at all (PEPPOL-EN16931-R041, R042)."""
    return "" if part.percent is None or part.of is None else plain(part.percent)


def tax_total_of(totals: Totals, currency: str) -> Element | None:
    return element(
        "cac:TaxTotal",
        amount_of("cbc:TaxAmount", totals.vat, currency),
        *(_tax_subtotal(group, currency) for group in totals.groups),
    )


def _tax_subtotal(group: VatGroup, currency: str) -> Element | None:
    return element(
        "cac:TaxSubtotal",
        amount_of("cbc:TaxableAmount", group.taxable, currency),
        amount_of("cbc:TaxAmount", group.tax, currency),
        _category("cac:TaxCategory", group.vat, with_reason=True),
    )


def _category(name: str, vat: Vat, *, with_reason: bool = False) -> Element | None:
    return element(
        name,
        element("cbc:ID", vat.category),
        element("cbc:Percent", plain(vat.rate)) if vat.category != "O" else None,
        element("cbc:TaxExemptionReasonCode", vat.reason_code) if with_reason else None,
        element("cbc:TaxExemptionReason", vat.reason) if with_reason else None,
        element("cac:TaxScheme", element("cbc:ID", "VAT")),
    )


def monetary_total_of(totals: Totals, currency: str) -> Element | None:
    return element(
        "cac:LegalMonetaryTotal",
        amount_of("cbc:LineExtensionAmount", totals.lines, currency),
        amount_of("cbc:TaxExclusiveAmount", totals.without_vat, currency),
        amount_of("cbc:TaxInclusiveAmount", totals.with_vat, currency),
        amount_of("cbc:AllowanceTotalAmount", totals.allowances, currency, unless_zero=True),
        amount_of("cbc:ChargeTotalAmount", totals.charges, currency, unless_zero=True),
        amount_of("cbc:PrepaidAmount", totals.prepaid, currency, unless_zero=True),
        amount_of("cbc:PayableAmount", totals.due, currency),
    )
