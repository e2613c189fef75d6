"""How framework agreements stand, and the counts their buyers ask for. Never content."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import (
    Case,
    Count,
    DurationField,
    ExpressionWrapper,
    F,
    Q,
    QuerySet,
    Sum,
    When,
)

from peili.casework.agreements.models import Agreement
from peili.casework.billing.delivered import SESSION_KINDS
from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.frameworks import selectors as frameworks
from peili.casework.frameworks.models import Framework, Lot
from peili.casework.schedule.models import Session
from peili.core.ceiling import Standing
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Engagement

REMOTE = "remote"


@dataclass(frozen=True)
class LotStanding:
    lot: Lot
    standing: Standing
    called_off: int
    held: int


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


def standings(actor: Actor, framework: Framework) -> list[LotStanding]:
    """Return how each lot of a framework within reach stands, in their order."""
    spent = dict(_spent(actor, [framework]).values_list("lot").annotate(net=_NET))
    rows = []
    committed, called_off, held = _commitments(actor, framework)
    for lot in framework.lots.all():
        standing = Standing(lot.ceiling_cents, spent.get(lot.pk) or 0, committed.get(lot.pk, 0))
        rows.append(LotStanding(lot, standing, called_off.get(lot.pk, 0), held.get(lot.pk, 0)))
    return rows


def whole(framework: Framework, lots: Iterable[LotStanding]) -> Standing:
    """Add the lots up to the framework's own standing."""
    lots = list(lots)
    return Standing(
        framework.ceiling_cents,
        sum(one.standing.spent for one in lots),
        sum(one.standing.committed for one in lots),
    )


def unit_counts(actor: Actor, framework_id: int) -> list[UnitCounts]:
    """Return the report by lot and unit, of a framework within reach."""
    framework = frameworks.framework(actor, framework_id)  # through the scope
    places = _by_engagement(framework)
    # Counts belong to the framework's buyer, also of engagements that others of the buyer ordered.
    wholes = frameworks.frameworks(actor).filter(pk=framework.pk)
    calling_off = scope.parts_of(
        Engagement.objects.all(), wholes, "agreements__lot__framework"
    ).distinct()
    counts = _sessions(calling_off)
    euros = _euros(actor, framework)
    rows: dict[tuple[str, str], list[int]] = {}
    for engagement, (lot, unit) in places.items():
        row = rows.setdefault((lot, unit), [0] * 7)
        numbers = counts.get(engagement, (0, 0, 0, 0, 0))
        for place, number in enumerate((1, *numbers, euros.get(engagement, 0))):
            row[place] += number
    return [UnitCounts(lot, unit, *numbers) for (lot, unit), numbers in sorted(rows.items())]


_NET = Sum(Case(When(invoice__credits=None, then=F("net_cents")), default=-F("net_cents")))
_LENGTH = ExpressionWrapper(F("ends") - F("starts"), output_field=DurationField())


def _spent(actor: Actor, among: list[Framework]) -> QuerySet[InvoiceLine]:
    sent = InvoiceLine.objects.exclude(invoice__state=Invoice.State.DRAFT)
    wholes = frameworks.frameworks(actor).filter(pk__in=[one.pk for one in among])
    return scope.parts_of(sent, wholes, "lot__framework").order_by()


def _commitments(
    actor: Actor, framework: Framework
) -> tuple[dict[int, int], dict[int, int], dict[int, int]]:
    """Return cents promised, sessions called off and sessions held, by lot."""
    delivered = Q(engagement__sessions__state=Session.State.HELD) | Q(
        engagement__sessions__cancelled_late=True, engagement__sessions__fee_accepted=True
    )
    invoiced = Q(
        engagement__sessions__invoice_lines__given_back=False,
        engagement__sessions__invoice_lines__kind__in=SESSION_KINDS,
    ) & ~Q(engagement__sessions__invoice_lines__invoice__state=Invoice.State.DRAFT)
    wholes = frameworks.frameworks(actor).filter(pk=framework.pk)
    in_force = Agreement.objects.filter(state=Agreement.State.IN_FORCE)
    agreements = scope.parts_of(in_force, wholes, "lot__framework").annotate(
        delivered=Count("engagement__sessions", filter=delivered, distinct=True),
        invoiced=Count("engagement__sessions", filter=invoiced, distinct=True),
    )
    committed: dict[int, int] = {}
    called_off: dict[int, int] = {}
    held: dict[int, int] = {}
    fields = ("lot", "sessions", "price_cents", "delivered", "invoiced")
    for lot, sessions, price, done, billed in agreements.values_list(*fields):
        ahead = max(0, sessions - done)
        committed[lot] = committed.get(lot, 0) + (ahead + done - billed) * price
        called_off[lot] = called_off.get(lot, 0) + sessions
        held[lot] = held.get(lot, 0) + done
    return committed, called_off, held


def _by_engagement(framework: Framework) -> dict[int, tuple[str, str]]:
    """Return lot and unit by engagement; the newest agreement that draws on the framework wins."""
    places: dict[int, tuple[str, str]] = {}
    for lot in framework.lots.all():
        drawing = lot.agreements.exclude(state=Agreement.State.DRAFT).order_by("version")
        rows = drawing.values_list("engagement", "engagement__unit__name")
        places |= {engagement: (lot.name, unit or "") for engagement, unit in rows}
    return places


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


def _euros(actor: Actor, framework: Framework) -> dict[int, int]:
    return dict(_spent(actor, [framework]).values_list("engagement").annotate(net=_NET))
