"""The hurried first plan of a machine that has compiled nothing yet."""

from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.core.planning.check import judge
from peili.core.planning.first_fit import fit_all
from peili.core.planning.planned import greedy_order, plan_of
from peili.core.planning.reading import problem_from_json
from peili.core.planning.search import Search
from tests.core.planning.making import problem, process
from tests.core.planning.tiny import tiny


def _hurried(of):
    search = Search(of, workers=1)
    state, room = search._state, search._workers[0].room
    fit_all(search.arrays, state, room, greedy_order(search.arrays))
    plan = plan_of(search.arrays, state.series, state.sessions, bound=0)
    assert plan.cost == int(state.total[0]) + search._beyond
    return plan


@settings(max_examples=settings().max_examples // 3, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10**6).map(Random))
def test_a_hurried_plan_is_lawful_and_costs_what_it_says(chance):
    of = problem_from_json(tiny(chance, processes=5))

    plan = _hurried(of)

    assert judge(of, plan).violations == ()


def test_everyone_has_a_turn_and_keeps_to_the_usual_time():
    of = problem(processes=[process(sessions=4), process("q", required=["b"], sessions=4)])

    plan = _hurried(of)

    assert plan.unplanned == ()
    assert plan.parts.usual == 0


def test_everyone_has_a_turn_even_when_there_is_no_time_at_all():
    of = problem(processes=[process(sessions=4), process("q", required=["b"], sessions=4)])
    search = Search(of, workers=1)

    search.run(0)

    assert search.best.unplanned == ()
