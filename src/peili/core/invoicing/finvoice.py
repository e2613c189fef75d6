"""Finvoice 3.0: the Finnish banks' own e-invoice.

Amounts of a credit note are negative here (quantity negative, unit price positive), as Finnish
operators expect. The file is UTF-8: see `docs/decisions/0052-finvoice-in-utf-8.md`.
Long texts are cut into the schema's short fields at spaces, never in the middle of a word that
fits a field.
"""

from collections.abc import Iterator

from peili.core.errors import BadInput
from peili.core.finland.reference import is_rf
from peili.core.invoicing.barcode import NoBarcode, virtual_barcode
from peili.core.invoicing.finvoice_fields import (
    cut,
    fin_amount,
    fin_day,
    fin_number,
    fin_texts,
    sign_of,
)
from peili.core.invoicing.finvoice_parties import (
    address_of,
    buyer_of,
    contact_of,
    delivery_of,
    seller_facts_of,
    seller_of,
    transmission_of,
)
from peili.core.invoicing.finvoice_rows import adjusted, invoice_row
from peili.core.invoicing.invoice import Adjustment, Invoice, VatGroup
from peili.core.invoicing.wording import words
from peili.core.invoicing.xml import Element, document, element, even_if_empty

_LONGEST_NUMBER = 20
_LONGEST_ADDRESS = 35


def write_finvoice(invoice: Invoice) -> bytes:
    """Return the invoice as a Finvoice 3.0 file.

    Raises BadInput naming the field when Finvoice has no room for what the invoice says.
    """
    if len(invoice.number) > _LONGEST_NUMBER:
        raise BadInput("number", "Finvoice has room for 20 characters")
    if invoice.account is None:
        raise BadInput("seller.iban", "Finvoice needs the account that is paid to")
    for side, party in (("seller", invoice.seller), ("buyer", invoice.buyer)):
        if len(address_of(party)) > _LONGEST_ADDRESS:
            raise BadInput(f"{side}.einvoice.address", "Finvoice has room for 35 characters")
    return document(
        "Finvoice",
        transmission_of(invoice),
        seller_of(invoice),
        *contact_of("Seller", invoice.seller),
        seller_facts_of(invoice),
        element("InvoiceRecipientLanguageCode", invoice.language.upper()),
        buyer_of(invoice),
        *contact_of("Buyer", invoice.buyer),
        *delivery_of(invoice),
        _details(invoice),
        element("VirtualBankBarcode", _barcode(invoice)),
        *(invoice_row(n, line, invoice) for n, line in enumerate(invoice.lines, start=1)),
        _payment(invoice),
        Version="3.0",
    )


def _details(invoice: Invoice) -> Element | None:
    totals, known, sign = invoice.totals, invoice.references, sign_of(invoice)
    first, rest = (invoice.credits or (None,))[0], invoice.credits[1:]
    credit = invoice.is_credit_note
    return element(
        "InvoiceDetails",
        element("InvoiceTypeCode", "INV02" if credit else "INV01"),
        element("InvoiceTypeCodeUN", "381" if credit else "380"),
        element("InvoiceTypeText", words(invoice.language)[invoice.kind.value]),
        element("OriginCode", "Original"),
        element("InvoicedObjectID", known.object[:70]),
        element("InvoiceNumber", invoice.number),
        fin_day("InvoiceDate", invoice.issued),
        element("OriginalInvoiceNumber", first.number[:20]) if first else None,
        fin_day("OriginalInvoiceDate", first.issued) if first else None,
        *(
            element(
                "OriginalInvoiceReference",
                element("InvoiceNumber", earlier.number[:20]),
                fin_day("InvoiceDate", earlier.issued),
            )
            for earlier in rest
        ),
        fin_day("InvoicingPeriodStartDate", invoice.period[0]) if invoice.period else None,
        fin_day("InvoicingPeriodEndDate", invoice.period[1]) if invoice.period else None,
        element("SellerReferenceIdentifier", known.sales_order[:70]),
        element("SellersBuyerIdentifier", invoice.buyer.customer_number[:70]),
        element("OrderIdentifier", known.order[:70]),
        element("AgreementIdentifier", known.contract[:70]),
        element("BuyerReferenceIdentifier", known.buyer[:70]),
        element("ProjectReferenceIdentifier", known.project[:70]),
        fin_amount("RowsTotalVatExcludedAmount", sign * totals.lines, invoice.currency),
        fin_amount("DiscountsTotalVatExcludedAmount", sign * totals.allowances, invoice.currency),
        fin_amount("ChargesTotalVatExcludedAmount", sign * totals.charges, invoice.currency),
        fin_amount("InvoiceTotalVatExcludedAmount", sign * totals.without_vat, invoice.currency),
        fin_amount("InvoiceTotalVatAmount", sign * totals.vat, invoice.currency),
        fin_amount("InvoiceTotalVatIncludedAmount", sign * totals.with_vat, invoice.currency),
        _paid(invoice),
        element("ProposedAccountText", known.accounting[:35]),
        *(_vat_group(group, invoice) for group in totals.groups),
        *fin_texts("InvoiceFreeText", invoice.note, 512),
        *_long_reasons(invoice),
        _payment_terms(invoice),
        *(_allowance(part, invoice) for part in invoice.adjustments if not part.charge),
        *(_charge(part, invoice) for part in invoice.adjustments if part.charge),
        element("TenderReference", known.framework[:70]),
    )


