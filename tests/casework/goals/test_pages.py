"""The pages of goals: each sees their own audience's, and rates for themselves."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.goals.forms import GoalForm
from peili.casework.goals.models import Goal, Rating
from tests.conftest import without_token

few = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ODD = st.one_of(st.text(max_size=20), st.sampled_from(["", "-2", "99", "personal", "1.1.9999"]))


@pytest.fixture
def goals_page(story):
    return f"/goals/of/{story.cast.engagement.pk}/"


def test_the_commissioner_reads_joint_goals_and_no_ratings(sign_in, story, goals_page):
    page = sign_in("kari").get(goals_page).content.decode()

    assert story.joint_goal.text in page
    assert story.group_goal.text not in page
    assert story.personal_goal.text not in page
    assert "T-luku" not in page
    assert "<svg class" not in page.split("<main")[1]


def test_the_commissioners_page_is_the_same_whatever_the_ratings_say(sign_in, story, goals_page):
    browser = sign_in("kari")
    addresses = [goals_page, f"/goals/{story.joint_goal.pk}/"]
    before = [without_token(browser.get(address)) for address in addresses]

    Rating.objects.all().delete()

    assert [without_token(browser.get(address)) for address in addresses] == before


def test_levels_stand_beside_the_score_with_its_caution(sign_in, goals_page):
    page = sign_in("aino").get(goals_page).content.decode()

    assert "−2, −1" in page
    assert "riippuu tavoitteiden määrästä" in page


def test_a_supervisee_rates_their_own_goal(sign_in, story):
    answer = sign_in("ville").post(
        f"/goals/{story.personal_goal.pk}/ratings/",
        {"level": "1", "scale": "7", "moment": "along", "on": "20.11.2026"},
    )

    assert answer.status_code == 302
    kept = Rating.objects.get(goal=story.personal_goal, on="2026-11-20")
    assert (kept.level, kept.scale, kept.rater_kind) == (1, 7, "supervisee")


def test_the_supervisor_writes_down_what_the_group_says(sign_in, story):
    sign_in("aino").post(
        f"/goals/{story.group_goal.pk}/ratings/",
        {"level": "1", "moment": "end", "on": "20.11.2026", "for_the_group": "on"},
    )

    assert Rating.objects.get(goal=story.group_goal, moment="end").rater_kind == "group"


def test_a_supervisee_cannot_speak_for_the_group(sign_in, story):
    sign_in("ville").post(
        f"/goals/{story.group_goal.pk}/ratings/",
        {"level": "2", "moment": "end", "on": "20.11.2026", "for_the_group": "on"},
    )

    assert Rating.objects.get(goal=story.group_goal, moment="end").rater_kind == "supervisee"


def test_a_supervisee_writes_a_goal_of_their_own_and_no_other(sign_in, story, goals_page):
    typed = {"text": "Pidän tauot", "weight": "1"}
    own = {"audience": "personal", "owner": story.cast.party("ville").pk}
    venlas = {"audience": "personal", "owner": story.cast.party("venla").pk}

    assert sign_in("ville").post(goals_page + "new/", typed | own).status_code == 302
    assert sign_in("ville").post(goals_page + "new/", typed | venlas).status_code == 422
    refused = sign_in("ville").post(goals_page + "new/", typed | {"audience": "joint"})
    assert refused.status_code == 422
    assert Goal.objects.filter(text="Pidän tauot").count() == 1


def test_changing_an_agreed_goal_makes_a_version(sign_in, story):
    page = f"/goals/{story.personal_goal.pk}/text/"
    form = GoalForm(instance=story.personal_goal, audiences=[], owners=[])
    typed = {field.html_name: field.value() for field in form}

    answer = sign_in("ville").post(page, typed | {"level_0": "Uusi taso"})

    newest = Goal.objects.get(replaces=story.personal_goal)
    assert answer["Location"] == f"/goals/{newest.pk}/"
    assert newest.version == 2


def test_the_page_asks_as_little_for_many_goals(sign_in, story, goals_page, queries_of):
    engagement = story.cast.engagement
    Goal.objects.bulk_create(
        Goal(engagement=engagement, text=f"Tavoite {n}", written_at=story.now) for n in range(30)
    )
    browser = sign_in("aino")

    # three of them write down that others' own goals were read
    assert queries_of(browser, goals_page) <= 12


@few
@given(typed=st.fixed_dictionaries({}, optional=dict.fromkeys(GoalForm.Meta.fields, ODD)))
def test_no_typing_breaks_a_goal(sign_in, story, goals_page, typed):
    assert sign_in("aino").post(goals_page + "new/", typed).status_code in (302, 422)


@few
@given(
    typed=st.fixed_dictionaries({}, optional=dict.fromkeys(("level", "scale", "moment", "on"), ODD))
)
def test_no_typing_breaks_a_rating(sign_in, story, typed):
    page = f"/goals/{story.personal_goal.pk}/ratings/"

    assert sign_in("ville").post(page, typed).status_code in (302, 422)
