"""A problem in arrays, and what its masks say of people and processes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from peili.core.planning.kernels.layout import SLOTS, Ints, Model
from peili.core.planning.people_masks import OpenDays, hours_masks, run_starts_of
from peili.core.planning.problem import GRID_MINUTES, Problem, Process

Announced = Mapping[str, tuple[str, Sequence[int]]]
"""What has been told to those concerned: supervisor and starts by process."""


@dataclass(frozen=True, eq=False, slots=True)
class Arrays:
    """A problem in arrays. One row more than there are processes is left for a guest."""

    problem: Problem
    days: OpenDays
    model: Model
    masks: Ints
    person_row: dict[str, int]
    held: dict[str, dict[int, int]]
    supervisor_row: dict[str, int]
    process_row: dict[str, int]
    longest_series: int
    entries_per_day: int
    entities: int

    @property
    def guest(self) -> int:
        return len(self.problem.processes)

    def required_mask(self, name: str) -> Ints:
        """Return when someone could come, fixed sessions they are required in left out."""
        row = self.person_row.get(name)
        mask = _whole_days(self.days) if row is None else self.masks[row].copy()
        for index, bits in self.held.get(name, {}).items():
            mask[index] &= ~bits
        return mask

    def starts_of(self, process: Process, people: Sequence[str] | None = None) -> Ints:
        """Return when a process could start by its windows and people, whoever supervises."""
        names = process.required if people is None else people
        free = hours_masks(process.windows, self.days)
        free[~self.days.bookable] = 0
        for name in names:
            free &= self.required_mask(name)
        units = process.minutes // GRID_MINUTES
        starts = run_starts_of(free, units)
        if process.min_optional:
            starts &= self._enough_optional(process, units)
        return starts

    def optional_starts(self, process: Process) -> Ints:
        """Return when each optional person could come for a whole session, one a row."""
        units = process.minutes // GRID_MINUTES
        rows = [run_starts_of(self._own_mask(name), units) for name in process.optional]
        return np.array(rows, dtype=np.int64).reshape(len(rows), len(self.days))

    def _own_mask(self, name: str) -> Ints:
        row = self.person_row.get(name)
        return _whole_days(self.days) if row is None else self.masks[row]

    def _enough_optional(self, process: Process, units: int) -> Ints:
        rows = self.optional_starts(process)
        enough = np.zeros(len(self.days), dtype=np.int64)
        for slot in range(SLOTS):
            here = ((rows >> slot) & 1).sum(axis=0) >= process.min_optional
            enough |= here.astype(np.int64) << slot
        return enough


def _whole_days(days: OpenDays) -> Ints:
    return hours_masks(None, days)
