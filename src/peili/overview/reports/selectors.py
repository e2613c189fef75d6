"""Questions about reports: what was published to whom, and the cases whose own report one reads."""

from django.db.models import Q, QuerySet

from peili.core.policy import Record, Role
from peili.overview.reports.models import PublishedPool, PublishedReport
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Engagement, Organisation, Party

Audience = PublishedReport.Audience


def reports(actor: Actor) -> QuerySet[PublishedReport]:
    """Return the reports published to the actor's organisation, the practice, or themselves."""
    rows = PublishedReport.objects.select_related("organisation", "person")
    everything = PublishedReport.objects.order_by()
    to_organisations = scope.visible(
        everything.filter(audience=Audience.ORGANISATION),
        actor,
        Record.REPORT_TO_COMMISSIONER,
        engagement=None,
        organisation="organisation",
    )
    of_practice = scope.visible(
        everything.filter(audience=Audience.PRACTICE),
        actor,
        Record.REPORT_OF_PRACTICE,
        engagement=None,
    )
    own = scope.visible(
        everything.filter(audience=Audience.SUPERVISOR),
        actor,
        Record.REPORT_OF_OWN_WORK,
        engagement=None,
        about="person",
    )
    return rows.filter(
        Q(pk__in=to_organisations.values("pk"))
        | Q(pk__in=of_practice.values("pk"))
        | Q(pk__in=own.values("pk"))
    )


def report(actor: Actor, report_id: int) -> PublishedReport:
    return scope.the_one(reports(actor), report_id)


def pools(actor: Actor, report: PublishedReport) -> list[PublishedPool]:
    """Return the pools of a report within reach, without the rounds they were pooled from."""
    rows = PublishedPool.objects.select_related("questionnaire").defer("rounds")
    mine = reports(actor).filter(pk=report.pk)
    return list(scope.parts_of(rows, mine, "report").order_by("position"))


def ledger(actor: Actor) -> QuerySet[PublishedReport]:
    """Return everything published to organisations and to the practice, for the office."""
    rows = PublishedReport.objects.select_related("organisation", "published_by").exclude(
        audience=Audience.SUPERVISOR
    )
    return scope.changeable(rows, actor, Record.REPORT_TO_COMMISSIONER, engagement=None)


def may_publish(actor: Actor) -> bool:
    return scope.may_change(actor, Record.REPORT_TO_COMMISSIONER)


def organisations_to_report(actor: Actor) -> QuerySet[Organisation]:
    """Return the organisations that have ordered something, for the office to report to."""
    rows = Organisation.objects.filter(pk__in=Engagement.objects.values("organisation"))
    return scope.changeable(rows, actor, Record.REPORT_TO_COMMISSIONER, engagement=None)


def processes(actor: Actor) -> QuerySet[Engagement]:
    """Return the processes whose report the actor reads: its commissioner and its supervisor.

    The newest first. They alone see both the group's word and the commissioner's evaluation.
    """
    rows = Engagement.objects.select_related("organisation", "unit")
    said = scope.visible(rows, actor, Record.RELEASE_TO_COMMISSIONER, engagement="pk")
    both = scope.visible(said, actor, Record.COMMISSIONER_ANSWER, engagement="pk")
    return both.order_by("-pk")


def process(actor: Actor, engagement_id: int) -> Engagement:
    return scope.the_one(processes(actor), engagement_id)


def own_ways(actor: Actor) -> QuerySet[Engagement]:
    """Return the processes in which the actor is a supervisee, with a way of their own."""
    places = Party.objects.filter(person=actor.person_id, role=Role.SUPERVISEE.value, left_at=None)
    own = scope.visible(places, actor, Record.PARTY, about="person")
    rows = Engagement.objects.filter(pk__in=own.order_by().values("engagement"))
    seen = scope.visible(rows, actor, Record.ENGAGEMENT, engagement="pk")
    return seen.order_by("name", "pk")


def own_way(actor: Actor, engagement_id: int) -> Engagement:
    return scope.the_one(own_ways(actor), engagement_id)
