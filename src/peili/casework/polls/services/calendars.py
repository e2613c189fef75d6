"""Give one's own calendar, have it read, and take it back."""

from datetime import datetime, timedelta

from django.db import transaction

from peili.casework.polls.models import BusyTime, CalendarAddress
from peili.parties.models import Consent, Person
from peili.parties.services import give_consent, withdraw_consent
from peili.plumbing import jobs
from peili.plumbing.outside.calendar import (
    AddressRefused,
    CalendarAway,
    CalendarTrouble,
    Span,
    the_calendars,
)

AHEAD = timedelta(days=400)
"""A year's planning, and a month to begin it."""


@transaction.atomic
def give_calendar(person: Person, *, address: str, at: datetime) -> CalendarAddress:
    """Keep the address in place of an earlier one, and have it read soon."""
    take_calendar_back(person, at=at)
    give_consent(person, Consent.Purpose.CALENDAR, at=at)
    given = CalendarAddress.objects.create(person=person, address=address, given_at=at)
    refresh_later(given.pk)
    return given


@transaction.atomic
def take_calendar_back(person: Person, *, at: datetime) -> None:
    """Forget the address and every busy time that came from it."""
    CalendarAddress.objects.filter(person=person).delete()
    withdraw_consent(person, Consent.Purpose.CALENDAR, at=at)


def refresh_later(calendar_id: int) -> None:
    jobs.enqueue("polls.refresh_calendar", key=f"calendar/{calendar_id}", calendar_id=calendar_id)


def refresh_all_later() -> int:
    """Have each calendar read by a job of its own, so that a slow one delays nobody else."""
    addresses = CalendarAddress.objects.values_list("pk", flat=True)
    for calendar_id in addresses:
        refresh_later(calendar_id)
    return len(addresses)


def look(calendar: CalendarAddress, *, at: datetime) -> list[Span] | CalendarAddress.Trouble:
    """Ask the calendar outside; nothing is written and no transaction is held meanwhile."""
    try:
        return the_calendars().busy_spans(calendar.address, first=at, last=at + AHEAD)
    except AddressRefused:
        return CalendarAddress.Trouble.REFUSED
    except CalendarAway:
        return CalendarAddress.Trouble.AWAY
    except CalendarTrouble:
        return CalendarAddress.Trouble.UNREADABLE


@transaction.atomic
def keep(
    calendar: CalendarAddress, seen: list[Span] | CalendarAddress.Trouble, *, at: datetime
) -> None:
    """Put what was seen in place of what was known. In trouble, what was known stays.

    An address that was changed or taken back while it was asked gets nothing.
    """
    held = CalendarAddress.objects.select_for_update().filter(
        pk=calendar.pk, address=calendar.address
    )
    row = held.first()
    if row is None:
        return
    if isinstance(seen, CalendarAddress.Trouble):
        row.trouble = seen
        row.save(update_fields=["trouble"])
        return
    BusyTime.objects.filter(calendar=row).delete()
    BusyTime.objects.bulk_create(
        (
            BusyTime(calendar=row, person_id=row.person_id, starts=starts, ends=ends)
            for starts, ends in seen
        ),
        batch_size=500,
    )
    row.trouble, row.read_at = "", at
    row.save(update_fields=["trouble", "read_at"])


def refresh_calendar(calendar: CalendarAddress, *, at: datetime) -> None:
    keep(calendar, look(calendar, at=at), at=at)


def calendar_to_read(calendar_id: int) -> CalendarAddress | None:
    return CalendarAddress.objects.filter(pk=calendar_id).first()
