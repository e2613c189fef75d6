"""A series of sessions: proposed by the agreement's rhythm, and moved with a preview.

Everything is thought in the wall clock of Helsinki: a series at 13:00 stays at 13:00 when the
clocks change (D3). What cannot be is skipped (holidays, closed days); what a person may still
decide about (another session, an odd hour) is shown as a clash.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from peili.core.errors import RuleBroken
from peili.core.rhythm import Rhythm
from peili.core.wording import msgid

HELSINKI = ZoneInfo("Europe/Helsinki")
_LONGEST_SEARCH = timedelta(weeks=52)
_SESSIONS_WITH_MID_TERM = 4
_SLOT_STEP = timedelta(minutes=30)


class Clash(StrEnum):
    HOLIDAY = "holiday"
    CLOSED = "closed"
    OUTSIDE_HOURS = "outside_hours"
    BUSY = "busy"
    MEMBER_BUSY = "member_busy"
    AFTER_PERIOD = "after_period"
    IN_THE_PAST = "in_the_past"


CLASH_LABELS = {
    Clash.HOLIDAY: msgid("public holiday"),
    Clash.CLOSED: msgid("the office is closed"),
    Clash.OUTSIDE_HOURS: msgid("outside the practitioner's hours"),
    Clash.BUSY: msgid("the practitioner has something else"),
    Clash.MEMBER_BUSY: msgid("a supervisee has something else"),
    Clash.AFTER_PERIOD: msgid("after the agreed period"),
    Clash.IN_THE_PAST: msgid("in the past"),
}


class Reach(StrEnum):
    """How much of a series a change takes with it."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True)
class OpenHours:
    """A stretch of a weekday (Monday is 0) in which the practitioner takes sessions."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True)
class ClosedDays:
    """A closed stretch, both days included."""

    first: date
    last: date


@dataclass(frozen=True)
class BusyTime:
    """Something already in the practitioner's calendar; `key` names a session of ours."""

    starts: datetime
    ends: datetime
    key: Hashable = None


@dataclass(frozen=True)
class Availability:
    """When a practitioner can be asked at all."""

    hours: tuple[OpenHours, ...]
    holidays: frozenset[date] = frozenset()
    closed: tuple[ClosedDays, ...] = ()
    busy: tuple[BusyTime, ...] = field(default=(), repr=False)
    members_busy: tuple[BusyTime, ...] = field(default=(), repr=False)

    def without(self, keys: Collection[Hashable]) -> "Availability":
        """Forget the busy times of these keys: what moves is not in its own way."""
        kept = [
            tuple(time for time in times if time.key is None or time.key not in keys)
            for times in (self.busy, self.members_busy)
        ]
        return replace(self, busy=kept[0], members_busy=kept[1])

    def closure(self, day: date) -> Clash | None:
        if day in self.holidays:
            return Clash.HOLIDAY
        if any(stretch.first <= day <= stretch.last for stretch in self.closed):
            return Clash.CLOSED
        return None


@dataclass(frozen=True)
class ProposedSession:
    """Aware times; `skipped` are the days passed over on the way here, each with its reason."""

    starts: datetime
    ends: datetime
    clashes: tuple[Clash, ...] = ()
    skipped: tuple[tuple[date, Clash], ...] = ()


@dataclass(frozen=True)
class BookedSession:
    key: Hashable
    starts: datetime
    ends: datetime


@dataclass(frozen=True)
class Shift:
    """One line of a preview: where a session is and where it would be."""

    session: BookedSession
    starts: datetime
    ends: datetime
    clashes: tuple[Clash, ...]


class PastSessionsNeverChange(RuleBroken):
    """What has been held stays as it was."""


def propose_series(
    rhythm: Rhythm, *, at: time, minutes: int, availability: Availability
) -> tuple[ProposedSession, ...]:
    """Propose the sessions of a rhythm, on the weekday of its first day, at one wall-clock time.

    A holiday or a closed day moves a session on by a week, and the next ones follow from there, so
    that the agreed interval is never undercut. Sessions "as needed" get their first date only.
    """
    proposed: list[ProposedSession] = []
    day = rhythm.starts_on
    for _ in range(rhythm.sessions if rhythm.weeks_between else 1):
        day, skipped = _next_open_day(day, availability)
        starts = _wall_clock(day, at)
        ends = _after(starts, minutes)
        clashes = _clashes(starts, ends, availability)
        if day > rhythm.ends_on:
            clashes = (*clashes, Clash.AFTER_PERIOD)
        proposed.append(ProposedSession(starts, ends, clashes, skipped))
        day += timedelta(weeks=rhythm.weeks_between or 0)
    return tuple(proposed)


def clashes_of(
    starts: datetime, ends: datetime, *, availability: Availability, now: datetime
) -> tuple[Clash, ...]:
    """Say what stands in the way of one session at this time."""
    found = _clashes(starts.astimezone(HELSINKI), ends.astimezone(HELSINKI), availability)
    return (*found, Clash.IN_THE_PAST) if starts <= now else found


def evaluation_places(sessions: int) -> tuple[int | None, int | None]:
    """Return which sessions, counted from 0, are for mid-term and final evaluation (F4).

    Time for evaluation is part of the series: the last of at least two sessions, and the one in
    the middle when there are at least four.
    """
    mid = sessions // 2 - 1 if sessions >= _SESSIONS_WITH_MID_TERM else None
    return mid, sessions - 1 if sessions > 1 else None


