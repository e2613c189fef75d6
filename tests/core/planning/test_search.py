"""The search: lawful, as cheap as it says, never under its bound."""

from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from peili.core.planning.check import judge
from peili.core.planning.kernels import compiled
from peili.core.planning.reading import problem_from_json
from peili.core.planning.search import Search
from tests.core.planning.tiny import optimum, tiny

few = settings(max_examples=settings().max_examples // 3, suppress_health_check=list(HealthCheck))
chances = st.integers(0, 10**6).map(Random)


@few
@given(chances)
def test_every_plan_is_lawful_and_costs_what_the_search_says(chance):
    problem = problem_from_json(tiny(chance, processes=4))
    search = Search(problem, seed=chance.randint(0, 9), workers=2)

    search.run_rounds(20)

    assert judge(problem, search.best).violations == ()
    assert search.cost == search.best.cost


@few
@given(chances)
@example(Random(253))  # a fixed session leaves its supervisor for a series that cannot
@example(Random(860))  # the same for a session that is not put back yet
@example(Random(4109))  # two fixed sessions would overfill the day of their first choice
def test_the_bound_is_never_above_the_optimum_and_no_tiny_plan_is_dearer(chance):
    problem = problem_from_json(tiny(chance))
    search = Search(problem, workers=1)

    search.run_rounds(30)

    least = optimum(problem)
    assert search.bound <= least <= search.cost
    if search.cost > least:  # only where fixed sessions alone would overfill a day or week
        within_limits = optimum(problem, overfull=False)
        assert within_limits is None or search.cost <= within_limits


@few
@given(chances)
def test_more_busy_time_never_makes_the_optimum_cheaper(chance):
    raw = tiny(chance, processes=1)
    before = optimum(problem_from_json(raw))
    name, first = chance.choice("abs"), raw["horizon"][0]
    for row in raw["people"]:
        if row["id"] == name:
            row["busy"].append([f"{first}T00:00", f"{first}T10:00"])

    assert optimum(problem_from_json(raw)) >= before


def test_the_same_seed_and_rounds_give_the_same_plan():
    problem = problem_from_json(tiny(Random(3), processes=5))

    plans = []
    for _ in range(2):
        search = Search(problem, seed=4)
        search.run_rounds(25)
        plans.append(search.best)

    assert plans[0] == plans[1]


@pytest.mark.skipif(
    not (compiled.available() and compiled.ready()),
    reason="nothing is compiled here: make setup does it",
)
def test_the_kernels_run_compiled_where_they_have_been_compiled():
    Search(problem_from_json(tiny(Random(1))))

    assert compiled.enabled
