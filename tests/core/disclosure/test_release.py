"""Everything that leaves, held against an attacker and a reference written apart."""

import json
import random

import pytest

from peili.core.disclosure.problem import read_problem
from peili.core.disclosure.release import disclose
from tests.core.disclosure.judge import Counted, derivable, optimum, width
from tests.core.disclosure.problems import few_of, random_problem, with_newcomers

FEW = 10
MANY = 120


def report_on(problem):
    return disclose(read_problem(problem)).as_json()


def hidden_keys(counted, report):
    return {key for key in counted.keys if report["cells"][counted.name[key]] is None}


def cost_of(report, hidden):
    return report["people_hidden"], len(hidden)


def assert_by_the_letter(problem, report):
    counted = Counted(problem)
    hidden = hidden_keys(counted, report)
    must = counted.must_hide(problem.get("published", []))
    assert set(report["cells"]) == set(counted.name.values())
    assert all(
        report["cells"][counted.name[key]] == counted.people[key]
        for key in counted.keys
        if key not in hidden
    )
    assert report["hidden"] == {counted.name[key]: must.get(key, "complementary") for key in hidden}
    assert set(must) <= hidden
    assert report["people_hidden"] == sum(counted.people[key] for key in hidden)
    assert report["lower_bound"] <= report["people_hidden"]
    assert report["derivable"] == []
    return counted, hidden


SHAPES = [(4,), (1, 3), (2, 2), (2, 3), (3, 3)]


@pytest.mark.parametrize("seed", range(FEW))
def test_as_few_people_are_hidden_as_the_reference_hides(seed):
    problem = random_problem(seed, SHAPES[seed % 5], style=seed % 2, min_people=2 + seed % 3)

    report = report_on(problem)

    counted, hidden = assert_by_the_letter(problem, report)
    assert derivable(counted, hidden) == []
    assert report["proved"]
    assert cost_of(report, hidden) == optimum(counted, (), cost_of(report, hidden))


@pytest.mark.parametrize("seed", range(FEW))
def test_earlier_reports_bind_the_new_one(seed):
    before = random_problem(seed, SHAPES[seed % 5], style=seed % 2, min_people=3)
    earlier = [report_on(before)]
    problem = {**with_newcomers(before, seed, moved=seed % 3), "published": earlier}

    report = report_on(problem)

    counted, hidden = assert_by_the_letter(problem, report)
    assert derivable(counted, hidden) == [] or set(counted.people.values()) == {0}
    assert cost_of(report, hidden) == optimum(counted, earlier, cost_of(report, hidden))


@pytest.mark.parametrize("seed", few_of(12, 2))
def test_a_small_table_of_three_dimensions_gives_nothing_away(seed):
    problem = random_problem(
        seed, [(2, 2, 2), (2, 2, 3), (2, 3, 3)][seed % 3], style=seed % 2, min_people=3
    )

    report = report_on(problem)

    counted, hidden = assert_by_the_letter(problem, report)
    sample = random.Random(seed).sample(sorted(hidden), min(6, len(hidden)))
    insiders = [leaf for leaf in sorted(hidden) if counted.people.get(leaf) and "*" not in leaf]
    shown = {key: report["cells"][counted.name[key]] for key in counted.keys}
    assert all(width(counted, shown, key) >= 3 for key in sample)
    for insider in insiders[:2]:
        assert all(width(counted, shown, key, insider) >= 2 for key in sample if key != insider)


@pytest.mark.parametrize("seed", few_of(4, 1))
def test_a_table_of_twelve_by_twelve_gives_nothing_away(seed):
    problem = random_problem(seed, (12, 12), style=seed % 4)

    report = report_on(problem)

    counted, hidden = assert_by_the_letter(problem, report)
    shown = {key: report["cells"][counted.name[key]] for key in counted.keys}
    sample = random.Random(seed).sample(sorted(hidden), min(5, len(hidden)))
    assert report["proved"]
    assert all(width(counted, shown, key) >= 5 for key in sample)


LARGE = [(12, 12), (7, 12), (2, 2, 3), (3, 3, 3), (12,)]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_large_tables_and_three_dimensions_give_nothing_away_after_earlier_reports(seed):
    before = random_problem(seed, LARGE[seed % 5], style=seed % 4)
    first = report_on(before)
    problem = {**with_newcomers(before, seed, moved=4), "published": [first]}

    report = report_on(problem)

    counted, hidden = assert_by_the_letter(problem, report)
    shown = {key: report["cells"][counted.name[key]] for key in counted.keys}
    sample = random.Random(seed).sample(sorted(hidden), min(8, len(hidden)))
    assert all(width(counted, shown, key) >= 5 for key in sample)
    insiders = [leaf for leaf in sorted(hidden) if counted.people.get(leaf) and "*" not in leaf]
    for insider in insiders[:2]:
        assert all(width(counted, shown, key, insider) >= 4 for key in sample if key != insider)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(FEW, MANY))
def test_many_small_tables_are_optimal_and_give_nothing_away(seed):
    test_as_few_people_are_hidden_as_the_reference_hides(seed)
    test_earlier_reports_bind_the_new_one(seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_tables_up_to_four_by_four_are_optimal(seed):
    problem = random_problem(seed, [(3, 4), (4, 4)][seed % 2], style=1, min_people=3)

    report = report_on(problem)

    counted, hidden = assert_by_the_letter(problem, report)
    assert cost_of(report, hidden) == optimum(counted, (), cost_of(report, hidden))


@pytest.mark.parametrize("sizes", [(5, 7), (3, 3, 2)])
def test_the_same_problem_in_any_order_gives_the_same_bytes(sizes):
    problem = random_problem(3, sizes, style=0)
    turned = {**problem, "records": problem["records"][::-1]}

    assert json.dumps(report_on(problem)) == json.dumps(report_on(turned))


def test_nobody_asked_is_a_grand_total_of_nobody():
    report = report_on(
        {"format": "peili-disclose/1", "min_people": 5, "dimensions": ["a", "b"], "records": []}
    )

    assert report["cells"] == {"*|*": 0}
    assert report["proved"]


def test_a_total_that_is_small_itself_is_hidden_with_all_that_tells_it():
    problem = {
        "format": "peili-disclose/1",
        "min_people": 5,
        "dimensions": ["answer"],
        "records": [{"answer": "yes", "people": 3}, {"answer": "no", "people": 0}],
    }

    report = report_on(problem)

    assert report["cells"] == {"no": 0, "yes": None, "*": None}
    assert report["hidden"] == {"yes": "primary", "*": "primary"}


def test_a_key_that_moved_by_a_few_people_is_hidden_in_the_new_report():
    problem = {
        "format": "peili-disclose/1",
        "min_people": 5,
        "dimensions": ["unit"],
        "records": [{"unit": "A", "people": 20}, {"unit": "B", "people": 9}],
        "published": [{"cells": {"A": 18, "B": None, "C": 7, "*": 40}}],
    }

    report = report_on(problem)

    assert report["hidden"] == {"A": "linked", "B": "complementary"}
    assert report["cells"]["*"] == 29


@pytest.mark.parametrize("sizes", [(4, 4), (3, 3, 3)])
def test_without_time_what_leaves_is_audited_all_the_same(sizes):
    problem = random_problem(2, sizes, style=0)

    report = disclose(read_problem(problem), left=lambda: -1.0).as_json()

    counted, hidden = assert_by_the_letter(problem, report)
    shown = {key: report["cells"][counted.name[key]] for key in counted.keys}
    assert not report["proved"]
    assert all(width(counted, shown, key) >= 5 for key in hidden)
