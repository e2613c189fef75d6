"""Seeded planning problems of the Turku–Tampere–Vaasa–Pori–Rauma area, by size."""

import random
from datetime import date, timedelta
from typing import Any

TOWNS = ("Turku", "Tampere", "Vaasa", "Pori", "Rauma")
TRAVEL = (
    (0, 120, 245, 105, 75),
    (120, 0, 170, 85, 110),
    (245, 170, 0, 140, 175),
    (105, 85, 140, 0, 45),
    (75, 110, 175, 45, 0),
)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
FIRST, LAST = date(2026, 8, 10), date(2027, 6, 11)
HOLIDAYS = ("2026-10-31", "2026-12-06", "2027-03-26", "2027-03-29", "2027-05-01", "2027-05-06")
CLOSED = (("2026-12-21", "2027-01-06"), ("2027-02-22", "2027-02-28"))


def make(processes: int, supervisors: int, *, seed: int, busy: int = 150) -> dict[str, Any]:
    """Return a problem as the JSON of `peili plan`; `busy` spans a person over the year."""
    chance = random.Random(seed)
    staff = [_supervisor(chance, f"s{place + 1}") for place in range(supervisors)]
    people = [_person(chance, row["id"], busy // 2) for row in staff]
    rows = [_process(chance, f"p{place + 1}", staff, people, busy) for place in range(processes)]
    return {
        "format": "peili-plan/1",
        "timezone": "Europe/Helsinki",
        "horizon": [FIRST.isoformat(), LAST.isoformat()],
        "holidays": list(HOLIDAYS),
        "closed": [list(span) for span in CLOSED],
        "towns": list(TOWNS),
        "travel_minutes": [list(row) for row in TRAVEL],
        "people": people,
        "supervisors": staff,
        "processes": rows,
    }


def _supervisor(chance: random.Random, name: str) -> dict[str, Any]:
    days = chance.sample(WEEKDAYS, chance.choice([4, 5, 5]))
    return {
        "id": name,
        "home": chance.choice(TOWNS),
        "hours": {day: [["08:00", "17:00"]] for day in days},
        "max_minutes_per_day": 360,
        "max_minutes_per_week": 1200,
    }


def _process(
    chance: random.Random,
    name: str,
    staff: list[dict[str, Any]],
    people: list[dict[str, Any]],
    busy: int,
) -> dict[str, Any]:
    kind = chance.choices(["group", "single", "management", "mediation"], [60, 25, 10, 5])[0]
    size = {"group": (3, 8), "single": (1, 1), "management": (2, 4), "mediation": (2, 4)}[kind]
    members = []
    for place in range(chance.randint(*size)):
        members.append(f"{name}m{place + 1}")
        people.append(_person(chance, members[-1], busy))
    optional = [members.pop()] if len(members) > 3 and chance.random() < 0.3 else []
    if people and chance.random() < 0.05 and len(people) > 60:
        members.append(chance.choice(people[len(staff) : -10])["id"])
        members = list(dict.fromkeys(members))
    target = chance.choice([21, 28, 28, 35, 42])
    first = FIRST + timedelta(days=chance.randint(0, 28))
    town = None if chance.random() < 0.3 else chance.choice(TOWNS)
    listed = chance.sample(staff, min(len(staff), chance.choice([1, 2, 2, 3])))
    windows = None
    if chance.random() < 0.4:
        held = sorted({day for supervisor in listed for day in supervisor["hours"]})
        windows = {day: [["08:00", "16:00"]] for day in chance.sample(held, 4)}
    sessions = min(chance.randint(6, 12), 270 // target)
    return {
        "id": name,
        "supervisors": [row["id"] for row in listed],
        "required": [member for member in members if member not in optional],
        "optional": [member for member in optional if member not in members],
        "min_optional": 0,
        "town": town,
        "sessions": sessions,
        "minutes": {"group": chance.choice([90, 120]), "mediation": 120}.get(
            kind, chance.choice([60, 90])
        ),
        "gap_days": [target - 7, target + 14],
        "target_gap_days": target,
        "first_between": [first.isoformat(), (first + timedelta(days=28)).isoformat()],
        "windows": windows,
        "fixed": [],
    }


def _person(chance: random.Random, name: str, busy: int) -> dict[str, Any]:
    """A calendar: a few weekly meetings, the rest one-off, a week away."""
    spans = []
    days = (LAST - FIRST).days
    weekly = max(0, busy * 3 // 5 // (days // 7))
    for _ in range(weekly):
        day = FIRST + timedelta(days=chance.randint(0, 4))
        start, length = chance.randint(16, 30), chance.choice([2, 2, 3, 4])
        while day <= LAST:
            spans.append(_span(day, start, length))
            day += timedelta(days=7)
    away = FIRST + timedelta(days=chance.randint(0, days - 7))
    spans.append([f"{away}T00:00", f"{away + timedelta(days=7)}T00:00"])
    while len(spans) < busy:
        day = FIRST + timedelta(days=chance.randint(0, days))
        if day.weekday() < 5:
            spans.append(_span(day, chance.randint(16, 31), chance.choice([2, 3, 4, 6])))
    return {"id": name, "busy": sorted(spans), "free": None}


def _span(day: date, start: int, length: int) -> list[str]:
    end = min(start + length, 47)
    return [f"{day}T{_time(start)}", f"{day}T{_time(end)}"]


def _time(half_hours: int) -> str:
    return f"{half_hours // 2:02d}:{half_hours % 2 * 30:02d}"
