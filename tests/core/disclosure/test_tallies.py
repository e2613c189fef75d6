"""Pools of counts follow the rules of pools of voices, and no two reports betray a third."""

from decimal import Decimal
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.disclosure.pooled import Rules, Voice, Why, pooled_mean
from peili.core.disclosure.spread import BANDS, bands, spread
from peili.core.disclosure.tallies import (
    Sum,
    Tally,
    added_up,
    atoms,
    gate,
    linked_to,
    mean_of,
    refusal,
    too_few,
)

SCALE = Rules(lowest=Decimal(0), highest=Decimal(10))


def tally(process, *values, silent=0):
    return Tally(process, {value: values.count(value) for value in set(values)}, silent)


processes = st.lists(st.lists(st.integers(0, 10), max_size=6), max_size=6)


@given(answers=processes)
def test_counts_are_judged_as_the_voices_behind_them_are(answers):
    voices = [
        Voice(f"{group}/{number}", str(group), Decimal(value))
        for group, values in enumerate(answers)
        for number, value in enumerate(values)
    ]
    pool = added_up(tally(str(group), *values) for group, values in enumerate(answers))

    figure = pooled_mean(voices, SCALE)

    assert refusal(pool, SCALE) == figure.why
    assert figure.why or mean_of(pool) == figure.mean


def test_who_cannot_say_is_no_number_and_no_process():
    pool = added_up([tally("a", 7, 8, silent=2), tally("b", silent=3)])

    assert (pool.people, pool.silent, pool.processes) == (2, 5, 1)


def test_what_is_left_between_two_reports_must_itself_be_large_enough():
    groups = {name: tally(name, 6, 7) for name in "abcdef"}
    earlier = [frozenset("abc")]

    assert gate(groups, frozenset("abcd"), earlier, SCALE) is Why.LINKED
    assert gate(groups, frozenset("abcde"), earlier, SCALE) is Why.LINKED
    assert gate(groups, frozenset("abcdef"), earlier, SCALE) is None
    assert gate(groups, frozenset("abc"), earlier, SCALE) is None
    assert gate(groups, frozenset("def"), earlier, SCALE) is None


def test_who_knows_the_large_groups_is_not_told_the_small_one_by_way_of_the_pool():
    groups = {"a": tally("a", 6, 7, 8, 6, 7), "b": tally("b", 5, 6, 7, 7, 8), "c": tally("c", 3, 4)}
    pool = frozenset("abc")

    assert gate(groups, pool, [], SCALE) is None
    assert gate(groups, pool, [], SCALE, known=frozenset("ab")) is Why.LINKED
    assert gate(groups, pool, [], SCALE, known=pool) is None


def test_reports_are_linked_through_others_too():
    chain = [frozenset("ab"), frozenset("bc"), frozenset("xy")]

    assert linked_to(frozenset("a"), chain) == chain[:2]
    assert linked_to(frozenset("z"), chain) == []


parts = st.sampled_from("abcdefgh")
pools = st.lists(st.frozensets(parts, min_size=1), min_size=1, max_size=5)


@given(wanted=pools, sizes=st.lists(st.integers(1, 6), min_size=8, max_size=8))
def test_nothing_small_can_be_worked_out_of_any_reports_together(wanted, sizes):
    """The attacker knows the exact sum of every pool told, and adds and subtracts as it likes."""
    groups = {
        name: Tally(name, {3: size // 2, 6: size - size // 2})
        for name, size in zip("abcdefgh", sizes, strict=True)
    }
    told: list[frozenset[str]] = []
    for pool in wanted:
        if gate(groups, pool, linked_to(pool, told), SCALE, judge=too_few) is None:
            told.append(pool)

    for subset in derivable("abcdefgh", told):
        assert too_few(added_up(groups[name] for name in subset), SCALE) is None


def derivable(names, told):
    """Every set whose sum is a combination of the sums told: by elimination, set by set."""
    rows = [[Fraction(name in pool) for name in names] for pool in told]
    rank = rank_of(rows)
    for size in range(1, len(names) + 1):
        for subset in combinations(names, size):
            if rank_of([*rows, [Fraction(name in subset) for name in names]]) == rank:
                yield subset


def rank_of(rows):
    rows, rank = [list(row) for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((at for at in range(rank, len(rows)) if rows[at][column]), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        for at in range(rank + 1, len(rows)):
            share = rows[at][column] / rows[rank][column]
            rows[at] = [a - share * b for a, b in zip(rows[at], rows[rank], strict=True)]
        rank += 1
    return rank


@given(wanted=pools)
def test_atoms_part_what_the_pools_tell_apart(wanted):
    found = atoms(wanted)

    assert sorted(part for atom in found for part in atom) == sorted(frozenset().union(*wanted))
    assert all(atom <= pool or not atom & pool for atom in found for pool in wanted)


def test_a_scale_is_divided_in_three():
    assert [(band.lowest, band.highest) for band in bands(SCALE).values()] == [
        (0, 4),
        (5, 7),
        (8, 10),
    ]
    seven = bands(Rules(lowest=Decimal(1), highest=Decimal(7)))
    assert [(band.lowest, band.highest) for band in seven.values()] == [(1, 3), (4, 5), (6, 7)]


def test_large_counts_are_told_and_small_ones_are_not():
    large = Sum({2: 6, 6: 20, 9: 30}, 0, 8)
    small = Sum({2: 2, 6: 20, 9: 30}, 0, 8)

    assert spread(large, SCALE) == {"low": 6, "middle": 20, "high": 30, "silent": 0}
    assert spread(small, SCALE) == {"low": None, "middle": None, "high": 30, "silent": 0}


def test_where_all_are_of_one_mind_no_spread_is_told():
    assert spread(Sum({8: 6, 9: 6}, 7, 4), SCALE) == {}


@given(
    values=st.dictionaries(st.integers(0, 10), st.integers(1, 6), min_size=2, max_size=5),
    silent=st.integers(0, 6),
)
def test_mean_and_spread_together_narrow_no_hidden_count_down(values, silent):
    """An attacker by enumeration: every set of counts that agrees with spread and mean."""
    pool = Sum(values, silent, 5)
    if refusal(pool, SCALE) is not None:
        return
    shown = spread(pool, SCALE)
    hidden = [place for place, name in enumerate(BANDS) if shown and shown[name] is None]

    tables = list(agreeing(pool, shown)) if hidden else []

    for place in hidden:
        found = {table[place] for table in tables}
        assert max(found) - min(found) >= SCALE.min_people


def agreeing(pool, shown):
    everybody = pool.people + pool.silent
    mean = mean_of(pool)
    ranges = [range(everybody + 1) if shown[name] is None else [shown[name]] for name in BANDS]
    for low, middle, high, silent in product(*ranges):
        numbers = low + middle + high
        if numbers + silent != everybody or not numbers:
            continue
        totals = range(5 * middle + 8 * high, 4 * low + 7 * middle + 10 * high + 1)
        if any(
            abs(Fraction(total, numbers) - Fraction(mean)) <= Fraction(1, 20) for total in totals
        ):
            yield low, middle, high, silent


def test_a_part_without_a_tally_is_a_mistake():
    with pytest.raises(KeyError):
        gate({}, frozenset("a"), [], SCALE)
