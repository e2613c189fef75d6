"""An invoice and what it adds up to, by the terms and the rules of EN 16931.

The values hold the standard's business terms (BT-…); `total` applies its calculations
(BR-CO-10 … BR-CO-17). Amounts are positive on invoices and on credit notes alike: the kind of
the paper says which way the money goes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from peili.core.invoicing.vat import Vat
from peili.core.money import ZERO, divide, percent_of, to_cents, vat_of


class Kind(StrEnum):
    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


@dataclass(frozen=True, slots=True)
class Address:
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = "FI"
    extra: str = ""


@dataclass(frozen=True, slots=True)
class EInvoiceAddress:
    """Where e-invoices go: the address (OVT or IBAN form) and the operator's own code."""

    address: str = ""
    operator: str = ""
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    iban: str
    bic: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A seller or a buyer. A person who buys has neither business id nor VAT number."""

    name: str
    business_id: str = ""
    vat_number: str = ""
    address: Address = Address()
    einvoice: EInvoiceAddress = EInvoiceAddress()
    email: str = ""
    phone: str = ""
    contact: str = ""
    website: str = ""
    home: str = ""
    customer_number: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """An allowance (alennus) or a charge, of a line (`vat` is the line's own) or of the whole."""

    amount: Decimal
    reason: str
    vat: Vat | None = None
    percent: Decimal | None = None
    of: Decimal | None = None
    charge: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row: `quantity` of `unit` at `price` (without VAT) each.

    `unit` is a code of UN/ECE recommendation 20 (`HUR`, `KMT`, `C62`); `unit_text` is how people
    say it, when the code alone would not tell.
    """

    text: str
    quantity: Decimal
    price: Decimal
    vat: Vat
    unit: str = "C62"
    unit_text: str = ""
    adjustments: tuple[Adjustment, ...] = ()
    note: str = ""
    order_line: str = ""
    framework_row: str = ""
    accounting: str = ""
    period: tuple[date, date] | None = None

    @property
    def gross(self) -> Decimal:
        """Quantity times price, before allowances and charges of the line."""
        return to_cents(self.quantity * self.price)

    @property
    def net(self) -> Decimal:
        """The line's amount without VAT (BT-131)."""
        return self.gross + sum((_signed(part) for part in self.adjustments), ZERO)


@dataclass(frozen=True, slots=True)
class VatGroup:
    """The lines and adjustments that share a tax, together (BG-23)."""

    vat: Vat
    taxable: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True)
class Totals:
    """What the invoice adds up to (BG-22), with the tax by group."""

    lines: Decimal
    allowances: Decimal
    charges: Decimal
    without_vat: Decimal
    vat: Decimal
    with_vat: Decimal
    prepaid: Decimal
    due: Decimal
    groups: tuple[VatGroup, ...]


@dataclass(frozen=True, slots=True)
class References:
    """What the buyer knows the purchase by; an empty one was not given."""

    order: str = ""
    contract: str = ""
    buyer: str = ""
    framework: str = ""
    project: str = ""
    sales_order: str = ""
    object: str = ""
    accounting: str = ""


@dataclass(frozen=True, slots=True)
class Credited:
    """The earlier invoice that this one corrects (BG-3)."""

    number: str
    issued: date | None = None


@dataclass(frozen=True, slots=True)
class Invoice:
    number: str
    issued: date
    due: date | None
    seller: Party
    buyer: Party
    lines: tuple[Line, ...]
    adjustments: tuple[Adjustment, ...] = ()
    kind: Kind = Kind.INVOICE
    language: str = "fi"
    currency: str = "EUR"
    reference: str = ""
    account: Account | None = None
    references: References = References()
    credits: tuple[Credited, ...] = ()
    delivered: date | None = None
    period: tuple[date, date] | None = None
    delivery_address: Address | None = None
    note: str = ""
    terms: str = ""
    late_interest: Decimal | None = None
    notice_days: int | None = None
    prepaid: Decimal = ZERO
    payee_name: str = ""
    totals: Totals = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "totals", total(self.lines, self.adjustments, self.prepaid))

    @property
    def is_credit_note(self) -> bool:
        return self.kind is Kind.CREDIT_NOTE


def total(
    lines: Sequence[Line], adjustments: Iterable[Adjustment] = (), prepaid: Decimal = ZERO
) -> Totals:
    """Add up lines and document-level adjustments; VAT is rounded once for each group.

    Every adjustment of the whole carries its VAT: see `spread` for one that has none.
    """
    adjustments = tuple(adjustments)
    of_lines = sum((line.net for line in lines), ZERO)
    allowances = sum((part.amount for part in adjustments if not part.charge), ZERO)
    charges = sum((part.amount for part in adjustments if part.charge), ZERO)
    without_vat = of_lines - allowances + charges
    groups = tuple(
        VatGroup(vat, taxable, vat_of(taxable, vat.rate))
        for vat, taxable in _taxable_by_vat(lines, adjustments).items()
    )
    tax = sum((group.tax for group in groups), ZERO)
    return Totals(
        lines=of_lines,
        allowances=allowances,
        charges=charges,
        without_vat=without_vat,
        vat=tax,
        with_vat=without_vat + tax,
        prepaid=prepaid,
        due=without_vat + tax - prepaid,
        groups=groups,
    )


def spread(adjustment: Adjustment, lines: Sequence[Line]) -> tuple[Adjustment, ...]:
    """Divide an adjustment of the whole over the taxes of the lines, to the cent.

    EN 16931 wants one tax on each document-level allowance (BT-95), so an allowance of an
    invoice with two rates becomes two allowances, by the lines' share.
    """
    taxable = _taxable_by_vat(lines, ())
    if adjustment.vat is not None:
        return (adjustment,)
    if adjustment.percent is not None and adjustment.of is None:
        amounts = [percent_of(amount, adjustment.percent) for amount in taxable.values()]
    else:
        amounts = divide(adjustment.amount, list(taxable.values()))
    return tuple(
        Adjustment(
            amount=amount,
            reason=adjustment.reason,
            vat=vat,
            percent=adjustment.percent if adjustment.of is None else None,
            of=taxable[vat] if adjustment.percent is not None and adjustment.of is None else None,
            charge=adjustment.charge,
        )
        for vat, amount in zip(taxable, amounts, strict=True)
        if amount
    )


def _taxable_by_vat(lines: Iterable[Line], adjustments: Iterable[Adjustment]) -> dict[Vat, Decimal]:
    """Taxable amounts by tax, high rates before low ones and taxed before untaxed.

    A category and rate make one group (BR-E-01 and its like), so their reasons are joined.
    """
    parts = [(line.vat, line.net) for line in lines]
    for part in adjustments:
        if part.vat is None:
            raise ValueError("an adjustment of the whole needs its VAT: spread it first")
        parts.append((part.vat, _signed(part)))
    groups: dict[tuple[Decimal, str], tuple[Vat, Decimal]] = {}
    for vat, amount in parts:
        key = (-vat.rate, vat.category)
        known, so_far = groups.get(key, (vat, ZERO))
        groups[key] = (known.joined_with(vat), so_far + amount)
    return dict(groups[key] for key in sorted(groups))


def _signed(part: Adjustment) -> Decimal:
    return part.amount if part.charge else -part.amount
