from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.errors import BadInput
from peili.core.measurement.questionnaires import (
    Choice,
    Item,
    Kind,
    Method,
    Missing,
    Questionnaire,
    Reliability,
    Scale,
    Score,
    asked,
    check_answers,
    reliable_change,
    scored,
)
from peili.core.measurement.reliable_change import Instrument

WORDS = MappingProxyType({"en": "words"})
FIVE = Scale(1, 5, WORDS, WORDS)
LENGTH = 6


def questionnaire(*, method=Method.MEAN, at_least=LENGTH, missing=Missing.OWN_MEAN, reverse=()):
    keys = tuple(f"q{place}" for place in range(LENGTH))
    items = tuple(Item(key, Kind.SCALE, WORDS, scale=FIVE, reverse=key in reverse) for key in keys)
    return Questionnaire(
        key="six",
        version=1,
        title=WORDS,
        opening=WORDS,
        items=(
            *items,
            Item("free", Kind.TEXT, WORDS),
            Item("pick", Kind.CHOICE, WORDS, choices=(Choice("a", WORDS), Choice("b", WORDS))),
            Item("goal", Kind.SCALE, WORDS, scale=FIVE, for_each_goal=True),
        ),
        scores=(Score("whole", WORDS, keys, method, at_least, missing),),
        licence="CC0-1.0",
        source="test",
    )


def answers_to(points):
    return {f"q{place}": point for place, point in enumerate(points)}


full = st.lists(st.integers(1, 5), min_size=LENGTH, max_size=LENGTH)
gappy = st.lists(st.none() | st.integers(1, 5), min_size=LENGTH, max_size=LENGTH)


@given(full)
def test_full_answers_are_summed_and_averaged(points):
    assert scored(questionnaire(method=Method.SUM), answers_to(points))["whole"] == sum(points)
    assert scored(questionnaire(), answers_to(points))["whole"] == sum(points) / LENGTH


@given(full, st.sets(st.sampled_from([f"q{place}" for place in range(LENGTH)])))
def test_a_reverse_item_is_turned_round_the_middle_of_its_scale(points, reverse):
    turned = [6 - point if f"q{place}" in reverse else point for place, point in enumerate(points)]

    found = scored(questionnaire(method=Method.SUM, reverse=reverse), answers_to(points))

    assert found["whole"] == sum(turned)


@given(gappy, st.integers(1, LENGTH))
def test_too_few_answers_give_no_score(points, at_least):
    given_answers = [point for point in points if point is not None]

    found = scored(questionnaire(at_least=at_least), answers_to(points))["whole"]

    assert (found is None) == (len(given_answers) < at_least)


@given(gappy.filter(any))
def test_a_gap_takes_the_persons_own_mean_or_the_lowest_of_the_scale(points):
    answered = [point for point in points if point is not None]
    gaps = LENGTH - len(answered)

    own = scored(questionnaire(at_least=1, method=Method.SUM), answers_to(points))
    lowest = scored(
        questionnaire(at_least=1, method=Method.SUM, missing=Missing.LOWEST), answers_to(points)
    )

    assert own["whole"] == pytest.approx(sum(answered) * LENGTH / len(answered))
    assert lowest["whole"] == sum(answered) + gaps


@given(gappy, st.sampled_from(Missing))
def test_a_mean_stays_on_the_scale_and_the_sum_is_as_many_times_it(points, missing):
    mean = scored(questionnaire(at_least=1, missing=missing), answers_to(points))["whole"]
    total = scored(
        questionnaire(at_least=1, missing=missing, method=Method.SUM), answers_to(points)
    )["whole"]

    if mean is not None:
        assert 1 <= mean <= 5
        assert total == pytest.approx(mean * LENGTH)


@given(full, st.integers(0, LENGTH - 1))
def test_a_higher_answer_never_lowers_a_score(points, place):
    higher = [*points]
    higher[place] = min(5, higher[place] + 1)

    lower_score = scored(questionnaire(), answers_to(points))["whole"]

    assert scored(questionnaire(), answers_to(higher))["whole"] >= lower_score


def test_an_answer_that_is_not_there_counts_as_skipped():
    assert scored(questionnaire(at_least=1), {"q0": 4})["whole"] == 4


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("q0", 6),
        ("q0", 0),
        ("q0", "5"),
        ("q0", True),
        ("free", 3),
        ("pick", "c"),
        ("unknown", 1),
        ("goal", 3),
        ("q0:7", 3),
        ("goal:7", 9),
    ],
)
def test_an_answer_its_question_does_not_allow_is_refused_by_name(key, answer):
    with pytest.raises(BadInput) as refusal:
        check_answers(questionnaire(), {key: answer})

    assert refusal.value.field == key


def test_allowed_answers_pass():
    check_answers(
        questionnaire(), {"q0": 5, "q1": None, "free": "thanks", "pick": "b", "goal:7": 3}
    )


def test_a_goal_question_is_asked_once_for_every_goal():
    keys = [key for key, _ in asked(questionnaire(), goals=["7", "9"])]

    assert keys[-2:] == ["goal:7", "goal:9"]
    assert len(asked(questionnaire())) == LENGTH + 2


def test_a_change_is_claimed_only_where_the_reliability_is_known():
    known = questionnaire(method=Method.SUM)
    (score,) = known.scores
    studied = replace(score, reliability=Reliability(Instrument(2.0, 0.9), "a study"))
    before, after = answers_to([1] * LENGTH), answers_to([3] * LENGTH)

    assert reliable_change(known, before, after) == {}
    change = reliable_change(replace(known, scores=(studied,)), before, after)["whole"]

    assert (change.points, change.reliable) == (12, True)


def test_a_score_that_one_time_lacks_has_no_change():
    (score,) = questionnaire().scores
    studied = replace(score, reliability=Reliability(Instrument(2.0, 0.9), "a study"))
    asked_twice = replace(questionnaire(), scores=(studied,))

    assert reliable_change(asked_twice, answers_to([1] * LENGTH), {}) == {}
