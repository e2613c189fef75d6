"""Organisations and people as flat rows: one query a list, written out in Python."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from peili.parties.models import Organisation, Person, Unit

KINDS = dict(Organisation.Kind.choices)
ORGANISATION_SORTS = {"name": "name", "kind": "kind", "town": "town", "running": "running"}
PERSON_SORTS = {"name": "name", "email": "email", "organisation": "organisation__name"}
ORGANISATION_FIELDS = ("pk", "name", "kind", "town", "business_id", "einvoice_address", "running")
PERSON_FIELDS = ("pk", "name", "email", "phone", "organisation__name", "unit__name", "user_id")


@dataclass(frozen=True)
class OrganisationLine:
    url: str
    name: str
    kind: str
    town: str
    business_id: str
    has_einvoice: bool
    engagements: int


@dataclass(frozen=True)
class PersonLine:
    url: str
    name: str
    email: str
    organisation: str
    unit: str
    has_account: bool


@dataclass(frozen=True)
class Branch:
    """A unit with how deep it lies: 0 right under the organisation."""

    unit: Unit
    depth: int


def organisations(
    rows: QuerySet[Organisation], sort: str
) -> QuerySet[Organisation, dict[str, Any]]:
    counted = rows.annotate(running=Count("engagements"))
    found: QuerySet[Organisation, dict[str, Any]] = counted.order_by(
        *_order(sort, ORGANISATION_SORTS)
    ).values(*ORGANISATION_FIELDS)
    return found


def organisation_lines(rows: Iterable[dict[str, Any]]) -> list[OrganisationLine]:
    return [
        OrganisationLine(
            url=reverse("parties:organisation", args=[row["pk"]]),
            name=row["name"],
            kind=str(KINDS[row["kind"]]),
            town=row["town"],
            business_id=row["business_id"],
            has_einvoice=bool(row["einvoice_address"]),
            engagements=row["running"],
        )
        for row in rows
    ]


def organisations_csv(
    rows: Iterable[dict[str, Any]],
) -> tuple[Sequence[str], list[list[object]]]:
    header = [_("Name"), _("Kind"), _("Business id"), _("Town"), _("Engagements")]
    return header, [
        [line.name, line.kind, line.business_id, line.town, line.engagements]
        for line in organisation_lines(rows)
    ]


def people(rows: QuerySet[Person], sort: str) -> QuerySet[Person, dict[str, Any]]:
    found: QuerySet[Person, dict[str, Any]] = rows.order_by(*_order(sort, PERSON_SORTS)).values(
        *PERSON_FIELDS
    )
    return found


def person_lines(rows: Iterable[dict[str, Any]]) -> list[PersonLine]:
    return [
        PersonLine(
            url=reverse("parties:person", args=[row["pk"]]),
            name=row["name"],
            email=row["email"],
            organisation=row["organisation__name"] or "",
            unit=row["unit__name"] or "",
            has_account=row["user_id"] is not None,
        )
        for row in rows
    ]


def people_csv(rows: Iterable[dict[str, Any]]) -> tuple[Sequence[str], list[list[object]]]:
    header = [_("Name"), _("E-mail"), _("Phone"), _("Organisation"), _("Unit")]
    return header, [
        [
            row["name"],
            row["email"],
            row["phone"],
            row["organisation__name"],
            row["unit__name"],
        ]
        for row in rows
    ]


def tree(units: Iterable[Unit]) -> list[Branch]:
    """Return the units of one organisation, each after the one it is part of."""
    below: dict[int | None, list[Unit]] = {}
    for unit in units:
        below.setdefault(unit.parent_id, []).append(unit)

    def walk(parent: int | None, depth: int) -> list[Branch]:
        found = []
        for unit in below.get(parent, []):
            found += [Branch(unit, depth), *walk(unit.pk, depth + 1)]
        return found

    return walk(None, 0)


def _order(sort: str, keys: dict[str, str]) -> list[str]:
    key = keys.get(sort.removeprefix("-"), "name")
    return [f"-{key}" if sort.startswith("-") else key, "pk"]
