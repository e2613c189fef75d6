"""Hold a plan on the desk against the rules as the calendar stands now, hand-made moves too."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from peili.casework.schedule.models import PlannedSeries
from peili.casework.schedule.services.planning.desk import Chosen, Desk
from peili.core.planning.calendar_days import moment_of_text
from peili.core.planning.check import Fault, faults_of, price
from peili.core.planning.plan import Parts, Series

State = PlannedSeries.State


@dataclass(frozen=True)
class Verdict:
    """What the judge says: faults by engagement, and what the chosen processes cost."""

    faults: Mapping[int, tuple[Fault, ...]]
    parts: Parts

    def seen_as(self, engagement: int) -> list[str]:
        """Return the faults of one process as they are kept once they have been shown."""
        return sorted(map(str, self.faults.get(engagement, ())))


def judge_plan(desk: Desk, rows: Iterable[PlannedSeries]) -> Verdict:
    """Judge every series together with all that stands. A fault of two is told of both."""
    series = list(series_of(desk, rows).values())
    by_process = {one.process.id: pk for pk, one in desk.chosen.items()}
    found: dict[int, list[Fault]] = {pk: [] for pk in desk.chosen}
    everything = [*series, *desk.booked_elsewhere]
    for fault in faults_of(desk.problem, everything):
        other = fault.names.get("other")
        names = {fault.process, *([other.process.id] if other is not None else [])}
        for pk in {by_process[name] for name in names if name in by_process}:
            found[pk].append(fault)
    faults = {pk: tuple(those) for pk, those in found.items()}
    chosen = replace(desk.problem, processes=tuple(one.process for one in desk.chosen.values()))
    return Verdict(faults, price(chosen, series))


def series_of(desk: Desk, rows: Iterable[PlannedSeries]) -> dict[int, Series]:
    """Return the planned series by engagement; what was decided stands as it is booked."""
    kept = {row.engagement_id: row for row in rows}
    return {
        pk: _planned(one, kept[pk]) if pk in kept else one.standing
        for pk, one in desk.chosen.items()
    }


def _planned(one: Chosen, row: PlannedSeries) -> Series:
    if row.state != State.PROPOSED:
        return one.standing
    starts = (*one.process.fixed, *moments(row.starts))
    supervisor = one.leader if row.supervisor_id is None else str(row.supervisor_id)
    return Series(one.process.id, supervisor if starts else None, None, starts)


def moments(starts: Sequence[str]) -> tuple[int, ...]:
    return tuple(map(moment_of_text, starts))
