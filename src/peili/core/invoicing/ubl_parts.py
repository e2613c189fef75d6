"""Parts of UBL that stand in many places: addresses, periods, days, amounts."""

from datetime import date
from decimal import Decimal

from peili.core.invoicing.invoice import Address
from peili.core.invoicing.xml import Element, element


def address_of(name: str, address: Address) -> Element | None:
    return element(
        name,
        element("cbc:StreetName", address.street),
        element("cbc:AdditionalStreetName", address.extra),
        element("cbc:CityName", address.city),
        element("cbc:PostalZone", address.postcode),
        element("cac:Country", element("cbc:IdentificationCode", address.country)),
    )


def period_of(period: tuple[date, date] | None) -> Element | None:
    if period is None:
        return None
    return element(
        "cac:InvoicePeriod",
        day_of("cbc:StartDate", period[0]),
        day_of("cbc:EndDate", period[1]),
    )


def day_of(name: str, day: date | None) -> Element | None:
    return element(name, day.isoformat()) if day else None


def amount_of(
    name: str, amount: Decimal | None, currency: str, *, unless_zero: bool = False
) -> Element | None:
    if amount is None or (unless_zero and not amount):
        return None
    return element(name, f"{amount:.2f}", currencyID=currency)
