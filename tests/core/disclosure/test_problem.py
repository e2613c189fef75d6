import pytest

from peili.core.disclosure.problem import read_problem
from peili.core.errors import BadInput

GOOD = {
    "format": "peili-disclose/1",
    "min_people": 5,
    "dimensions": ["unit", "answer"],
    "records": [
        {"unit": "A", "answer": "yes", "people": 4},
        {"unit": "A", "answer": "no", "people": 16},
    ],
    "published": [{"cells": {"A|yes": None, "A|*": 18, "*|*": 61}}],
}


def record(**changed):
    return {**GOOD, "records": [{"unit": "A", "answer": "yes", "people": 4, **changed}]}


def test_a_problem_is_read_as_it_stands():
    problem = read_problem(GOOD)

    assert problem.min_people == 5
    assert problem.people == {("A", "yes"): 4, ("A", "no"): 16}
    assert problem.published == ({"A|yes": None, "A|*": 18, "*|*": 61},)


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ([], "problem"),
        ({**GOOD, "format": "peili-disclose/2"}, "format"),
        ({**GOOD, "min_people": 1}, "min_people"),
        ({**GOOD, "min_people": True}, "min_people"),
        ({**GOOD, "min_people": 5.0}, "min_people"),
        ({**GOOD, "dimensions": []}, "dimensions"),
        ({**GOOD, "dimensions": ["a", "b", "c", "d"]}, "dimensions"),
        ({**GOOD, "dimensions": ["unit", "unit"]}, "dimensions"),
        ({**GOOD, "dimensions": ["unit", "people"]}, "dimensions"),
        ({**GOOD, "dimensions": ["unit", ""]}, "dimensions"),
        ({**GOOD, "records": {}}, "records"),
        ({**GOOD, "records": [7]}, "records[0]"),
        (record(unit=""), "records[0].unit"),
        (record(unit=3), "records[0].unit"),
        (record(unit="A|B"), "records[0].unit"),
        (record(answer="*"), "records[0].answer"),
        (record(people=-1), "records[0].people"),
        (record(people=1.5), "records[0].people"),
        (record(people=True), "records[0].people"),
        (record(people=None), "records[0].people"),
        ({**GOOD, "records": GOOD["records"] * 2}, "records[2]"),
        (
            {
                **GOOD,
                "records": [{"unit": f"U{n}", "answer": "yes", "people": 9} for n in range(13)],
            },
            "records[12].unit",
        ),
        ({**GOOD, "published": {}}, "published"),
        ({**GOOD, "published": [{}]}, "published[0].cells"),
        ({**GOOD, "published": [{"cells": {"A|*": "18"}}]}, "published[0].cells.A|*"),
    ],
)
def test_what_cannot_be_understood_is_refused_and_the_field_named(raw, field):
    with pytest.raises(BadInput) as refusal:
        read_problem(raw)

    assert refusal.value.field == field


def test_twelve_categories_are_not_too_many():
    records = [{"unit": f"U{n}", "answer": "yes", "people": 0} for n in range(12)]

    assert len(read_problem({**GOOD, "records": records}).people) == 12
