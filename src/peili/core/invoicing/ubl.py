"""Peppol BIS Billing 3: an invoice or a credit note as UBL 2.1, by the rules of EN 16931.

Terms are written in the order of the UBL schema; comments name the standard's terms (BT-…).
"""

from datetime import date
from decimal import Decimal

from peili.core.errors import BadInput
from peili.core.finland import identifiers
from peili.core.invoicing.invoice import (
    Account,
    Address,
    Adjustment,
    Invoice,
    Line,
    Party,
    References,
    Totals,
    VatGroup,
)
from peili.core.invoicing.vat import Vat
from peili.core.invoicing.wording import words
from peili.core.invoicing.xml import Element, document, element, plain

_BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
_PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
_INVOICE, _CREDIT_NOTE = "380", "381"
_SEPA_CREDIT_TRANSFER = "58"
_INVOICED_OBJECT, _PROJECT = "130", "50"

# Electronic address schemes (EAS) and identifier schemes (ISO 6523) of Finland.
_OVT, _BUSINESS_ID = "0216", "0212"


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
        None if credit else _day("cbc:DueDate", invoice.due),
        element("cbc:CreditNoteTypeCode", _CREDIT_NOTE) if credit else None,
        None if credit else element("cbc:InvoiceTypeCode", _INVOICE),
        element("cbc:Note", invoice.note),
        element("cbc:DocumentCurrencyCode", invoice.currency),
        element("cbc:AccountingCost", invoice.references.accounting),
        element("cbc:BuyerReference", _buyer_reference(invoice)),
        _period(invoice.period),
        *_references(invoice),
        element("cac:AccountingSupplierParty", _seller(invoice)),
        element("cac:AccountingCustomerParty", _buyer(invoice)),
        _payee(invoice),
        _delivery(invoice),
        _payment_means(invoice, invoice.account),
        element("cac:PaymentTerms", element("cbc:Note", _terms(invoice))),
        *(_adjustment(part, invoice.currency) for part in invoice.adjustments),
        _tax_total(invoice.totals, invoice.currency),
        _monetary_total(invoice.totals, invoice.currency),
        *(_line(n, line, invoice) for n, line in enumerate(invoice.lines, start=1)),
        prefixes=("cac", "cbc"),
    )


def endpoint(party: Party, field: str) -> tuple[str, str]:
    """Return the electronic address of a party and its scheme (BT-34, BT-49).

    In this order: the scheme that was given, an OVT address, the OVT address that follows from
    the business id. A person without any of these cannot be reached through Peppol.
    """
    address = party.einvoice.address
    if address and party.einvoice.scheme:
        return address, party.einvoice.scheme
    if address.startswith(identifiers.OVT_PREFIX):
        return address, _OVT
    if identifiers.is_business_id(party.business_id):
        return identifiers.ovt(party.business_id), _OVT
    raise BadInput(f"{field}.einvoice", "Peppol needs an electronic address or a business id")


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
                _day("cbc:IssueDate", earlier.issued),
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


def _seller(invoice: Invoice) -> Element | None:
    seller = invoice.seller
    outside = _outside_vat(invoice)
    vat_number = "" if outside else seller.vat_number
    # An exempt seller without a VAT number is known to the tax office by its business id (BT-32).
    tax_id = "" if outside or vat_number else seller.business_id
    return _party(
        seller,
        "seller",
        vat_number,
        _tax_scheme(tax_id, "TAX"),
        element("cbc:CompanyLegalForm", seller.home),
    )


def _buyer(invoice: Invoice) -> Element | None:
    vat_number = "" if _outside_vat(invoice) else invoice.buyer.vat_number
    return _party(invoice.buyer, "buyer", vat_number)


def _party(
    party: Party,
    field: str,
    vat_number: str,
    tax_scheme: Element | None = None,
    legal_form: Element | None = None,
) -> Element | None:
    address, scheme = endpoint(party, field)
    return element(
        "cac:Party",
        element("cbc:EndpointID", address, schemeID=scheme),
        element("cac:PartyIdentification", element("cbc:ID", party.customer_number)),
        element("cac:PartyName", element("cbc:Name", party.name)),
        _address("cac:PostalAddress", party.address),
        _tax_scheme(vat_number, "VAT"),
        tax_scheme,
        element(
            "cac:PartyLegalEntity",
            element("cbc:RegistrationName", party.name),
            _registration(party.business_id),
            legal_form,
        ),
        element(
            "cac:Contact",
            element("cbc:Name", party.contact or party.department),
            element("cbc:Telephone", party.phone),
            element("cbc:ElectronicMail", party.email),
        ),
    )


def _registration(number: str) -> Element | None:
    if identifiers.is_business_id(number):
        return element("cbc:CompanyID", number, schemeID=_BUSINESS_ID)
    return element("cbc:CompanyID", number)


