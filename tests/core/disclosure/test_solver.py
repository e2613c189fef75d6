import pytest

from peili.core.disclosure.solver import ENDLESS_ROOM, LINEAR, WHOLE, Model


@pytest.mark.parametrize(("options", "cheapest"), [(LINEAR, 6.25), (WHOLE, 7.0)])
def test_whole_numbers_cost_no_less_than_shares(options, cheapest):
    model = Model(options)
    model.add_columns([0.0, 0.0], [4.0, ENDLESS_ROOM])
    model.costs([1.0, 3.0])
    model.add_row(5.5, ENDLESS_ROOM, {0: 1.0, 1: 2.0})
    if options is WHOLE:
        model.keep_whole()

    model.run()

    first, second = model.solution().columns
    assert model.optimal
    assert model.feasible
    assert first + 3 * second == pytest.approx(cheapest)


def test_a_price_is_what_one_more_would_cost():
    model = Model(LINEAR)
    model.add_columns([0.0], [ENDLESS_ROOM])
    model.cost(0, 2.0)
    model.add_row(3.0, ENDLESS_ROOM, {0: 1.0})

    model.run()

    assert model.solution().columns == [3.0]
    assert model.solution().prices == [2.0]


def test_a_row_that_cannot_be_kept_has_no_solution():
    model = Model(LINEAR)
    model.add_columns([0.0], [1.0])
    model.add_row(2.0, ENDLESS_ROOM, {0: 1.0})

    model.run()

    assert not model.feasible
    assert not model.optimal


def test_an_option_the_solver_does_not_know_is_refused():
    with pytest.raises(ValueError, match="no_such_option"):
        Model({"no_such_option": 1})
