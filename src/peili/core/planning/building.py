"""Build the arrays the kernels work on from a problem."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

import numpy as np

from peili.core.planning.arrays import Announced, Arrays
from peili.core.planning.calendar_days import DAY, week_of, weekday_of
from peili.core.planning.kernels.layout import NONE, SLOTS, Costs, Ints, Model
from peili.core.planning.people_masks import (
    OpenDays,
    hours_masks,
    is_free,
    masks_of,
    slots_touched,
)
from peili.core.planning.problem import (
    FAR_GAP_COST,
    GRID_MINUTES,
    NEAR_GAP_COST,
    NEAR_GAP_DAYS,
    OPTIONAL_ABSENT_COST,
    OTHER_WEEKDAY_COST,
    Person,
    Problem,
    Process,
)

LONGEST_GUEST, MOST_OPTIONAL_OF_GUEST = 60, 16
"""The most sessions of a guest's series, and the most optional people."""


def arrays_of(
    problem: Problem, *, announced: Announced | None = None, move_weight: int = 0
) -> Arrays:
    """Build the arrays of a problem; moving an announced session costs `move_weight` more."""
    days = OpenDays(problem)
    masks = masks_of(problem.people, days)
    person_row = {person.id: row for row, person in enumerate(problem.people)}
    supervisor_row = {row.id: place for place, row in enumerate(problem.supervisors)}
    all_days = _all_days(problem, days)
    entity = _shared_people(problem, supervisor_row)
    arrays = Arrays(
        problem=problem,
        days=days,
        model=_blank_model(),
        masks=masks,
        person_row=person_row,
        held=_held_by_fixed(problem, days),
        supervisor_row=supervisor_row,
        process_row={process.id: row for row, process in enumerate(problem.processes)},
        longest_series=_longest_series(problem, days),
        entries_per_day=_entries_per_day(problem),
        entities=len(problem.supervisors) + len(entity),
    )
    model = _model(arrays, all_days, entity, announced or {}, move_weight)
    return _with_model(arrays, model)


def _with_model(arrays: Arrays, model: Model) -> Arrays:
    fields = {name: getattr(arrays, name) for name in Arrays.__slots__}
    return Arrays(**{**fields, "model": model})


def _blank_model() -> Model:
    return Model(*([None] * len(Model._fields)))  # type: ignore[arg-type]


def _need(process: Process, days: OpenDays) -> int:
    """Return how many sessions could at most be added: one an open day."""
    return min(process.sessions - len(process.fixed), len(days))


def _longest_series(problem: Problem, days: OpenDays) -> int:
    needs = [_need(process, days) for process in problem.processes]
    return max([LONGEST_GUEST, *needs]) + 1


