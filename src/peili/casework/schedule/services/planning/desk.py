"""The desk as values: what is chosen, and the planner's problem around it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from peili.core.planning.plan import Series
from peili.core.planning.problem import Problem, Process


@dataclass(frozen=True)
class Chosen:
    """A process on the desk. `movable` are (number, start) of its sessions that may move."""

    engagement_id: int
    process: Process
    minutes: int
    leader: str
    movable: tuple[tuple[int, int], ...]
    beyond: int

    @property
    def standing(self) -> Series:
        """Its series as it is booked today."""
        starts = (*self.process.fixed, *(start for _, start in self.movable))
        return Series(self.process.id, self.leader if starts else None, None, starts)


@dataclass(frozen=True)
class Desk:
    """Everything the planner is told, and how to get back from its answer."""

    problem: Problem
    chosen: Mapping[int, Chosen]

    @property
    def announced(self) -> dict[str, tuple[str, list[int]]]:
        return {
            one.process.id: (one.leader, [start for _, start in one.movable])
            for one in self.chosen.values()
            if one.movable
        }

    @property
    def booked_elsewhere(self) -> list[Series]:
        """The series that only stand in the calendar."""
        ours = {one.process.id for one in self.chosen.values()}
        return [
            Series(process.id, process.supervisors[0], None, process.fixed)
            for process in self.problem.processes
            if process.id not in ours
        ]


def as_standing(desk: Desk, series: Mapping[int, Series], *, but: int) -> Problem:
    """Return the problem in which every other process stands as it is planned."""
    processes = []
    for process in desk.problem.processes:
        pk = int(process.id[1:]) if process.id.startswith("p") else None
        if pk is None or pk == but:
            processes.append(process)
            continue
        one = series[pk]
        if one.starts:
            leader = one.supervisor or process.supervisors[0]
            processes.append(
                replace(
                    process,
                    supervisors=(leader,),
                    fixed=one.starts,
                    sessions=len(one.starts),
                    min_optional=0,
                )
            )
    return replace(desk.problem, processes=tuple(processes))
