"""A person gets what is theirs of a case, and is erased from it without tearing it apart."""

from peili.casework.agreements import personal_data as agreements
from peili.casework.goals import personal_data as goals
from peili.casework.goals.models import Goal, Rating
from peili.casework.schedule import personal_data as schedule
from peili.casework.schedule.models import Attendance, Session
from peili.plumbing.personal_data import counted
from tests.conftest import NOVEMBER


def test_a_supervisee_gets_their_answers_goals_and_attendance(story):
    ville = story.cast.person("ville")

    assert agreements.hand_over(ville)["agreements"][0]["typed_name"] == "Ville Virtaniemi"
    assert goals.hand_over(ville)["goals"][0]["text"] == story.personal_goal.text
    assert len(goals.hand_over(ville)["ratings"]) == 3
    assert len(schedule.hand_over(ville)["attendances"]) == 3


def test_nothing_of_others_is_handed_over(story):
    everything = str(
        [part.hand_over(story.cast.person("venla")) for part in (agreements, goals, schedule)]
    )

    assert "Ville" not in everything
    assert story.personal_goal.text not in everything


def test_erasing_keeps_head_counts_and_the_evidence_of_agreeing(story):
    ville = story.cast.person("ville")

    kept = [
        one.what
        for room in (agreements, goals, schedule)
        for one in counted(room.erase(ville, at=NOVEMBER))
        if one.count
    ]

    assert kept == ["agreements that you accepted, with your name"]
    assert not Goal.objects.filter(owner__person=ville).exists()
    assert not Attendance.objects.filter(party__person=ville).exists()
    assert Session.objects.get(pk=story.held_session.pk).head_count == 2


def test_what_the_group_said_stays_when_its_writer_is_erased(story):
    goals.erase(story.cast.person("aino"), at=NOVEMBER)

    assert Rating.objects.filter(rater_kind="group").count() == 6
