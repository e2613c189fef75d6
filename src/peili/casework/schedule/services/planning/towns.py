"""Minutes by car between the towns of our area, bettered by what the practice knows itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from peili.casework.schedule.models import TravelTime
from peili.core.terms import PlaceMode

UNKNOWN_MINUTES = 60
"""What a way nobody has told about is thought to take."""

# Driving in ordinary traffic, rounded up to five minutes.
BY_CAR: dict[str, dict[str, int]] = {
    "Pori": {
        "Rauma": 45,
        "Turku": 105,
        "Tampere": 90,
        "Vaasa": 150,
        "Ulvila": 15,
        "Kokemäki": 40,
        "Seinäjoki": 140,
        "Kankaanpää": 45,
        "Helsinki": 170,
    },
    "Rauma": {
        "Turku": 75,
        "Tampere": 105,
        "Vaasa": 195,
        "Ulvila": 50,
        "Kokemäki": 45,
        "Seinäjoki": 185,
        "Uusikaupunki": 45,
        "Kankaanpää": 85,
        "Helsinki": 170,
    },
    "Turku": {
        "Tampere": 120,
        "Vaasa": 255,
        "Ulvila": 105,
        "Kokemäki": 85,
        "Seinäjoki": 215,
        "Uusikaupunki": 60,
        "Salo": 45,
        "Helsinki": 120,
    },
    "Tampere": {
        "Vaasa": 180,
        "Ulvila": 85,
        "Kokemäki": 70,
        "Seinäjoki": 130,
        "Hämeenlinna": 55,
        "Kankaanpää": 90,
        "Helsinki": 120,
    },
    "Vaasa": {
        "Ulvila": 155,
        "Kokemäki": 180,
        "Seinäjoki": 60,
        "Kokkola": 95,
        "Kankaanpää": 125,
        "Helsinki": 270,
    },
    "Ulvila": {"Kokemäki": 30, "Seinäjoki": 145},
    "Kokemäki": {"Seinäjoki": 155},
}


def town_of(place_mode: str, town: str, office: str) -> str | None:
    """Return where a session is held; None is remote."""
    if place_mode == PlaceMode.REMOTE:
        return None
    return office if place_mode == PlaceMode.AT_OFFICE else town or office


def known_by_car(origin: str, destination: str) -> int | None:
    """Return the minutes of our own list, in either direction; None where it has none."""
    if origin == destination:
        return 0
    there = BY_CAR.get(origin, {}).get(destination)
    return there if there is not None else BY_CAR.get(destination, {}).get(origin)


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
