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


def ahead(cast, at, who="aino"):
    return selectors.delayed_to_look_at(cast[who], at=at)


def test_its_leader_is_told_two_weeks_ahead_and_nobody_else(cast):
    parties.end_engagement(cast.engagement, at=ENDED)
    opens = ENDED + selectors.DELAY

    (told,) = ahead(cast, opens - timedelta(days=13))

    assert (told.round, told.opens_on) == (None, opens.date())
    assert not ahead(cast, opens - timedelta(days=15))
    for other in ("ville", "kari", "kaisa", "eero"):
        assert not ahead(cast, opens - timedelta(days=13), who=other)


def test_its_leader_sees_it_open_then_in_and_then_no_more(cast):
    parties.end_engagement(cast.engagement, at=ENDED)
    later = ENDED + selectors.DELAY + timedelta(days=1)
    services.ask_after_months(at=later)

    (told,) = ahead(cast, later)
    closes = told.closes_at

    assert not told.is_in(later)
    assert ahead(cast, closes)[0].is_in(closes)
    assert not ahead(cast, closes + timedelta(days=22))
