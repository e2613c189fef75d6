"""The clock's work for polls and calendars."""

from datetime import timedelta

from peili.casework.polls.services import calendars
from peili.casework.polls.services.reminding import remind_who_are_due
from peili.plumbing import clock
from peili.plumbing.jobs import Every, Work, job


@job("polls.remind", when=Every(timedelta(hours=1)))
def remind(work: Work) -> int:
    return remind_who_are_due(at=clock.now())


@job("polls.refresh_calendars", when=Every(timedelta(hours=4)))
def refresh_calendars(work: Work) -> int:
    return calendars.refresh_all_later()


@job("polls.refresh_calendar", long=True)
def refresh_calendar(work: Work, calendar_id: int) -> None:
    """Ask without a transaction, which a slow server would hold; write in one."""
    calendar, at = calendars.calendar_to_read(calendar_id), clock.now()
    if calendar is not None:
        seen = calendars.look(calendar, at=at)
        with work.effect():
            calendars.keep(calendar, seen, at=at)
