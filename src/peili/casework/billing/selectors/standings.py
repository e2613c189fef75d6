"""How framework agreements stand: spent, committed and left, lot by lot. Never content."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, F, OuterRef, Q, QuerySet, Subquery, Sum, When

from peili.casework.agreements.models import Agreement
from peili.casework.billing.delivered import SESSION_KINDS
from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.frameworks import selectors as frameworks
from peili.casework.frameworks.models import Framework, Lot
from peili.casework.schedule.models import Session
from peili.core.ceiling import WARN_PERCENT, Standing, Warning, warnings
from peili.core.wording import msgid
from peili.parties import scope
from peili.parties.actor import Actor

NET = Sum(Case(When(invoice__credits=None, then=F("net_cents")), default=-F("net_cents")))


@dataclass(frozen=True)
class LotStanding:
    lot: Lot
    standing: Standing
    called_off: int
    held: int


Frameworks = Sequence[Framework] | QuerySet[Framework]


def standings_of(actor: Actor, among: Frameworks) -> dict[int, list[LotStanding]]:
    """Return how the lots of these frameworks stand, by framework; two questions for them all.

    Frameworks out of the actor's reach have nothing spent and nothing committed.
    """
    spent = spent_on(actor, among).filter(lot=OuterRef("pk")).values("lot").annotate(net=NET)
    lots = Lot.objects.select_related("framework").annotate(net=Subquery(spent.values("net")))
    within = scope.parts_of(lots, _within_reach(actor, among), "framework")
    committed, called_off, held = _commitments(actor, among)
    found: dict[int, list[LotStanding]] = defaultdict(list)
    for lot in within:
        standing = Standing(lot.ceiling_cents, lot.net or 0, committed[lot.pk])
        row = LotStanding(lot, standing, called_off[lot.pk], held[lot.pk])
        found[lot.framework_id].append(row)
    return found


def whole(framework: Framework, lots: Iterable[LotStanding]) -> Standing:
    """Add the lots up to the framework's own standing."""
    lots = list(lots)
    return Standing(
        framework.ceiling_cents,
        sum(one.standing.spent for one in lots),
        sum(one.standing.committed for one in lots),
    )


def what_to_watch(
    framework: Framework, lots: Sequence[LotStanding], *, today: date
) -> list[Warning]:
    """Return what the coordinator should know: of the whole, of its end, and of each full lot."""
    found = warnings(whole(framework, lots), ends_on=framework.ends_on, today=today)
    for one in lots:
        if one.standing.percent >= WARN_PERCENT:
            sentence = msgid("%(lot)s: %(percent)s %% of the ceiling is spent or committed.")
            values = {"lot": one.lot.name, "percent": one.standing.percent}
            found.append(Warning("filling", sentence, values))
    return found


def spent_on(actor: Actor, among: Frameworks) -> QuerySet[InvoiceLine]:
    """Return the sent lines that draw on these frameworks; those of credit notes give back."""
    sent = InvoiceLine.objects.exclude(invoice__state=Invoice.State.DRAFT)
    return scope.parts_of(sent, _within_reach(actor, among), "lot__framework").order_by()


def _within_reach(actor: Actor, among: Frameworks) -> QuerySet[Framework]:
    within = frameworks.frameworks(actor)
    if isinstance(among, QuerySet):
        return within.filter(pk__in=among.values("pk"))
    return within.filter(pk__in=[one.pk for one in among])


def _commitments(
    actor: Actor, among: Frameworks
) -> tuple[Counter[int], Counter[int], Counter[int]]:
    """Return cents promised, sessions called off and sessions held, by lot."""
    delivered = Q(engagement__sessions__state=Session.State.HELD) | Q(
        engagement__sessions__cancelled_late=True, engagement__sessions__fee_accepted=True
    )
    invoiced = Q(
        engagement__sessions__invoice_lines__given_back=False,
        engagement__sessions__invoice_lines__kind__in=SESSION_KINDS,
    ) & ~Q(engagement__sessions__invoice_lines__invoice__state=Invoice.State.DRAFT)
    in_force = Agreement.objects.filter(state=Agreement.State.IN_FORCE)
    agreements = scope.parts_of(in_force, _within_reach(actor, among), "lot__framework").annotate(
        delivered=Count("engagement__sessions", filter=delivered, distinct=True),
        invoiced=Count("engagement__sessions", filter=invoiced, distinct=True),
    )
    committed, called_off, held = Counter[int](), Counter[int](), Counter[int]()
    fields = ("lot", "sessions", "minutes", "priced_by", "price_cents", "delivered", "invoiced")
    for lot, sessions, minutes, priced_by, price, done, billed in agreements.values_list(*fields):
        each = price * minutes // 60 if priced_by == Agreement.PricedBy.HOUR else price
        ahead = max(0, sessions - done)
        committed[lot] += (ahead + done - billed) * each
        called_off[lot] += sessions
        held[lot] += done
    return committed, called_off, held
