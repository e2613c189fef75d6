"""Rounds that open by themselves, each once: after sessions, before evaluations, months later."""

from datetime import timedelta

import pytest

from peili.casework.evaluation import services
from peili.casework.evaluation.models import QuestionnaireRound
from peili.casework.goals.models import RatingRequest
from peili.casework.schedule import services as schedule
from peili.casework.schedule.models import Session
from peili.parties import services as parties
from peili.plumbing.outbox.models import Letter
from tests.conftest import NOVEMBER

Wave = QuestionnaireRound.Wave


def rounds(wave):
    return QuestionnaireRound.objects.filter(wave=wave)


@pytest.fixture
def next_held(story):
    """The next session has just been held, and Ville was away."""
    session = story.session
    schedule.mark_held(session, came={story.cast.party("venla").pk}, at=session.ends)
    return Session.objects.get(pk=session.pk)


def test_those_who_came_are_asked_after_a_session_and_once(story, next_held):
    at = next_held.ends + timedelta(minutes=10)

    assert services.ask_after_sessions(at=at) == 1
    assert services.ask_after_sessions(at=at) == 0

    opened = rounds(Wave.AFTER_SESSION).get(session=next_held)
    assert [one.party for one in opened.invitations.all()] == [story.cast.party("venla")]
    assert Letter.objects.filter(key__startswith=f"round/{opened.pk}/").count() == 1


def test_a_group_that_does_not_want_it_is_not_asked(story, next_held):
    services.plan_feedback(next_held.engagement, after_session="never", anonymity="anonymous")

    assert services.ask_after_sessions(at=next_held.ends) == 0


def test_a_session_of_long_ago_is_no_longer_asked_about(story, next_held):
    assert services.ask_after_sessions(at=next_held.ends + timedelta(days=4)) == 0


def test_members_answer_before_the_evaluation_session_and_before_the_last_the_commissioner(story):
    final = Session.objects.filter(engagement=story.cast.engagement).order_by("-starts")[0]
    assert final.kind == Session.Kind.FINAL_EVALUATION

    services.ask_before_evaluations(at=final.starts - timedelta(days=9))
    services.ask_before_evaluations(at=final.starts - timedelta(days=8))

    members = rounds(Wave.FINAL).get()
    assert members.closes_at < final.starts
    assert rounds(Wave.COMMISSIONER).filter(session=final).count() == 1


def test_the_delayed_evaluation_invites_itself_once_with_the_goals(story):
    parties.end_engagement(story.cast.engagement, at=NOVEMBER)

    assert services.ask_after_months(at=NOVEMBER + timedelta(days=80)) == 0
    assert services.ask_after_months(at=NOVEMBER + timedelta(days=95)) == 1
    assert services.ask_after_months(at=NOVEMBER + timedelta(days=96)) == 0

    opened = rounds(Wave.DELAYED).get()
    letters = Letter.objects.filter(key__startswith=f"round/{opened.pk}/invitation/")
    assert letters.count() == 2
    assert all(set(letter.links) == {"answer", "rate"} for letter in letters)
    assert RatingRequest.objects.filter(moment="delayed").count() == 2


def test_after_half_a_year_nobody_is_asked_any_more(story):
    parties.end_engagement(story.cast.engagement, at=NOVEMBER)

    assert services.ask_after_months(at=NOVEMBER + timedelta(days=190)) == 0


def test_at_once_a_delayed_round_opens_once(file_database, at_once, cast):
    parties.end_engagement(cast.engagement, at=NOVEMBER - timedelta(days=100))

    at_once(*[lambda: services.ask_after_months(at=NOVEMBER)] * 2)

    assert rounds(Wave.DELAYED).count() == 1
    assert Letter.objects.filter(kind="evaluation").count() == 2


def test_on_the_screen_as_many_answer_as_there_are_members(story):
    opened = services.open_on_screen(story.session, at=NOVEMBER)
    sheet = services.Sheet({"heard": 8})
    assert not opened.invitations.exists()

    for _ in range(2):
        services.answer_on_screen(opened, sheet, at=NOVEMBER)

    with pytest.raises(services.EverybodyHasAnswered):
        services.answer_on_screen(opened, sheet, at=NOVEMBER)
