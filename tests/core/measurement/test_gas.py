from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.measurement.gas import LEVELS, t_score

levels = st.sampled_from(LEVELS)
weights = st.decimals(min_value=0, max_value=100, places=2)
goals = st.lists(st.tuples(levels, weights), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("scores", "weighted", "expected"),
    [
        ([1, 1, 1], None, 63.69306),
        ([2, 1, 0], [4, 4, 4], 63.69306),
        ([-1, -1, 1], None, 45.43565),
        ([-1, -1, -1, 0, 0], None, 40.95466),
        ([-2, -2, 1, 0, 0], [2] * 5, 40.95466),
    ],
)
def test_the_worked_values_come_out(scores, weighted, expected):
    assert t_score(scores, weighted) == pytest.approx(expected, abs=5e-6)


def test_the_published_example_with_weights_is_55_exactly():
    assert t_score([-2, 0, -1, 2, 0, 1], [3, 5, 1, 4, 2, 6]) == 55


def test_rho_is_the_expected_correlation_between_goals():
    assert t_score([1, 1, 1], rho=0) == pytest.approx(67.3205, abs=5e-5)
    assert t_score([1, 1, 1], rho=1) == 60


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("weight", [1, 7, 0.1, Decimal("2.5"), 0])
def test_one_goal_moves_ten_points_a_level(level, weight):
    assert t_score([level], [weight]) == 50 + 10 * level


@given(st.lists(weights, min_size=1, max_size=8))
def test_everything_as_expected_is_50(weighted):
    assert t_score([0] * len(weighted), weighted) == 50


@given(goals)
def test_mirrored_levels_mirror_the_score(pairs):
    scores, weighted = zip(*pairs, strict=True)

    mirrored = t_score([-score for score in scores], weighted)

    assert mirrored == pytest.approx(100 - t_score(scores, weighted))


@given(goals, st.decimals(min_value="0.01", max_value=1000, places=2))
def test_only_the_proportions_of_weights_matter(pairs, factor):
    scores, weighted = zip(*pairs, strict=True)

    scaled = t_score(scores, [weight * factor for weight in weighted])

    assert scaled == pytest.approx(t_score(scores, weighted))


@given(goals, st.integers(min_value=0, max_value=7))
def test_a_better_level_of_a_goal_that_weighs_is_a_better_score(pairs, place):
    scores, weighted = (list(column) for column in zip(*pairs, strict=True))
    place %= len(scores)
    weighted[place] += 1
    scores[place] = min(scores[place], 1)

    better = [*scores[:place], scores[place] + 1, *scores[place + 1 :]]

    assert t_score(better, weighted) > t_score(scores, weighted)


@given(goals, st.lists(weights, min_size=1, max_size=4))
def test_goals_without_a_rating_are_left_out_with_their_weights(pairs, unrated):
    scores, weighted = zip(*pairs, strict=True)

    with_gaps = t_score([*scores, *[None] * len(unrated)], [*weighted, *unrated])

    assert with_gaps == t_score(scores, weighted)


@pytest.mark.parametrize("scores", [[], [None], [None, None, None]])
def test_nothing_rated_is_no_score_and_never_50(scores):
    assert t_score(scores) is None
    assert t_score(scores, [1] * len(scores)) is None


def test_weights_that_are_all_zero_count_as_equal():
    assert t_score([1, -1, 2], [0, 0, 0]) == t_score([1, -1, 2])
    assert t_score([1, None, 2], [0, 5, 0]) == t_score([1, 2])


@pytest.mark.parametrize(
    ("scores", "weighted", "rho"),
    [
        ([3], None, 0.3),
        ([1, 1], [1], 0.3),
        ([1], [-1], 0.3),
        ([1], [float("nan")], 0.3),
        ([1], None, 1.5),
    ],
)
def test_what_is_no_rating_is_refused(scores, weighted, rho):
    with pytest.raises(ValueError, match=r"weight|level|rho"):
        t_score(scores, weighted, rho)
