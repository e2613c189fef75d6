"""Business ids (Y-tunnus), VAT numbers and e-invoice addresses (OVT) of Finnish organisations."""

from stdnum.eu import vat as eu_vat
from stdnum.fi import alv, ytunnus

OVT_PREFIX = "0037"


def is_business_id(text: str) -> bool:
    """Tell whether the check digit of a business id such as 2077474-0 is right."""
    valid: bool = ytunnus.is_valid(text)
    return valid


def business_id(text: str) -> str:
    """Return a business id in its usual form, 1234567-1; raise ValueError if it is none."""
    if not is_business_id(text):
        raise ValueError(f"not a Finnish business id: {text!r}")
    formatted: str = ytunnus.format(text)
    return formatted


def is_vat_number(text: str) -> bool:
    """Tell whether this is a Finnish VAT number (FI and the business id without its dash)."""
    return text.strip().upper().startswith("FI") and bool(alv.is_valid(text))


def is_foreign_vat_number(text: str) -> bool:
    """Tell whether this is the VAT number of another country of the Union, check digit and all."""
    return not is_vat_number(text) and bool(eu_vat.is_valid(text))


def buyer_id(text: str) -> str:
    """Return a business id, or abroad a VAT number, in its usual form; ValueError if neither."""
    if is_foreign_vat_number(text):
        compact: str = eu_vat.compact(text)
        return compact
    return business_id(text)


def vat_number(business: str) -> str:
    """Return the VAT number that belongs to a business id."""
    return "FI" + business_id(business).replace("-", "")


def business_id_of_vat_number(text: str) -> str:
    """Return the business id inside a Finnish VAT number."""
    if not is_vat_number(text):
        raise ValueError(f"not a Finnish VAT number: {text!r}")
    return business_id(alv.compact(text))


def ovt(business: str, unit: str = "") -> str:
    """Return the OVT address of an organisation or of its unit (at most five characters)."""
    return OVT_PREFIX + business_id(business).replace("-", "") + unit


def is_ovt(text: str) -> bool:
    """Tell whether this is 0037, a business id without its dash, and at most five characters."""
    return (
        text.startswith(OVT_PREFIX)
        and 12 <= len(text) <= 17
        and text.isascii()
        and text.isalnum()
        and is_business_id(text[4:12])
    )
