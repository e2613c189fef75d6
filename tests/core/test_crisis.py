"""The clock of an acute event."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from peili.core.crisis import CrisisHours, Stage, crisis_windows

HELSINKI = ZoneInfo("Europe/Helsinki")
EVENT = datetime(2026, 3, 2, 10, tzinfo=HELSINKI)


@pytest.mark.parametrize(
    ("hours", "stage"),
    [
        (-1, Stage.BEFORE),
        (0, Stage.DEFUSING),
        (8, Stage.DEFUSING),
        (9, Stage.BETWEEN),
        (24, Stage.DEBRIEFING),
        (72, Stage.DEBRIEFING),
        (73, Stage.AFTER),
    ],
)
def test_the_clock_runs_from_the_event(hours, stage):
    windows = crisis_windows(EVENT)

    assert windows.stage(EVENT + timedelta(hours=hours)) == stage


def test_eight_hours_are_eight_hours_in_the_night_the_clocks_change():
    event = datetime(2026, 3, 29, 0, tzinfo=HELSINKI)

    windows = crisis_windows(event)

    assert windows.defusing_until.astimezone(HELSINKI).hour == 9


def test_a_practice_may_keep_other_hours():
    windows = crisis_windows(EVENT, hours=CrisisHours(debriefing_until=120))

    assert windows.debriefing_until == EVENT.astimezone(UTC) + timedelta(hours=120)


def test_hours_that_contradict_themselves_are_refused():
    with pytest.raises(ValueError, match="defusing must end before debriefing"):
        CrisisHours(defusing_until=30, debriefing_from=24)


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        crisis_windows(datetime(2026, 3, 2, 10))  # noqa: DTZ001
