"""Keep invoices under the ceilings of framework agreements."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import Case, F, Sum, When

from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.frameworks.models import Framework, Lot
from peili.core.ceiling import Standing, demand_room

NET = Sum(Case(When(invoice__credits=None, then=F("net_cents")), default=-F("net_cents")))


def demand_room_under_ceilings(lines: Iterable[InvoiceLine]) -> None:
    """Raise `OverCeiling` if these lines would pass the ceiling of a lot or a framework.

    Holds the frameworks until the transaction ends: of two invoices that would pass it together,
    the second is refused.
    """
    drawn = Counter[int]()
    for line in lines:
        if line.lot_id:
            drawn[line.lot_id] += line.net_cents
    if not drawn:
        return
    lots = list(Lot.objects.filter(pk__in=drawn))
    frameworks = {lot.framework_id for lot in lots}
    for framework in Framework.objects.select_for_update().filter(pk__in=frameworks):
        own = [lot for lot in lots if lot.framework_id == framework.pk]
        for lot in own:
            demand_room([Standing(lot.ceiling_cents, _spent(lot=lot), 0)], cents=drawn[lot.pk])
        whole = Standing(framework.ceiling_cents, _spent(lot__framework=framework), 0)
        demand_room([whole], cents=sum(drawn[lot.pk] for lot in own))


def _spent(**lines: Lot | Framework) -> int:
    sent = InvoiceLine.objects.exclude(invoice__state=Invoice.State.DRAFT)
    return sent.filter(**lines).aggregate(net=NET)["net"] or 0
