"""The seller and the buyer in `peili-invoice/1`: who and where they are, how they are paid."""

import re

from stdnum.eu import vat as eu_vat

from peili.core.finland import bank, identifiers
from peili.core.invoicing import codes
from peili.core.invoicing.fields import Fields
from peili.core.invoicing.invoice import Account, Address, EInvoiceAddress, Party

_FORMER_SCHEMES = {"0037", "0212", "0213", "0215"}
_ONE_LINE_ADDRESS = re.compile(r"(?P<street>.+?),\s*(?P<postcode>\d{5})\s+(?P<city>[^,]+)$")


def is_small_business(seller: Fields) -> bool:
    small = seller.flag("small_business")
    registered = seller.flag("vat_registered", "in_vat_register")
    if small and registered:
        raise seller.refuse("small_business", "cannot be true together with vat_registered")
    return bool(small) or registered is False


def read_party(fields: Fields, *, is_seller: bool) -> Party:
    name = fields.text("name", "company", required=True, longest=200)
    if len(name) < 2:
        raise fields.refuse("name", "is too short")
    address = read_address(fields)
    business_id, vat_number = _ids(fields, address.country, required=is_seller)
    contact, email, phone = _contact(fields)
    return Party(
        name=name,
        business_id=business_id,
        vat_number=vat_number,
        address=address,
        einvoice=_einvoice(fields),
        email=email,
        phone=phone,
        contact=contact,
        website=fields.text("website", "web", "www"),
        home=fields.text("home", "domicile", "registered_office"),
        customer_number="" if is_seller else fields.text("customer_number", "customer_id"),
        department=fields.text("department", "unit"),
    )


def _ids(fields: Fields, country: str, *, required: bool) -> tuple[str, str]:
    told_id = fields.text("business_id", "company_id", "y_tunnus", "ytunnus", longest=35)
    told_vat = (
        fields.text("vat_number", "vat_id", "alv_number", longest=35).replace(" ", "").upper()
    )
    business_id = told_id
    if country == "FI" or identifiers.is_business_id(told_id):
        if told_id and not identifiers.is_business_id(told_id):
            raise fields.refuse("business_id", f"{told_id} is not a Finnish business id")
        business_id = identifiers.business_id(told_id) if told_id else ""
    if told_vat.startswith("FI") and not identifiers.is_vat_number(told_vat):
        raise fields.refuse("vat_number", f"{told_vat} is not a Finnish VAT number")
    if told_vat and not told_vat.startswith("FI") and not _is_foreign_vat(told_vat):
        raise fields.refuse("vat_number", f"{told_vat} is not a VAT number with its country code")
    if not business_id and told_vat.startswith("FI"):
        business_id = identifiers.business_id_of_vat_number(told_vat)
    if required and not business_id and not told_vat:
        raise fields.refuse("business_id", "is missing")
    return business_id, told_vat


def _is_foreign_vat(number: str) -> bool:
    known = "EL" if number.startswith("GR") else number[:2]
    if number[:2] not in codes.COUNTRIES and known != "EL":
        return False
    in_union = known.lower() in eu_vat.MEMBER_STATES or known == "EL"
    return bool(eu_vat.is_valid(number)) if in_union else len(number) > 4


def read_address(fields: Fields, name: str = "address") -> Address:
    _, told = fields.raw(name, f"postal_{name}") if name == "address" else fields.raw(name)
    if isinstance(told, str):
        return _address_of_one_line(fields, name, told)
    inside = fields.child(name, f"postal_{name}") if isinstance(told, dict) else None
    if told is not None and inside is None:
        raise fields.refuse(name, "must be an object")
    where = inside or (fields if name == "address" else None)
    assert where is not None
    country = where.text("country", "country_code").upper() or "FI"
    country = {"SUOMI": "FI", "FINLAND": "FI"}.get(country, country)
    if country not in codes.COUNTRIES:
        raise where.refuse("country", "must be a country code of two letters such as FI")
    postcode = where.text("postcode", "postal_code", "zip", "post_code", longest=35)
    postcode = postcode.removeprefix("FI-").removeprefix("FIN-")
    if country == "FI" and postcode and not re.fullmatch(r"\d{5}", postcode):
        raise where.refuse("postcode", "must have five digits in Finland")
    return Address(
        street=where.text("street", "line1", "street_address", longest=100),
        extra=where.text("extra", "line2", "street2", "co", longest=100),
        postcode=postcode,
        city=where.text("city", "town", "post_office", longest=35),
        country=country,
    )


