"""The page of a plan that waits for a word: what changes, and what stands in its way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from peili.casework.schedule import selectors
from peili.casework.schedule.models import Plan, PlannedSeries
from peili.casework.schedule.services import planning
from peili.casework.schedule.views.planning_words import (
    WayOut,
    fault_in_words,
    listed,
    reason_in_words,
    starts_at,
    ways_out,
    wishes_in_words,
)
from peili.core.errors import RuleBroken
from peili.core.planning.calendar_days import DAY, text_of_moment
from peili.core.planning.plan import Series
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui import charts, formats

WEEK = timedelta(weeks=1)
EARLIEST, LATEST = date(2000, 1, 3), date(2099, 12, 28)
MOST_WEEKS_DRAWN = 4


@dataclass(frozen=True)
class Row:
    """One process of the plan, as the list tells it."""

    pk: int
    url: str
    name: str
    supervisor: str
    state: str
    proposed: bool
    sessions: int
    changes: planning.Changes
    moves: list[tuple[datetime, datetime]]
    missing: int
    beyond: int
    faults: list[str]
    reasons: list[str]
    outs: list[WayOut]
    wishes: list[str]
    refusal: str

    @property
    def needs_you(self) -> bool:
        return self.proposed and bool(self.missing or self.faults or self.refusal)


def show(
    request: Request,
    plan: Plan,
    *,
    refusals: Sequence[tuple[PlannedSeries, RuleBroken]] = (),
    status: int = 200,
) -> HttpResponse:
    kept = list(plan.series.all())
    desk = planning.desk_of(plan, at=clock.now(), everybody=False)
    series = planning.series_of(desk, kept)
    verdict = planning.judge_plan(desk, kept)
    people = people_of(request, desk, kept)
    refused = {row.pk: _(str(why)) for row, why in refusals}
    rows = [_row(row, verdict, people, desk, kept, refused.get(row.pk, "")) for row in kept]
    everything = [*series.values(), *desk.booked_elsewhere]
    monday = _monday(request.GET.get("from", ""), kept)
    weeks = _weeks(monday, everything, desk, kept, people, request.GET.get("who", ""))
    proposed = [row for row in rows if row.proposed]
    return render(
        request,
        "schedule/plan.html",
        {
            "plan": plan,
            "rows": rows,
            "waits": plan.state == Plan.State.PROPOSED,
            "needing": [row for row in rows if row.needs_you],
            "to_book": sum(len(row.changes.new) for row in proposed),
            "to_move": sum(len(row.changes.moves) for row in proposed),
            "missing": sum(row.missing for row in proposed),
            "parts": _parts(verdict),
            "at_most_better": plan.cost - plan.bound if plan.bound else None,
            "monday": monday,
            "previous": monday - WEEK,
            "following": monday + WEEK,
            "weeks": weeks[:MOST_WEEKS_DRAWN],
            "hidden_weeks": len(weeks) - MOST_WEEKS_DRAWN,
            "leaders": _leaders(everything, desk, people),
            "chosen": request.GET.get("who", ""),
            "strips": _strips(desk, everything, people, plan),
        },
        status=status,
    )


def _parts(verdict: planning.Verdict) -> list[tuple[str, int]]:
    """Say what the cost of the plan is made of; what costs nothing is left out."""
    parts = verdict.parts
    said = [
        (_("Sessions without a time"), parts.unplanned),
        (_("Other weekdays and times than usual"), parts.usual),
        (_("Uneven gaps"), parts.gaps),
        (_("Another supervisor than the first of the agreement"), parts.supervisor),
        (_("Members who cannot come"), parts.optional),
        (_("Travel"), parts.travel),
    ]
    return [*((words, cost) for words, cost in said if cost), (_("Total"), parts.total)]


def people_of(
    request: Request, desk: planning.Desk, kept: Sequence[PlannedSeries]
) -> dict[str, str]:
    """Return everybody the page may have to name, by number."""
    known = {int(one.id) for one in desk.problem.people}
    for row in kept:
        known |= {int(name) for name in row.reason.get("people", []) if name.isdecimal()}
        known |= {int(out["name"]) for out in row.reason.get("outs", []) if out["name"].isdecimal()}
    return selectors.names_of(request.actor, known)


def names_of_processes(kept: Sequence[PlannedSeries]) -> dict[str, str]:
    return {f"p{row.engagement_id}": row.engagement.name for row in kept}


def _row(
    row: PlannedSeries,
    verdict: planning.Verdict,
    people: Mapping[str, str],
    desk: planning.Desk,
    kept: Sequence[PlannedSeries],
    refusal: str,
) -> Row:
    processes = names_of_processes(kept)
    wishes = planning.read_wishes(row.wishes)
    changes = planning.changes_of(row.before, row.starts)
    proposed = row.state == PlannedSeries.State.PROPOSED
    faults = listed(verdict.faults.get(row.engagement_id, ())) if proposed else []
    return Row(
        pk=row.pk,
        url=reverse("schedule:planned", args=[row.pk]),
        name=row.engagement.name,
        supervisor=row.supervisor.name if row.supervisor else "",
        state=row.get_state_display(),
        proposed=proposed,
        sessions=len(row.starts),
        changes=changes,
        moves=[(starts_at(before), starts_at(after)) for before, after in changes.moves],
        missing=row.missing if proposed else 0,
        beyond=row.reason.get("beyond", 0),
        faults=[fault_in_words(fault, people, processes) for fault in faults],
        reasons=reason_in_words(row.reason, people) if proposed else [],
        outs=ways_out(row.reason, wishes, people) if proposed else [],
        wishes=wishes_in_words(wishes, people),
        refusal=refusal,
    )


def _monday(typed: str, kept: Sequence[PlannedSeries]) -> date:
    """Return the Monday asked for, or of the first planned session."""
    firsts = sorted(row.starts[0] for row in kept if row.starts)
    try:
        day = date.fromisoformat(typed or firsts[0][:10])
    except (ValueError, IndexError):
        day = clock.today()
    day = min(max(day, EARLIEST), LATEST)
    return day - timedelta(days=day.weekday())


def _weeks(
    monday: date,
    everything: Sequence[Series],
    desk: planning.Desk,
    kept: Sequence[PlannedSeries],
    people: Mapping[str, str],
    who: str,
) -> list[tuple[str, charts.CalendarWeek]]:
    """Draw the week of each supervisor who has something in it."""
    first, last = monday.toordinal() * DAY, (monday + WEEK).toordinal() * DAY
    processes = {process.id: process for process in desk.problem.processes}
    rows = {f"p{row.engagement_id}": row for row in kept}
    blocks: dict[str, list[charts.Block]] = {}
    for series in everything:
        if series.supervisor is None or (who and series.supervisor != who):
            continue
        minutes = processes[series.id].minutes
        for start in series.starts:
            if first <= start < last:
                row = rows.get(series.id)
                block = _block(start, minutes, row, processes[series.id].town)
                blocks.setdefault(series.supervisor, []).append(block)
    by_name = sorted(blocks, key=lambda one: people.get(one, ""))
    return [(people.get(one, ""), _drawn(monday, blocks[one])) for one in by_name]


def _block(start: int, minutes: int, row: PlannedSeries | None, town: str | None) -> charts.Block:
    starts = starts_at(start)
    ends = starts + timedelta(minutes=minutes)
    if row is None:
        return charts.Block(starts, ends, town or _("remote"), "away")
    text = text_of_moment(start)
    url = reverse("schedule:planned", args=[row.pk])
    if text not in row.starts:
        return charts.Block(starts, ends, row.engagement.name, "away", url)
    stays = any(text == seen for _number, seen in row.before)
    kind: charts.BlockKind = "planned" if stays else "needs"
    return charts.Block(starts, ends, row.engagement.name, kind, f"{url}?session={text}")


def _drawn(monday: date, blocks: list[charts.Block]) -> charts.CalendarWeek:
    hours = [clock.local(block.starts).hour for block in blocks]
    ends = [clock.local(block.ends).hour + 1 for block in blocks]
    return charts.CalendarWeek(
        monday,
        tuple(blocks),
        first_hour=min([8, *hours]),
        last_hour=min(24, max([17, *ends])),
        today=clock.today(),
    )


def _leaders(
    everything: Sequence[Series], desk: planning.Desk, people: Mapping[str, str]
) -> list[tuple[str, str]]:
    ours = {one.process.id for one in desk.chosen.values()}
    found = {row.supervisor for row in everything if row.supervisor and row.id in ours}
    return sorted(((one, people.get(one, "")) for one in found), key=lambda pair: pair[1])


def _strips(
    desk: planning.Desk, everything: Sequence[Series], people: Mapping[str, str], plan: Plan
) -> list[charts.YearStrip]:
    """Draw each supervisor's days on the road."""
    wanted = dict(_leaders(everything, desk, people))
    days = planning.road_days(desk, everything)
    begins = max(plan.first_day, date.fromordinal(desk.problem.horizon[0]))
    return [
        charts.YearStrip(
            title=_("%(name)s: %(days)s days on the road, %(time)s")
            % {
                "name": name,
                "days": len(days.get(one, [])),
                "time": formats.duration(sum(day.minutes for day in days.get(one, []))),
            },
            begins=begins,
            marks=tuple(
                charts.Mark(
                    date.fromordinal(day.day),
                    "planned",
                    f"{', '.join(day.towns)} ({formats.duration(day.minutes)})",
                )
                for day in days.get(one, [])
            ),
            today=clock.today(),
        )
        for one, name in wanted.items()
    ]
