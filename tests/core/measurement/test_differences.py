"""A difference of two pools is called one only beyond what chance would make it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.measurement.differences import compare

counts = st.dictionaries(st.integers(0, 10), st.integers(1, 9), min_size=1, max_size=6)


def test_the_difference_and_what_chance_would_make_it():
    found = compare({5: 5, 7: 5}, {7: 5, 9: 5})

    assert found is not None
    assert found.points == 2
    assert found.by_chance == pytest.approx(1.96 * (2 * (10 / 9) / 10) ** 0.5)
    assert found.beyond_chance


def test_few_and_scattered_answers_are_no_reason_for_an_arrow():
    found = compare({2: 3, 9: 3}, {4: 3, 9: 3})

    assert found is not None and not found.beyond_chance


def test_a_single_answer_has_no_spread_to_compare_by():
    assert compare({5: 1}, {9: 8}) is None


@given(before=counts, after=counts)
def test_turned_round_the_difference_changes_its_sign_alone(before, after):
    there, back = compare(before, after), compare(after, before)

    assert (there is None) == (back is None)
    if there is not None and back is not None:
        assert there.points == -back.points
        assert there.by_chance == pytest.approx(back.by_chance)
