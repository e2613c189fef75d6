"""What somebody agreed to stands with its moment, and ends when they take it back."""

from datetime import timedelta

import pytest
from django.urls import reverse

from peili.casework.evaluation import services as evaluation
from peili.casework.evaluation.models import Anonymity, NamedAnswer, QuestionnaireRound
from peili.parties.models import Consent
from tests.conftest import NOVEMBER

SHEET = {"what_matters": 7, "way_of_working": 8, "heard": 9, "helps_my_work": 6}


@pytest.fixture
def answered(story):
    """Ville and Venla have answered with their names for the first time, as the group agreed."""
    Consent.objects.filter(purpose="named_answers").delete()
    held = evaluation.open_round(
        story.cast.engagement,
        wave=QuestionnaireRound.Wave.HALF_YEARLY,
        anonymity=Anonymity.BY_NAME,
        opens_at=NOVEMBER,
        closes_at=NOVEMBER + timedelta(days=14),
        at=NOVEMBER,
    )
    for invitation in held.invitations.all():
        evaluation.answer_invited(invitation, evaluation.Sheet(SHEET), at=NOVEMBER)
    return held


def consent_of(story, who, purpose):
    return Consent.objects.get(
        person=story.cast.person(who), purpose=purpose, withdrawn_at__isnull=True
    )


def test_answering_with_ones_name_is_a_consent_with_its_moment(story, answered):
    kept = consent_of(story, "ville", "named_answers")

    assert (kept.given_at, kept.about) == (NOVEMBER, story.cast.engagement.name)


def test_answering_again_leaves_the_first_moment(story, answered):
    again = evaluation.open_round(
        story.cast.engagement,
        wave=QuestionnaireRound.Wave.FINAL,
        anonymity=Anonymity.BY_NAME,
        opens_at=NOVEMBER,
        closes_at=NOVEMBER + timedelta(days=14),
        at=NOVEMBER,
    )
    later = NOVEMBER + timedelta(days=1)
    villes = again.invitations.get(party=story.cast.party("ville"))
    evaluation.answer_invited(villes, evaluation.Sheet(SHEET), at=later)

    assert consent_of(story, "ville", "named_answers").given_at == NOVEMBER


def test_taking_it_back_deletes_what_was_answered_with_that_name_alone(sign_in, story, answered):
    kept = consent_of(story, "ville", "named_answers")
    browser = sign_in("ville")

    page = browser.get(reverse("dataprotection:consent", args=[kept.pk])).content.decode()
    browser.post(reverse("dataprotection:consent", args=[kept.pk]))

    assert "poistetaan" in page
    [left] = NamedAnswer.objects.filter(round=answered)
    assert left.party == story.cast.party("venla")
    kept.refresh_from_db()
    assert kept.withdrawn_at == NOVEMBER


def test_a_recording_is_taken_back_on_the_same_page(sign_in, story):
    sign_in("ville").post(reverse("dataprotection:consent", args=[story.recording_consent.pk]))

    assert not Consent.objects.filter(purpose="recording", withdrawn_at=None).exists()


def test_an_anonymous_answer_leaves_no_consent(story):
    before = set(Consent.objects.values_list("pk"))
    round = story.half_yearly_round
    invitation = round.invitations.filter(answered=False).first()
    evaluation.answer_invited(invitation, evaluation.Sheet(SHEET), at=NOVEMBER)

    assert round.is_anonymous
    assert set(Consent.objects.values_list("pk")) == before


def test_my_data_says_what_i_agreed_to_and_to_what(sign_in, story, answered):
    page = sign_in("ville").get(reverse("dataprotection:mine")).content.decode()

    assert "Työnohjaajani lukee, mitä vastaan nimelläni <small>Perhetyön tiimi</small>" in page
    assert "Tapaamisen saa tallentaa <small>Perhetyön tiimi, " in page
