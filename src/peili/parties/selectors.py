"""Questions about people, organisations and engagements, each within the actor's reach."""

from datetime import datetime

from django.db.models import QuerySet

from peili.core.office_hours import OfficeHours, closed_days
from peili.core.policy import Record, Role
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import (
    ClosedPeriod,
    Engagement,
    OccupiedTime,
    Organisation,
    Party,
    Person,
    Practice,
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


def coordinators(actor: Actor) -> QuerySet[Person]:
    return people(actor).filter(duties__role=Role.COORDINATOR.value).distinct()


PUBLIC = Actor()
