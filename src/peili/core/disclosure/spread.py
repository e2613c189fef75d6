"""How the answers of a pool spread: counts in three bands, or else their standard deviation.

Beside a mean the counts tell more than alone, so they are told only where even a reader of both
cannot narrow a hidden count down. Where they cannot be told, the standard deviation is, of a pool
that is large enough; never both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import product

from peili.core.disclosure.pooled import Rules, to_one_decimal
from peili.core.disclosure.problem import MARGIN, Cells, Problem
from peili.core.disclosure.release import disclose
from peili.core.disclosure.tallies import Sum, mean_of

LOW, MIDDLE, HIGH, SILENT = "low", "middle", "high", "silent"
BANDS = (LOW, MIDDLE, HIGH, SILENT)
MIDDLE_BEGINS, HIGH_BEGINS = Decimal("0.45"), Decimal("0.75")  # shares of the scale: 5 and 8 of 10
HALF = Decimal("0.05")

Counts = tuple[int, ...]  # in the order of BANDS


@dataclass(frozen=True, slots=True)
class Band:
    """The values of the scale that lie in a band."""

    lowest: int
    highest: int


def bands(rules: Rules) -> dict[str, Band]:
    """Divide a scale in three: 0–4, 5–7 and 8–10."""
    places: dict[str, list[int]] = {LOW: [], MIDDLE: [], HIGH: []}
    for value in range(int(rules.lowest), int(rules.highest) + 1):
        places[_band_of(value, rules)].append(value)
    return {name: Band(min(values), max(values)) for name, values in places.items() if values}


def spread(pool: Sum, rules: Rules, published: Sequence[Cells] = ()) -> Mapping[str, int | None]:
    """Return how many lie in each band, None where hidden; empty where no spread may be told.

    Nothing is told where all are of one band, since everybody would know it of everybody.
    """
    counts = _counts(pool, rules)
    if sum(count > 0 for count in counts[:-1]) < 2:
        return {}
    people: dict[tuple[str, ...], int] = {
        (name,): count for name, count in zip(BANDS, counts, strict=True)
    }
    cells = disclose(Problem(rules.min_people, ("answer",), people, tuple(published))).cells
    shown = tuple(cells[name] for name in BANDS)
    if cells[MARGIN] is None or all(count is None for count in shown):
        return {}
    if not _stands(counts, shown, mean_of(pool), rules):
        return {}
    return dict(zip(BANDS, shown, strict=True))


def deviation(pool: Sum, rules: Rules) -> Decimal | None:
    """Return the standard deviation to one decimal, or None for few people or all of one band."""
    counts = _counts(pool, rules)[:-1]
    if pool.people < 2 * rules.min_people or sum(count > 0 for count in counts) < 2:
        return None
    squares = sum(
        (people * (value - pool.mean) ** 2 for value, people in pool.values.items()), Decimal(0)
    )
    return to_one_decimal((squares / (pool.people - 1)).sqrt())


def _counts(pool: Sum, rules: Rules) -> Counts:
    found = dict.fromkeys(BANDS, 0)
    for value, people in pool.values.items():
        found[_band_of(value, rules)] += people
    found[SILENT] = pool.silent
    return tuple(found[name] for name in BANDS)


def _band_of(value: int, rules: Rules) -> str:
    share = (value - rules.lowest) / (rules.highest - rules.lowest)
    return LOW if share < MIDDLE_BEGINS else MIDDLE if share < HIGH_BEGINS else HIGH


def _stands(counts: Counts, shown: Sequence[int | None], mean: Decimal, rules: Rules) -> bool:
    """Say whether every hidden count keeps its width for a reader of counts and mean together.

    It does where tables far enough apart are found near the true one; where none are found it may
    do so still, and is not believed.
    """
    hidden = [place for place, count in enumerate(shown) if count is None]
    if not hidden:
        return True
    near = list(_near(counts, hidden, rules.min_people))
    scale = bands(rules)
    outside = [one for one in near if _agrees(one, mean, scale)]
    if any(_width(outside, place) < rules.min_people for place in hidden):
        return False
    for own in hidden:
        if not counts[own]:
            continue
        for value in _values_of(own, scale):
            inside = [one for one in near if one[own] and _agrees(one, mean, scale, (own, value))]
            if any(
                _width(inside, place) < rules.min_people - 1 for place in hidden if place != own
            ):
                return False
    return True


def _near(counts: Counts, hidden: Sequence[int], steps: int) -> list[Counts]:
    found = []
    *free, last = hidden
    for moves in product(range(-steps, steps + 1), repeat=len(free)):
        moved = list(counts)
        for place, move in zip(free, moves, strict=True):
            moved[place] += move
        moved[last] -= sum(moves)
        if min(moved) >= 0:
            found.append(tuple(moved))
    return found


def _agrees(
    counts: Counts,
    mean: Decimal,
    scale: Mapping[str, Band],
    own: tuple[int, int | None] | None = None,
) -> bool:
    """Say whether some answers with these counts have this mean; `own` is one reader's answer."""
    numbers = sum(counts[:-1])
    if not numbers:
        return False
    least = sum(count * scale[name].lowest for name, count in _told(counts, scale))
    most = sum(count * scale[name].highest for name, count in _told(counts, scale))
    if own is not None and own[1] is not None:
        least += own[1] - scale[BANDS[own[0]]].lowest
        most += own[1] - scale[BANDS[own[0]]].highest
    low = int(((mean - HALF) * numbers).to_integral_value(ROUND_CEILING))
    high = int(((mean + HALF) * numbers).to_integral_value(ROUND_FLOOR))
    return max(least, low) <= min(most, high)


def _told(counts: Counts, scale: Mapping[str, Band]) -> list[tuple[str, int]]:
    pairs = zip(BANDS[:-1], counts[:-1], strict=True)
    return [(name, count) for name, count in pairs if name in scale]


def _values_of(place: int, scale: Mapping[str, Band]) -> list[int | None]:
    if BANDS[place] == SILENT:
        return [None]
    band = scale[BANDS[place]]
    return list(range(band.lowest, band.highest + 1))


def _width(tables: Sequence[Counts], place: int) -> int:
    found = [table[place] for table in tables]
    return max(found) - min(found) if found else 0
