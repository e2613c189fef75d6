"""Lines of the access log: those about oneself, and for the office those of its own records."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from peili.core.policy import WHO_SEES, Record, Role
from peili.overview.looks.words import RECORDS, ROLES, VERBS
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.actor import Actor
from peili.parties.models import Engagement
from peili.plumbing.access_log.models import Entry
from peili.plumbing.clock import local

OFFICES_OWN = [record.value for record in Record if Role.COORDINATOR in WHO_SEES[record]]


@dataclass
class Look:
    """Somebody did the same thing on one day, so many times; `at` is the latest."""

    at: datetime
    who: str
    role: Any
    verb: Any
    what: Any
    times: int = 1


def about_me(actor: Actor) -> QuerySet[Entry]:
    """Return the lines about the actor, newest first."""
    rows = Entry.objects.filter(about_person=actor.person_id, actor_person__isnull=False)
    seen = scope.visible(rows, actor, Record.ACCESS_LOG, engagement=None, about="about_person")
    return seen.exclude(actor_person=actor.person_id).order_by("-seq")


def of_the_office(actor: Actor) -> QuerySet[Entry]:
    """Return the lines on records that the office sees.

    A line on any other record would tell the office of its content: that there is a goal, that
    somebody came. Those concerned see it; the chain as a whole is walked by `verify-log`.
    """
    rows = Entry.objects.filter(record__in=OFFICES_OWN)
    return scope.visible(rows, actor, Record.ACCESS_LOG, engagement=None).order_by("-seq")


def engagements_to_open(actor: Actor) -> QuerySet[Engagement]:
    rows = Engagement.objects.order_by("name")
    return scope.changeable(rows, actor, Record.EMERGENCY_ACCESS, engagement="pk")


def looks(lines: Iterable[Entry]) -> list[Look]:
    """Return lines in words; what one person did to one kind of thing on a day is one look."""
    lines = list(lines)
    names = parties.names_of_those_who_looked(
        line.actor_person for line in lines if line.actor_person
    )
    found: dict[tuple[Any, ...], Look] = {}
    for line in lines:
        key = (local(line.at).date(), line.actor_person, line.role, line.verb, line.record)
        if key in found:
            found[key].times += 1
            continue
        found[key] = Look(
            at=line.at,
            who=names.get(line.actor_person or 0, ""),
            role=ROLES.get(line.role, ""),
            verb=VERBS.get(line.verb, line.verb),
            what=RECORDS.get(line.record, line.record.replace("_", " ")),
        )
    return list(found.values())
