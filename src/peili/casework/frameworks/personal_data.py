"""Framework agreements are between organisations: nothing here is about a person."""

from datetime import datetime

from peili.casework.frameworks.models import Framework, Lot, LotPrice
from peili.parties.models import Person
from peili.plumbing.personal_data import Handed, Remains

HANDED_OVER: list[type] = []
HELD_BACK = {
    Framework: "An agreement between organisations.",
    Lot: "A part of an agreement between organisations.",
    LotPrice: "A price.",
}
GOES: list[str] = []


def hand_over(person: Person) -> Handed:
    return {}


def remains(person: Person) -> list[Remains]:
    return []


def erase(person: Person, *, at: datetime) -> list[Remains]:
    return remains(person)
