"""What the planner may know of people's days.

There is no actor here: no person reads these, and no page may show them (decision 0096).
Times are moments of the planner (`core.planning.calendar_days`), on the Finnish wall clock.
"""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from django.db.models import QuerySet

from peili.casework.polls.models import BusyTime, Poll, PollAnswer, WindowWord
from peili.casework.polls.selectors import PLACES
from peili.core.planning.calendar_days import DAY
from peili.core.planning.free_times import Moments
from peili.core.planning.problem import merged
from peili.core.polls import Said, Word, free_within, painted
from peili.core.wall_clock import WallClock
from peili.plumbing.clock import HELSINKI

Period: TypeAlias = tuple[date, date]


def free_spans(person_ids: Collection[int], period: Period) -> dict[int, tuple[Moments, ...]]:
    """Return, for those who have answered a poll about this period, when they can come in it.

    Both days included. On days that no poll asked about they are free as a whole; "if needed" is
    free. Whoever has answered nothing is not in the result: nothing is known of them.
    """
    first, last = period
    answers = PLACES.filter(
        person__in=person_ids,
        answered_at__isnull=False,
        poll__called_off_at=None,
        poll__first_day__lte=last,
        poll__last_day__gte=first,
    )
    said: dict[int, list[Said]] = {}
    windows = _windows_of(answers)
    for answer in answers:
        said.setdefault(answer.person_id, []).append(
            _said(answer, windows.get(answer.pk, []), period)
        )
    days = {"first": first.toordinal(), "last": last.toordinal()}
    return {person: free_within(rows, **days) for person, rows in said.items()}


def busy_spans(person_ids: Collection[int], period: Period) -> dict[int, tuple[Moments, ...]]:
    """Return when people's own calendars say busy in a period, both days included.

    Sessions of ours are not in it: the planner knows them itself. Whoever has given no calendar,
    or whose calendar is empty, is not in the result.
    """
    first, last = period
    rows = BusyTime.objects.filter(
        person__in=person_ids,
        starts__lt=_midnight(last + timedelta(days=1)),
        ends__gt=_midnight(first),
    )
    busy: dict[int, list[Moments]] = {}
    wall = WallClock()
    for person, starts, ends in rows.values_list("person_id", "starts", "ends"):
        busy.setdefault(person, []).append((wall.moment(starts), wall.moment(ends)))
    return {person: merged(spans) for person, spans in busy.items()}


def _said(answer: PollAnswer, windows: list[tuple[Moments, str]], period: Period) -> Said:
    poll = answer.poll
    if poll.way == Poll.Way.WEEK:
        days = frozenset(
            range(
                max(poll.first_day, period[0]).toordinal(),
                min(poll.last_day, period[1]).toordinal() + 1,
            )
        )
        free = painted(answer.slots, sorted(days))
    else:
        days = frozenset(_days_of(span for span, _ in windows))
        free = tuple(span for span, word in windows if word != Word.NO)
    return Said(poll.engagement_id, poll.opened_at, days, free)


def _days_of(spans: Iterator[Moments]) -> Iterator[int]:
    return (start // DAY for start, _ in spans)


def _windows_of(answers: QuerySet[PollAnswer]) -> dict[int, list[tuple[Moments, str]]]:
    rows = WindowWord.objects.filter(answer__in=answers.order_by().values("pk"))
    found: dict[int, list[tuple[Moments, str]]] = {}
    wall = WallClock()
    for answer, word, starts, ends in rows.values_list(
        "answer_id", "word", "window__starts", "window__ends"
    ):
        span = (wall.moment(starts), wall.moment(ends))
        found.setdefault(answer, []).append((span, word))
    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=HELSINKI)
