"""The rows of a Finvoice file, and the discounts and charges of rows and of the whole."""

from collections.abc import Iterator

from peili.core.invoicing.finvoice_fields import (
    cut,
    fin_amount,
    fin_day,
    fin_number,
    fin_texts,
    sign_of,
)
from peili.core.invoicing.invoice import Adjustment, Invoice, Line
from peili.core.invoicing.wording import unit_name
from peili.core.invoicing.xml import Element, element
from peili.core.money import vat_of


def invoice_row(n: int, line: Line, invoice: Invoice) -> Element | None:
    sign, currency = sign_of(invoice), invoice.currency
    name, *more = cut(line.text, 100)
    tax = vat_of(line.net, line.vat.rate)
    unit = unit_name(line.unit, line.unit_text, invoice.language)[:14]
    return element(
        "InvoiceRow",
        element("ArticleIdentifier", line.framework_row[:70]),
        element("ArticleName", name),
        element("ArticleDescription", " ".join(more)[:512]),
        element(
            "InvoicedQuantity",
            fin_number(sign * line.quantity),
            QuantityUnitCode=unit,
            QuantityUnitCodeUN=line.unit,
        ),
        fin_day("StartDate", line.period[0]) if line.period else None,
        fin_day("EndDate", line.period[1]) if line.period else None,
        _price("UnitPriceAmount", line, currency),
        _price("UnitPriceNetAmount", line, currency),
        element("RowOrderPositionIdentifier", line.order_line[:35]),
        element("RowPositionIdentifier", str(n)),
        element("RowProposedAccountText", line.accounting[:35]),
        *fin_texts("RowFreeText", line.note, 512),
        *_row_discounts(line, invoice),
        *(
            element("RowChargeDetails", *adjusted("ReasonText", part, invoice))
            for part in line.adjustments
            if part.charge
        ),
        element("RowVatRatePercent", fin_number(line.vat.rate)),
        element("RowVatCode", line.vat.category),
        fin_amount("RowVatAmount", sign * tax, currency),
        fin_amount("RowVatExcludedAmount", sign * line.net, currency),
        fin_amount("RowAmount", sign * (line.net + tax), currency),
    )


def _price(name: str, line: Line, currency: str) -> Element | None:
    places = max(2, -int(line.price.normalize().as_tuple().exponent))
    price = f"{line.price:.{places}f}".replace(".", ",")
    return element(name, price, AmountCurrencyIdentifier=currency, QuantityUnitCodeUN=line.unit)


def _row_discounts(line: Line, invoice: Invoice) -> Iterator[Element | None]:
    allowances = [part for part in line.adjustments if not part.charge]
    if len(allowances) == 1:
        yield from _row_discount(allowances[0], invoice)
    else:
        for part in allowances:
            yield element("RowProgressiveDiscountDetails", *_row_discount(part, invoice))


def _row_discount(part: Adjustment, invoice: Invoice) -> Iterator[Element | None]:
    sign = sign_of(invoice)
    yield (
        element("RowDiscountPercent", fin_number(part.percent))
        if part.percent is not None
        else None
    )
    yield fin_amount("RowDiscountAmount", sign * part.amount, invoice.currency)
    if part.of is not None:
        yield fin_amount("RowDiscountBaseAmount", sign * part.of, invoice.currency)
    yield element("RowDiscountTypeText", part.reason[:35])


def adjusted(reason: str, part: Adjustment, invoice: Invoice) -> Iterator[Element | None]:
    sign = sign_of(invoice)
    yield element(reason, part.reason[:70])
    yield element("Percent", fin_number(part.percent)) if part.percent is not None else None
    yield fin_amount("Amount", sign * part.amount, invoice.currency)
    yield (
        fin_amount("BaseAmount", sign * part.of, invoice.currency) if part.of is not None else None
    )
    if part.vat:
        yield element("VatCategoryCode", part.vat.category)
        yield element("VatRatePercent", fin_number(part.vat.rate))