def _address_of_one_line(fields: Fields, name: str, told: str) -> Address:
    parts = _ONE_LINE_ADDRESS.fullmatch(fields.as_text(name, told))
    if parts is None:
        raise fields.refuse(name, "must be an object, or a text such as Katu 1, 33100 Tampere")
    return Address(**parts.groupdict())


def _contact(fields: Fields) -> tuple[str, str, str]:
    name, told = fields.raw("contact", "contact_person")
    inside = fields.child(name) if isinstance(told, dict) else fields
    person = inside.text("name") if inside is not fields else fields.text(name)
    email = inside.text("email", longest=70) or fields.text("email", longest=70)
    phone = inside.text("phone", "telephone", longest=35) or fields.text(
        "phone", "telephone", longest=35
    )
    if email and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", email):
        where = inside if inside.has("email") else fields
        raise where.refuse("email", "is not an e-mail address")
    return person, email, phone


def _einvoice(fields: Fields) -> EInvoiceAddress:
    names = (
        "einvoice", "e_invoice", "einvoice_address", "electronic_address", "endpoint",
        "endpoint_id", "e_address", "ovt",
    )  # fmt: skip
    name, told = fields.raw(*names)
    operator = fields.text("operator", "einvoice_operator", "intermediary", longest=35)
    scheme = ""
    inside = fields
    if isinstance(told, dict):
        inside = fields.child(name)
        address = inside.text("address", "id", "value", "endpoint", "ovt", longest=50)
        operator = inside.text("operator", "intermediary", "intermediator", longest=35) or operator
        scheme = inside.text("scheme", "scheme_id", "eas")
    else:
        address = fields.text(*names, longest=50)
    address = address.replace(" ", "")
    prefix, colon, rest = address.partition(":")
    if colon and not scheme:
        scheme, address = prefix, rest
    scheme, address = _current(inside, scheme, address)
    if scheme and not address:
        raise inside.refuse("address", "is missing")
    if len(operator) == 1:
        raise inside.refuse("operator", "is too short")
    if len(address) == 1:
        raise inside.refuse("address" if inside is not fields else name, "is too short")
    return EInvoiceAddress(address, operator, scheme)


def _current(fields: Fields, scheme: str, address: str) -> tuple[str, str]:
    """Peppol has dropped the older Finnish schemes: say the same organisation as an OVT address."""
    bare = address.removeprefix(identifiers.OVT_PREFIX).removeprefix("FI")
    if scheme in _FORMER_SCHEMES:
        if not identifiers.is_business_id(bare[:9] if "-" in bare else bare[:8]):
            raise fields.refuse("address", f"{address} is not an address of scheme {scheme}")
        return "", identifiers.OVT_PREFIX + bare.replace("-", "")
    if scheme and scheme not in codes.ELECTRONIC_ADDRESS_SCHEMES:
        raise fields.refuse("scheme", f"{scheme} is not a scheme of electronic addresses")
    return scheme, address


def read_account(fields: Fields, seller: Fields) -> Account | None:
    for where in (seller, fields):
        name, told = where.raw("iban", "account", "bank_account", "bank")
        if told is None:
            continue
        inside = where.child(name) if isinstance(told, dict) else where
        number = inside.text("iban", "account", required=True) if inside is not where else told
        field = "iban" if inside is not where else name
        number = inside.as_text(field, number)
        if not bank.is_iban(number):
            raise inside.refuse(field, f"{number} is not an account number (IBAN)")
        bic = (inside.text("bic", "swift") or where.text("bic", "swift")).replace(" ", "").upper()
        if bic and not bank.is_bic(bic):
            raise inside.refuse("bic", f"{bic} is not a BIC")
        return Account(bank.iban(number), bic)
    return None


def read_payee(fields: Fields, seller_fields: Fields, seller: Party) -> str:
    name = fields.text("payee") or seller_fields.text("payee", "account_holder")
    return "" if name == seller.name else name
