from datetime import UTC, date, datetime, timedelta

import pytest

from peili.plumbing import clock


def test_now_is_aware_and_in_utc():
    assert clock.now().utcoffset() == timedelta(0)


def test_today_is_the_date_in_finland_even_when_utc_is_still_on_yesterday():
    with clock.at(datetime(2026, 6, 30, 21, 30, tzinfo=UTC)):
        assert clock.today() == date(2026, 7, 1)


def test_the_clock_goes_on_after_it_was_stopped_even_when_stops_are_nested():
    outer, inner = datetime(2026, 1, 1, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC)

    with clock.at(outer):
        with clock.at(inner):
            assert clock.now() == inner
        assert clock.now() == outer

    assert clock.now() not in {outer, inner}


@pytest.mark.parametrize("ask", [clock.local, lambda moment: clock.at(moment).__enter__()])
def test_a_moment_without_a_zone_is_refused(ask):
    with pytest.raises(ValueError, match="ambiguous"):
        ask(datetime(2026, 1, 1))  # noqa: DTZ001
