"""Numbers and days as they are written on paper in Finnish, Swedish and English."""

from datetime import date
from decimal import Decimal

NARROW = "\u202f"
FIXED = "\u00a0"
MINUS = "\u2212"

_MONTHS = "January February March April May June July August September October November December"


def number(value: Decimal, language: str, *, places: int | None = None) -> str:
    """Write a number: 1 234,5 in Finnish and Swedish, 1,234.5 in English.

    `places` fixes the number of decimals; without it zeros at the end are left out.
    """
    text = f"{abs(value):,f}" if places is None else f"{abs(value):,.{places}f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if language != "en":
        text = text.replace(",", FIXED).replace(".", ",")
    return f"{MINUS}{text}" if value < 0 else text


def euros(amount: Decimal, language: str) -> str:
    """Write an amount with its sign: 1 234,50 € or €1,234.50."""
    text = number(abs(amount), language, places=2)
    sign = MINUS if amount < 0 else ""
    return f"{sign}€{text}" if language == "en" else f"{sign}{text}{FIXED}€"


def percent(rate: Decimal, language: str) -> str:
    """Write a percentage: 25,5 % or 25.5%."""
    text = number(rate, language)
    return f"{text}%" if language == "en" else f"{text}{FIXED}%"


def day(value: date, language: str) -> str:
    """Write a day: 31.3.2026 or 31 March 2026."""
    if language == "en":
        return f"{value.day}{FIXED}{_MONTHS.split()[value.month - 1]}{FIXED}{value.year}"
    return f"{value.day}.{value.month}.{value.year}"


def days(first: date, last: date, language: str) -> str:
    """Write a span of days with an en dash, a lone day as itself."""
    if first == last:
        return day(first, language)
    if language == "en":
        return f"{day(first, language)} – {day(last, language)}"
    return f"{day(first, language)}–{day(last, language)}"
