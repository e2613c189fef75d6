"""Questions about the catalogue and the practitioners."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from django.db.models import (
    Count,
    DurationField,
    ExpressionWrapper,
    F,
    Model,
    Prefetch,
    Q,
    QuerySet,
    Sum,
)

from peili.casework.offerings.models import (
    OwnDevelopment,
    Practitioner,
    PriceRow,
    PublicWork,
    Service,
)
from peili.core.errors import NotVisible
from peili.core.policy import Record, Role
from peili.parties import scope
from peili.parties.actor import VISITOR, Actor
from peili.parties.models import Engagement, OccupiedTime, Party

Row = TypeVar("Row", bound=Model)
WEEKS = 8


@dataclass(frozen=True)
class Workload:
    """Booked minutes a week, as the average of the coming weeks, and engagements under way."""

    minutes: int
    engagements: int


def services(actor: Actor = VISITOR) -> QuerySet[Service]:
    """Return the whole catalogue, also what no public page shows."""
    return scope.visible(Service.objects.all(), actor, Record.CATALOGUE, engagement=None)


def public_services(*, on: date) -> QuerySet[Service]:
    """Return what the public pages show, each with the prices of the day as `prices_now`."""
    return services().filter(is_public=True).prefetch_related(_prices(on))


def public_service(slug: str, *, on: date) -> Service:
    return _the_named(public_services(on=on).filter(slug=slug))


def service_to_change(actor: Actor, service_id: int) -> Service:
    rows = scope.changeable(Service.objects.all(), actor, Record.CATALOGUE, engagement=None)
    return scope.the_one(rows, service_id)


def price_rows(service: Service) -> QuerySet[PriceRow]:
    """Return all prices of a service, those of the past and of the future too."""
    rows = PriceRow.objects.filter(service=service)
    return scope.visible(rows, VISITOR, Record.CATALOGUE, engagement=None)


def price_to_change(actor: Actor, price_id: int) -> PriceRow:
    rows = PriceRow.objects.select_related("service")
    return scope.the_one(scope.changeable(rows, actor, Record.CATALOGUE, engagement=None), price_id)


def price_for(
    service: Service, *, on: date, form: str = "", minutes: int | None = None, region: str = ""
) -> PriceRow | None:
    """Return the price that fits best on a day, or None if the catalogue has none.

    A row that leaves form, region or length open fits any; of those that fit, the one that names
    most wins. The length must be the same when the row names one.
    """
    rows = (
        price_rows(service)
        .filter(valid_from__lte=on)
        .filter(Q(valid_to=None) | Q(valid_to__gte=on))
        .filter(form__in=["", form], region__in=["", region])
        .filter(Q(minutes=None) | Q(minutes=minutes))
    )
    named = sorted(
        rows, key=lambda row: (bool(row.form), row.minutes is not None, bool(row.region), row.pk)
    )
    return named[-1] if named else None


def practitioners(actor: Actor) -> QuerySet[Practitioner]:
    """Return the practitioners whose whole file the actor may read."""
    rows = Practitioner.objects.select_related("person")
    return scope.visible(rows, actor, Record.PRACTITIONER_FILE, engagement=None, about="person")


def practitioner(actor: Actor, practitioner_id: int) -> Practitioner:
    return scope.the_one(practitioners(actor), practitioner_id)


def practitioner_to_change(actor: Actor, practitioner_id: int) -> Practitioner:
    rows = scope.changeable(
        Practitioner.objects.select_related("person"),
        actor,
        Record.PRACTITIONER_FILE,
        engagement=None,
        about="person",
    )
    return scope.the_one(rows, practitioner_id)


def own_practitioner(actor: Actor) -> Practitioner:
    """Return the practitioner that the actor is."""
    return _the_named(practitioners(actor).filter(person=actor.person_id))


def public_practitioners() -> QuerySet[Practitioner]:
    rows = Practitioner.objects.filter(is_public=True, is_active=True).select_related("person")
    return scope.visible(rows, VISITOR, Record.PRACTITIONER_PROFILE, engagement=None)


def active_practitioners() -> QuerySet[Practitioner]:
    """Return who works now, by name and title; also those without a public page."""
    rows = Practitioner.objects.filter(is_active=True).select_related("person")
    return scope.visible(rows, VISITOR, Record.PRACTITIONER_PROFILE, engagement=None)


def public_practitioner(slug: str) -> Practitioner:
    return _the_named(public_practitioners().prefetch_related("works").filter(slug=slug))


def works_to_change(actor: Actor, practitioner: Practitioner) -> QuerySet[PublicWork]:
    return scope.changeable(
        PublicWork.objects.filter(practitioner=practitioner),
        actor,
        Record.PRACTITIONER_PROFILE,
        engagement=None,
        about="practitioner__person",
    )


def own_development(actor: Actor) -> QuerySet[OwnDevelopment]:
    """Return the actor's own log of supervision and training (H3); nobody else's is shown."""
    return scope.visible(
        OwnDevelopment.objects.filter(practitioner__person=actor.person_id),
        actor,
        Record.OWN_DEVELOPMENT,
        engagement=None,
        about="practitioner__person",
    )


def workloads(actor: Actor, *, at: datetime) -> dict[int, Workload]:
    """Return each practitioner's load, by practitioner (H2): three queries for all of them."""
    rows = list(practitioners(actor).values_list("pk", "person_id"))
    people = [person for _, person in rows]
    minutes = _minutes_a_week(actor, people, at=at)
    engagements = _engagements(actor, people)
    return {pk: Workload(minutes.get(person, 0), engagements.get(person, 0)) for pk, person in rows}


def _prices(on: date) -> Prefetch[str]:
    rows = PriceRow.objects.filter(valid_from__lte=on).filter(
        Q(valid_to=None) | Q(valid_to__gte=on)
    )
    shown = scope.visible(rows, VISITOR, Record.CATALOGUE, engagement=None)
    return Prefetch("prices", queryset=shown, to_attr="prices_now")


def _the_named(rows: QuerySet[Row]) -> Row:
    row = rows.first()
    if row is None:
        raise NotVisible
    return row


def _minutes_a_week(actor: Actor, people: Iterable[int], *, at: datetime) -> dict[int, int]:
    """Count what takes a person's time over the coming weeks, as a week's average."""
    rows = OccupiedTime.objects.filter(
        person__in=people, starts__gte=at, starts__lt=at + timedelta(weeks=WEEKS)
    ).exclude(key__startswith="absence/")
    length = ExpressionWrapper(F("ends") - F("starts"), output_field=DurationField())
    sums = (
        scope.visible(rows, actor, Record.WORKLOAD, engagement=None, about="person")
        .order_by()
        .values("person")
        .annotate(length=Sum(length))
    )
    return {row["person"]: round(row["length"].total_seconds() / 60 / WEEKS) for row in sums}


def _engagements(actor: Actor, people: Iterable[int]) -> dict[int, int]:
    """Count the engagements under way in which each of these people is the supervisor."""
    rows = Party.objects.filter(
        person__in=people,
        role=Role.SUPERVISOR.value,
        left_at=None,
        engagement__state__in=[Engagement.State.OPENED, Engagement.State.RUNNING],
    )
    counted = (
        scope.visible(rows, actor, Record.PARTY)
        .order_by()
        .values("person")
        .annotate(n=Count("engagement", distinct=True))
    )
    return {row["person"]: row["n"] for row in counted}
