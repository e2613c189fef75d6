"""Goals are agreed on: what was agreed changes by version only, and each rates for themselves."""

from datetime import date, timedelta

import pytest

from peili.casework.goals import services
from peili.casework.goals.attainment import attainments
from peili.casework.goals.models import Goal, Rating
from tests.conftest import NOVEMBER

TODAY = date(2026, 11, 20)


@pytest.fixture
def before(told_until_matching):
    """Nothing is agreed yet."""
    return told_until_matching


def test_before_the_agreement_a_goal_is_written_over(before):
    goal = services.write_goal(before.cast.engagement, audience="group", text="Alku", at=NOVEMBER)

    changed = services.change_goal(goal, text="Parempi", at=NOVEMBER)

    assert (changed.pk, changed.text, changed.version) == (goal.pk, "Parempi", 1)


def test_once_agreed_a_change_is_a_new_version_with_its_date(story):
    changed = services.change_goal(story.group_goal, level_0="Toinen taso", at=NOVEMBER)

    assert (changed.version, changed.replaces, changed.written_at) == (
        2,
        story.group_goal,
        NOVEMBER,
    )
    story.group_goal.refresh_from_db()
    assert story.group_goal.level_0 != "Toinen taso"
    assert story.group_goal.dropped_at == NOVEMBER


def test_the_next_step_moves_along_without_a_new_version(story):
    changed = services.change_goal(story.group_goal, next_step="Kokeillaan kuukausi", at=NOVEMBER)

    assert (changed.pk, changed.version) == (story.group_goal.pk, 1)


def test_who_changes_a_version_that_was_replaced_is_told(story):
    services.change_goal(story.group_goal, text="Uusi", at=NOVEMBER)

    with pytest.raises(services.GoalReplaced):
        services.change_goal(story.group_goal, text="Toinen uusi", at=NOVEMBER)


def test_a_personal_goal_has_an_owner(before):
    with pytest.raises(services.OwnerMissing):
        services.write_goal(before.cast.engagement, audience="personal", text="Oma", at=NOVEMBER)


def test_a_second_rating_of_the_day_replaces_the_first(story):
    ville = story.cast.party("ville")
    services.rate_goal(story.personal_goal, rater=ville, on=TODAY, level=-1)

    services.rate_goal(story.personal_goal, rater=ville, on=TODAY, level=1)

    assert Rating.objects.filter(goal=story.personal_goal, on=TODAY).get().level == 1


def test_nobody_rates_anothers_personal_goal(story):
    with pytest.raises(services.NotYoursToRate):
        services.rate_goal(story.personal_goal, rater=story.cast.party("venla"), on=TODAY, level=0)


def test_the_commissioner_rates_nothing(story):
    with pytest.raises(services.NotYoursToRate):
        services.rate_goal(story.joint_goal, rater=story.cast.party("kari"), on=TODAY, level=0)


@pytest.mark.parametrize("said", [{}, {"level": 3}, {"scale": 11}, {"scale": -1}])
def test_a_rating_is_a_level_or_a_number(story, said):
    with pytest.raises(services.NothingRated):
        services.rate_goal(story.personal_goal, rater=story.cast.party("ville"), on=TODAY, **said)


def test_raters_are_summed_apart_with_their_levels_beside(story):
    goals = list(Goal.objects.filter(audience__in=["group", "joint"]))
    ratings = Rating.objects.filter(goal__in=goals).select_related("rater__person").order_by("on")

    start, along = attainments(goals, ratings)

    assert (start.levels, along.levels) == ((-2, -1), (0, 1))
    assert start.t < 50 < along.t


def test_what_is_not_rated_gives_no_score(story):
    assert attainments([story.joint_goal], []) == []


def test_a_goal_that_is_dropped_keeps_its_ratings(story):
    services.drop_goal(story.group_goal, at=NOVEMBER + timedelta(days=1))

    assert Rating.objects.filter(goal=story.group_goal).count() == 3
