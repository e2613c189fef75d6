"""Framework agreements, their lots, and the price a lot gives on a day."""

from datetime import date

from django.db.models import QuerySet

from peili.casework.frameworks.models import Framework, Lot
from peili.core.policy import Record
from peili.parties import scope
from peili.parties.actor import Actor


def frameworks(actor: Actor) -> QuerySet[Framework]:
    """Return frameworks within reach: the office's all, a commissioner's own buyer's."""
    rows = Framework.objects.select_related("buyer")
    return scope.visible(rows, actor, Record.FRAMEWORK, engagement="buyer__engagements").distinct()


def framework(actor: Actor, framework_id: int) -> Framework:
    return scope.the_one(frameworks(actor), framework_id)


def framework_to_change(actor: Actor, framework_id: int) -> Framework:
    scope.demand_change(actor, Record.FRAMEWORK)
    return framework(actor, framework_id)


def lot_to_change(actor: Actor, framework_id: int, lot_id: int) -> Lot:
    whole = framework_to_change(actor, framework_id)
    return scope.the_one(Lot.objects.filter(framework=whole), lot_id)


def lots_open_to(actor: Actor, *, buyer_id: int, on: date) -> QuerySet[Lot]:
    """Return lots that an agreement of this buyer may draw on that day."""
    rows = Lot.objects.filter(
        framework__in=frameworks(actor).filter(buyer=buyer_id, starts_on__lte=on, ends_on__gte=on)
    )
    return scope.visible(
        rows, actor, Record.FRAMEWORK, engagement="framework__buyer__engagements"
    ).distinct()


def lot_price(lot: Lot, *, form: str, minutes: int, on: date) -> int | None:
    """Return the cents of the closest price row that day: a row for this form and length first."""
    rows = [
        row
        for row in lot.prices.all()
        if row.valid_from <= on and (row.valid_to is None or row.valid_to >= on)
    ]
    fitting = [row for row in rows if row.form in {"", form} and row.minutes in {None, minutes}]
    fitting.sort(key=lambda row: (row.form == "", row.minutes is None))
    return fitting[0].cents if fitting else None
