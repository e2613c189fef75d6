"""Times that a practitioner could give to one short meeting."""

from datetime import UTC, date, datetime, time, timedelta

from peili.core.series import HELSINKI, Availability, OpenHours

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def read_hours(written: dict[str, list[list[str]]]) -> tuple[OpenHours, ...]:
    """Read weekly hours as tables keep them: {"mon": [["09:00", "16:00"]]}."""
    return tuple(
        OpenHours(WEEKDAYS.index(day), time.fromisoformat(opens), time.fromisoformat(closes))
        for day, stretches in written.items()
        for opens, closes in stretches
    )


def free_times(
    availability: Availability,
    *,
    after: datetime,
    days: int,
    minutes: int,
    step: timedelta = timedelta(hours=1),
) -> list[datetime]:
    """Return when a meeting of `minutes` could start, in UTC, in the `days` from `after` on.

    Only whole hours (or another `step` from opening) within the practitioner's hours, on days that
    are neither holidays nor closed, and clear of everything busy.
    """
    length = timedelta(minutes=minutes)
    first = after.astimezone(HELSINKI).date()
    starts = (
        start
        for offset in range(days)
        for start in _starts(first + timedelta(days=offset), availability, length, step)
    )
    return [start for start in starts if start > after and _is_clear(start, length, availability)]


def _starts(
    day: date, availability: Availability, length: timedelta, step: timedelta
) -> list[datetime]:
    if availability.closure(day):
        return []
    found = []
    for stretch in sorted(availability.hours, key=lambda hours: hours.opens):
        if stretch.weekday != day.weekday():
            continue
        start = datetime.combine(day, stretch.opens)
        while start + length <= datetime.combine(day, stretch.closes):
            found.append(start.replace(tzinfo=HELSINKI).astimezone(UTC))
            start += step
    return found


def _is_clear(start: datetime, length: timedelta, availability: Availability) -> bool:
    return not any(busy.starts < start + length and start < busy.ends for busy in availability.busy)
