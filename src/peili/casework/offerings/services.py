"""Keep the catalogue and its prices, and the practitioners with what they are qualified for."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Model, Q
from django.utils.text import slugify

from peili.casework.offerings.models import (
    OwnDevelopment,
    Practitioner,
    PriceRow,
    PublicWork,
    Service,
)
from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.core.wording import msgid
from peili.parties import services as parties


class PriceAlreadyChangesLater(RuleBroken):
    """A later row of the same kind stands: prices are set in the order of their days."""

    def __init__(self) -> None:
        super().__init__(
            msgid("A later price is already set for this. Remove it first, or begin after it.")
        )


class AlreadyAPractitioner(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This person is already a practitioner. Change their page instead."))


@transaction.atomic
def keep_service(service: Service) -> Service:
    """Add a service to the catalogue, or keep what was changed in it."""
    if not service.slug:
        service.slug = _free_slug(Service, service.name)
    service.save()
    return service


@transaction.atomic
def set_price(
    service: Service,
    *,
    cents: int,
    valid_from: date,
    form: str = "",
    region: str = "",
    minutes: int | None = None,
    unit: str = PriceRow.Unit.SESSION,
) -> PriceRow:
    """Set what the service costs from a day on; the price until then ends the day before.

    So two prices never hold on one day for the same form, region, length and unit.
    """
    same = PriceRow.objects.select_for_update().filter(
        service=service, form=form, region=region, minutes=minutes, unit=unit
    )
    if same.filter(valid_from__gt=valid_from).exists():
        raise PriceAlreadyChangesLater
    same.filter(valid_from=valid_from).delete()
    before = valid_from - timedelta(days=1)
    same.filter(Q(valid_to=None) | Q(valid_to__gte=valid_from)).update(valid_to=before)
    return PriceRow.objects.create(
        service=service,
        form=form,
        region=region,
        minutes=minutes,
        unit=unit,
        cents=cents,
        valid_from=valid_from,
    )


def end_price(price: PriceRow, *, last_day: date) -> PriceRow:
    """Let a price hold no longer than this day."""
    price.valid_to = max(last_day, price.valid_from)
    price.save(update_fields=["valid_to"])
    return price


@transaction.atomic
def add_practitioner(practitioner: Practitioner) -> Practitioner:
    """Make a person a practitioner: with a page of their own, and the duty that goes with it."""
    if Practitioner.objects.filter(person=practitioner.person).exists():
        raise AlreadyAPractitioner
    practitioner.slug = _free_slug(Practitioner, practitioner.person.name)
    practitioner.save()
    parties.give_duty(practitioner.person, role=Role.PRACTITIONER)
    return practitioner


def keep_practitioner(practitioner: Practitioner) -> Practitioner:
    """Keep what was changed in a practitioner's qualification, hours, limits or profile."""
    practitioner.save()
    return practitioner


def add_work(
    practitioner: Practitioner, *, kind: str, title: str, year: int, address: str = ""
) -> PublicWork:
    """List a presentation or a publication on the profile."""
    return PublicWork.objects.create(
        practitioner=practitioner, kind=kind, title=title, year=year, address=address
    )


def remove_work(work: PublicWork) -> None:
    work.delete()


def log_development(
    practitioner: Practitioner, *, kind: str, on: date, minutes: int, what: str = ""
) -> OwnDevelopment:
    """Log the practitioner's own supervision or training (H3)."""
    return OwnDevelopment.objects.create(
        practitioner=practitioner, kind=kind, on=on, minutes=minutes, what=what
    )


def remove_development(entry: OwnDevelopment) -> None:
    entry.delete()


def _free_slug(table: type[Model], name: str) -> str:
    """Return the name as a piece of an address, with a number after it if it is taken."""
    wished = slugify(name)[:50] or "x"
    taken = set(
        table._default_manager.filter(slug__startswith=wished).values_list("slug", flat=True)
    )
    return next(
        slug
        for slug in (wished, *(f"{wished}-{n}" for n in range(2, len(taken) + 3)))
        if slug not in taken
    )
