"""Peppol BIS Billing 3: an invoice or a credit note as UBL 2.1, by the rules of EN 16931.

Terms are written in the order of the UBL schema; comments name the standard's terms (BT-…).
"""

from peili.core.invoicing.invoice import Account, Invoice, References
from peili.core.invoicing.ubl_parties import buyer_of, payee_of, seller_of
from peili.core.invoicing.ubl_parts import address_of, day_of, period_of
from peili.core.invoicing.ubl_sums import adjustment_of, line_of, monetary_total_of, tax_total_of
from peili.core.invoicing.wording import words
from peili.core.invoicing.xml import Element, document, element

_BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
_PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
_INVOICE, _CREDIT_NOTE = "380", "381"
_SEPA_CREDIT_TRANSFER = "58"
_INVOICED_OBJECT, _PROJECT = "130", "50"


def write_ubl(invoice: Invoice) -> bytes:
    """Return the invoice as a file for the Peppol network.

    Raises BadInput naming the field when Peppol needs something the invoice does not say.
    """
    credit = invoice.is_credit_note
    return document(
        "cn:CreditNote" if credit else "inv:Invoice",
        element("cbc:CustomizationID", _BILLING),
        element("cbc:ProfileID", _PROCESS),
        element("cbc:ID", invoice.number),
        element("cbc:IssueDate", invoice.issued.isoformat()),
        None if credit else day_of("cbc:DueDate", invoice.due),
        element("cbc:CreditNoteTypeCode", _CREDIT_NOTE) if credit else None,
        None if credit else element("cbc:InvoiceTypeCode", _INVOICE),
        element("cbc:Note", invoice.note),
        element("cbc:DocumentCurrencyCode", invoice.currency),
        element("cbc:AccountingCost", invoice.references.accounting),
        element("cbc:BuyerReference", _buyer_reference(invoice)),
        period_of(invoice.period),
        *_references(invoice),
        element("cac:AccountingSupplierParty", seller_of(invoice)),
        element("cac:AccountingCustomerParty", buyer_of(invoice)),
        payee_of(invoice),
        _delivery(invoice),
        _payment_means(invoice, invoice.account),
        element("cac:PaymentTerms", element("cbc:Note", _terms(invoice))),
        *(adjustment_of(part, invoice.currency) for part in invoice.adjustments),
        tax_total_of(invoice.totals, invoice.currency),
        monetary_total_of(invoice.totals, invoice.currency),
        *(line_of(n, line, invoice) for n, line in enumerate(invoice.lines, start=1)),
        prefixes=("cac", "cbc"),
    )


def _buyer_reference(invoice: Invoice) -> str:
    """Peppol wants a buyer reference or an order reference; say what the buyer knows best."""
    if invoice.references.buyer or invoice.references.order:
        return invoice.references.buyer
    buyer = invoice.buyer
    return (
        invoice.references.contract
        or buyer.customer_number
        or buyer.business_id
        or buyer.vat_number
        or invoice.number
    )


def _references(invoice: Invoice) -> list[Element | None]:
    known: References = invoice.references
    order = None
    if known.order or known.sales_order:
        order = element(
            "cac:OrderReference",
            element("cbc:ID", known.order or "NA"),  # Peppol: NA where only BT-14 is known
            element("cbc:SalesOrderID", known.sales_order),
        )
    credited = [
        element(
            "cac:BillingReference",
            element(
                "cac:InvoiceDocumentReference",
                element("cbc:ID", earlier.number),
                day_of("cbc:IssueDate", earlier.issued),
            ),
        )
        for earlier in invoice.credits
    ]
    tender = element("cac:OriginatorDocumentReference", element("cbc:ID", known.framework))
    contract = element("cac:ContractDocumentReference", element("cbc:ID", known.contract))
    invoiced_object = _document(known.object, _INVOICED_OBJECT)
    if invoice.is_credit_note:
        project = _document(known.project, _PROJECT)
        return [order, *credited, contract, invoiced_object, project, tender]
    project = element("cac:ProjectReference", element("cbc:ID", known.project))
    return [order, *credited, tender, contract, invoiced_object, project]


def _document(number: str, kind: str) -> Element | None:
    if not number:
        return None
    return element(
        "cac:AdditionalDocumentReference",
        element("cbc:ID", number),
        element("cbc:DocumentTypeCode", kind),
    )


def _delivery(invoice: Invoice) -> Element | None:
    place = invoice.delivery_address
    within_the_union = any(group.vat.category == "K" for group in invoice.totals.groups)
    if place is None and within_the_union:
        place = invoice.buyer.address  # BR-IC-12
    return element(
        "cac:Delivery",
        day_of("cbc:ActualDeliveryDate", invoice.delivered),
        element("cac:DeliveryLocation", address_of("cac:Address", place)) if place else None,
    )


def _payment_means(invoice: Invoice, account: Account | None) -> Element | None:
    if account is None:
        return None
    return element(
        "cac:PaymentMeans",
        element("cbc:PaymentMeansCode", _SEPA_CREDIT_TRANSFER),
        day_of("cbc:PaymentDueDate", invoice.due) if invoice.is_credit_note else None,
        element("cbc:PaymentID", invoice.reference),
        element(
            "cac:PayeeFinancialAccount",
            element("cbc:ID", account.iban),
            element("cac:FinancialInstitutionBranch", element("cbc:ID", account.bic)),
        ),
    )


def _terms(invoice: Invoice) -> str:
    """Credit notes always say their terms: they have no due date of their own (BR-CO-25)."""
    if invoice.terms or not invoice.is_credit_note:
        return invoice.terms
    return words(invoice.language)["credit_terms"]
