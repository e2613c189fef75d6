"""Minutes by car between the towns of our area, bettered by what the practice knows itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from peili.casework.schedule.models import TravelTime
from peili.core.terms import PlaceMode
from peili.core.travel import known_by_car

UNKNOWN_MINUTES = 60
"""What a way nobody has told about is thought to take."""


def town_of(place_mode: str, town: str, office: str) -> str | None:
    """Return where a session is held; None is remote."""
    if place_mode == PlaceMode.REMOTE:
        return None
    return office if place_mode == PlaceMode.AT_OFFICE else town or office


def travel_minutes(towns: Iterable[str]) -> tuple[tuple[int, ...], ...]:
    """Return the minutes from each town to each: the practice's own, else our list's."""
    names = list(towns)
    own = {
        (origin, destination): minutes
        for origin, destination, minutes in TravelTime.objects.filter(
            origin__in=names, destination__in=names
        ).values_list("origin", "destination", "minutes")
    }
    return tuple(tuple(_minutes(own, here, there) for there in names) for here in names)


def _minutes(own: dict[tuple[str, str], int], here: str, there: str) -> int:
    """A way told in one direction only takes as long back."""
    if here == there:
        return 0
    told = own.get((here, there), own.get((there, here)))
    if told is not None:
        return told
    by_car = known_by_car(here, there)
    return UNKNOWN_MINUTES if by_car is None else by_car


@dataclass(frozen=True)
class Way:
    """What the planner believes of a way, and where it knows it from."""

    origin: str
    destination: str
    minutes: int
    guessed: bool


def ways_between(towns: Iterable[str]) -> list[Way]:
    """Return every pair of towns with its minutes; guesses come first."""
    names = sorted(set(towns))
    minutes = travel_minutes(names)
    own = set(TravelTime.objects.values_list("origin", "destination"))
    ways = [
        Way(
            here,
            there,
            minutes[at][names.index(there)],
            known_by_car(here, there) is None and not {(here, there), (there, here)} & own,
        )
        for at, here in enumerate(names)
        for there in names[at + 1 :]
    ]
    return sorted(ways, key=lambda way: (not way.guessed, way.origin, way.destination))
