"""When several people are all free: one sweep over everybody's busy spans."""

from collections.abc import Iterable

from peili.core.planning.problem import merged

Moments = tuple[int, int]


def free_common_times(
    busy: Iterable[Iterable[Moments]], within: Iterable[Moments], *, minutes: int = 0
) -> list[Moments]:
    """Return the spans of `within` in which nobody is busy, those of at least `minutes`.

    Spans are half-open pairs of moments (`calendar_days`), in any order, overlapping or not.
    """
    taken = merged(span for person in busy for span in person)
    free: list[Moments] = []
    place, count = 0, len(taken)
    for start, end in sorted(within):
        at = start
        while place > 0 and taken[place - 1][1] > start:
            place -= 1
        while place < count and taken[place][0] < end:
            busy_from, busy_to = taken[place]
            if busy_from > at and busy_from - at >= minutes:
                free.append((at, busy_from))
            at = max(at, busy_to)
            place += 1
        if at < end and end - at >= minutes:
            free.append((at, end))
    return free
