"""Seller, buyer and place of delivery in Finvoice, and the frame that operators route by."""

from collections.abc import Iterator

from peili.core.finland import identifiers
from peili.core.invoicing.finvoice_fields import cut, fin_day, fin_texts
from peili.core.invoicing.invoice import Address, Invoice, Party
from peili.core.invoicing.xml import Element, element


def transmission_of(invoice: Invoice) -> Element | None:
    """The frame that operators route by; only when both ends are known."""
    sender, receiver = invoice.seller, invoice.buyer
    if not (address_of(sender) and address_of(receiver)):
        return None
    if not (sender.einvoice.operator and receiver.einvoice.operator):
        return None
    return element(
        "MessageTransmissionDetails",
        element(
            "MessageSenderDetails",
            _party_address("FromIdentifier", sender),
            element("FromIntermediator", sender.einvoice.operator),
        ),
        element(
            "MessageReceiverDetails",
            _party_address("ToIdentifier", receiver),
            element("ToIntermediator", receiver.einvoice.operator),
        ),
        element(
            "MessageDetails",
            element("MessageIdentifier", f"{invoice.number:0>2}"),
            element("MessageTimeStamp", f"{invoice.issued.isoformat()}T00:00:00Z"),
            element("SpecificationIdentifier", "EN16931"),
        ),
    )


def seller_of(invoice: Invoice) -> Element | None:
    seller = invoice.seller
    return element(
        "SellerPartyDetails",
        element("SellerPartyIdentifier", seller.business_id),
        *fin_texts("SellerOrganisationName", seller.name, 70),
        *fin_texts("SellerOrganisationDepartment", seller.department, 35, at_most=2),
        element("SellerOrganisationTaxCode", seller.vat_number),
        _postal("Seller", seller.address),
    )


def seller_facts_of(invoice: Invoice) -> Element | None:
    seller, account = invoice.seller, invoice.account
    accounts = None
    if account and account.bic:
        accounts = element(
            "SellerAccountDetails",
            element("SellerAccountID", account.iban, IdentificationSchemeName="IBAN"),
            element("SellerBic", account.bic, IdentificationSchemeName="BIC"),
        )
    return element(
        "SellerInformationDetails",
        element("SellerHomeTownName", seller.home[:35]),
        element("SellerVatRegistrationText", "Alv.Rek" if seller.vat_number else ""),
        element("SellerWebaddressIdentifier", seller.website[:70]),
        accounts,
    )


def buyer_of(invoice: Invoice) -> Element | None:
    buyer = invoice.buyer
    return element(
        "BuyerPartyDetails",
        element("BuyerPartyIdentifier", buyer.business_id),
        *fin_texts("BuyerOrganisationName", buyer.name, 70),
        *fin_texts("BuyerOrganisationDepartment", buyer.department, 35, at_most=2),
        element("BuyerOrganisationTaxCode", buyer.vat_number),
        element("BuyerCode", buyer.customer_number[:70]),
        _postal("Buyer", buyer.address),
    )


def contact_of(who: str, party: Party) -> Iterator[Element | None]:
    yield element(f"{who}ContactPersonName", party.contact[:70])
    yield element(
        f"{who}CommunicationDetails",
        element(f"{who}PhoneNumberIdentifier", party.phone[:35]),
        element(f"{who}EmailaddressIdentifier", party.email[:70]),
    )


def delivery_of(invoice: Invoice) -> Iterator[Element | None]:
    place = invoice.delivery_address
    if place:
        address = _postal("Delivery", place)
        if address is not None:
            yield element(
                "DeliveryPartyDetails",
                *fin_texts("DeliveryOrganisationName", invoice.buyer.name, 35),
                address,
            )
    yield element("DeliveryDetails", fin_day("DeliveryDate", invoice.delivered))


def address_of(party: Party) -> str:
    if party.einvoice.address:
        return party.einvoice.address
    finnish = identifiers.is_business_id(party.business_id)
    return identifiers.ovt(party.business_id) if finnish else ""


def _party_address(name: str, party: Party) -> Element | None:
    scheme = party.einvoice.scheme
    text = address_of(party)
    return element(name, text, SchemeID=scheme) if scheme else element(name, text)


def _postal(who: str, address: Address) -> Element | None:
    """An address has street, town and post code in Finvoice, or is left out."""
    streets = [line for line in (address.street, address.extra) if len(line) > 1]
    if not streets or len(address.city) < 2 or len(address.postcode) < 2:
        return None
    rows = [row for street in streets for row in cut(street, 35) if len(row) > 1]
    return element(
        f"{who}PostalAddressDetails",
        *(element(f"{who}StreetName", row) for row in rows[:3]),
        element(f"{who}TownName", address.city[:35]),
        element(f"{who}PostCodeIdentifier", address.postcode[:35]),
        element("CountryCode", address.country),
    )
