"""A round is added up once it is over; reports are pooled from the sums of one round a process."""

from datetime import timedelta

from peili.casework.evaluation import services
from peili.casework.evaluation.models import RoundTally
from peili.casework.evaluation.services import pooling
from tests.casework.evaluation.conftest import SHEET
from tests.conftest import NOVEMBER

LATER = NOVEMBER + timedelta(days=30)


def sheets(*heard):
    return [services.Sheet({**SHEET, "heard": value}) for value in heard]


def test_a_round_is_added_up_when_it_is_settled_and_not_before(open_round, answers):
    round = open_round()
    answers(round, sheets(9, 9, 4, None))
    assert not RoundTally.objects.exists()

    services.settle_rounds(at=LATER)

    kept = RoundTally.objects.get(round=round)
    assert kept.answers["heard"] == {"": 1, "4": 1, "9": 2}
    assert "goal" not in str(kept.answers) and "unsaid" not in kept.answers


def test_named_answers_are_added_up_alike(open_round, answers):
    round = open_round(anonymity="by_name")
    answers(round, sheets(9, 8))

    services.settle_rounds(at=LATER)

    assert RoundTally.objects.get(round=round).answers["heard"] == {"8": 1, "9": 1}


def test_the_commissioners_own_evaluation_is_not_added_up(cast, open_round, answers):
    round = open_round(wave="commissioner")
    answers(round, [services.Sheet({"agreed_goals": 7})])

    services.settle_rounds(at=LATER)

    assert sum(sum(c.values()) for c in RoundTally.objects.get(round=round).answers.values()) == 0


def test_a_pool_takes_one_round_a_process_the_most_answered(cast, open_round, answers):
    small = open_round()
    answers(small, sheets(1, 1))
    services.settle_rounds(at=LATER)
    large = open_round(at=LATER)
    answers(large, sheets(9, 9, 9), at=LATER)
    services.settle_rounds(at=LATER + timedelta(days=30))

    chosen = pooling.rounds_to_pool(
        wave="half_yearly",
        since=NOVEMBER,
        until=LATER + timedelta(days=30),
        organisation=cast.organisation.pk,
    )

    assert [(one.pk, one.answered) for one in chosen] == [(large.pk, 3)]
    assert chosen[0].tallies["heard"].values == {9: 3}


def test_a_round_that_is_still_open_is_in_no_pool(cast, open_round, answers):
    answers(open_round(), sheets(9, 9))

    assert pooling.rounds_to_pool(wave="half_yearly", since=NOVEMBER, until=LATER) == []


def test_rounds_are_found_by_who_leads_them(cast, open_round, answers):
    round = open_round()
    answers(round, sheets(9, 9))
    services.settle_rounds(at=LATER)

    def led_by(who):
        return pooling.rounds_to_pool(
            wave="half_yearly", since=NOVEMBER, until=LATER, supervisor=cast[who].person_id
        )

    assert len(led_by("aino")) == 1
    assert led_by("eero") == led_by("ville") == []
    assert pooling.rounds_led_by([cast["aino"].person_id], [round.pk]) == {round.pk}
