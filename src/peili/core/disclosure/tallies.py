"""Pooled figures from counts that are kept of rounds: the rules of `pooled`, and the gate.

A part is one round of one process, as a tally for each question. The gate looks at a new pool
together with every earlier one that shares parts with it: whatever an outsider adds and subtracts,
what comes out is a sum over *atoms*, the sets of parts that no published pool tells apart. Where
every atom may be shown by itself, nothing derived can single anybody out.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from peili.core.disclosure.pooled import DOMINANCE, Rules, Why, to_one_decimal

Part = str
Parts = frozenset[Part]
NOBODY: Parts = frozenset()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people of a process gave each value to a question; `silent` could not say."""

    process: str
    values: Mapping[int, int] = field(default_factory=dict)
    silent: int = 0

    @property
    def people(self) -> int:
        return sum(self.values.values()) + self.silent


@dataclass(frozen=True, slots=True)
class Sum:
    """Several processes added up."""

    values: Mapping[int, int]
    silent: int
    processes: int

    @property
    def people(self) -> int:
        return sum(self.values.values())

    @property
    def mean(self) -> Decimal:
        return self.total / self.people

    @property
    def total(self) -> Decimal:
        return Decimal(sum(value * people for value, people in self.values.items()))


def added_up(tallies: Iterable[Tally]) -> Sum:
    """Add tallies up; a process counts if anybody of it gave a value."""
    values: Counter[int] = Counter()
    silent, processes = 0, set()
    for tally in tallies:
        values.update(tally.values)
        silent += tally.silent
        if any(tally.values.values()):
            processes.add(tally.process)
    return Sum(
        {value: people for value, people in values.items() if people}, silent, len(processes)
    )


def refusal(pool: Sum, rules: Rules) -> Why | None:
    """Say why the mean of a pool may not be told, or None: as `pooled.pooled_mean` does."""
    if any(not rules.lowest <= value <= rules.highest for value in pool.values):
        raise ValueError("an answer lies on the scale")
    few = too_few(pool, rules)
    if few is not None:
        return few
    if len(pool.values) == 1 and next(iter(pool.values)) in (rules.lowest, rules.highest):
        return Why.ALL_ALIKE
    if _two_largest(pool, rules) > DOMINANCE * (pool.total - rules.lowest * pool.people):
        return Why.DOMINATED
    return None


def too_few(pool: Sum, rules: Rules) -> Why | None:
    """Say whether a pool is too small to be counted at all."""
    if pool.people < rules.min_people:
        return Why.FEW_PEOPLE
    if pool.processes < rules.min_processes:
        return Why.FEW_PROCESSES
    return None


def gate(
    tallies: Mapping[Part, Tally],
    pool: Parts,
    earlier: Sequence[Parts],
    rules: Rules,
    *,
    known: Parts = NOBODY,
    judge: "Callable[[Sum, Rules], Why | None] | None" = None,
) -> Why | None:
    """Say why a pool may not be told to a reader who has all the earlier ones, or None.

    `known` are parts whose own figures the reader has besides: the leader of a large group.
    `judge` is `refusal`, or `too_few` where only heads are told. Raise KeyError for a part without
    a tally.
    """
    judge = judge or refusal
    why = judge(added_up(tallies[part] for part in pool), rules)
    if why is not None:
        return why
    for atom in atoms([pool, *earlier], known):
        if judge(added_up(tallies[part] for part in atom), rules) is not None:
            return Why.LINKED
    return None


def atoms(pools: Sequence[Parts], known: Parts = NOBODY) -> list[Parts]:
    """Return the sets of unknown parts that none of these pools tells apart from each other."""
    together: dict[tuple[bool, ...], set[Part]] = {}
    for part in NOBODY.union(*pools) - known:
        together.setdefault(tuple(part in pool for pool in pools), set()).add(part)
    return sorted((frozenset(atom) for atom in together.values()), key=min)


def linked_to(pool: Parts, earlier: Iterable[Parts]) -> list[Parts]:
    """Return the earlier pools that share a part with this one, straight or through others."""
    found: list[Parts] = []
    left = list(dict.fromkeys(earlier))
    reach = set(pool)
    while touching := [one for one in left if not reach.isdisjoint(one)]:
        found += touching
        left = [one for one in left if one not in touching]
        reach = reach.union(*touching)
    return found


def mean_of(pool: Sum) -> Decimal:
    return to_one_decimal(pool.mean)


def _two_largest(pool: Sum, rules: Rules) -> Decimal:
    largest: list[Decimal] = []
    for value in sorted(pool.values, reverse=True):
        largest += [value - rules.lowest] * min(2, pool.values[value])
    return sum(largest[:2], Decimal(0))
