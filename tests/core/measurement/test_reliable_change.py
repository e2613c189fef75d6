import pytest

from peili.core.measurement.reliable_change import Instrument, change


def test_the_worked_example_of_jacobson_and_truax_comes_out():
    scale = Instrument(standard_deviation=7.5, reliability=0.80)

    found = change(32.5, 47.5, scale)

    assert scale.standard_error == pytest.approx(3.3541, abs=5e-5)
    assert scale.error_of_difference == pytest.approx(4.7434, abs=5e-5)
    assert found.points == 15
    assert found.index == pytest.approx(3.16, abs=5e-3)
    assert found.reliable


def test_a_reliable_instrument_needs_fewer_points():
    scale = Instrument(standard_deviation=7.6, reliability=0.95)

    assert scale.points_needed == pytest.approx(4.71, abs=5e-3)
    assert not change(20, 24.7, scale).reliable
    assert change(20, 24.8, scale).reliable
    assert change(24.8, 20, scale).reliable


@pytest.mark.parametrize(("deviation", "reliability"), [(0, 0.8), (-1, 0.8), (7, 1), (7, -0.1)])
def test_an_instrument_nobody_knows_supports_no_claim(deviation, reliability):
    with pytest.raises(ValueError, match=r"deviation|reliability"):
        Instrument(deviation, reliability)
