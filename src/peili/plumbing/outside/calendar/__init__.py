"""Oma kalenteri: asks a calendar address when its owner is busy.

Settings it reads:
    CALENDARS   dotted name of the class that does it (`https.CalendarsOverHttps`)
"""

from typing import cast

from django.conf import settings
from django.utils.module_loading import import_string

from peili.plumbing.outside.calendar.port import (
    AddressRefused,
    CalendarAway,
    Calendars,
    CalendarTrouble,
    CalendarUnreadable,
    Span,
)

__all__ = [
    "AddressRefused",
    "CalendarAway",
    "CalendarTrouble",
    "CalendarUnreadable",
    "Calendars",
    "Span",
    "the_calendars",
]


def the_calendars() -> Calendars:
    """Return the calendars that the settings name."""
    return cast(Calendars, import_string(settings.CALENDARS)())
