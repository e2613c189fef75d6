"""Publish a year: pool it, pass each figure through the gate, add what passed to the ledger."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Q

from peili.casework.evaluation.models import QuestionnaireRound
from peili.casework.evaluation.services import pooling
from peili.core.errors import RuleBroken
from peili.core.measurement.differences import compare
from peili.core.policy import Role
from peili.core.wording import msgid
from peili.overview.reports.models import PublishedPool, PublishedReport
from peili.overview.reports.services.counting import core_tasks, counts
from peili.overview.reports.services.pools import Ledger, Pooled, pool_up
from peili.parties.models import Duty, Organisation, Person, Practice
from peili.plumbing import clock

Audience = PublishedReport.Audience
Wave = QuestionnaireRound.Wave
WAVES = (Wave.START, Wave.HALF_YEARLY, Wave.FINAL, Wave.DELAYED, Wave.AFTER_SESSION)
LATER = (Wave.FINAL, Wave.HALF_YEARLY)
"""What the start is compared with: the end, or where there is none, half-way."""


class NothingToReport(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("There is nothing to report of that year yet."))


@transaction.atomic
def publish_report(
    *,
    audience: str,
    year: int,
    by: Person,
    at: datetime,
    organisation: Organisation | None = None,
) -> PublishedReport:
    """Tell a year as it stands now: to an organisation, to the practice, or to `by` alone.

    One report is published at a time, since each is held against all that its readers have. Raise
    `NothingToReport` for a year in which nothing was held and nothing answered.
    """
    Practice.objects.select_for_update().first()
    person = by if audience == Audience.SUPERVISOR else None
    since, until = clock.year(year)
    counted = counts(since, until, organisation=organisation, person=person)
    ledger = _ledger(audience, year, organisation=organisation, person=person)
    pooled: list[Pooled] = []
    for wave in WAVES:
        rounds = pooling.rounds_to_pool(
            wave=wave,
            since=since,
            until=until,
            organisation=organisation.pk if organisation else None,
            supervisor=person.pk if person else None,
        )
        pooled += pool_up(wave, rounds, ledger, by_unit=audience == Audience.ORGANISATION)
    if not pooled and not counted["held"]:
        raise NothingToReport
    report = PublishedReport.objects.create(
        audience=audience,
        organisation=organisation,
        person=person,
        year=year,
        published_at=at,
        published_by=by,
        counts=counted,
        core_tasks=core_tasks(organisation, since, until) if organisation else [],
        changes=_changes(pooled),
    )
    PublishedPool.objects.bulk_create(
        one.as_row(report, position) for position, one in enumerate(pooled)
    )
    return report


def _ledger(
    audience: str, year: int, *, organisation: Organisation | None, person: Person | None
) -> Ledger:
    """Gather what this report's readers have already: every pool they were told of that year.

    A coordinator reads what any organisation reads, and is often a supervisor too.
    """
    office = list(Duty.objects.filter(role=Role.COORDINATOR.value).values_list("person", flat=True))
    offices_own = Q(audience=Audience.SUPERVISOR, person__in=office)
    practices = Q(audience=Audience.PRACTICE)
    organisations = Q(audience=Audience.ORGANISATION)
    if audience == Audience.ORGANISATION:
        seen = Q(organisation=organisation) | practices | offices_own
    elif audience == Audience.PRACTICE:
        seen = organisations | practices | offices_own
    elif person is not None and person.pk in office:
        seen = organisations | practices | Q(person=person)
    else:
        seen = Q(person=person)
    reports = PublishedReport.objects.filter(seen, year=year)
    rows = PublishedPool.objects.filter(report__in=reports, why="").order_by("report", "position")
    return Ledger(
        rows=list(rows),
        leaders=[person.pk] if person else office,
        outsiders=person is None,
    )


def _changes(pooled: list[Pooled]) -> list[dict[str, Any]]:
    """Compare the start with the last later wave, question by question, where both are told."""
    wholes = {one.wave: one for one in pooled if not one.unit and not one.why}
    later = next((wave for wave in LATER if wave in wholes), None)
    if Wave.START not in wholes or later is None:
        return []
    before, after = wholes[Wave.START], wholes[later]
    found = []
    for question, mean in before.means.items():
        if question not in after.means:
            continue
        compared = compare(before.sums[question].values, after.sums[question].values)
        found.append(
            {
                "question": question,
                "from": Wave.START.value,
                "to": later.value,
                "points": str(Decimal(after.means[question]) - Decimal(mean)),
                "beyond_chance": compared is not None and compared.beyond_chance,
            }
        )
    return found
