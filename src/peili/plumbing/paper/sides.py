"""Who a paper is from and to, as its head and foot say it."""

from collections.abc import Iterator
from typing import Any

from peili.core.invoicing.invoice import Address, Invoice, Party
from peili.plumbing.paper.words import SAYS

_COUNTRY_NAMES = {
    "SE": "Sverige",
    "EE": "Eesti",
    "NO": "Norge",
    "DK": "Danmark",
    "DE": "Deutschland",
}


def letterhead(seller: Party) -> dict[str, Any]:
    """Return the sender as the head of the page shows it."""
    return {"name": seller.name, "rows": [*_address(seller.address)]}


def recipient(buyer: Party) -> list[str]:
    """Return the rows that stand in the window of the envelope."""
    return [row for row in (buyer.name, buyer.department, *_address(buyer.address)) if row]


def footer(invoice: Invoice) -> list[list[str]]:
    """Return what the law and the reader want to know of the seller, for the foot of the page."""
    said, seller = SAYS[invoice.language], invoice.seller
    rows = [
        [said["business_id"], seller.business_id],
        [said["vat_number"], "" if _outside_vat(invoice) else seller.vat_number],
        [said["home"], seller.home],
        ["", seller.phone],
        ["", seller.email],
        ["", seller.website],
    ]
    return [row for row in rows if row[1]]


def _address(address: Address) -> Iterator[str]:
    yield from (row for row in (address.street, address.extra) if row)
    town = " ".join(part for part in (address.postcode, address.city) if part)
    if town:
        yield town
    if address.country != "FI":
        yield _COUNTRY_NAMES.get(address.country, address.country)


def _outside_vat(invoice: Invoice) -> bool:
    return any(group.vat.category == "O" for group in invoice.totals.groups)
