"""Accept a plan: only now is anything booked, and only what nobody has taken meanwhile.

Each process is one transaction: all of its series or none, whatever happens in the middle.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from django.db import transaction

from peili.casework.agreements.models import Agreement
from peili.casework.agreements.services import demand_agreement, hold_engagement
from peili.casework.schedule.models import Plan, PlannedSeries, Session
from peili.casework.schedule.services import letters
from peili.casework.schedule.services.absences import cover_absences
from peili.casework.schedule.services.booking import (
    NewSession,
    NothingInThePast,
    SlotTaken,
    keep_sessions,
    key_of,
    take_times,
)
from peili.casework.schedule.services.planning.changing import hold_series
from peili.casework.schedule.services.planning.judging import judge_plan, moments
from peili.casework.schedule.services.planning.making import desk_of
from peili.casework.schedule.services.planning.people import at_moment
from peili.casework.schedule.services.planning.wishes import read_wishes
from peili.casework.schedule.services.proposing import kinds_of_series
from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.core.wall_clock import WallClock
from peili.core.wording import msgid
from peili.parties import services as parties
from peili.parties.models import Engagement, OccupiedTime, Party, Person

State = PlannedSeries.State


class SessionsChanged(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid(
                "The sessions of this process have changed since the plan was made."
                " Plan it again, or leave it out."
            )
        )


class AnotherSupervisor(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid(
                "The supervisor of the plan is not the one of the agreement."
                " Agree on the new supervisor first, then plan again."
            )
        )


class NewFaults(RuleBroken):
    """Something changed and the plan breaks a rule it did not break when it was looked at."""

    def __init__(self) -> None:
        super().__init__(
            msgid(
                "The calendar has changed and the plan now breaks a rule."
                " Look at what is said below; accept again if it is right all the same."
            )
        )


@dataclass
class Outcome:
    """What became of the plan: what is booked now, and why the rest is not."""

    accepted: list[PlannedSeries] = field(default_factory=list)
    refused: list[tuple[PlannedSeries, RuleBroken]] = field(default_factory=list)


def accept_plan(
    plan: Plan,
    *,
    only: PlannedSeries | None = None,
    at: datetime,
    by: Person | None = None,
) -> Outcome:
    """Book what the plan says, all of it or one process. Letters leave with what is booked.

    A process that cannot be booked stays proposed, with the reason. Two that change places wait
    for each other and are booked in one transaction.
    """
    rows = plan.series.filter(state=State.PROPOSED).select_related("plan", "engagement")
    waiting = [row for row in rows if only is None or row.pk == only.pk]
    outcome = Outcome()
    waiting = _without_new_faults(plan, waiting, outcome, at=at)
    while waiting:
        taken: list[tuple[PlannedSeries, RuleBroken]] = []
        before = len(outcome.accepted)
        for row in waiting:
            try:
                _accept([row], at=at, by=by)
            except SlotTaken as refusal:
                taken.append((row, refusal))
            except RuleBroken as refusal:
                outcome.refused.append((row, refusal))
            else:
                outcome.accepted.append(row)
        waiting = [row for row, _ in taken]
        if len(outcome.accepted) == before:
            _accept_together(taken, outcome, at=at, by=by)
            break
    _close(plan, at=at)
    return outcome


def _without_new_faults(
    plan: Plan, rows: list[PlannedSeries], outcome: Outcome, *, at: datetime
) -> list[PlannedSeries]:
    """Hold back what breaks a rule that nobody has seen it break; it is shown, and kept as seen."""
    desk = desk_of(plan, at=at, everybody=False)
    verdict = judge_plan(desk, plan.series.all())
    clear = []
    for row in rows:
        faults = verdict.seen_as(row.engagement_id)
        if set(faults) <= set(row.seen_faults):
            clear.append(row)
            continue
        row.seen_faults = faults
        row.save(update_fields=["seen_faults"])
        outcome.refused.append((row, NewFaults()))
    return clear


def _accept_together(
    taken: list[tuple[PlannedSeries, RuleBroken]],
    outcome: Outcome,
    *,
    at: datetime,
    by: Person | None,
) -> None:
    """Book those that stand in each other's way at once; if that fails, none of them."""
    rows = [row for row, _ in taken]
    try:
        if len(rows) > 1:
            _accept(rows, at=at, by=by)
            outcome.accepted += rows
            return
    except RuleBroken:
        pass
    outcome.refused += taken


@transaction.atomic
def _accept(rows: Sequence[PlannedSeries], *, at: datetime, by: Person | None) -> None:
    """Book the series of these processes, or none of them."""
    held = [_Accepting(hold_series(row), at=at) for row in rows]
    parties.hold_time_of({person for one in held for person in one.people})
    for one in held:
        one.let_go()
    for one in held:
        one.book()
    for one in held:
        one.tell(at=at, by=by)


