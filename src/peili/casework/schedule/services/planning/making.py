"""Make a plan: put it on the desk, let the job work on it, keep what it found."""

import json
import threading
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime

from django.db import transaction

from peili.casework.schedule.models import Plan, PlannedSeries
from peili.casework.schedule.services.planning.desk import Chosen, Desk
from peili.casework.schedule.services.planning.reading import read_desk
from peili.casework.schedule.services.planning.reasons import reason_as_json
from peili.casework.schedule.services.planning.wishes import Wishes, read_wishes
from peili.core.errors import RuleBroken
from peili.core.planning.calendar_days import text_of_moment
from peili.core.planning.explain import ways_out, with_reasons
from peili.core.planning.plan import Plan as Answer
from peili.core.planning.plan import Series
from peili.core.planning.search import Search
from peili.core.wording import msgid
from peili.parties.models import Person
from peili.plumbing import jobs
from peili.plumbing.jobs.models import Job

JOB = "schedule.plan"
MOVE_WEIGHT = 30
"""What moving an announced session costs more: as much as six odd weekdays."""
SHORTEST, LONGEST, PROCESSES_A_SECOND = 4, 60, 10
POINTS_OF_THE_FALL = 14
TELL_EVERY_SECONDS = 0.5
MOST_WAYS_OUT = 4


class NothingToPlan(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid(
                "There is nothing to plan: choose processes with an agreement in force and"
                " sessions that are missing or still ahead."
            )
        )


@transaction.atomic
def start_plan(
    engagements: Collection[int],
    *,
    first_day: date,
    last_day: date,
    change: str = Plan.Change.LITTLE,
    wishes: Mapping[int, Wishes] | None = None,
    at: datetime,
    by: Person | None = None,
) -> Plan:
    """Put a plan on the desk and let a job make it. Raise `NothingToPlan`."""
    desk = read_desk(
        engagements,
        first=first_day,
        last=last_day,
        at=at,
        change=change,
        wishes=wishes,
        everybody=False,
    )
    if not desk.chosen:
        raise NothingToPlan
    plan = Plan.objects.create(
        change=change,
        first_day=first_day,
        last_day=last_day,
        seconds=min(LONGEST, max(SHORTEST, len(desk.chosen) // PROCESSES_A_SECOND)),
        made_by=by,
        created_at=at,
    )
    PlannedSeries.objects.bulk_create(
        PlannedSeries(
            plan=plan,
            engagement_id=pk,
            wishes=wishes[pk].as_json() if wishes and pk in wishes else {},
        )
        for pk in desk.chosen
    )
    plan.job = jobs.enqueue(JOB, plan_id=plan.pk)
    plan.save(update_fields=["job"])
    return plan


def stop_plan(plan: Plan) -> None:
    """Let the job end: what it has found so far is kept, and a plan not begun is taken away."""
    if plan.job is not None:
        jobs.request_stop(plan.job)
        if Job.objects.filter(pk=plan.job.pk, state=Job.State.STOPPED).exists():
            plan.delete()


def desk_of(plan: Plan, *, at: datetime, everybody: bool = True) -> Desk:
    """Read the desk again as the database stands now."""
    rows = plan.series.all()
    return read_desk(
        [row.engagement_id for row in rows],
        first=plan.first_day,
        last=plan.last_day,
        at=at,
        change=plan.change,
        wishes={row.engagement_id: read_wishes(row.wishes) for row in rows},
        everybody=everybody,
    )


def search_plan(
    desk: Desk, *, change: str, seconds: float, told: Callable[[Search], bool] | None = None
) -> Answer:
    """Plan for so many seconds, or until the best possible is certain or `told` says stop."""
    weight = MOVE_WEIGHT if change == Plan.Change.LITTLE else 0
    announced = desk.announced if weight else {}
    search = Search(desk.problem, announced=announced, move_weight=weight)
    stop = threading.Event()

    def hear(search: Search) -> None:
        certain = search.tried and search.cost <= search.bound
        if certain or (told is not None and told(search)):
            stop.set()

    search.run(seconds, told=hear, stop=stop)
    while not search.tried and not stop.is_set():
        search.step()
    return with_reasons(search)


def keep_plan(plan: Plan, desk: Desk, answer: Answer) -> None:
    """Write what the search found: the series, why sessions are missing, and the ways out."""
    series = {row.id: row for row in answer.series}
    unplanned = {row.id: row for row in answer.unplanned}
    processes = {row.id: row for row in desk.problem.processes}
    kept = []
    for row in plan.series.all():
        one = desk.chosen.get(row.engagement_id)
        if one is None:
            row.delete()
            continue
        found = series[one.process.id]
        _write(row, one, found)
        missed = unplanned.get(one.process.id)
        row.missing = missed.missing if missed else 0
        row.reason = {"beyond": one.beyond}
        if missed:
            outs = ways_out(desk.problem, answer, processes[missed.id], missed.missing)
            row.reason |= reason_as_json(missed.reason, outs[:MOST_WAYS_OUT])
        kept.append(row)
    PlannedSeries.objects.bulk_update(
        kept, ["supervisor", "starts", "before", "missing", "reason", "seen_faults"]
    )
    plan.cost, plan.bound = answer.cost, answer.bound
    plan.state = Plan.State.PROPOSED
    plan.save(update_fields=["cost", "bound", "state"])


def _write(row: PlannedSeries, one: Chosen, found: Series) -> None:
    new = found.starts[len(one.process.fixed) :]
    row.supervisor_id = int(found.supervisor) if found.supervisor else int(one.leader)
    row.starts = [text_of_moment(start) for start in new]
    row.before = [[pk, text_of_moment(start)] for pk, start in one.movable]


class Fall:
    """The cost as it fell, in few enough points for a line of progress."""

    def __init__(self) -> None:
        self._costs: list[int] = []

    def as_text(self, search: Search) -> str:
        self._costs.append(search.cost)
        step = max(1, -(-len(self._costs) // POINTS_OF_THE_FALL))
        shown = [*self._costs[::step], search.cost]
        return json.dumps(
            {
                "cost": search.cost,
                "bound": search.bound,
                "missing": search.missing,
                "fall": shown[-POINTS_OF_THE_FALL:],
            },
            separators=(",", ":"),
        )


def make_plan(
    plan_id: int, *, work: jobs.Work, at: datetime, timer: Callable[[], float]
) -> dict[str, int]:
    """Do the job's work. Asked to stop, keep the best plan so far."""
    plan = Plan.objects.filter(pk=plan_id, state=Plan.State.MAKING).first()
    if plan is None:
        return {}
    desk = desk_of(plan, at=at)
    begun, fall = timer(), Fall()
    last_told = begun - 1

    def told(search: Search) -> bool:
        nonlocal last_told
        if timer() - last_told < TELL_EVERY_SECONDS:
            return False
        last_told = timer()
        done = min(plan.seconds * 10, round((last_told - begun) * 10))
        try:
            work.progress(done, plan.seconds * 10, fall.as_text(search))
        except jobs.Stopped:
            return True
        return False

    answer = search_plan(desk, change=plan.change, seconds=plan.seconds, told=told)
    with work.effect():
        keep_plan(plan, desk, answer)
    return {"cost": answer.cost}
