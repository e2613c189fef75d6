"""Ratings by letter: a link of one's own, one reminder, and once is enough."""

from datetime import timedelta

import pytest

from peili.casework.goals import services
from peili.casework.goals.models import Rating, RatingRequest
from peili.casework.goals.selectors import RATING
from peili.parties.models import Party
from peili.plumbing.links.services import one_time_link
from peili.plumbing.outbox.models import Letter
from tests.conftest import NOVEMBER

WEEK = timedelta(days=7)


@pytest.fixture
def asked(story):
    found = services.ask_for_ratings(
        story.cast.engagement, moment="along", until=NOVEMBER + WEEK, at=NOVEMBER
    )
    return next(one for one in found if one.party == story.cast.party("ville"))


def letters(words):
    return Letter.objects.filter(key__startswith="rating-request/", key__contains=words)


def test_each_supervisee_gets_one_letter(story, asked):
    again = services.ask_for_ratings(
        story.cast.engagement, moment="along", until=NOVEMBER + WEEK, at=NOVEMBER
    )

    assert again == []
    assert letters("first").count() == 2


def test_everybody_begins_at_their_own_first_rating(story):
    engagement, on = story.cast.engagement, NOVEMBER.date()
    ville, venla = story.cast.party("ville"), story.cast.party("venla")
    Rating.objects.filter(rater=venla).delete()
    services.rate_goal(story.group_goal, rater=ville, on=on - WEEK, moment="start", level=-1)

    assert services.moment_now(engagement, on=on, rater=ville) == Rating.Moment.ALONG
    assert services.moment_now(engagement, on=on, rater=venla) == Rating.Moment.START


def test_whoever_has_left_rates_no_more_by_an_old_letter(client, story, asked):
    token = one_time_link(None, purpose=RATING, object_id=asked.pk, valid_for=WEEK)
    Party.objects.filter(pk=asked.party_id).update(left_at=NOVEMBER)

    assert client.get(f"/goals/rate/{token}/").status_code == 404


def test_a_member_rates_shared_goals_and_their_own_on_one_page(client, story, asked):
    token = one_time_link(None, purpose=RATING, object_id=asked.pk, valid_for=WEEK)
    page = client.get(f"/goals/rate/{token}/").content.decode()
    assert story.joint_goal.text in page
    assert story.personal_goal.text in page

    client.post(
        f"/goals/rate/{token}/",
        {f"level-{story.joint_goal.pk}": "1", f"scale-{story.personal_goal.pk}": "7"},
    )

    own = Rating.objects.filter(rater=story.cast.party("ville"), on="2026-11-20")
    assert {(one.goal_id, one.level, one.scale) for one in own} == {
        (story.joint_goal.pk, 1, None),
        (story.personal_goal.pk, None, 7),
    }
    assert client.get(f"/goals/rate/{token}/").status_code == 404


def test_anothers_personal_goal_is_not_on_the_page(client, story, asked):
    venla = RatingRequest.objects.get(party=story.cast.party("venla"))
    token = one_time_link(None, purpose=RATING, object_id=venla.pk, valid_for=WEEK)

    page = client.get(f"/goals/rate/{token}/").content.decode()

    assert story.personal_goal.text not in page


def test_an_empty_page_is_refused_in_words_and_the_link_stays(client, asked):
    token = one_time_link(None, purpose=RATING, object_id=asked.pk, valid_for=WEEK)

    answer = client.post(f"/goals/rate/{token}/", {})

    assert answer.status_code == 422
    assert client.get(f"/goals/rate/{token}/").status_code == 200


def test_the_supervisor_writes_down_what_the_group_says(sign_in, story):
    page = f"/goals/of/{story.cast.engagement.pk}/ratings/"

    sign_in("aino").post(page, {f"level-{story.group_goal.pk}": "2"})

    kept = Rating.objects.get(goal=story.group_goal, on="2026-11-20")
    assert (kept.rater_kind, kept.level) == ("group", 2)


def test_one_reminder_half_way_and_never_a_second(asked):
    assert services.remind_raters(at=NOVEMBER + timedelta(days=3)) == 0
    assert services.remind_raters(at=NOVEMBER + timedelta(days=4)) == 2
    assert services.remind_raters(at=NOVEMBER + timedelta(days=5)) == 0

    assert letters("reminder").count() == 2


def test_reminders_at_once_are_one_each(file_database, at_once, cast):
    from peili.casework.goals.models import Goal

    services.write_goal(cast.engagement, audience=Goal.Audience.GROUP, text="T", at=NOVEMBER)
    services.ask_for_ratings(cast.engagement, moment="along", until=NOVEMBER + WEEK, at=NOVEMBER)

    at_once(*[lambda: services.remind_raters(at=NOVEMBER + timedelta(days=4))] * 3)

    assert letters("reminder").count() == 2
