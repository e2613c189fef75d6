"""Requests to be erased and consents, each within the actor's reach."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet

from peili.core.policy import Record
from peili.core.retention import Kept
from peili.overview.dataprotection.models import Retirement
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Consent, Erasure, Person

MOST_RUNS = 20


def own_consents(actor: Actor) -> QuerySet[Consent]:
    rows = Consent.objects.order_by("-given_at")
    return scope.visible(rows, actor, Record.CONSENT, engagement=None, about="person")


def own_consent(actor: Actor, consent_id: int) -> Consent:
    """Return a consent of one's own that stands and that is taken back here."""
    rows = Consent.objects.filter(withdrawn_at=None, purpose__in=TAKEN_BACK_HERE)
    own = scope.changeable(rows, actor, Record.CONSENT, engagement=None, about="person")
    return scope.the_one(own.select_related("person"), consent_id)


TAKEN_BACK_HERE = [Consent.Purpose.NAMED_ANSWERS, Consent.Purpose.RECORDING]
"""The others are taken back where they were given: there is more to choose there."""


@dataclass(frozen=True)
class Run:
    """What went at one time, of one kind."""

    at: datetime
    kind: Kept
    rows: int


def latest_runs(actor: Actor) -> list[Run]:
    """Return what was let go lately, the latest first."""
    rows = scope.visible(Retirement.objects.all(), actor, Record.RETENTION, engagement=None)
    found = rows.values_list("at", "kind").annotate(rows=Count("pk")).order_by("-at", "kind")
    return [Run(at, Kept(kind), count) for at, kind, count in found[:MOST_RUNS]]


def own_request(actor: Actor) -> Erasure | None:
    """Return the request that the actor has made and that waits."""
    rows = Erasure.objects.filter(person=actor.person_id, withdrawn_at=None, carried_out_at=None)
    return scope.visible(rows, actor, Record.ERASURE, engagement=None, about="person").first()


def requests(actor: Actor) -> QuerySet[Erasure]:
    """Return the requests that the office has got: those that wait first."""
    rows = Erasure.objects.select_related("person", "carried_out_by")
    seen = scope.visible(rows, actor, Record.ERASURE, engagement=None)
    return seen.order_by("-asked_at")


def request(actor: Actor, erasure_id: int) -> Erasure:
    return scope.the_one(requests(actor), erasure_id)


def people_to_ask_for(actor: Actor) -> list[tuple[int, str]]:
    """Return those of whom the office may write down that they asked."""
    rows = Person.objects.filter(erased_at=None).order_by("name")
    seen = scope.changeable(rows, actor, Record.PERSON, engagement=None)
    return list(seen.values_list("pk", "name"))


def person_to_ask_for(actor: Actor, person_id: int) -> Person:
    rows = Person.objects.filter(erased_at=None)
    return scope.the_one(scope.changeable(rows, actor, Record.PERSON, engagement=None), person_id)
