"""When people can come, as the planner reads it: the only door for busy and free times."""

from collections import defaultdict
from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta

from peili.casework.polls.services import busy_spans, free_spans
from peili.casework.schedule.models import Absence
from peili.core.planning.calendar_days import DAY
from peili.core.planning.problem import Person, spans_of
from peili.core.series import HELSINKI
from peili.core.wall_clock import WallClock
from peili.parties.models import OccupiedTime


def calendars_of(
    people: Collection[int], *, first: date, last: date, leaving_out: Collection[str] = ()
) -> tuple[Person, ...]:
    """Return everybody's busy time from `first` to `last`, and their free time if they told it.

    What is booked with us, what people's own calendars say, what they answered in polls.
    `leaving_out` are keys of occupied times that are to be planned anew. A practitioner who is
    away is busy even where a session still stands in the absence.
    """
    busy: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for person, spans in busy_spans(people, (first, last)).items():
        busy[person] += spans
    free = free_spans(people, (first, last))
    begins, ends = midnight(first), midnight(last + timedelta(days=1))
    taken = OccupiedTime.objects.filter(person__in=people, ends__gt=begins, starts__lt=ends)
    away = Absence.objects.filter(person__in=people, ends__gt=begins, starts__lt=ends)
    hidden = set(leaving_out)
    wall = WallClock()
    for person, starts, stops, key in taken.values_list("person_id", "starts", "ends", "key"):
        if key not in hidden:
            busy[person].append((wall.moment(starts), wall.moment(stops)))
    for person, starts, stops in away.values_list("person_id", "starts", "ends"):
        busy[person].append((wall.moment(starts), wall.moment(stops)))
    return tuple(
        Person(
            str(person),
            spans_of(busy[person]),
            spans_of(free[person]) if person in free else None,
        )
        for person in sorted(people)
    )


def at_moment(moment: int) -> datetime:
    """Return the aware time that the wall clock shows at a moment."""
    day, minute = divmod(moment, DAY)
    local = datetime.combine(
        date.fromordinal(day), time(minute // 60, minute % 60), tzinfo=HELSINKI
    )
    return local.astimezone(UTC)


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=HELSINKI)
