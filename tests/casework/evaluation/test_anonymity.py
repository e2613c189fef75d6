"""Nothing kept of an anonymous round leads from a person to an answer, or to when it came."""

import itertools
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import DatabaseError, models, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.evaluation import services
from peili.casework.evaluation.models import AnswerBox, Invitation, NamedAnswer, QuestionnaireRound
from peili.casework.evaluation.selectors import ANSWERING
from peili.plumbing.links.models import OneTimeLink
from peili.plumbing.links.services import one_time_link
from tests.casework.evaluation.conftest import SHEET
from tests.conftest import NOVEMBER

few = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def sheet(number):
    return services.Sheet({**SHEET, "what_matters": number})


def test_the_box_knows_neither_people_nor_moments(open_round, answers):
    round = open_round()

    answers(round, [sheet(number) for number in range(3)])

    kinds = (models.ForeignKey, models.DateField, models.TimeField)
    told = [field.name for field in AnswerBox._meta.concrete_fields if isinstance(field, kinds)]
    assert told == ["round"]
    assert {frozenset(one) for one in AnswerBox.objects.get(round=round).sheets} == {
        frozenset({"voice", "answers"})
    }
    assert not NamedAnswer.objects.filter(round=round).exists()


def test_a_place_in_a_round_knows_neither_when_nor_what():
    assert {field.name for field in Invitation._meta.concrete_fields} == {
        *("id", "round", "party", "answered")
    }


def test_no_table_of_the_stage_leads_from_a_person_to_the_box():
    leads_to_box = [
        (model.__name__, field.name)
        for model in apps.get_app_config("evaluation").get_models()
        for field in model._meta.get_fields()
        if field.is_relation and field.related_model is AnswerBox and field.name != "box"
    ]
    assert leads_to_box == []


@few
@given(order=st.permutations(range(5)))
def test_the_order_in_the_box_has_nothing_to_do_with_the_order_of_answering(
    open_round, answers, order
):
    with transaction.atomic():
        round = open_round()
        answers(round, [sheet(number) for number in order])
        voices = [one["voice"] for one in AnswerBox.objects.get(round=round).sheets]
        transaction.set_rollback(True)

    assert voices == sorted(voices)
    assert len(set(voices)) == 5


def test_pseudonyms_are_fresh_in_every_round(open_round, answers):
    voices = set()
    for wave in ("half_yearly", "start"):
        round = open_round(wave=wave)
        answers(round, [sheet(number) for number in range(6)])
        voices |= {one["voice"] for one in AnswerBox.objects.get(round=round).sheets}

    assert len(voices) == 12


def test_over_many_rounds_the_first_to_answer_lies_anywhere(open_round, answers):
    places = set()
    for number in range(12):
        round = open_round(wave="half_yearly", at=NOVEMBER + timedelta(hours=number))
        answers(
            round,
            [sheet(value) for value in range(6)],
            at=NOVEMBER + timedelta(hours=number, minutes=5),
        )
        box = AnswerBox.objects.get(round=round).sheets
        places.add([one["answers"]["what_matters"] for one in box].index(0))

    assert len(places) > 1  # by chance all alike: once in 6^11


def test_the_door_from_the_letter_is_forgotten_with_the_answer(open_round):
    round = open_round()
    invitation = round.invitations.first()
    one_time_link(
        "person:1", purpose=ANSWERING, object_id=invitation.pk, valid_for=timedelta(days=1)
    )

    services.answer_invited(invitation, sheet(5), at=NOVEMBER)

    assert not OneTimeLink.objects.filter(purpose=ANSWERING).exists()


def test_who_answered_is_forgotten_when_the_round_is_over(open_round, answers):
    round = open_round()
    answers(round, [sheet(1), sheet(2)])

    services.settle_rounds(at=round.closes_at)

    round.refresh_from_db()
    assert not round.invitations.exists()
    assert (round.answered, round.asked) == (2, 6)


@pytest.mark.parametrize("anonymity", ["anonymous", "by_name"])
def test_what_was_promised_about_names_stands_from_the_first_answer(open_round, answers, anonymity):
    round = open_round(anonymity=anonymity)
    other = {"anonymous": "by_name", "by_name": "anonymous"}[anonymity]
    services.set_anonymity(round, anonymity=other)
    services.set_anonymity(round, anonymity=anonymity)

    answers(round, [sheet(1)])

    with pytest.raises(services.AnonymityIsFixed):
        services.set_anonymity(round, anonymity=other)


@pytest.mark.parametrize("change", [{"anonymity": "by_name"}, {"answered": 0}])
def test_the_database_itself_keeps_the_promise(open_round, answers, change):
    round = open_round()
    answers(round, [sheet(1)])

    with pytest.raises(DatabaseError), transaction.atomic():
        QuestionnaireRound.objects.filter(pk=round.pk).update(**change)


def test_nobody_answers_twice(open_round):
    round = open_round()
    invitation = round.invitations.first()
    services.answer_invited(invitation, sheet(1), at=NOVEMBER)

    with pytest.raises(services.AlreadyAnswered):
        services.answer_invited(invitation, sheet(2), at=NOVEMBER)

    assert len(AnswerBox.objects.get(round=round).sheets) == 1


def test_of_two_presses_at_once_one_answer_is_kept(file_database, at_once, cast):
    round = services.open_round(
        cast.engagement,
        wave="half_yearly",
        opens_at=NOVEMBER,
        closes_at=NOVEMBER + timedelta(days=7),
        at=NOVEMBER,
    )
    first, second = round.invitations.all()

    ended = at_once(
        *(
            lambda invitation=invitation, n=n: services.answer_invited(
                invitation, sheet(n), at=NOVEMBER
            )
            for n, invitation in enumerate([first, first, second])
        )
    )

    refusals = [one for one in ended if one is not None]
    assert [type(one) for one in refusals] == [services.AlreadyAnswered]
    round.refresh_from_db()
    assert round.answered == 2
    assert len(AnswerBox.objects.get(round=round).sheets) == 2


def test_a_personal_goal_is_never_asked_about_without_names(story):
    asked = services.questions_for(story.half_yearly_round, story.cast.party("ville"))

    assert str(story.personal_goal.pk) not in {question.key.partition(":")[2] for question in asked}


def test_one_alone_is_asked_by_name_and_told_so(cast):
    from peili.parties import services as parties
    from tests.conftest import SEPTEMBER

    parties.leave_engagement(cast.party("venla"), at=SEPTEMBER)
    round = services.open_round(
        cast.engagement,
        wave="half_yearly",
        opens_at=NOVEMBER,
        closes_at=NOVEMBER + timedelta(days=7),
        at=NOVEMBER,
    )

    assert round.anonymity == "by_name"


def test_every_anonymous_sheet_has_the_same_questions_whoever_answered(open_round, answers):
    round = open_round()
    answers(round, [services.Sheet({"heard": 3}), services.Sheet(SHEET)])

    shapes = [list(one["answers"]) for one in AnswerBox.objects.get(round=round).sheets]

    assert all(a == b for a, b in itertools.pairwise(shapes))