class _Accepting:
    """One process between its old times and its new ones, with its engagement locked."""

    def __init__(self, row: PlannedSeries, *, at: datetime) -> None:
        self.row = row
        self.engagement = hold_engagement(row.engagement_id)
        self.agreement = demand_agreement(self.engagement)
        self.leader, self.members = _who(self.engagement, row)
        self.movable = _as_seen(row)
        starts = [at_moment(moment) for moment in moments(row.starts)]
        if any(start <= at for start in starts):
            raise NothingInThePast
        self.moves, self.new = _matched(self.movable, starts)
        if len(self.new) > _still_to_book(self.engagement, self.agreement):
            raise SessionsChanged

    @property
    def people(self) -> set[int]:
        """Return all whose time is given back or taken."""
        leaders = {self.leader.pk, *(session.supervisor_id for session in self.movable)}
        return leaders | {member.pk for member in self.members}

    def let_go(self) -> None:
        """Give back the times that move, so that others of the plan can have them."""
        parties.set_free(*(key_of(session) for session, _ in self.moves))

    def book(self) -> None:
        length = timedelta(minutes=self.agreement.minutes)
        self.moved = []
        for session, start in self.moves:
            self.moved.append((session, session.starts))
            lasted = session.ends - session.starts
            session.starts, session.ends = start, start + lasted
            session.supervisor = self.leader
        Session.objects.bulk_update(
            [session for session, _ in self.moves], ["starts", "ends", "supervisor"]
        )
        kinds = self._kinds()
        self.booked = (
            keep_sessions(
                [
                    NewSession(start, start + length, kinds[start], place_mode=self._place_mode())
                    for start in self.new
                ],
                engagement=self.engagement,
                agreement=self.agreement,
                leader=self.leader,
            )
            if self.new
            else []
        )
        sessions = [*(session for session, _ in self.moves), *self.booked]
        self._take(sessions)
        cover_absences({self.leader.pk, *(session.supervisor_id for session in self.movable)})
        self.row.state = State.ACCEPTED
        self.row.save(update_fields=["state"])

    def tell(self, *, at: datetime, by: Person | None) -> None:
        people = [self.leader, *self.members]
        letters.tell_of_plan(
            self.engagement, moved=self.moved, booked=self.booked, people=people, at=at, by=by
        )

    def _place_mode(self) -> str:
        return "remote" if read_wishes(self.row.wishes).remote else ""

    def _kinds(self) -> dict[datetime, str]:
        """Say which of the new sessions are for evaluation, by their place in the whole series."""
        rows = Session.objects.filter(engagement=self.engagement)
        kept = rows.exclude(state=Session.State.CANCELLED).values_list("starts", flat=True)
        kinds = kinds_of_series(self.agreement, self.agreement.sessions)
        places = enumerate(sorted([*kept, *self.new]))
        return {start: kinds[min(place, len(kinds) - 1)] for place, start in places}

    def _take(self, sessions: Sequence[Session]) -> None:
        """Take everybody's time; of those who need not come, only of the free."""
        spared = set(read_wishes(self.row.wishes).without)
        people = [self.leader.pk, *(one.pk for one in self.members)]
        if not spared:
            if sessions:
                take_times(sessions, people)
            return
        for session in sessions:
            away = OccupiedTime.objects.filter(
                person__in=spared, starts__lt=session.ends, ends__gt=session.starts
            ).exclude(key=key_of(session))
            absent = set(away.values_list("person_id", flat=True))
            take_times([session], [one for one in people if one not in absent])


def _who(engagement: Engagement, row: PlannedSeries) -> tuple[Person, list[Person]]:
    places = Party.objects.filter(engagement=engagement, left_at=None).select_related("person")
    leaders = {p.person_id: p.person for p in places if p.role == Role.SUPERVISOR.value}
    if row.supervisor_id not in leaders:
        raise AnotherSupervisor
    members = [p.person for p in places if p.role == Role.SUPERVISEE.value]
    return leaders[row.supervisor_id], members


def _as_seen(row: PlannedSeries) -> list[Session]:
    """Return the sessions that may move, if they still stand where the plan saw them."""
    wall = WallClock()
    sessions = Session.objects.filter(pk__in=[pk for pk, _ in row.before]).order_by("starts")
    found = list(sessions.filter(state=Session.State.PLANNED))
    stand = {session.pk: wall.moment(session.starts) for session in found}
    starts = moments([start for _, start in row.before])
    if stand != {pk: start for (pk, _), start in zip(row.before, starts, strict=True)}:
        raise SessionsChanged
    return found


def _still_to_book(engagement: Engagement, agreement: Agreement) -> int:
    rows = Session.objects.filter(engagement=engagement)
    return agreement.sessions - rows.exclude(state=Session.State.CANCELLED).count()


def _matched(
    movable: Sequence[Session], starts: Sequence[datetime]
) -> tuple[list[tuple[Session, datetime]], list[datetime]]:
    """Pair sessions with new starts: those at a planned time stay, the others move in order."""
    wanted = {start.astimezone(UTC) for start in starts}
    here = {session.starts for session in movable} & wanted
    moving = [session for session in movable if session.starts not in here]
    free = sorted(wanted - here)
    moves = list(zip(moving, free, strict=False))
    return moves, free[len(moves) :]


def _close(plan: Plan, *, at: datetime) -> None:
    """A plan with nothing left to decide leaves the desk."""
    states = set(plan.series.values_list("state", flat=True))
    if State.PROPOSED in states:
        return
    state = Plan.State.ACCEPTED if State.ACCEPTED in states else Plan.State.REJECTED
    Plan.objects.filter(pk=plan.pk, state=Plan.State.PROPOSED).update(state=state, decided_at=at)
