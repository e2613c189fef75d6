"""The days in which the next session of a series would have to lie, and who could come then."""

import numpy as np

from peili.core.planning.arrays import Arrays
from peili.core.planning.calendar_days import DAY
from peili.core.planning.kernels.layout import SLOTS
from peili.core.planning.people_masks import WHOLE_DAY, hours_masks, run_starts_of
from peili.core.planning.plan import Series
from peili.core.planning.problem import GRID_MINUTES, Process


class Stretch:
    """Counts starts that suit people's own calendars; other sessions are not looked at."""

    def __init__(self, arrays: Arrays, process: Process, series: Series) -> None:
        self._arrays = arrays
        self._process = process
        self._supervisor = series.supervisor
        days = arrays.days
        if series.starts:
            after = days.after(series.starts[-1] // DAY)
            low, high = after + process.gap_days[0], after + process.gap_days[1]
        else:
            first, last = process.first_between or arrays.problem.horizon
            low, high = days.place(first), days.after(last)
        self._low, self._high = max(0, low), min(len(days) - 1, high)
        empty = self._low > self._high
        self.first = 1 if empty else int(days.ordinals[self._low])
        self.last = 0 if empty else int(days.ordinals[self._high])

    def starts(
        self,
        *,
        without: str | None = None,
        windows: bool = True,
        hours: bool = True,
        holidays: bool = False,
    ) -> int:
        """Return at how many half hours a session could start if something gave way."""
        arrays, process = self._arrays, self._process
        free = np.full(len(arrays.days), WHOLE_DAY, dtype=np.int64)
        if not holidays:
            free[~arrays.days.bookable] = 0
        if windows:
            free &= hours_masks(process.windows, arrays.days)
        for name in {*process.required, self._supervisor} - {without, None}:
            free &= arrays.required_mask(str(name))
        if hours and self._supervisor is not None and without != self._supervisor:
            row = arrays.problem.supervisors[arrays.supervisor_row[self._supervisor]]
            free &= hours_masks(row.hours, arrays.days)
        starts = run_starts_of(free, process.minutes // GRID_MINUTES)
        inside = starts[self._low : self._high + 1]
        return int(sum(((inside >> slot) & 1).sum() for slot in range(SLOTS)))
