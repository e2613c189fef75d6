"""Questions about the planning desk, each within the actor's reach."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Prefetch, Q, QuerySet

from peili.casework.agreements.models import Agreement
from peili.casework.offerings import selectors as offerings
from peili.casework.schedule.models import Absence, Plan, PlannedSeries, Session, TravelTime
from peili.core.policy import Record, Role
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Engagement, Party, Person

MOST_TO_CHOOSE_FROM = 1000
MOST_PLANS = 20


@dataclass(frozen=True)
class Plannable:
    """A process that can be put on the desk: how much of it is booked and how much is missing."""

    pk: int
    name: str
    organisation: str
    supervisor: str
    ahead: int
    missing: int


def plannable(
    actor: Actor, *, after: datetime, only: Collection[int] | None = None
) -> list[Plannable]:
    """Return the processes whose agreement is in force; two queries."""
    rows = Agreement.objects.filter(
        state=Agreement.State.IN_FORCE, engagement__state=Engagement.State.RUNNING
    )
    if only is not None:
        rows = rows.filter(engagement__in=only)
    counted = rows.annotate(
        kept=Count("engagement__sessions", filter=~Q(engagement__sessions__state="cancelled")),
        ahead=Count(
            "engagement__sessions",
            filter=Q(engagement__sessions__state="planned", engagement__sessions__starts__gt=after),
        ),
    )
    visible = scope.visible(counted, actor, Record.AGREEMENT).order_by("engagement__name")
    values = list(
        visible.values_list(
            "engagement_id",
            "engagement__name",
            "engagement__organisation__name",
            "sessions",
            "kept",
            "ahead",
        )[:MOST_TO_CHOOSE_FROM]
    )
    leaders = _leaders(actor, [row[0] for row in values])
    return [
        Plannable(pk, name, organisation or "", leaders.get(pk, ""), ahead, max(0, total - kept))
        for pk, name, organisation, total, kept, ahead in values
    ]


def plans(actor: Actor) -> QuerySet[Plan]:
    rows = Plan.objects.select_related("job", "made_by")
    return scope.visible(rows, actor, Record.PLAN, engagement=None)


def latest_plans(actor: Actor) -> list[Plan]:
    counted = plans(actor).annotate(count=Count("series"))
    return list(counted.order_by("-created_at")[:MOST_PLANS])


def plans_waiting(actor: Actor) -> QuerySet[Plan]:
    return plans(actor).filter(state=Plan.State.PROPOSED)


def plan_to_change(actor: Actor, plan_id: int) -> Plan:
    series = scope.visible(
        PlannedSeries.objects.select_related("engagement", "supervisor"),
        actor,
        Record.PLAN,
        engagement=None,
    )
    rows = Plan.objects.select_related("job", "made_by").prefetch_related(
        Prefetch("series", queryset=series.order_by("engagement__name"))
    )
    return scope.the_one(scope.changeable(rows, actor, Record.PLAN, engagement=None), plan_id)


def series_to_change(actor: Actor, series_id: int) -> PlannedSeries:
    rows = PlannedSeries.objects.select_related("plan", "engagement", "supervisor")
    return scope.the_one(scope.changeable(rows, actor, Record.PLAN, engagement=None), series_id)


def absences(actor: Actor, *, after: datetime) -> QuerySet[Absence]:
    rows = Absence.objects.filter(ends__gt=after).select_related("person")
    return scope.visible(rows, actor, Record.ABSENCE, engagement=None, about="person")


def absence_to_change(actor: Actor, absence_id: int) -> Absence:
    rows = Absence.objects.select_related("person")
    return scope.the_one(
        scope.changeable(rows, actor, Record.ABSENCE, engagement=None, about="person"), absence_id
    )


def travel_times(actor: Actor) -> QuerySet[TravelTime]:
    return scope.visible(TravelTime.objects.all(), actor, Record.PRACTICE, engagement=None)


def travel_time_to_change(actor: Actor, travel_id: int) -> TravelTime:
    rows = scope.changeable(TravelTime.objects.all(), actor, Record.PRACTICE, engagement=None)
    return scope.the_one(rows, travel_id)


def names_of(actor: Actor, people: Collection[int]) -> dict[str, str]:
    """Return names by number, as the planner writes numbers."""
    rows = Person.objects.filter(pk__in=people)
    named = scope.visible(rows, actor, Record.PERSON, engagement=None, about="pk")
    return {str(pk): name for pk, name in named.values_list("pk", "name")}


def members_of(actor: Actor, engagement: Engagement) -> list[tuple[int, str]]:
    """Return the supervisees of a process, for choosing who need not come."""
    rows = Party.objects.filter(
        engagement=engagement, role=Role.SUPERVISEE.value, left_at__isnull=True
    )
    named = scope.visible(rows, actor, Record.PARTY).order_by("person__name")
    return list(named.values_list("person_id", "person__name"))


def sessions_in_the_way(
    actor: Actor, absences: Sequence[Absence], *, after: datetime
) -> dict[int, list[Session]]:
    """Return by absence the planned sessions that stand in it, in one query."""
    found: dict[int, list[Session]] = {absence.pk: [] for absence in absences}
    if not absences:
        return found
    rows = Session.objects.filter(
        supervisor__in={absence.person_id for absence in absences},
        state=Session.State.PLANNED,
        starts__lt=max(absence.ends for absence in absences),
        ends__gt=max(after, min(absence.starts for absence in absences)),
    ).select_related("engagement")
    for session in scope.visible(rows, actor, Record.SESSION).order_by("starts"):
        for absence in absences:
            if absence.person_id == session.supervisor_id and (
                session.starts < absence.ends and session.ends > absence.starts
            ):
                found[absence.pk].append(session)
    return found


def towns(actor: Actor) -> set[str]:
    """Return the towns of processes and practitioners that the planner has to go between."""
    rows = scope.visible(
        Engagement.objects.filter(state=Engagement.State.RUNNING),
        actor,
        Record.ENGAGEMENT,
        engagement="pk",
    )
    found = set(rows.values_list("town", flat=True))
    found |= set(offerings.practitioners(actor).values_list("home_town", flat=True))
    return {town for town in found if town}


def held_by(
    actor: Actor, people: Collection[int], first: datetime, last: datetime
) -> QuerySet[Session]:
    """Return what these people hold or are to hold in a stretch of time."""
    rows = Session.objects.filter(
        supervisor__in=people, starts__gte=first, starts__lt=last
    ).exclude(state=Session.State.CANCELLED)
    return scope.visible(rows, actor, Record.SESSION)


def _leaders(actor: Actor, engagements: Collection[int]) -> dict[int, str]:
    rows = Party.objects.filter(
        engagement__in=engagements, role=Role.SUPERVISOR.value, left_at__isnull=True
    )
    named = scope.visible(rows, actor, Record.PARTY).order_by("-pk")
    return dict(named.values_list("engagement_id", "person__name"))
