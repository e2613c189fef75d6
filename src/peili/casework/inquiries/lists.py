"""The inbox as flat rows: read in one query, written out in Python."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.progress import next_step
from peili.casework.inquiries.wording import flag_label, route_label
from peili.plumbing.ui import formats

SORTS = {
    "due": "answer_by",
    "received": "received_at",
    "name": "name",
    "owner": "owner__name",
    "state": "state",
}
FIELDS = (
    "pk",
    "name",
    "organisation_name",
    "received_at",
    "answer_by",
    "answered_at",
    "state",
    "route",
    "proposed_route",
    "flags",
    "owner__name",
)


@dataclass(frozen=True)
class Line:
    """One inquiry of the inbox."""

    url: str
    name: str
    organisation: str
    received_at: datetime
    received: str
    age: str
    answer_by: datetime
    due: str
    is_late: bool
    is_answered: bool
    state: str
    route: str
    is_decided: bool
    flags: list[str]
    owner: str
    next: str


def sorted_by(rows: QuerySet[Inquiry], sort: str) -> QuerySet[Inquiry]:
    """Sort by a header's key, "-" in front for descending; what is no key sorts by promise."""
    key = SORTS.get(sort.removeprefix("-"), "answer_by")
    return rows.order_by(f"-{key}" if sort.startswith("-") else key, "pk")


def values(rows: QuerySet[Inquiry]) -> QuerySet[Inquiry, dict[str, Any]]:
    found: QuerySet[Inquiry, dict[str, Any]] = rows.values(*FIELDS)
    return found


def lines(found: Iterable[dict[str, Any]], *, now: datetime) -> list[Line]:
    return [_line(value, now) for value in found]


def bare(found: Iterable[dict[str, Any]]) -> list[Inquiry]:
    """Return the rows without what stands in them: enough to write down that they were read."""
    return [Inquiry(pk=value["pk"]) for value in found]


def csv_rows(found: Iterable[Line]) -> list[list[Any]]:
    return [
        [
            line.received,
            line.due,
            line.name,
            line.organisation,
            line.state,
            line.route,
            line.owner,
            line.next,
        ]
        for line in found
    ]


def csv_header() -> list[str]:
    return [
        _("Received"),
        _("Promised by"),
        _("Name"),
        _("Organisation"),
        _("State"),
        _("Route"),
        _("Who answers"),
        _("Next step"),
    ]


def age(length: timedelta) -> str:
    """Say how old something is: hours on the first day, days after it."""
    hours = int(length.total_seconds() // 3600)
    if hours < 1:
        return _("just now")
    if hours < 24:
        return _("%(n)s h ago") % {"n": hours}
    return _("%(n)s d ago") % {"n": hours // 24}


def _line(value: dict[str, Any], now: datetime) -> Line:
    bare = Inquiry(pk=value["pk"], state=value["state"], route=value["route"])
    label = dict(Inquiry.State.choices)[value["state"]]
    answered = value["answered_at"] is not None
    return Line(
        url=reverse("inquiries:inquiry", args=[value["pk"]]),
        name=value["name"],
        organisation=value["organisation_name"],
        received_at=value["received_at"],
        received=formats.moment(value["received_at"]),
        age=age(now - value["received_at"]),
        answer_by=value["answer_by"],
        due=formats.moment(value["answer_by"], year=False),
        is_late=not answered and value["answer_by"] < now,
        is_answered=answered,
        state=str(label),
        route=route_label(value["route"] or value["proposed_route"]),
        is_decided=bool(value["route"]),
        flags=[flag_label(flag) for flag in value["flags"]],
        owner=value["owner__name"] or "",
        next=_next(bare),
    )


def _next(inquiry: Inquiry) -> str:
    if inquiry.state == Inquiry.State.TALK:
        return _("The talk is under way")
    return next_step(inquiry).label
