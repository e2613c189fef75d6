from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.disclosure.pooled import (
    Rules,
    Voice,
    Why,
    pooled_mean,
    to_one_decimal,
)

SCALE = Rules(lowest=Decimal(0), highest=Decimal(10))


def pool(*values, processes=3, first=0):
    return [
        Voice(f"p{first + place}", f"process {place % processes}", Decimal(value))
        for place, value in enumerate(values)
    ]


def test_five_people_of_three_processes_are_enough():
    figure = pooled_mean(pool(7, 8, 6, 9, 7), SCALE)

    assert figure.shown
    assert (figure.people, figure.mean) == (5, Decimal("7.4"))


@pytest.mark.parametrize(
    ("voices", "why"),
    [
        ([], Why.FEW_PEOPLE),
        (pool(7, 8, 6, 9), Why.FEW_PEOPLE),
        (pool(7, 8, 6, 9, 7, processes=2), Why.FEW_PROCESSES),
        (pool(10, 10, 10, 10, 10), Why.ALL_ALIKE),
        (pool(0, 0, 0, 0, 0), Why.ALL_ALIKE),
        (pool(10, 9, 1, 1, 1), Why.DOMINATED),
        (pool(10, 1, 1, 1, 1), Why.DOMINATED),
    ],
)
def test_a_pool_that_tells_of_one_person_is_not_shown(voices, why):
    figure = pooled_mean(voices, SCALE)

    assert not figure.shown
    assert (figure.people, figure.mean, figure.why) == (None, None, why)


def test_all_alike_in_the_middle_of_the_scale_may_be_shown():
    assert pooled_mean(pool(7, 7, 7, 7, 7), SCALE).mean == Decimal("7.0")


def test_exactly_seventy_per_cent_is_not_yet_dominance():
    assert pooled_mean(pool(4, 3, 1, 1, 1), SCALE).shown


def test_a_person_stands_in_a_pool_once():
    with pytest.raises(ValueError, match="once"):
        pooled_mean([*pool(7, 8, 6, 9, 7), Voice("p0", "process 9", Decimal(7))], SCALE)


def test_halves_are_rounded_away_from_zero_and_zero_has_no_sign():
    assert [str(to_one_decimal(Decimal(text))) for text in ("2.25", "-2.25", "-0.04")] == [
        "2.3",
        "-2.3",
        "0.0",
    ]


@given(st.lists(st.integers(0, 10), max_size=9), st.integers(1, 4))
def test_whatever_is_shown_rests_on_enough_people_and_processes(values, processes):
    figure = pooled_mean(pool(*values, processes=processes), SCALE)

    if figure.shown:
        assert len(values) >= SCALE.min_people
        assert min(len(values), processes) >= SCALE.min_processes
        assert min(values) <= figure.mean <= max(values)
