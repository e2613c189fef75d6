"""Keep the practice's own settings, and the days on which it is closed."""

from datetime import date

from peili.parties.models import ClosedPeriod, Practice


def keep_practice(practice: Practice) -> Practice:
    practice.save()
    return practice


def close_office(*, first_day: date, last_day: date, reason: str = "") -> ClosedPeriod:
    """Hold no sessions on these days, both included, and promise no answers on them."""
    return ClosedPeriod.objects.create(first_day=first_day, last_day=last_day, reason=reason)


def reopen_office(period: ClosedPeriod) -> None:
    period.delete()
