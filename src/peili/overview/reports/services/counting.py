"""What of a year can be counted without anybody's answer: sessions, hours, heads."""

from datetime import datetime, timedelta

from django.db.models import Count, DurationField, ExpressionWrapper, F, Q, Sum
from django.db.models.functions import ExtractMonth

from peili.casework.agreements.models import Agreement
from peili.casework.schedule.models import Session
from peili.core.terms import EngagementKind
from peili.parties.models import Organisation, Person
from peili.plumbing import clock

LENGTH = ExpressionWrapper(F("ends") - F("starts"), output_field=DurationField())
CORE_TASKS = 5


def counts(
    since: datetime,
    until: datetime,
    *,
    organisation: Organisation | None = None,
    person: Person | None = None,
) -> dict[str, int | list[int]]:
    """Count the year's sessions of supervision, of an organisation or of a supervisor."""
    rows = Session.objects.filter(
        engagement__kind=EngagementKind.SUPERVISION.value, starts__gte=since, starts__lt=until
    ).order_by()
    if organisation is not None:
        rows = rows.filter(engagement__organisation=organisation)
    if person is not None:
        rows = rows.filter(supervisor=person)
    held = Q(state=Session.State.HELD)
    found = rows.aggregate(
        processes=Count("engagement", distinct=True, filter=held),
        held=Count("pk", filter=held),
        cancelled=Count("pk", filter=Q(state=Session.State.CANCELLED)),
        cancelled_late=Count("pk", filter=Q(cancelled_late=True)),
        heads=Sum("head_count", filter=held),
        length=Sum(LENGTH, filter=held),
    )
    months = dict(
        rows.filter(held)
        .annotate(month=ExtractMonth("starts", tzinfo=clock.HELSINKI))
        .values_list("month")
        .annotate(sessions=Count("pk"))
    )
    length = found.pop("length") or timedelta()
    return {
        **{name: number or 0 for name, number in found.items()},
        "minutes": length // timedelta(minutes=1),
        "months": [months.get(month, 0) for month in range(1, 13)],
    }


def core_tasks(organisation: Organisation, since: datetime, until: datetime) -> list[str]:
    """Return the core task as the year's agreements say it, what most of them say first."""
    rows = (
        Agreement.objects.filter(
            engagement__organisation=organisation,
            starts_on__lt=clock.local(until).date(),
            ends_on__gte=clock.local(since).date(),
        )
        .exclude(state=Agreement.State.DRAFT)
        .exclude(core_task="")
        .order_by()
        .values_list("core_task")
        .annotate(agreements=Count("pk"))
        .order_by("-agreements", "core_task")
    )
    said = [text for text, _ in rows[:CORE_TASKS]]
    return said or [organisation.core_task] * bool(organisation.core_task)
