"""A supervisee steps back."""

from peili.core.stepping_back import step_back
from peili.core.terms import Form


def test_others_see_only_that_the_head_count_changed_when_somebody_steps_back():
    stepping_back = step_back(Form.GROUP, people=6)

    assert stepping_back.goes_on
    assert stepping_back.others_see.values == {"people": 5}


def test_individual_supervision_ends_when_its_supervisee_steps_back():
    assert not step_back(Form.INDIVIDUAL, people=1).goes_on
