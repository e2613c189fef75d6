"""The pages of evaluation: few queries, nothing typed fells them, figures only when allowed."""

import json
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.evaluation import selectors, services
from peili.casework.evaluation.models import NamedAnswer, QuestionnaireDefinition
from peili.casework.evaluation.selectors import ANSWERING
from peili.casework.goals.models import Goal
from peili.core.measurement.shipped import own_file
from peili.plumbing import clock
from peili.plumbing.links.services import one_time_link
from tests.casework.evaluation.conftest import SHEET
from tests.conftest import NOVEMBER, without_token

few = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ODD = st.one_of(st.text(max_size=20), st.sampled_from(["", "-", "11", "-1", "1e3", "\x00"]))


def of(story):
    return f"/evaluation/of/{story.cast.engagement.pk}/"


def test_answering_by_letter_is_thanked_for_and_the_door_is_gone(client, story):
    invitation = story.half_yearly_round.invitations.get(party=story.cast.party("ville"))
    token = one_time_link(
        None, purpose=ANSWERING, object_id=invitation.pk, valid_for=timedelta(days=1)
    )
    address = f"/evaluation/answer/{token}/"

    answer = client.post(address, {"promised": "anonymous", "heard": "9", "what_matters": "-"})

    assert answer.headers["location"] == "/evaluation/answered/"
    assert client.get(address).status_code == 404


def test_nobody_is_taken_at_a_promise_that_was_not_made_to_them(sign_in, open_round, cast):
    round = open_round(anonymity="anonymous")
    address = f"/evaluation/{round.pk}/answer/"
    sheet = {"promised": "anonymous", "heard": "9", "continue": "Sanon tämän nimettä"}
    services.set_anonymity(round, anonymity="by_name")

    refused = sign_in("ville").post(address, sheet)
    page = refused.content.decode()

    assert refused.status_code == 422
    assert "Sanon tämän nimettä" in page
    assert 'name="promised" value="by_name"' in page
    assert sign_in("ville").post(address, sheet | {"promised": "by_name"}).status_code == 302


def test_a_commissioner_is_never_asked_about_the_groups_own_goals(story, cast):
    opened = services.open_round(
        cast.engagement,
        wave="commissioner",
        opens_at=NOVEMBER,
        closes_at=NOVEMBER + timedelta(days=14),
        at=NOVEMBER,
    )

    asked_about = Goal.objects.filter(pk__in=opened.goals)
    assert {goal.audience for goal in asked_about} <= {Goal.Audience.JOINT}


@few
@given(one=ODD, other=ODD, text=ODD)
def test_whatever_is_typed_the_form_answers(sign_in, story, one, other, text):
    answer = sign_in("ville").post(
        f"/evaluation/{story.half_yearly_round.pk}/answer/",
        {"heard": one, "safety": other, "continue": text, "what_matters": "99"},
    )

    assert answer.status_code == 422


@few
@given(wave=ODD, closes_on=ODD, anonymity=ODD)
def test_no_odd_round_is_opened(sign_in, story, wave, closes_on, anonymity):
    answer = sign_in("aino").post(
        f"{of(story)}new/", {"wave": wave, "closes_on": closes_on, "anonymity": anonymity}
    )

    assert answer.status_code == 422


def test_while_open_the_supervisor_sees_the_rate_and_no_figures(sign_in, open_round, answers):
    round = open_round()
    answers(round, [services.Sheet(SHEET)] * 5)

    page = sign_in("aino").get(f"/evaluation/{round.pk}/").content.decode()

    assert "5 / 6" in page
    assert "Näytetään, kun kysely on sulkeutunut" in page


def test_when_it_is_over_enough_answers_give_means(sign_in, open_round, answers):
    round = open_round()
    answers(round, [services.Sheet({**SHEET, "heard": 5 + n}) for n in range(5)])

    with clock.at(round.closes_at):
        page = sign_in("aino").get(f"/evaluation/{round.pk}/").content.decode()

    assert "7,0" in page
    assert "n = 5" in page


def test_when_it_is_over_few_answers_stay_hidden(sign_in, open_round, answers):
    round = open_round()
    answers(round, [services.Sheet(SHEET)] * 4)

    with clock.at(round.closes_at):
        page = sign_in("aino").get(f"/evaluation/{round.pk}/").content.decode()

    assert "alle viisi vastasi" in page
    assert "n =" not in page


@pytest.mark.parametrize("who", ["kari", "kaisa"])
def test_an_outsiders_pages_are_the_same_whatever_the_members_answer(sign_in, story, who):
    browser = sign_in(who)
    before = without_token(browser.get(of(story)))

    invitation = story.half_yearly_round.invitations.get(party=story.cast.party("ville"))
    services.answer_invited(invitation, services.Sheet({"heard": 0}), at=NOVEMBER)

    assert without_token(browser.get(of(story))) == before
    assert browser.get(f"/evaluation/{story.half_yearly_round.pk}/").status_code == 404


def test_the_commissioners_own_evaluation_is_held_apart(sign_in, story):
    address = f"/evaluation/{story.commissioner_round.pk}/"

    seen = {
        who: sign_in(who).get(address).status_code
        for who in ("kari", "aino", "kaisa", "ville", "venla", "pirkko", "birgit", "eero")
    }

    assert seen == {
        **dict.fromkeys(("kari", "aino", "kaisa"), 200),
        **dict.fromkeys(("ville", "venla", "pirkko", "birgit", "eero"), 404),
    }


def test_the_list_takes_few_queries_however_many_rounds(sign_in, open_round, queries_of):
    browser = sign_in("aino")
    address = f"/evaluation/of/{open_round(wave='start').engagement_id}/"
    asked = queries_of(browser, address)

    for number in range(10):
        open_round(wave="half_yearly", at=NOVEMBER + timedelta(hours=number))

    assert queries_of(browser, address) <= asked <= 12


def test_somebody_elses_questionnaire_needs_leave(sign_in, cast):
    raw = json.loads(own_file("commissioner")) | {"key": "lainattu", "licence": "© Joku"}
    browser = sign_in("kaisa")

    def bring(permission):
        file = SimpleUploadedFile("k.json", json.dumps(raw).encode(), "application/json")
        return browser.post(
            "/evaluation/questionnaires/new/", {"file": file, "permission": permission}
        )

    assert "Kirjaa, kuka antoi luvan" in bring("").content.decode()
    assert bring("Joku, kirjeellä 1.10.2026").status_code == 302
    assert QuestionnaireDefinition.objects.get(key="lainattu").permission.startswith("Joku")


@few
@given(content=st.one_of(st.binary(max_size=40), st.just(b'{"format": "peili-questionnaire/1"}')))
def test_no_odd_file_is_taken(sign_in, cast, content):
    file = SimpleUploadedFile("k.json", content or b"{", "application/json")

    answer = sign_in("kaisa").post("/evaluation/questionnaires/new/", {"file": file})

    assert answer.status_code == 422


def test_by_name_the_supervisor_reads_it_and_the_members_only_their_own(sign_in, cast, open_round):
    round = open_round(anonymity="by_name")
    for invitation in round.invitations.filter(party__person__name__startswith="V"):
        services.answer_invited(invitation, services.Sheet(SHEET), at=NOVEMBER)

    def named(who):
        return {one.party.person.name for one in selectors.named_answers(cast[who], round)}

    assert named("aino") == {"Ville Virtaniemi", "Venla Keksitty"}
    assert named("ville") == {"Ville Virtaniemi"}
    assert named("kari") == named("kaisa") == set()
    assert NamedAnswer.objects.filter(round=round).count() == 2
