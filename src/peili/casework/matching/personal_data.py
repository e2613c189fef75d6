"""Choices in which a person was ranked or chose."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db import transaction

from peili.casework.matching.models import Match
from peili.casework.offerings.models import Practitioner
from peili.core.wording import msgid
from peili.parties.models import Person
from peili.plumbing.personal_data import Handed, Remains

HANDED_OVER: list[type] = []
HELD_BACK: dict[type, str] = {
    Match: "Points against what an inquirer told and wished in confidence, beside colleagues. What"
    " one's own points come from stands in one's own profile."
}
GOES = [msgid("your name in the rankings that a choice was made from")]


def hand_over(person: Person) -> Handed:
    return {}


def remains(person: Person) -> list[Remains]:
    return []


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Take the name out of every ranking that was kept; who was chosen stays as a number."""
    for match, place in _places_of(person):
        place["name"] = ""
        match.save(update_fields=["ranking"])
    return remains(person)


def _places_of(person: Person) -> Iterator[tuple[Match, dict[str, Any]]]:
    own = set(Practitioner.objects.filter(person=person).values_list("pk", flat=True))
    if not own:
        return
    for match in Match.objects.iterator():
        for place in match.ranking:
            if place["practitioner"] in own:
                yield match, place
