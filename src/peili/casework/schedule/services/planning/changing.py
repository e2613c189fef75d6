"""Hand-made changes of a plan on the desk: move one session, or plan one process anew."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from peili.casework.schedule.models import Plan, PlannedSeries
from peili.casework.schedule.services.planning.desk import Chosen, Desk, as_standing
from peili.casework.schedule.services.planning.judging import judge_plan, series_of
from peili.casework.schedule.services.planning.making import MOST_WAYS_OUT, desk_of
from peili.casework.schedule.services.planning.reading import read_desk
from peili.casework.schedule.services.planning.reasons import reason_as_json
from peili.casework.schedule.services.planning.wishes import Wishes
from peili.core.errors import RuleBroken
from peili.core.planning.calendar_days import text_of_moment
from peili.core.planning.explain import reason_for, ways_out
from peili.core.planning.full_calendar import Calendar, Choice
from peili.core.planning.plan import Parts, Series
from peili.core.planning.plan import Plan as Answer
from peili.core.planning.problem import GRID_MINUTES, Problem
from peili.core.planning.search import Search
from peili.core.wording import msgid
from peili.parties.models import Engagement

State = PlannedSeries.State
HOW_MANY = 3


class AlreadyDecided(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("This part of the plan has already been accepted or left out. Look at it anew.")
        )


class NotOnTheGrid(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("A planned session begins on the hour or the half hour."))


class NoSuchSession(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("The plan has changed and this session is not in it. Look at it as it is now.")
        )


class CannotBePlanned(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid(
                "This process cannot be planned: it needs an agreement in force, a supervisor"
                " with working hours and a session that is still to be booked."
            )
        )


@transaction.atomic
def move_planned(row: PlannedSeries, *, seen: str, to: datetime, at: datetime) -> PlannedSeries:
    """Move the planned session that was seen at `seen` to a local time.

    Rules may be bent here: what the judge says of it is kept as seen.
    """
    row = hold_series(row)
    if seen not in row.starts:
        raise NoSuchSession
    if to.minute % GRID_MINUTES:
        raise NotOnTheGrid
    others = [start for start in row.starts if start != seen]
    row.starts = sorted([*others, to.strftime("%Y-%m-%dT%H:%M")])
    row.save(update_fields=["starts"])
    desk = desk_of(row.plan, at=at, everybody=False)
    row.seen_faults = judge_plan(desk, row.plan.series.all()).seen_as(row.engagement_id)
    row.save(update_fields=["seen_faults"])
    return row


@transaction.atomic
def replan_series(row: PlannedSeries, *, wishes: Wishes, at: datetime) -> PlannedSeries:
    """Plan one process anew by other wishes, while the rest of the plan stands."""
    row = hold_series(row)
    row.wishes = wishes.as_json()
    row.save(update_fields=["wishes"])
    desk = desk_of(row.plan, at=at)
    one = desk.chosen.get(row.engagement_id)
    if one is None:
        raise CannotBePlanned
    series = series_of(desk, row.plan.series.all())
    problem, answer = _around(desk, series, row.engagement_id)
    choice = next(iter(Calendar(problem, answer).best_series(one.process.id, 1)), None)
    starts = choice.series.starts[len(one.process.fixed) :] if choice else ()
    leader = choice.series.supervisor if choice and choice.series.supervisor else one.leader
    row.supervisor_id = int(leader)
    row.starts = [text_of_moment(start) for start in starts]
    row.before = [[pk, text_of_moment(start)] for pk, start in one.movable]
    row.missing = one.process.sessions - len(one.process.fixed) - len(starts)
    row.reason = {"beyond": one.beyond}
    row.seen_faults = []
    if row.missing:
        row.reason |= _why(problem, answer, one, leader, starts, row.missing)
    row.save()
    return row


def best_choices(
    engagement: Engagement, *, first: date, last: date, at: datetime
) -> tuple[Chosen, list[Choice]]:
    """Return the three best series for the sessions that one process still lacks."""
    desk = read_desk(
        [engagement.pk],
        first=first,
        last=last,
        at=at,
        change=Plan.Change.NOTHING,
        everybody=False,
    )
    one = desk.chosen.get(engagement.pk)
    if one is None:
        raise CannotBePlanned
    problem, answer = _around(desk, {engagement.pk: one.standing}, engagement.pk)
    return one, Calendar(problem, answer).best_series(one.process.id, HOW_MANY)


@transaction.atomic
def leave_out(row: PlannedSeries) -> PlannedSeries:
    """Decide against the plan for one process: it stays as it is booked today."""
    row = hold_series(row)
    row.state = State.REJECTED
    row.save(update_fields=["state"])
    return row


def reject_plan(plan: Plan, *, at: datetime) -> None:
    """Put the whole plan away; what was accepted of it before stays booked."""
    waiting = Plan.objects.filter(pk=plan.pk, state=Plan.State.PROPOSED)
    if not waiting.update(state=Plan.State.REJECTED, decided_at=at):
        raise AlreadyDecided
    plan.series.filter(state=State.PROPOSED).update(state=State.REJECTED)


def hold_series(row: PlannedSeries) -> PlannedSeries:
    """Return the series with its row locked, still to be decided."""
    rows = PlannedSeries.objects.select_for_update(of=("self",)).select_related("plan")
    held = rows.get(pk=row.pk)
    if held.state != State.PROPOSED or held.plan.state != Plan.State.PROPOSED:
        raise AlreadyDecided
    return held


def _around(desk: Desk, series: dict[int, Series], but: int) -> tuple[Problem, Answer]:
    """Return the calendar in which all but one process stand, as the planner takes it."""
    problem = as_standing(desk, series, but=but)
    rows = []
    for process in problem.processes:
        leader = process.supervisors[0] if process.fixed else None
        rows.append(Series(process.id, leader, None, process.fixed))
    return problem, Answer(0, 0, Parts(), tuple(rows))


def _why(
    problem: Problem,
    answer: Answer,
    one: Chosen,
    leader: str,
    starts: Sequence[int],
    missing: int,
) -> dict[str, object]:
    found = Series(one.process.id, leader, None, (*one.process.fixed, *starts))
    search = Search(problem, workers=1)
    reason = reason_for(search, one.process, found)
    outs = ways_out(problem, answer, one.process, missing)
    return reason_as_json(reason, outs[:MOST_WAYS_OUT])
