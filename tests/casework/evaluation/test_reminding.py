"""Reminded once, never twice, and only those who have not answered."""

from datetime import timedelta

import pytest

from peili.casework.evaluation import services
from peili.plumbing.outbox.models import Letter
from tests.casework.evaluation.conftest import SHEET
from tests.conftest import NOVEMBER

HALFWAY = NOVEMBER + timedelta(days=7)


def reminders():
    return Letter.objects.filter(key__contains="/reminder/")


def test_those_who_have_not_answered_are_reminded_half_way(open_round, answers):
    round = open_round()
    answers(round, [services.Sheet(SHEET)] * 2)

    assert services.remind_halfway(at=HALFWAY - timedelta(hours=1)) == 0
    assert services.remind_halfway(at=HALFWAY) == 1

    assert reminders().count() == 4


def test_never_twice(open_round):
    round = open_round()
    services.remind(round, at=NOVEMBER)

    with pytest.raises(services.RemindedAlready):
        services.remind(round, at=HALFWAY)
    assert services.remind_halfway(at=HALFWAY) == 0

    assert reminders().count() == 6


def test_when_two_remind_at_once_each_gets_one_letter(file_database, at_once, cast):
    round = services.open_round(
        cast.engagement,
        wave="half_yearly",
        opens_at=NOVEMBER,
        closes_at=NOVEMBER + timedelta(days=14),
        at=NOVEMBER,
    )

    ended = at_once(*[lambda: services.remind(round, at=HALFWAY)] * 3)

    assert sum(isinstance(one, services.RemindedAlready) for one in ended) == 2
    assert reminders().count() == 2


def test_nobody_is_reminded_of_what_is_over_or_answered_by_all(open_round, answers):
    round = open_round()
    answers(round, [services.Sheet(SHEET)] * 6)

    with pytest.raises(services.NobodyToRemind):
        services.remind(round, at=NOVEMBER)
    with pytest.raises(services.NobodyToRemind):
        services.remind(open_round(wave="start"), at=NOVEMBER + timedelta(days=15))


def test_a_letter_says_nothing_confidential_in_its_subject(open_round):
    open_round()

    letters = Letter.objects.filter(kind="evaluation")
    assert letters.count() == 6
    assert {letter.subject for letter in letters} == {"Arviosi on tervetullut"}