def _paid(invoice: Invoice) -> Element | None:
    if not invoice.prepaid:
        return None
    return fin_amount("InvoicePaidAmount", sign_of(invoice) * invoice.prepaid, invoice.currency)


def _vat_group(group: VatGroup, invoice: Invoice) -> Element | None:
    sign = sign_of(invoice)
    return element(
        "VatSpecificationDetails",
        fin_amount("VatBaseAmount", sign * group.taxable, invoice.currency),
        element("VatRatePercent", fin_number(group.vat.rate)),
        element("VatCode", group.vat.category),
        fin_amount("VatRateAmount", sign * group.tax, invoice.currency),
        *fin_texts("VatFreeText", group.vat.reason, 70, at_most=3),
        element("VatExemptionReasonCode", group.vat.reason_code[:20]),
    )


def _long_reasons(invoice: Invoice) -> Iterator[Element | None]:
    """A reason that does not fit its own three fields is told whole in the free text."""
    for group in invoice.totals.groups:
        if len(cut(group.vat.reason, 70)) > 3:
            yield from fin_texts("InvoiceFreeText", group.vat.reason, 512)


def _payment_terms(invoice: Invoice) -> Element | None:
    said = words(invoice.language)
    late = None
    if invoice.late_interest is not None and not invoice.is_credit_note:
        rate = fin_number(invoice.late_interest)
        late = element(
            "PaymentOverDueFineDetails",
            element("PaymentOverDueFineFreeText", said["late_interest"].format(rate=rate)),
            element("PaymentOverDueFinePercent", rate),
        )
    terms = invoice.terms or (said["credit_terms"] if invoice.is_credit_note else "")
    return element(
        "PaymentTermsDetails",
        *fin_texts("PaymentTermsFreeText", terms, 70, at_most=2),
        fin_day("InvoiceDueDate", invoice.due),
        late,
    )


def _allowance(part: Adjustment, invoice: Invoice) -> Element | None:
    return element("DiscountDetails", *adjusted("FreeText", part, invoice))


def _charge(part: Adjustment, invoice: Invoice) -> Element | None:
    return element("ChargeDetails", *adjusted("ReasonText", part, invoice))


def _payment(invoice: Invoice) -> Element | None:
    assert invoice.account
    account = invoice.account
    scheme = "ISO" if is_rf(invoice.reference) else "SPY"
    reference = element(
        "EpiRemittanceInfoIdentifier", invoice.reference, IdentificationSchemeName=scheme
    )
    return element(
        "EpiDetails",
        element(
            "EpiIdentificationDetails",
            fin_day("EpiDate", invoice.issued),
            even_if_empty("EpiReference"),
        ),
        element(
            "EpiPartyDetails",
            element(
                "EpiBfiPartyDetails",
                element("EpiBfiIdentifier", account.bic, IdentificationSchemeName="BIC"),
            )
            if account.bic
            else even_if_empty("EpiBfiPartyDetails"),
            element(
                "EpiBeneficiaryPartyDetails",
                element("EpiNameAddressDetails", (invoice.payee_name or invoice.seller.name)[:35]),
                element("EpiAccountID", account.iban, IdentificationSchemeName="IBAN"),
            ),
        ),
        element(
            "EpiPaymentInstructionDetails",
            reference,
            fin_amount(
                "EpiInstructedAmount", sign_of(invoice) * invoice.totals.due, invoice.currency
            ),
            element("EpiCharge", "SLEV", ChargeOption="SLEV"),
            fin_day("EpiDateOptionDate", invoice.due or invoice.issued),
            element("EpiPaymentMeansCode", "58"),
        ),
    )


def _barcode(invoice: Invoice) -> str:
    if invoice.is_credit_note or invoice.account is None:
        return ""
    try:
        return virtual_barcode(
            iban=invoice.account.iban,
            amount=invoice.totals.due,
            reference=invoice.reference,
            due=invoice.due,
        )
    except NoBarcode:
        return ""