def _address(name: str, address: Address) -> Element | None:
    return element(
        name,
        element("cbc:StreetName", address.street),
        element("cbc:AdditionalStreetName", address.extra),
        element("cbc:CityName", address.city),
        element("cbc:PostalZone", address.postcode),
        element("cac:Country", element("cbc:IdentificationCode", address.country)),
    )


def _tax_scheme(number: str, scheme: str) -> Element | None:
    if not number:
        return None
    return element(
        "cac:PartyTaxScheme",
        element("cbc:CompanyID", number),
        element("cac:TaxScheme", element("cbc:ID", scheme)),
    )


def _outside_vat(invoice: Invoice) -> bool:
    """Outside the scope of VAT (category O) no VAT number may appear (BR-O-02)."""
    return any(group.vat.category == "O" for group in invoice.totals.groups)


def _payee(invoice: Invoice) -> Element | None:
    name = element("cac:PartyName", element("cbc:Name", invoice.payee_name))
    return element("cac:PayeeParty", name)


def _delivery(invoice: Invoice) -> Element | None:
    place = invoice.delivery_address
    within_the_union = any(group.vat.category == "K" for group in invoice.totals.groups)
    if place is None and within_the_union:
        place = invoice.buyer.address  # BR-IC-12
    return element(
        "cac:Delivery",
        _day("cbc:ActualDeliveryDate", invoice.delivered),
        element("cac:DeliveryLocation", _address("cac:Address", place)) if place else None,
    )


def _payment_means(invoice: Invoice, account: Account | None) -> Element | None:
    if account is None:
        return None
    return element(
        "cac:PaymentMeans",
        element("cbc:PaymentMeansCode", _SEPA_CREDIT_TRANSFER),
        _day("cbc:PaymentDueDate", invoice.due) if invoice.is_credit_note else None,
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


def _adjustment(part: Adjustment, currency: str) -> Element | None:
    return element(
        "cac:AllowanceCharge",
        element("cbc:ChargeIndicator", "true" if part.charge else "false"),
        element("cbc:AllowanceChargeReason", part.reason),
        element("cbc:MultiplierFactorNumeric", _percent(part)),
        _amount("cbc:Amount", part.amount, currency),
        _amount("cbc:BaseAmount", part.of, currency) if _percent(part) else None,
        _category("cac:TaxCategory", part.vat) if part.vat else None,
    )


def _percent(part: Adjustment) -> str:
    """Percentage and base come together or not at all (PEPPOL-EN16931-R041, R042)."""
    return "" if part.percent is None or part.of is None else plain(part.percent)


def _tax_total(totals: Totals, currency: str) -> Element | None:
    return element(
        "cac:TaxTotal",
        _amount("cbc:TaxAmount", totals.vat, currency),
        *(_tax_subtotal(group, currency) for group in totals.groups),
    )


def _tax_subtotal(group: VatGroup, currency: str) -> Element | None:
    return element(
        "cac:TaxSubtotal",
        _amount("cbc:TaxableAmount", group.taxable, currency),
        _amount("cbc:TaxAmount", group.tax, currency),
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


def _monetary_total(totals: Totals, currency: str) -> Element | None:
    return element(
        "cac:LegalMonetaryTotal",
        _amount("cbc:LineExtensionAmount", totals.lines, currency),
        _amount("cbc:TaxExclusiveAmount", totals.without_vat, currency),
        _amount("cbc:TaxInclusiveAmount", totals.with_vat, currency),
        _amount("cbc:AllowanceTotalAmount", totals.allowances, currency, unless_zero=True),
        _amount("cbc:ChargeTotalAmount", totals.charges, currency, unless_zero=True),
        _amount("cbc:PrepaidAmount", totals.prepaid, currency, unless_zero=True),
        _amount("cbc:PayableAmount", totals.due, currency),
    )


def _line(n: int, line: Line, invoice: Invoice) -> Element | None:
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
        _amount("cbc:LineExtensionAmount", line.net, invoice.currency),
        element("cbc:AccountingCost", line.accounting),
        _period(line.period),
        element("cac:OrderLineReference", element("cbc:LineID", line.order_line)),
        *(_adjustment(part, invoice.currency) for part in line.adjustments),
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


def _period(period: tuple[date, date] | None) -> Element | None:
    if period is None:
        return None
    return element(
        "cac:InvoicePeriod",
        _day("cbc:StartDate", period[0]),
        _day("cbc:EndDate", period[1]),
    )


def _day(name: str, day: date | None) -> Element | None:
    return element(name, day.isoformat()) if day else None


def _amount(
    name: str, amount: Decimal | None, currency: str, *, unless_zero: bool = False
) -> Element | None:
    if amount is None or (unless_zero and not amount):
        return None
    return element(name, f"{amount:.2f}", currencyID=currency)
