"""Finnish public holidays (pyhäpäivät), and the eves on which offices are closed.

Midsummer Eve and Christmas Eve are working days by law, though nearly everybody is free and
banks are closed: they are told apart here and never mixed in by accident.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

import holidays as calendar

_LANGUAGES = {"fi": "fi", "sv": "sv_FI", "en": "en_US"}
_EVES = {"Juhannusaatto", "Jouluaatto"}
_SATURDAY = 5


def is_holiday(day: date) -> bool:
    """Tell whether the day is a public holiday; the eves are not."""
    return day in _holidays(day.year, "fi")


def is_eve(day: date) -> bool:
    """Tell whether the day is Midsummer Eve or Christmas Eve."""
    return day in _eves(day.year)


def holidays_between(first: date, last: date, *, language: str = "fi") -> dict[date, str]:
    """Return the public holidays from `first` to `last`, both included, with their names."""
    return {
        day: name
        for year in range(first.year, last.year + 1)
        for day, name in _holidays(year, language).items()
        if first <= day <= last
    }


def eves_between(first: date, last: date) -> list[date]:
    """Return the eves from `first` to `last`: nobody meets, though the law calls them working."""
    return [
        day
        for year in range(first.year, last.year + 1)
        for day in sorted(_eves(year))
        if first <= day <= last
    ]


def is_banking_day(day: date) -> bool:
    """Tell whether a payment can fall due on the day (law 150/1930 on due dates, section 5)."""
    return day.weekday() < _SATURDAY and not is_holiday(day) and not is_eve(day)


def banking_day_from(day: date) -> date:
    """Return the day itself, or the first banking day after it."""
    while not is_banking_day(day):
        day += timedelta(days=1)
    return day


@cache
def _holidays(year: int, language: str) -> Mapping[date, str]:
    return MappingProxyType(
        {day: name for day, name in _named(year, language).items() if day not in _eves(year)}
    )


@cache
def _eves(year: int) -> frozenset[date]:
    return frozenset(day for day, name in _named(year, "fi").items() if name in _EVES)


def _named(year: int, language: str) -> dict[date, str]:
    found = calendar.country_holidays("FI", years=year, language=_LANGUAGES[language])
    return dict(sorted(found.items()))
