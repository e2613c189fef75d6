"""Finvoice 3.0: the Finnish banks' own e-invoice.

Amounts of a credit note are negative here (quantity negative, unit price positive), as Finnish
operators expect. The file is UTF-8: see `docs/decisions/0052-finvoice-in-utf-8.md`.
Long texts are cut into the schema's short fields at spaces, never in the middle of a word that
fits a field.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from peili.core.errors import BadInput
from peili.core.finland import identifiers
from peili.core.finland.reference import is_rf
from peili.core.invoicing.barcode import NoBarcode, virtual_barcode
from peili.core.invoicing.invoice import Address, Adjustment, Invoice, Line, Party, VatGroup
from peili.core.invoicing.wording import unit_name, words
from peili.core.invoicing.xml import Element, document, element, even_if_empty, plain
from peili.core.money import vat_of

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
        if len(_address_of(party)) > _LONGEST_ADDRESS:
            raise BadInput(f"{side}.einvoice.address", "Finvoice has room for 35 characters")
    return document(
        "Finvoice",
        _transmission(invoice),
        _seller(invoice),
        *_contact("Seller", invoice.seller),
        _seller_facts(invoice),
        element("InvoiceRecipientLanguageCode", invoice.language.upper()),
        _buyer(invoice),
        *_contact("Buyer", invoice.buyer),
        *_delivery(invoice),
        _details(invoice),
        element("VirtualBankBarcode", _barcode(invoice)),
        *(_row(n, line, invoice) for n, line in enumerate(invoice.lines, start=1)),
        _payment(invoice),
        Version="3.0",
    )


def _transmission(invoice: Invoice) -> Element | None:
    """The frame that operators route by; only when both ends are known."""
    sender, receiver = invoice.seller, invoice.buyer
    if not (_address_of(sender) and _address_of(receiver)):
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


def _party_address(name: str, party: Party) -> Element | None:
    scheme = party.einvoice.scheme
    text = _address_of(party)
    return element(name, text, SchemeID=scheme) if scheme else element(name, text)


def _address_of(party: Party) -> str:
    if party.einvoice.address:
        return party.einvoice.address
    finnish = identifiers.is_business_id(party.business_id)
    return identifiers.ovt(party.business_id) if finnish else ""


def _seller(invoice: Invoice) -> Element | None:
    seller = invoice.seller
    return element(
        "SellerPartyDetails",
        element("SellerPartyIdentifier", seller.business_id),
        *_many("SellerOrganisationName", seller.name, 70),
        *_many("SellerOrganisationDepartment", seller.department, 35, at_most=2),
        element("SellerOrganisationTaxCode", seller.vat_number),
        _postal("Seller", seller.address),
    )


def _buyer(invoice: Invoice) -> Element | None:
    buyer = invoice.buyer
    return element(
        "BuyerPartyDetails",
        element("BuyerPartyIdentifier", buyer.business_id),
        *_many("BuyerOrganisationName", buyer.name, 70),
        *_many("BuyerOrganisationDepartment", buyer.department, 35, at_most=2),
        element("BuyerOrganisationTaxCode", buyer.vat_number),
        element("BuyerCode", buyer.customer_number[:70]),
        _postal("Buyer", buyer.address),
    )


def _postal(who: str, address: Address) -> Element | None:
    """An address has street, town and post code in Finvoice, or is left out."""
    streets = [line for line in (address.street, address.extra) if len(line) > 1]
    if not streets or len(address.city) < 2 or len(address.postcode) < 2:
        return None
    cut = [piece for street in streets for piece in _pieces(street, 35) if len(piece) > 1]
    return element(
        f"{who}PostalAddressDetails",
        *(element(f"{who}StreetName", piece) for piece in cut[:3]),
        element(f"{who}TownName", address.city[:35]),
        element(f"{who}PostCodeIdentifier", address.postcode[:35]),
        element("CountryCode", address.country),
    )


def _contact(who: str, party: Party) -> Iterator[Element | None]:
    yield element(f"{who}ContactPersonName", party.contact[:70])
    yield element(
        f"{who}CommunicationDetails",
        element(f"{who}PhoneNumberIdentifier", party.phone[:35]),
        element(f"{who}EmailaddressIdentifier", party.email[:70]),
    )


def _seller_facts(invoice: Invoice) -> Element | None:
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


def _delivery(invoice: Invoice) -> Iterator[Element | None]:
    place = invoice.delivery_address
    if place:
        address = _postal("Delivery", place)
        if address is not None:
            yield element(
                "DeliveryPartyDetails",
                *_many("DeliveryOrganisationName", invoice.buyer.name, 35),
                address,
            )
    yield element("DeliveryDetails", _day("DeliveryDate", invoice.delivered))


def _details(invoice: Invoice) -> Element | None:
    totals, known, sign = invoice.totals, invoice.references, _sign(invoice)
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
        _day("InvoiceDate", invoice.issued),
        element("OriginalInvoiceNumber", first.number[:20]) if first else None,
        _day("OriginalInvoiceDate", first.issued) if first else None,
        *(
            element(
                "OriginalInvoiceReference",
                element("InvoiceNumber", earlier.number[:20]),
                _day("InvoiceDate", earlier.issued),
            )
            for earlier in rest
        ),
        _day("InvoicingPeriodStartDate", invoice.period[0]) if invoice.period else None,
        _day("InvoicingPeriodEndDate", invoice.period[1]) if invoice.period else None,
        element("SellerReferenceIdentifier", known.sales_order[:70]),
        element("SellersBuyerIdentifier", invoice.buyer.customer_number[:70]),
        element("OrderIdentifier", known.order[:70]),
        element("AgreementIdentifier", known.contract[:70]),
        element("BuyerReferenceIdentifier", known.buyer[:70]),
        element("ProjectReferenceIdentifier", known.project[:70]),
        _amount("RowsTotalVatExcludedAmount", sign * totals.lines, invoice.currency),
        _amount("DiscountsTotalVatExcludedAmount", sign * totals.allowances, invoice.currency),
        _amount("ChargesTotalVatExcludedAmount", sign * totals.charges, invoice.currency),
        _amount("InvoiceTotalVatExcludedAmount", sign * totals.without_vat, invoice.currency),
        _amount("InvoiceTotalVatAmount", sign * totals.vat, invoice.currency),
        _amount("InvoiceTotalVatIncludedAmount", sign * totals.with_vat, invoice.currency),
        _paid(invoice),
        element("ProposedAccountText", known.accounting[:35]),
        *(_vat_group(group, invoice) for group in totals.groups),
        *_many("InvoiceFreeText", invoice.note, 512),
        *_long_reasons(invoice),
        _payment_terms(invoice),
        *(_allowance(part, invoice) for part in invoice.adjustments if not part.charge),
        *(_charge(part, invoice) for part in invoice.adjustments if part.charge),
        element("TenderReference", known.framework[:70]),
    )


def _paid(invoice: Invoice) -> Element | None:
    if not invoice.prepaid:
        return None
    return _amount("InvoicePaidAmount", _sign(invoice) * invoice.prepaid, invoice.currency)


def _vat_group(group: VatGroup, invoice: Invoice) -> Element | None:
    sign = _sign(invoice)
    return element(
        "VatSpecificationDetails",
        _amount("VatBaseAmount", sign * group.taxable, invoice.currency),
        element("VatRatePercent", _number(group.vat.rate)),
        element("VatCode", group.vat.category),
        _amount("VatRateAmount", sign * group.tax, invoice.currency),
        *_many("VatFreeText", group.vat.reason, 70, at_most=3),
        element("VatExemptionReasonCode", group.vat.reason_code[:20]),
    )


def _long_reasons(invoice: Invoice) -> Iterator[Element | None]:
    """A reason that does not fit its own three fields is told whole in the free text."""
    for group in invoice.totals.groups:
        if len(_pieces(group.vat.reason, 70)) > 3:
            yield from _many("InvoiceFreeText", group.vat.reason, 512)


def _payment_terms(invoice: Invoice) -> Element | None:
    said = words(invoice.language)
    late = None
    if invoice.late_interest is not None and not invoice.is_credit_note:
        rate = _number(invoice.late_interest)
        late = element(
            "PaymentOverDueFineDetails",
            element("PaymentOverDueFineFreeText", said["late_interest"].format(rate=rate)),
            element("PaymentOverDueFinePercent", rate),
        )
    terms = invoice.terms or (said["credit_terms"] if invoice.is_credit_note else "")
    return element(
        "PaymentTermsDetails",
        *_many("PaymentTermsFreeText", terms, 70, at_most=2),
        _day("InvoiceDueDate", invoice.due),
        late,
    )


def _allowance(part: Adjustment, invoice: Invoice) -> Element | None:
    return element("DiscountDetails", *_adjusted("FreeText", part, invoice))


def _charge(part: Adjustment, invoice: Invoice) -> Element | None:
    return element("ChargeDetails", *_adjusted("ReasonText", part, invoice))


def _adjusted(reason: str, part: Adjustment, invoice: Invoice) -> Iterator[Element | None]:
    sign = _sign(invoice)
    yield element(reason, part.reason[:70])
    yield element("Percent", _number(part.percent)) if part.percent is not None else None
    yield _amount("Amount", sign * part.amount, invoice.currency)
    yield _amount("BaseAmount", sign * part.of, invoice.currency) if part.of is not None else None
    if part.vat:
        yield element("VatCategoryCode", part.vat.category)
        yield element("VatRatePercent", _number(part.vat.rate))


def _row(n: int, line: Line, invoice: Invoice) -> Element | None:
    sign, currency = _sign(invoice), invoice.currency
    name, *more = _pieces(line.text, 100)
    tax = vat_of(line.net, line.vat.rate)
    unit = unit_name(line.unit, line.unit_text, invoice.language)[:14]
    return element(
        "InvoiceRow",
        element("ArticleIdentifier", line.framework_row[:70]),
        element("ArticleName", name),
        element("ArticleDescription", " ".join(more)[:512]),
        element(
            "InvoicedQuantity",
            _number(sign * line.quantity),
            QuantityUnitCode=unit,
            QuantityUnitCodeUN=line.unit,
        ),
        _day("StartDate", line.period[0]) if line.period else None,
        _day("EndDate", line.period[1]) if line.period else None,
        _price("UnitPriceAmount", line, currency),
        _price("UnitPriceNetAmount", line, currency),
        element("RowOrderPositionIdentifier", line.order_line[:35]),
        element("RowPositionIdentifier", str(n)),
        element("RowProposedAccountText", line.accounting[:35]),
        *_many("RowFreeText", line.note, 512),
        *_row_discounts(line, invoice),
        *(
            element("RowChargeDetails", *_adjusted("ReasonText", part, invoice))
            for part in line.adjustments
            if part.charge
        ),
        element("RowVatRatePercent", _number(line.vat.rate)),
        element("RowVatCode", line.vat.category),
        _amount("RowVatAmount", sign * tax, currency),
        _amount("RowVatExcludedAmount", sign * line.net, currency),
        _amount("RowAmount", sign * (line.net + tax), currency),
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
    sign = _sign(invoice)
    yield element("RowDiscountPercent", _number(part.percent)) if part.percent is not None else None
    yield _amount("RowDiscountAmount", sign * part.amount, invoice.currency)
    if part.of is not None:
        yield _amount("RowDiscountBaseAmount", sign * part.of, invoice.currency)
    yield element("RowDiscountTypeText", part.reason[:35])


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
            _day("EpiDate", invoice.issued),
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
            _amount("EpiInstructedAmount", _sign(invoice) * invoice.totals.due, invoice.currency),
            element("EpiCharge", "SLEV", ChargeOption="SLEV"),
            _day("EpiDateOptionDate", invoice.due or invoice.issued),
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


def _sign(invoice: Invoice) -> int:
    return -1 if invoice.is_credit_note else 1


def _day(name: str, day: date | None) -> Element | None:
    return element(name, f"{day:%Y%m%d}", Format="CCYYMMDD") if day else None


def _amount(name: str, amount: Decimal, currency: str) -> Element | None:
    return element(name, f"{amount + 0:.2f}".replace(".", ","), AmountCurrencyIdentifier=currency)


def _number(number: Decimal) -> str:
    return plain(number).replace(".", ",")


def _many(name: str, text: str, width: int, at_most: int | None = None) -> list[Element | None]:
    return [element(name, piece) for piece in _pieces(text, width)[:at_most]]


def _pieces(text: str, width: int) -> list[str]:
    """Cut a text at spaces into pieces of at most `width` characters, none of them a lone one."""
    pieces: list[str] = []
    for word in text.split():
        if pieces and len(pieces[-1]) + 1 + len(word) <= width:
            pieces[-1] += f" {word}"
        else:
            pieces.extend(word[i : i + width] for i in range(0, len(word), width))
    if len(pieces) > 1 and len(pieces[-1]) == 1:
        pieces[-1] = pieces[-2][-1] + pieces[-1]
        pieces[-2] = pieces[-2][:-1].rstrip()
    return [piece for piece in pieces if len(piece) > 1] or pieces
