"""What was left unsaid goes to the supervisor alone, sealed, all at once when the round is over."""

import base64
import json
from datetime import timedelta

import pytest
from django.core import serializers

from peili.casework.evaluation import selectors, services
from peili.casework.evaluation.models import AnswerBox
from peili.plumbing.vault.sealing import open_sealed
from tests.casework.evaluation.conftest import SHEET
from tests.conftest import NOVEMBER

WORDS = "En uskaltanut kertoa esihenkilön huudosta."


@pytest.fixture
def feedback(open_round):
    from peili.casework.evaluation.services import own_questionnaire

    return open_round(questionnaire=own_questionnaire("after_session", at=NOVEMBER))


def test_the_words_are_never_kept_in_the_clear(feedback, answers, ainos_key):
    answers(feedback, [services.Sheet(SHEET, {"unsaid": WORDS})])

    kept = serializers.serialize("json", AnswerBox.objects.all())
    assert WORDS not in kept
    assert "unsaid" not in json.loads(kept)[0]["fields"]["sheets"][0]["answers"]


def test_the_supervisors_key_opens_them_and_they_name_no_author(cast, feedback, answers, ainos_key):
    answers(feedback, [services.Sheet(SHEET, {"unsaid": WORDS}), services.Sheet(SHEET)])
    found = selectors.unsaid(cast["aino"], feedback, at=feedback.closes_at)

    opened = open_sealed(
        base64.b64decode(found[0]["sealed"]),
        [ainos_key.identity],
        services.about_unsaid(feedback, "unsaid"),
    )

    assert opened.text == WORDS
    assert opened.about.author == 0


def test_they_come_when_the_round_is_over_and_not_one_by_one(cast, feedback, answers, ainos_key):
    answers(feedback, [services.Sheet(SHEET, {"unsaid": WORDS})])

    assert selectors.unsaid(cast["aino"], feedback, at=NOVEMBER + timedelta(days=1)) == []
    assert len(selectors.unsaid(cast["aino"], feedback, at=feedback.closes_at)) == 1


@pytest.mark.parametrize("who", ["ville", "kari", "kaisa", "eero", "birgit", "olli"])
def test_nobody_else_learns_that_there_is_something(cast, feedback, answers, ainos_key, who):
    answers(feedback, [services.Sheet(SHEET, {"unsaid": WORDS})])

    after = feedback.closes_at
    assert selectors.unsaid(cast[who], feedback, at=after) == []
    assert selectors.rounds_with_unsaid(cast[who], feedback.engagement, at=after) == set()


def test_without_a_key_the_words_are_refused_and_nothing_is_kept(feedback, answers):
    with pytest.raises(services.NobodyCanReadIt):
        answers(feedback, [services.Sheet(SHEET, {"unsaid": WORDS})])

    feedback.refresh_from_db()
    assert feedback.answered == 0
    assert AnswerBox.objects.get(round=feedback).sheets == []


def test_without_a_key_the_form_says_so_and_does_not_ask(sign_in, feedback):
    page = sign_in("ville").get(f"/evaluation/{feedback.pk}/answer/").content.decode()

    assert "ei voi vielä vastaanottaa sinetöityjä viestejä" in page
    assert 'name="unsaid"' not in page
