"""Dates, times, money and lengths of time as the Finns write them.

The figures look the same in every language of the page; only words (weekday, "klo", "min") change.
"""

from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import gettext, pgettext

from peili.plumbing import clock

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
DASH = "\N{EN DASH}"

CENT = Decimal("0.01")


def short_date(day: date, *, year: bool = True) -> str:
    """17.11.2026, or 17.11. where the year is plain from the place."""
    return f"{day.day}.{day.month}.{day.year}" if year else f"{day.day}.{day.month}."


def weekday_date(day: date, *, year: bool = True) -> str:
    """ti 17.11.2026"""
    return f"{WEEKDAYS_ABBR[day.weekday()]}{NBSP}{short_date(day, year=year)}"


def long_date(day: date) -> str:
    """tiistai 17.11.2026"""
    return f"{WEEKDAYS[day.weekday()]}{NBSP}{short_date(day)}"


def clock_time(at: time | datetime) -> str:
    """13.00; a moment is first turned to the time of the place."""
    at = clock.local(at) if isinstance(at, datetime) else at
    return f"{at.hour}.{at.minute:02}"


def moment(at: datetime, *, year: bool = True) -> str:
    """ti 17.11.2026 klo 13.00"""
    at = clock.local(at)
    day, shown = weekday_date(at.date(), year=year), clock_time(at)
    told = gettext("%(day)s at %(time)s") % {"day": day, "time": shown}
    return told.replace(f" {shown}", f"{NBSP}{shown}")


def span(starts: datetime, ends: datetime, *, year: bool = True) -> str:
    """ti 17.11.2026 klo 13.00–15.00, and both days in full when the night falls between."""
    starts, ends = clock.local(starts), clock.local(ends)
    if starts.date() == ends.date():
        return f"{moment(starts, year=year)}{DASH}{clock_time(ends)}"
    return f"{moment(starts, year=year)} {DASH} {moment(ends, year=year)}"


def week(day: date) -> str:
    """viikko 47, as ISO 8601 and the Finnish wall calendar count."""
    return gettext("week %(number)s") % {"number": day.isocalendar().week}


def decimal_number(number: Decimal | int | float, *, places: int | None = None) -> str:
    """1 234,5: a space between thousands, a comma before decimals, a true minus sign."""
    value = Decimal(str(number))
    if places is not None:
        value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{abs(value):,f}".replace(",", NBSP).replace(".", ",")
    return f"{MINUS}{text}" if value < 0 else text


def euros(amount: Decimal | int) -> str:
    """1 234,50 €. A Decimal is euros, an int is whole cents."""
    value = Decimal(amount).scaleb(-2) if isinstance(amount, int) else amount
    return f"{decimal_number(value.quantize(CENT, ROUND_HALF_UP))}{NBSP}€"


def duration(length: timedelta | int) -> str:
    """2 t 30 min, from minutes or a timedelta."""
    minutes = int(length.total_seconds() // 60) if isinstance(length, timedelta) else int(length)
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(f"{hours}{NBSP}{pgettext('hours, shortened', 'h')}")
    if rest or not hours:
        parts.append(f"{rest}{NBSP}{gettext('min')}")
    return " ".join(parts)