def _all_days(problem: Problem, days: OpenDays) -> list[int]:
    odd = {
        start // DAY
        for process in problem.processes
        for start in process.fixed
        if days.index_of(start // DAY) < 0
    }
    return [*(int(day) for day in days.ordinals), *sorted(odd)]


def _shared_people(problem: Problem, supervisors: Mapping[str, int]) -> dict[str, int]:
    """Number the people required in several processes, after the supervisors."""
    times = Counter(name for process in problem.processes for name in process.required)
    shared = [name for name, count in times.items() if count > 1 and name not in supervisors]
    return {name: len(supervisors) + place for place, name in enumerate(shared)}


def _held_by_fixed(problem: Problem, days: OpenDays) -> dict[str, dict[int, int]]:
    held: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for process in problem.processes:
        for start in process.fixed:
            for day, bits in slots_touched(start, process.minutes):
                index = days.index_of(day)
                for name in process.required if index >= 0 else ():
                    held[name][index] |= bits
    return {name: dict(by_day) for name, by_day in held.items()}


def _entries_per_day(problem: Problem) -> int:
    shortest = min((process.minutes for process in problem.processes), default=GRID_MINUTES)
    longest = max((row.max_minutes_per_day for row in problem.supervisors), default=0)
    fixed = Counter(
        day
        for process in problem.processes
        for start in process.fixed
        for day, _ in slots_touched(start, process.minutes)
    )
    return min(SLOTS, longest // shortest) + max(fixed.values(), default=0) + 2


def _model(
    arrays: Arrays,
    all_days: list[int],
    entity: Mapping[str, int],
    announced: Announced,
    move_weight: int,
) -> Model:
    problem, days = arrays.problem, arrays.days
    rows = [*problem.processes, _nobody()]
    town_row = {town: place for place, town in enumerate(problem.towns)}
    day_row = {day: place for place, day in enumerate(all_days)}
    weeks = {week: place for place, week in enumerate(sorted({week_of(day) for day in all_days}))}
    starts = np.stack(
        [arrays.starts_of(process) for process in problem.processes]
        + [np.zeros(len(days), dtype=np.int64)]
    )
    optional = [arrays.optional_starts(process) for process in rows[:-1]]
    optional.append(np.zeros((MOST_OPTIONAL_OF_GUEST, len(days)), dtype=np.int64))
    shared = [
        [
            arrays.supervisor_row.get(name, entity.get(name, NONE))
            for name in process.required
            if name in arrays.supervisor_row or name in entity
        ]
        for process in rows
    ]
    listed = [[arrays.supervisor_row[name] for name in process.supervisors] for process in rows]
    listed[-1] = list(range(len(problem.supervisors)))
    lists = _Ragged([*listed, *shared])
    fixed = _Ragged([[*process.fixed] for process in rows])
    told_to, told = _announced(arrays, rows, announced)
    free = _supervisors_free(arrays)
    masks = _Stack([starts, *optional, free, told])
    people = {person.id: person for person in problem.people}
    first_days = [_first_days(process, days) for process in rows]
    process = [
        [
            row.minutes,
            row.minutes // GRID_MINUTES,
            row.sessions,
            _need(row, days),
            row.gap_days[0],
            min(row.gap_days[1], len(days) + 4000),
            row.target_gap_days,
            NONE if row.town is None else town_row[row.town],
            *first_days[place],
            _after(row, days),
            bool(row.fixed),
            _fixed_cost(row, days, people),
            *lists.ends(place),
            *lists.ends(len(rows) + place),
            *fixed.ends(place),
            *masks.ends(1 + place),
            masks.ends(len(rows) + 2)[0] + (place if announced else 0),
            told_to[place],
        ]
        for place, row in enumerate(rows)
    ]
    free_at = masks.ends(len(rows) + 1)[0]
    return Model(
        size=_ints([len(days), move_weight]),
        process=_ints(process),
        supervisor=_ints(
            [
                [
                    town_row[row.home],
                    row.max_minutes_per_day,
                    row.max_minutes_per_week,
                    free_at + place,
                ]
                for place, row in enumerate(problem.supervisors)
            ]
        ).reshape(-1, 4),
        calendar=_ints(
            [[weekday_of(day), weeks[week_of(day)], day_row.get(day + 1, NONE)] for day in all_days]
        ).reshape(-1, 3),
        travel=_ints(problem.travel_minutes).reshape(len(town_row), len(town_row)),
        lists=_ints(lists.values),
        fixed=_ints([[day_row[start // DAY], start % DAY] for start in fixed.values]).reshape(
            -1, 2
        ),
        masks=masks.values,
        off_weekday=_off_weekday(days),
    )


def _off_weekday(days: OpenDays) -> Costs:
    """Return what each day costs a series, for every usual weekday it could have."""
    weekdays = np.array([weekday_of(int(day)) for day in days.ordinals], dtype=np.int64)
    other = np.arange(7)[:, None] != weekdays[None, :]
    costs: Costs = (OTHER_WEEKDAY_COST * other).astype(np.float32)
    return costs


class _Ragged:
    """Lists of different lengths in one row; `ends(n)` is where the n-th begins and ends."""

    def __init__(self, rows: Sequence[Sequence[int]]) -> None:
        self.values = [value for row in rows for value in row]
        self._ends = [0, *accumulate(len(row) for row in rows)]

    def ends(self, place: int) -> tuple[int, int]:
        return self._ends[place], self._ends[place + 1]


class _Stack:
    """Blocks of masks in one array; `ends(n)` is where the n-th begins and ends."""

    def __init__(self, blocks: Sequence[Ints]) -> None:
        self.values: Ints = np.concatenate(blocks)
        self._ends = [0, *accumulate(len(block) for block in blocks)]

    def ends(self, place: int) -> tuple[int, int]:
        return self._ends[place], self._ends[place + 1]


def _nobody() -> Process:
    """Return the empty row a guest will take."""
    return Process("", (), (), 1, GRID_MINUTES, (7, 7), 7, first_between=(1, 1))


def _first_days(process: Process, days: OpenDays) -> tuple[int, int]:
    if process.fixed or process.first_between is None:
        return 0, len(days) - 1
    first, last = process.first_between
    return _clipped(days.place(first)), _clipped(days.after(last))


def _after(process: Process, days: OpenDays) -> int:
    return _clipped(days.after(process.fixed[-1] // DAY)) if process.fixed else 0


def _clipped(place: int) -> int:
    return max(-(10**6), min(10**6, place))


def _fixed_cost(process: Process, days: OpenDays, people: Mapping[str, Person]) -> int:
    """Return what the gaps between fixed sessions and the optional people absent cost."""
    cost = 0
    for start in process.fixed:
        for name in process.optional:
            person = people.get(name)
            if person is not None and not is_free(person, start, start + process.minutes):
                cost += OPTIONAL_ABSENT_COST
    for before, after in pairwise(process.fixed):
        gap = days.place(after // DAY) - days.after(before // DAY)
        off = abs((gap if after // DAY > before // DAY else 0) - process.target_gap_days)
        cost += 0 if off == 0 else NEAR_GAP_COST if off <= NEAR_GAP_DAYS else FAR_GAP_COST
    return cost


def _supervisors_free(arrays: Arrays) -> Ints:
    rows = [
        hours_masks(row.hours, arrays.days) & arrays.required_mask(row.id)
        for row in arrays.problem.supervisors
    ]
    return np.array(rows, dtype=np.int64).reshape(len(rows), len(arrays.days))


def _announced(arrays: Arrays, rows: Sequence[Process], announced: Announced) -> tuple[Ints, Ints]:
    supervisors = np.full(len(rows), NONE, dtype=np.int64)
    slots = np.full((len(rows) if announced else 1, len(arrays.days)), NONE, dtype=np.int64)
    for row, process in enumerate(rows):
        if process.id not in announced:
            continue
        supervisor, starts = announced[process.id]
        supervisors[row] = arrays.supervisor_row.get(supervisor, NONE)
        for start in starts:
            index = arrays.days.index_of(start // DAY)
            if index >= 0 and start % GRID_MINUTES == 0:
                slots[row, index] = start % DAY // GRID_MINUTES
    return supervisors, slots


def _ints(values: Any) -> Ints:
    return np.array(values, dtype=np.int64)
