"""The delayed evaluation is seen coming: before it opens, while it is open, and after."""

from datetime import timedelta

from peili.casework.evaluation import selectors, services
from peili.parties import services as parties
from tests.conftest import NOVEMBER

ENDED = NOVEMBER - timedelta(days=30)


def seen(cast, who, at):
    cast.engagement.refresh_from_db()
    return selectors.delayed_evaluation(cast[who], cast.engagement, at=at)


def test_while_the_process_runs_nothing_is_said(cast):
    assert seen(cast, "aino", NOVEMBER) is None


def test_after_the_end_its_day_is_told_to_members_and_leader_alone(cast):
    parties.end_engagement(cast.engagement, at=ENDED)

    assert seen(cast, "ville", NOVEMBER).on == (ENDED + selectors.DELAY).date()
    assert seen(cast, "aino", NOVEMBER).round is None
    assert seen(cast, "kari", NOVEMBER) is None
    assert seen(cast, "ville", ENDED + selectors.LATEST_DELAY) is None


def test_once_open_it_is_shown_with_how_many_have_answered(cast):
    parties.end_engagement(cast.engagement, at=ENDED)
    later = ENDED + selectors.DELAY + timedelta(days=1)

    services.ask_after_months(at=later)

    found = seen(cast, "aino", later)
    assert (found.round.wave, found.round.answered, found.round.asked) == ("delayed", 0, 2)
