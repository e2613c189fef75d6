import pytest

from peili.core.measurement.scaling import changed_by


def test_a_change_is_told_in_points():
    assert changed_by(3, 7) == 4
    assert changed_by(8, 6) == -2
    assert changed_by(5, 5) == 0


@pytest.mark.parametrize(("before", "after"), [(None, 5), (5, None), (None, None)])
def test_without_both_answers_no_change_is_told(before, after):
    assert changed_by(before, after) is None


@pytest.mark.parametrize(("before", "after"), [(-1, 5), (5, 11), (None, 11)])
def test_an_answer_off_the_scale_is_refused(before, after):
    with pytest.raises(ValueError, match="between"):
        changed_by(before, after)
