"""Services and practitioners in the words of the public pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from peili.casework.offerings.lists import UNITS, price_of_what
from peili.casework.offerings.models import Practitioner, Service
from peili.core import terms
from peili.plumbing.ui import formats


@dataclass(frozen=True)
class Shelf:
    """Services that belong together."""

    heading: str
    services: list[Service]


@dataclass(frozen=True)
class ShownPrice:
    what: str
    price: str
    unit: str


@dataclass(frozen=True)
class Profile:
    """A practitioner as the public sees one."""

    slug: str
    name: str
    title: str
    introduction: str
    home_town: str
    fields: list[str]
    forms: list[str]
    approaches: list[str]
    regions: list[str]
    places: list[str]
    languages: list[str]
    trained: list[str]


def shelves(services: Iterable[Service]) -> list[Shelf]:
    """Put services on three shelves: supervision, when something is wrong, and the rest."""
    found = list(services)
    hard = {terms.EngagementKind.CRISIS, terms.EngagementKind.MEDIATION}
    supervision = [one for one in found if one.kind == terms.EngagementKind.SUPERVISION]
    when_hard = [one for one in found if one.kind in hard]
    rest = [one for one in found if one not in supervision and one not in when_hard]
    stands = [
        Shelf(_("Supervision"), supervision),
        Shelf(_("When something has gone wrong"), when_hard),
        Shelf(_("Learning, developing and resting"), rest),
    ]
    return [shelf for shelf in stands if shelf.services]


def shown_prices(service: Service) -> list[ShownPrice]:
    """Return today's prices; `service` comes from `selectors.public_services`."""
    rows: list[Any] = service.prices_now  # type: ignore[attr-defined]
    return [
        ShownPrice(price_of_what(row), formats.euros(row.cents), str(UNITS[row.unit]))
        for row in rows
    ]


def profile(one: Practitioner) -> Profile:
    return Profile(
        slug=one.slug,
        name=one.person.name,
        title=one.title,
        introduction=one.introduction,
        home_town=one.home_town,
        fields=labels(terms.Profession, one.professions),
        forms=labels(terms.Form, one.forms),
        approaches=labels(terms.Approach, one.approaches),
        regions=labels(terms.Region, one.regions),
        places=labels(terms.PlaceMode, one.place_modes),
        languages=labels(terms.Language, one.languages),
        trained=_trained(one),
    )


def labels(kind: type[terms.Term], values: Iterable[str]) -> list[str]:
    return [_(kind(value).label) for value in values]


def _trained(one: Practitioner) -> list[str]:
    said = [
        (one.supervisor_credits >= 60, _("Supervisor training, 60 credits")),
        (one.association_member, _("Member of the supervisors' association")),
        (one.trained_mediator, _("Trained mediator")),
        (one.trained_in_crisis, _("Trained in crisis work")),
        (one.trained_in_sound_relaxation, _("Trained in sound relaxation")),
    ]
    return [words for holds, words in said if holds]
