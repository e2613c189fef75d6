"""The counts that the buyers of framework agreements ask for. Never content."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, DurationField, ExpressionWrapper, F, Q, QuerySet, Sum

from peili.casework.agreements.models import Agreement
from peili.casework.billing.selectors.standings import NET, spent_on
from peili.casework.frameworks import selectors as frameworks
from peili.casework.frameworks.models import Framework
from peili.casework.schedule.models import Session
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Engagement

REMOTE = "remote"


@dataclass(frozen=True)
class UnitCounts:
    """One row of the buyer's report: what was held in a lot for a unit."""

    lot: str
    unit: str
    processes: int
    held: int
    cancelled_late: int
    minutes: int
    heads: int
    remote: int
    cents: int

    @property
    def remote_percent(self) -> int:
        return round(self.remote * 100 / self.held) if self.held else 0


def unit_counts(actor: Actor, framework: Framework) -> list[UnitCounts]:
    """Return the report by lot and unit, of a framework within reach (nothing of another)."""
    # Counts belong to the framework's buyer, also of engagements that others of the buyer ordered.
    wholes = frameworks.frameworks(actor).filter(pk=framework.pk)
    places = _by_engagement(wholes)
    calling_off = scope.parts_of(
        Engagement.objects.all(), wholes, "agreements__lot__framework"
    ).distinct()
    counts = _sessions(calling_off)
    rows: dict[tuple[str, str], list[int]] = {}
    for engagement, (lot, unit) in places.items():
        row = rows.setdefault((lot, unit), [0] * 7)
        numbers = counts.get(engagement, (0, 0, 0, 0, 0))
        for place, number in enumerate((1, *numbers)):
            row[place] += number
    for lot, unit, net in _euros(actor, framework):
        rows.setdefault((lot, unit), [0] * 7)[-1] += net
    return [UnitCounts(lot, unit, *numbers) for (lot, unit), numbers in sorted(rows.items())]


_LENGTH = ExpressionWrapper(F("ends") - F("starts"), output_field=DurationField())


def _by_engagement(wholes: QuerySet[Framework]) -> dict[int, tuple[str, str]]:
    """Return lot and unit by engagement; the newest agreement that draws on the framework wins."""
    offered = Agreement.objects.exclude(state=Agreement.State.DRAFT).exclude(
        state=Agreement.State.WITHDRAWN, in_force_at=None
    )
    in_order = scope.parts_of(offered, wholes, "lot__framework").order_by("version", "pk")
    rows = in_order.values_list("engagement", "lot__name", "engagement__unit__name")
    return {engagement: (lot, unit or "") for engagement, lot, unit in rows}


def _sessions(calling_off: QuerySet[Engagement]) -> dict[int, tuple[int, int, int, int, int]]:
    rows = scope.parts_of(Session.objects.all(), calling_off, "engagement")
    held = Q(state=Session.State.HELD)
    counted = (
        rows.order_by()
        .values("engagement")
        .annotate(
            held=Count("pk", filter=held),
            late=Count("pk", filter=Q(cancelled_late=True)),
            length=Sum(_LENGTH, filter=held),
            heads=Sum("head_count", filter=held),
            remote=Count("pk", filter=held & Q(place_mode=REMOTE)),
        )
    )
    return {
        row["engagement"]: (
            row["held"],
            row["late"],
            (row["length"] or timedelta()) // timedelta(minutes=1),
            row["heads"] or 0,
            row["remote"],
        )
        for row in counted
    }


def _euros(actor: Actor, framework: Framework) -> list[tuple[str, str, int]]:
    """Return what has been invoiced, by the lot that each line was written on."""
    lines = spent_on(actor, [framework]).order_by()
    rows = lines.values_list("lot__name", "engagement__unit__name").annotate(net=NET)
    return [(lot, unit or "", net) for lot, unit, net in rows]
