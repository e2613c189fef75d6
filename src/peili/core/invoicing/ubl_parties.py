"""Seller, buyer and payee in UBL, and where on the Peppol network they are reached."""

from peili.core.errors import BadInput
from peili.core.finland import identifiers
from peili.core.invoicing.invoice import Invoice, Party
from peili.core.invoicing.ubl_parts import address_of
from peili.core.invoicing.xml import Element, element

# Electronic address schemes (EAS) and identifier schemes (ISO 6523) of Finland.
_OVT, _BUSINESS_ID = "0216", "0212"


def seller_of(invoice: Invoice) -> Element | None:
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


def buyer_of(invoice: Invoice) -> Element | None:
    vat_number = "" if _outside_vat(invoice) else invoice.buyer.vat_number
    return _party(invoice.buyer, "buyer", vat_number)


def payee_of(invoice: Invoice) -> Element | None:
    name = element("cac:PartyName", element("cbc:Name", invoice.payee_name))
    return element("cac:PayeeParty", name)


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
        address_of("cac:PostalAddress", party.address),
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
