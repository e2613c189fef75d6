"""Value added tax (arvonlisävero, ALV): which treatment a line gets, and its rate on a day.

Rates: Value Added Tax Act (1501/1993) sections 84, 85 and 85 a, as they were in force.
Codes of the categories: EN 16931, BT-118 (UNTDID 5305) and BT-121 (VATEX).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from peili.core.errors import RuleBroken
from peili.core.wording import msgid


class VatTreatment(StrEnum):
    """How a service is taxed. The practice chooses it for each price row."""

    GENERAL = "general"
    REDUCED = "reduced"
    LOW = "low"
    ZERO = "zero"
    EXEMPT = "exempt"
    SMALL_BUSINESS = "small_business"
    REVERSE_CHARGE = "reverse_charge"


NEEDS_REASON = frozenset({VatTreatment.EXEMPT})
"""Treatments for which the practice must itself say why no tax is charged (BT-120)."""


_BETWEEN_REASONS = "; "


@dataclass(frozen=True, slots=True)
class Vat:
    """The tax of one line as the invoice says it.

    `category` is the code of EN 16931 (S, Z, E, AE, K, G or O), `rate` a percentage,
    `reason` and `reason_code` tell why no tax is charged (BT-120 and BT-121).
    """

    category: str
    rate: Decimal
    reason: str = ""
    reason_code: str = ""

    def __post_init__(self) -> None:
        if self.category == "S" and self.rate <= 0:
            raise ValueError("a taxed line has a rate above zero")
        if self.category != "S" and self.rate != 0:
            raise ValueError(f"category {self.category} has no rate")

    def joined_with(self, other: "Vat") -> "Vat":
        """Return the tax of a group that holds both: their reasons one after the other."""
        if other.reason in self.reason.split(_BETWEEN_REASONS):
            return self
        return Vat(
            self.category,
            self.rate,
            _BETWEEN_REASONS.join(filter(None, (self.reason, other.reason))),
            self.reason_code if self.reason_code == other.reason_code else "",
        )


class RateUnknown(RuleBroken):
    """The treatment had no rate on that day."""


_Steps = tuple[tuple[date, Decimal], ...]

_RATES: dict[VatTreatment, _Steps] = {
    VatTreatment.GENERAL: (
        (date(1994, 6, 1), Decimal(22)),
        (date(2010, 7, 1), Decimal(23)),
        (date(2013, 1, 1), Decimal(24)),
        (date(2024, 9, 1), Decimal("25.5")),
    ),
    VatTreatment.REDUCED: (
        (date(2009, 10, 1), Decimal(12)),
        (date(2010, 7, 1), Decimal(13)),
        (date(2013, 1, 1), Decimal(14)),
        (date(2026, 1, 1), Decimal("13.5")),
    ),
    VatTreatment.LOW: (
        (date(1998, 1, 1), Decimal(8)),
        (date(2010, 7, 1), Decimal(9)),
        (date(2013, 1, 1), Decimal(10)),
    ),
}

_CATEGORY = {
    VatTreatment.GENERAL: "S",
    VatTreatment.REDUCED: "S",
    VatTreatment.LOW: "S",
    VatTreatment.ZERO: "Z",
    VatTreatment.EXEMPT: "E",
    VatTreatment.SMALL_BUSINESS: "O",
    VatTreatment.REVERSE_CHARGE: "AE",
}

_REASON_CODE = {"AE": "VATEX-EU-AE", "K": "VATEX-EU-IC", "G": "VATEX-EU-G", "O": "VATEX-EU-O"}

_REASON = {
    "E": {
        "fi": "Arvonlisäveroton palvelu",
        "sv": "Momsfri tjänst",
        "en": "Exempt from VAT",
    },
    "O": {
        "fi": "Ei arvonlisäveroa: myyjä ei ole arvonlisäverovelvollinen (AVL 3 §)",
        "sv": "Ingen moms: säljaren är inte momsskyldig (MomsL 3 §)",
        "en": "No VAT: the seller is not liable for VAT (Finnish VAT Act, section 3)",
    },
    "AE": {
        "fi": "Käännetty verovelvollisuus: ostaja maksaa arvonlisäveron",
        "sv": "Omvänd skattskyldighet: köparen betalar momsen",
        "en": "Reverse charge: the buyer accounts for the VAT",
    },
    "K": {
        "fi": "Yhteisömyynti, arvonlisävero 0 %",
        "sv": "Gemenskapsintern försäljning, moms 0 %",
        "en": "Intra-Community supply, VAT 0 %",
    },
    "G": {
        "fi": "Myynti EU:n ulkopuolelle, arvonlisävero 0 %",
        "sv": "Försäljning utanför EU, moms 0 %",
        "en": "Export outside the EU, VAT 0 %",
    },
}

USUAL_REASONS = frozenset(text for told in _REASON.values() for text in told.values())
"""Our own words of why there is no VAT, in every language."""


def rate_on(day: date, treatment: VatTreatment = VatTreatment.GENERAL) -> Decimal:
    """Return the rate of a treatment, as a percentage, for a service given on the day."""
    if treatment not in _RATES:
        return Decimal(0)
    in_force = [rate for since, rate in _RATES[treatment] if since <= day]
    if not in_force:
        raise RateUnknown(
            msgid("There was no such VAT rate on that day. Choose another VAT treatment.")
        )
    return in_force[-1]


def vat_on(day: date, treatment: VatTreatment, *, reason: str = "", language: str = "fi") -> Vat:
    """Return the tax of a line by its treatment and the day the service was given."""
    category = _CATEGORY[treatment]
    if category in ("S", "Z"):
        return Vat(category, rate_on(day, treatment))
    return untaxed(category, reason=reason, language=language)


def taxed(rate: Decimal) -> Vat:
    """Return the tax of a line by its rate; zero is the zero rate, not an exemption."""
    return Vat("S" if rate else "Z", rate)


def untaxed(category: str, *, reason: str = "", reason_code: str = "", language: str = "fi") -> Vat:
    """Return a tax of nothing with its reason; a usual one in the language when none is given."""
    return Vat(
        category,
        Decimal(0),
        reason or _REASON[category][language],
        reason_code or _REASON_CODE.get(category, ""),
    )


def is_known_rate(rate: Decimal) -> bool:
    """Tell whether Finland has ever had this rate (as far back as this file goes)."""
    return rate == 0 or any(rate == r for steps in _RATES.values() for _, r in steps)


def in_force_between(rate: Decimal, first: date, last: date) -> bool:
    """Tell whether the rate was in force on some day from `first` to `last`, both included."""
    return rate == 0 or any(
        rate == step and since <= last and first < until
        for steps in _RATES.values()
        for step, since, until in _spans(steps)
    )


def _spans(steps: _Steps) -> list[tuple[Decimal, date, date]]:
    ends = [since for since, _ in steps[1:]] + [date.max - timedelta(days=1)]
    return [(rate, since, until) for (since, rate), until in zip(steps, ends, strict=True)]
