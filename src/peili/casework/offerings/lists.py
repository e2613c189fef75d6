"""The catalogue and the practitioners as flat rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from peili.casework.offerings.models import Practitioner, PriceRow, Service
from peili.casework.offerings.selectors import Workload
from peili.core import terms
from peili.plumbing.ui import formats

PRACTITIONER_SORTS = {"name": "person__name", "town": "home_town"}
PRACTITIONER_FIELDS = (
    "pk",
    "person__name",
    "person__email",
    "title",
    "home_town",
    "is_active",
    "weekly_minutes_limit",
    "engagements_limit",
)
SERVICE_FIELDS = ("pk", "name", "kind", "is_public", "vat_treatment", "price_rows")
UNITS = dict(PriceRow.Unit.choices)


@dataclass(frozen=True)
class PractitionerLine:
    url: str
    name: str
    title: str
    town: str
    email: str
    is_active: bool
    load: Workload
    weekly_limit: int
    engagements_limit: int

    @property
    def is_full(self) -> bool:
        return (
            self.load.minutes >= self.weekly_limit
            or self.load.engagements >= self.engagements_limit
        )


@dataclass(frozen=True)
class ServiceLine:
    url: str
    name: str
    kind: str
    is_public: bool
    vat: str
    prices: int


@dataclass(frozen=True)
class PriceLine:
    """A price in words: what it is for, how much, from when to when."""

    pk: int
    what: str
    price: str
    unit: str
    valid: str
    is_over: bool
    is_endless: bool


def practitioners(
    rows: QuerySet[Practitioner], sort: str
) -> QuerySet[Practitioner, dict[str, Any]]:
    key = PRACTITIONER_SORTS.get(sort.removeprefix("-"), "person__name")
    found: QuerySet[Practitioner, dict[str, Any]] = rows.order_by(
        f"-{key}" if sort.startswith("-") else key, "pk"
    ).values(*PRACTITIONER_FIELDS)
    return found


def practitioner_lines(
    rows: Iterable[dict[str, Any]], loads: Mapping[int, Workload]
) -> list[PractitionerLine]:
    return [
        PractitionerLine(
            url=reverse("offerings:practitioner_office", args=[row["pk"]]),
            name=row["person__name"],
            title=row["title"],
            town=row["home_town"],
            email=row["person__email"],
            is_active=row["is_active"],
            load=loads[row["pk"]],
            weekly_limit=row["weekly_minutes_limit"],
            engagements_limit=row["engagements_limit"],
        )
        for row in rows
    ]


def practitioners_csv(
    lines: Iterable[PractitionerLine],
) -> tuple[Sequence[str], list[list[object]]]:
    header = [
        _("Name"),
        _("Title"),
        _("E-mail"),
        _("Home town"),
        _("Minutes a week"),
        _("In a week at most"),
        _("Engagements"),
        _("Engagements at once at most"),
    ]
    return header, [
        [
            line.name,
            line.title,
            line.email,
            line.town,
            line.load.minutes,
            line.weekly_limit,
            line.load.engagements,
            line.engagements_limit,
        ]
        for line in lines
    ]


def services(rows: QuerySet[Service]) -> list[ServiceLine]:
    found = rows.annotate(price_rows=Count("prices")).values(*SERVICE_FIELDS)
    return [
        ServiceLine(
            url=reverse("offerings:service_office", args=[row["pk"]]),
            name=row["name"],
            kind=_(terms.EngagementKind(row["kind"]).label),
            is_public=row["is_public"],
            vat=_(terms.VatTreatment(row["vat_treatment"]).label),
            prices=row["price_rows"],
        )
        for row in found
    ]


def prices(rows: Iterable[PriceRow], *, today: Any) -> list[PriceLine]:
    return [
        PriceLine(
            pk=row.pk,
            what=price_of_what(row),
            price=formats.euros(row.cents),
            unit=str(UNITS[row.unit]),
            valid=_valid(row),
            is_over=row.valid_to is not None and row.valid_to < today,
            is_endless=row.valid_to is None,
        )
        for row in rows
    ]


def price_of_what(row: PriceRow) -> str:
    """Say what a price is for: form, length and region, as far as it names them."""
    parts = [
        _(terms.Form(row.form).label) if row.form else "",
        formats.duration(row.minutes) if row.minutes else "",
        _(terms.Region(row.region).label) if row.region else "",
    ]
    return ", ".join(part for part in parts if part) or _("Any form and length")


def catalogue_csv(
    services: Iterable[Service], *, today: Any
) -> tuple[Sequence[str], list[list[object]]]:
    header = [_("Service"), _("Price of"), _("Price without VAT"), _("Unit"), _("Valid")]
    return header, [
        [service.name, line.what, line.price, line.unit, line.valid]
        for service in services
        for line in prices(service.prices.all(), today=today)
    ]


def _valid(row: PriceRow) -> str:
    begins = formats.short_date(row.valid_from)
    return f"{begins}–{formats.short_date(row.valid_to) if row.valid_to else ''}"
