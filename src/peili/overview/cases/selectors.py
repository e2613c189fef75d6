"""Engagements across all stages, each column within the actor's own reach."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Case, Count, F, Min, OuterRef, Q, QuerySet, Subquery, Value, When
from django.urls import reverse
from django.utils.translation import gettext

from peili.casework.agreements.models import Agreement
from peili.casework.billing import selectors as billing
from peili.casework.matching.models import Match
from peili.casework.schedule.models import Session
from peili.core import terms
from peili.core.policy import Record, Role
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Engagement, Party
from peili.plumbing import clock
from peili.plumbing.ui import formats

SORTS = {"name": "name", "organisation": "organisation__name", "state": "state", "next": "next_at"}
INVOICES_SHOWN = 6


@dataclass(frozen=True)
class Row:
    """One engagement as a line of the list."""

    url: str
    name: str
    organisation: str
    supervisor: str
    form: str
    state: str
    state_label: str
    agreement: str
    held: int
    planned: int
    next: str


def engagements(
    actor: Actor, *, now: datetime, words: str = "", state: str = "", sort: str = "name"
) -> QuerySet[Engagement]:
    """Return the engagements within reach, searched and in order."""
    rows = scope.visible(Engagement.objects.all(), actor, Record.ENGAGEMENT, engagement="pk")
    if words:
        rows = rows.filter(Q(name__icontains=words) | Q(organisation__name__icontains=words))
    if state in Engagement.State.values:
        rows = rows.filter(state=state)
    key = SORTS.get(sort.lstrip("-"), "name")
    if key == "next_at":
        rows = rows.annotate(next_at=Subquery(_next(actor, now)))
    order = F(key).desc(nulls_last=True) if sort.startswith("-") else F(key).asc(nulls_last=True)
    # A list by name is read off its index, the first page however many there are.
    return rows.order_by("name" if sort == "name" else order, "pk")


def rows(actor: Actor, engagements: QuerySet[Engagement], *, now: datetime) -> list[Row]:
    """Return the lines of these engagements, in their order, in one query."""
    sessions = scope.visible(
        Session.objects.filter(engagement=OuterRef("pk")), actor, Record.SESSION
    ).order_by()
    agreements = scope.visible(
        Agreement.objects.filter(engagement=OuterRef("pk")), actor, Record.AGREEMENT
    ).exclude(state=Agreement.State.DRAFT)
    leaders = scope.visible(
        Party.objects.filter(engagement=OuterRef("pk"), role=Role.SUPERVISOR.value, left_at=None),
        actor,
        Record.PARTY,
    )
    values = engagements.annotate(
        held=Subquery(_count(sessions.filter(state=Session.State.HELD))),
        planned=Subquery(_count(sessions.filter(state=Session.State.PLANNED))),
        upcoming=Subquery(_next(actor, now)),
        agreed=Subquery(agreements.order_by("-version").values("state")[:1]),
        leader=Subquery(leaders.order_by("pk").values("person__name")[:1]),
    ).values_list(
        "pk",
        "name",
        "organisation__name",
        "leader",
        "form",
        "state",
        "agreed",
        "held",
        "planned",
        "upcoming",
    )
    address = reverse("cases:case", args=[0])
    return [
        Row(
            url=address.replace("/0/", f"/{pk}/"),
            name=name,
            organisation=organisation or "",
            supervisor=leader or "",
            form=gettext(terms.Form(form).label),
            state=state,
            state_label=gettext(str(Engagement.State(state).label)),
            agreement=str(Agreement.State(agreed).label) if agreed else "",
            held=held or 0,
            planned=planned or 0,
            next=formats.moment(upcoming, year=False) if upcoming else "",
        )
        for pk, name, organisation, leader, form, state, agreed, held, planned, upcoming in values
    ]


def as_table(rows: Iterable[Row]) -> tuple[list[str], list[list[Any]]]:
    """Return the list as the header and the lines of a file to take away."""
    header = [
        gettext("Engagement"),
        gettext("Commissioner"),
        gettext("Supervisor"),
        gettext("Form"),
        gettext("State"),
        gettext("Agreement"),
        gettext("Held"),
        gettext("Planned"),
        gettext("Next session"),
    ]
    return header, [
        [
            row.name,
            row.organisation,
            row.supervisor,
            row.form,
            row.state_label,
            row.agreement,
            row.held,
            row.planned,
            row.next,
        ]
        for row in rows
    ]


@dataclass(frozen=True)
class Company:
    """In which roles the actor meets a case, how many supervisees there are, and who is who.

    The head count is a figure that all who see the case may know; names are for those who may
    know the members.
    """

    roles: frozenset[Role]
    head_count: int
    names: list[tuple[str, str]]


def company(actor: Actor, engagement: Engagement) -> Company:
    places = Party.objects.filter(engagement=engagement, left_at=None)
    named = Q(pk__in=scope.visible(places, actor, Record.PARTY).order_by().values("pk"))
    held = list(
        scope.visible(places, actor, Record.ENGAGEMENT)
        .annotate(name=Case(When(named, then=F("person__name")), default=Value("")))
        .values_list("person_id", "role", "name")
    )
    own = {Role(role) for person, role, _name in held if person == actor.person_id}
    return Company(
        roles=frozenset(own) | actor.duties,
        head_count=sum(role == Role.SUPERVISEE for _person, role, _name in held),
        names=[(name, role) for _person, role, name in held if name],
    )


def beginnings(actor: Actor, engagement: Engagement) -> dict[str, date | None]:
    """Return when the inquiry came and when the talk was held, for those who may know."""
    matches = Match.objects.filter(engagement=engagement)
    found = (
        scope.visible(matches, actor, Record.MATCH, engagement=None)
        .annotate(talked=Min("inquiry__talks__starts"))
        .values_list("inquiry__received_at", "talked")
        .first()
    )
    received, talked = found or (None, None)
    return {"inquiry": _day(received), "talk": _day(talked)}


def invoices(actor: Actor, engagement: Engagement) -> list[tuple[int | None, str, str, str, str]]:
    """Return the latest invoices with a line of this case: number, day, sum and state."""
    found = (
        billing.invoices(actor)
        .filter(lines__engagement=engagement, number__isnull=False)
        .distinct()
        .order_by("-number")
    )
    return [
        (
            number,
            reverse("billing:invoice", args=[pk]),
            formats.short_date(issued) if issued else "",
            formats.euros(cents),
            gettext(str(found.model.State(state).label)),
        )
        for pk, number, issued, cents, state in found.values_list(
            "pk", "number", "issued_on", "gross_cents", "state"
        )[:INVOICES_SHOWN]
    ]


def _next(actor: Actor, now: datetime) -> QuerySet[Any]:
    ahead = Session.objects.filter(
        engagement=OuterRef("pk"), state=Session.State.PLANNED, ends__gt=now
    )
    return scope.visible(ahead, actor, Record.SESSION).order_by("starts").values("starts")[:1]


def _count(sessions: QuerySet[Session]) -> QuerySet[Any]:
    return sessions.values("engagement").annotate(n=Count("pk")).values("n")


def _day(at: datetime | None) -> date | None:
    return clock.local(at).date() if at else None
