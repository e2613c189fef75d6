"""Questions about people, organisations and engagements, each within the actor's reach."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from peili.core.office_hours import OfficeHours, closed_days
from peili.core.policy import Record, Role
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import (
    ClosedPeriod,
    Duty,
    EmergencyAccess,
    Engagement,
    Erasure,
    OccupiedTime,
    Organisation,
    Party,
    Person,
    Practice,
    Release,
    Unit,
)


def the_practice() -> Practice:
    """Return the practice itself; its name and address are on every public page."""
    rows = scope.visible(Practice.objects.all(), PUBLIC, Record.CATALOGUE, engagement=None)
    return rows.get()


def office_hours() -> OfficeHours:
    """Return when the office answers; its hours stand on the public pages."""
    practice = the_practice()
    return OfficeHours(
        practice.office_opens,
        practice.office_closes,
        closed_days(closed_periods().values_list("first_day", "last_day")),
    )


def closed_periods() -> QuerySet[ClosedPeriod]:
    return scope.visible(ClosedPeriod.objects.all(), PUBLIC, Record.CATALOGUE, engagement=None)


def engagements(actor: Actor) -> QuerySet[Engagement]:
    return scope.visible(Engagement.objects.all(), actor, Record.ENGAGEMENT, engagement="pk")


def engagement(actor: Actor, engagement_id: int) -> Engagement:
    return scope.the_one(engagements(actor).select_related("organisation", "unit"), engagement_id)


def parties_of(actor: Actor, engagement: Engagement) -> QuerySet[Party]:
    """Return the places people hold now, for those who may know who the members are."""
    rows = Party.objects.filter(engagement=engagement, left_at__isnull=True)
    return scope.visible(rows, actor, Record.PARTY).select_related("person")


def organisations(actor: Actor) -> QuerySet[Organisation]:
    return scope.visible(Organisation.objects.all(), actor, Record.ORGANISATION, engagement=None)


def of_this_name(organisations: QuerySet[Organisation], name: str) -> Organisation | None:
    """Return the first organisation of this name, however its letters are cased or spaced.

    Python compares: SQLite folds the letters of ASCII alone, and PostgreSQL all of them.
    """
    wanted = _folded(name)
    by_age = organisations.only("name").order_by("pk")
    return next((one for one in by_age.iterator() if _folded(one.name) == wanted), None)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def organisation_to_change(actor: Actor, organisation_id: int) -> Organisation:
    rows = scope.changeable(Organisation.objects.all(), actor, Record.ORGANISATION, engagement=None)
    return scope.the_one(rows, organisation_id)


def all_units(actor: Actor) -> QuerySet[Unit]:
    rows = Unit.objects.select_related("organisation").order_by("organisation__name", "name")
    return scope.visible(rows, actor, Record.ORGANISATION, engagement=None)


def units(actor: Actor, organisation: Organisation) -> QuerySet[Unit]:
    return all_units(actor).filter(organisation=organisation.pk)


def unit_to_change(actor: Actor, unit_id: int) -> Unit:
    rows = scope.changeable(Unit.objects.all(), actor, Record.ORGANISATION, engagement=None)
    return scope.the_one(rows, unit_id)


def duties_of(actor: Actor, person: Person) -> list[Role]:
    """Return the duties that somebody holds in the practice, for those who may give them."""
    rows = Duty.objects.filter(person=person.pk).order_by("role")
    seen = scope.visible(rows, actor, Record.PERSON, engagement=None, about="person")
    return [Role(role) for role in seen.values_list("role", flat=True)]


def people(actor: Actor) -> QuerySet[Person]:
    rows = Person.objects.filter(erased_at__isnull=True)
    return scope.visible(rows, actor, Record.PERSON, engagement=None, about="pk")


def occupied_times(
    actor: Actor, person_id: int, *, after: datetime, until: datetime
) -> QuerySet[OccupiedTime]:
    """Return what takes a person's time between two moments: when, never with whom."""
    rows = OccupiedTime.objects.filter(person=person_id, starts__lt=until, ends__gt=after)
    return scope.visible(rows, actor, Record.WORKLOAD, engagement=None, about="person")


def person_of(actor: Actor) -> Person:
    """Return the person that the actor is."""
    return scope.the_one(people(actor), actor.person_id or 0)


def names_of_those_who_looked(people: Iterable[int]) -> dict[int, str]:
    """Return names by number: whom a line of the access log is about may know who it was (E5)."""
    rows = Person.objects.filter(pk__in=set(people))
    seen = scope.visible(rows, THE_LOG, Record.PERSON, engagement=None)
    return dict(seen.values_list("pk", "name"))


THE_LOG = Actor(duties=frozenset({Role.COORDINATOR}))
"""The log itself says the names of those who looked."""


def coordinators(actor: Actor) -> QuerySet[Person]:
    return people(actor).filter(duties__role=Role.COORDINATOR.value).distinct()


def releases(actor: Actor) -> QuerySet[Release]:
    """Return what was released to the actor, and what the actor has released."""
    rows = Release.objects.select_related("engagement", "owner", "released_by", "text")
    return scope.released(rows, actor)


def release(actor: Actor, release_id: int) -> Release:
    return scope.the_one(releases(actor), release_id)


def release_to_withdraw(actor: Actor, release_id: int) -> Release:
    rows = Release.objects.select_related("engagement", "owner", "text")
    return scope.the_one(scope.releases_to_withdraw(rows, actor), release_id)


def may_withdraw(actor: Actor, release: Release) -> bool:
    return scope.releases_to_withdraw(Release.objects.filter(pk=release.pk), actor).exists()


def emergency_accesses(actor: Actor) -> QuerySet[EmergencyAccess]:
    """Return who in the office opened what, and why, to those whom it concerns."""
    rows = EmergencyAccess.objects.select_related("engagement", "opened_by")
    return scope.visible(rows, actor, Record.EMERGENCY_ACCESS)


def emergency_access_to_close(actor: Actor, access_id: int) -> EmergencyAccess:
    rows = EmergencyAccess.objects.filter(opened_by=actor.person_id)
    return scope.the_one(scope.changeable(rows, actor, Record.EMERGENCY_ACCESS), access_id)


PUBLIC = Actor()


def retention_waiting(actor: Actor) -> QuerySet[Practice]:
    """Return the practice if something was past its time last night and waits for the office."""
    rows = Practice.objects.filter(past_its_time__gt=0)
    if not scope.may_change(actor, Record.RETENTION):
        return rows.none()
    return scope.visible(rows, actor, Record.RETENTION, engagement=None)


def erasures_waiting(actor: Actor) -> QuerySet[Erasure]:
    """Return the requests to be erased that wait for the office."""
    rows = Erasure.objects.filter(withdrawn_at=None, carried_out_at=None)
    if not scope.may_change(actor, Record.ERASURE):
        return rows.none()
    return scope.visible(rows, actor, Record.ERASURE, engagement=None)
