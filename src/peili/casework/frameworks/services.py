"""Write down framework agreements: buyer, lots, prices, and options taken into use."""

from datetime import date

from django.db import transaction

from peili.casework.frameworks.models import Framework, Lot, LotPrice
from peili.casework.offerings.models import Service
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties.models import Organisation


class NoOptionLeft(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Every option year of this framework agreement is in use."))


class OptionsInUse(RuleBroken):
    """An option year that has been taken into use cannot be agreed away."""

    def __init__(self) -> None:
        super().__init__(
            msgid("More option years than that are in use already. Write at least as many.")
        )


class PricesOverlap(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("There is already a price for these days. End it first, or begin after it.")
        )


@transaction.atomic
def write_down_framework(
    *,
    buyer: Organisation,
    name: str,
    starts_on: date,
    ends_on: date,
    reference: str = "",
    option_years: int = 0,
    ceiling_cents: int | None = None,
) -> Framework:
    """Keep a framework agreement with a public buyer; lots come after."""
    return Framework.objects.create(
        buyer=buyer,
        name=name,
        reference=reference,
        starts_on=starts_on,
        ends_on=ends_on,
        option_years=option_years,
        ceiling_cents=ceiling_cents,
    )


@transaction.atomic
def change_framework(
    framework: Framework,
    *,
    name: str,
    reference: str,
    starts_on: date,
    ends_on: date,
    option_years: int,
    ceiling_cents: int | None,
) -> Framework:
    """Correct what was written down, or raise the ceiling the buyer has raised.

    Raise `OptionsInUse` where fewer option years are written than have been taken into use.
    """
    held = Framework.objects.select_for_update().get(pk=framework.pk)
    if option_years < held.options_used:
        raise OptionsInUse
    held.name, held.reference = name, reference
    held.starts_on, held.ends_on = starts_on, ends_on
    held.option_years, held.ceiling_cents = option_years, ceiling_cents
    held.save(
        update_fields=[
            *("name", "reference", "starts_on", "ends_on", "option_years", "ceiling_cents")
        ]
    )
    return held


@transaction.atomic
def use_option(framework: Framework) -> Framework:
    """Take one option year into use: the end moves a year on."""
    held = Framework.objects.select_for_update().get(pk=framework.pk)
    if held.options_used >= held.option_years:
        raise NoOptionLeft
    held.options_used += 1
    held.ends_on = _a_year_on(held.ends_on)
    held.save(update_fields=["options_used", "ends_on"])
    return held


@transaction.atomic
def add_lot(
    framework: Framework,
    *,
    name: str,
    order_reference: str = "",
    ceiling_cents: int | None = None,
    sessions: int | None = None,
    minutes: int | None = None,
    extra_minutes: int = 0,
) -> Lot:
    """Add a lot to the framework, last in its list."""
    return Lot.objects.create(
        framework=framework,
        name=name,
        position=framework.lots.count(),
        order_reference=order_reference,
        ceiling_cents=ceiling_cents,
        sessions=sessions,
        minutes=minutes,
        extra_minutes=extra_minutes,
    )


@transaction.atomic
def change_lot(
    lot: Lot,
    *,
    name: str,
    order_reference: str,
    ceiling_cents: int | None,
    sessions: int | None,
    minutes: int | None,
    extra_minutes: int,
) -> Lot:
    """Correct a lot, or raise its ceiling where the buyer has raised it."""
    lot.name, lot.order_reference, lot.ceiling_cents = name, order_reference, ceiling_cents
    lot.sessions, lot.minutes, lot.extra_minutes = sessions, minutes, extra_minutes
    lot.save()
    return lot


@transaction.atomic
def set_lot_price(
    lot: Lot,
    *,
    cents: int,
    valid_from: date,
    valid_to: date | None = None,
    service: Service | None = None,
    form: str = "",
    minutes: int | None = None,
) -> LotPrice:
    """Add a price row; raise `PricesOverlap` where one for the same thing covers these days."""
    same = LotPrice.objects.select_for_update().filter(
        lot=lot, service=service, form=form, minutes=minutes
    )
    for other in same:
        ends_before = other.valid_to is not None and other.valid_to < valid_from
        begins_after = valid_to is not None and valid_to < other.valid_from
        if not (ends_before or begins_after):
            raise PricesOverlap
    return LotPrice.objects.create(
        lot=lot,
        service=service,
        form=form,
        minutes=minutes,
        cents=cents,
        valid_from=valid_from,
        valid_to=valid_to,
    )


def _a_year_on(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 1, day=28)