def propose_time(
    rhythm: Rhythm, *, minutes: int, availability: Availability
) -> tuple[ProposedSession, ...]:
    """Propose the series with the fewest clashes among the practitioner's hours.

    Tries each weekday from the rhythm's first day on, on the half hours; the earliest wins a tie.
    Empty when no stretch of the hours is long enough.
    """
    best: tuple[ProposedSession, ...] = ()
    fewest = 0
    for day, at in _slots(rhythm.starts_on, minutes, availability.hours):
        moved = Rhythm(
            rhythm.sessions, rhythm.weeks_between, starts_on=day, ends_on=max(day, rhythm.ends_on)
        )
        series = propose_series(moved, at=at, minutes=minutes, availability=availability)
        clashes = sum(len(session.clashes) for session in series)
        if not best or clashes < fewest:
            best, fewest = series, clashes
        if fewest == 0:
            break
    return best


def within_reach(
    series: Iterable[BookedSession], chosen: BookedSession, *, reach: Reach, now: datetime
) -> tuple[BookedSession, ...]:
    """Pick what a change to the chosen session takes with it; past sessions never change (D4)."""
    if chosen.starts <= now:
        raise PastSessionsNeverChange(msgid("A session that has begun cannot be changed."))
    ahead = sorted((s for s in series if s.starts > now), key=lambda session: session.starts)
    match reach:
        case Reach.THIS:
            return (chosen,)
        case Reach.FOLLOWING:
            return tuple(session for session in ahead if session.starts >= chosen.starts)
        case Reach.ALL:
            return tuple(ahead)


def shift_series(
    series: Sequence[BookedSession],
    chosen: BookedSession,
    *,
    to: datetime,
    reach: Reach,
    now: datetime,
    availability: Availability,
) -> tuple[Shift, ...]:
    """Preview moving the chosen session `to` a new start, and what is within reach as far with it.

    Sessions move by the same days and wall-clock hours and keep their lengths. The busy times of
    `availability` may hold the series itself: what moves is not in its own way.
    """
    moving = within_reach(series, chosen, reach=reach, now=now)
    keys = {session.key for session in moving}
    around = availability.without(keys)
    step = _wall(to) - _wall(chosen.starts)
    shifts = []
    for session in moving:
        starts = (_wall(session.starts) + step).replace(tzinfo=HELSINKI)
        ends = _plus(starts, session.ends.astimezone(UTC) - session.starts.astimezone(UTC))
        clashes = _clashes(starts, ends, around)
        if starts <= now:
            clashes += (Clash.IN_THE_PAST,)
        shifts.append(Shift(session, starts, ends, clashes))
    return tuple(shifts)


def _next_open_day(
    day: date, availability: Availability
) -> tuple[date, tuple[tuple[date, Clash], ...]]:
    skipped: list[tuple[date, Clash]] = []
    last = day + _LONGEST_SEARCH
    while (closure := availability.closure(day)) and day < last:
        skipped.append((day, closure))
        day += timedelta(weeks=1)
    return day, tuple(skipped)


def _slots(first: date, minutes: int, hours: Iterable[OpenHours]) -> Iterator[tuple[date, time]]:
    for offset in range(7):
        day = first + timedelta(days=offset)
        for stretch in sorted(hours, key=lambda stretch: stretch.opens):
            if stretch.weekday != day.weekday():
                continue
            start = datetime.combine(day, stretch.opens)
            last = datetime.combine(day, stretch.closes) - timedelta(minutes=minutes)
            while start <= last:
                yield day, start.time()
                start += _SLOT_STEP


def _clashes(starts: datetime, ends: datetime, availability: Availability) -> tuple[Clash, ...]:
    closure = availability.closure(starts.date())
    found = [closure] if closure else []
    if not any(_covers(stretch, starts, ends) for stretch in availability.hours):
        found.append(Clash.OUTSIDE_HOURS)
    if _is_taken(starts, ends, availability.busy):
        found.append(Clash.BUSY)
    if _is_taken(starts, ends, availability.members_busy):
        found.append(Clash.MEMBER_BUSY)
    return tuple(found)


def _is_taken(starts: datetime, ends: datetime, times: Iterable[BusyTime]) -> bool:
    return any(busy.starts < ends and starts < busy.ends for busy in times)


def _covers(stretch: OpenHours, starts: datetime, ends: datetime) -> bool:
    return (
        starts.weekday() == stretch.weekday
        and starts.date() == ends.date()
        and stretch.opens <= starts.time()
        and ends.time() <= stretch.closes
    )


def _wall(moment: datetime) -> datetime:
    return moment.astimezone(HELSINKI).replace(tzinfo=None)


def _wall_clock(day: date, at: time) -> datetime:
    return datetime.combine(day, at, tzinfo=HELSINKI)


def _after(starts: datetime, minutes: int) -> datetime:
    return _plus(starts, timedelta(minutes=minutes))


def _plus(starts: datetime, length: timedelta) -> datetime:
    # A session lasts its real length also across a change of clocks.
    return (starts.astimezone(UTC) + length).astimezone(HELSINKI)
