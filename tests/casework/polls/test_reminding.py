"""One reminder, to those who have not answered."""

from datetime import timedelta

from peili.casework.polls import services
from peili.plumbing.outbox.models import Letter
from tests.conftest import NOVEMBER

REMINDER = "Muistutus: mitkä ajat sopivat sinulle?"


def reminded():
    return sorted(Letter.objects.filter(subject=REMINDER).values_list("to", flat=True))


def test_nobody_is_reminded_before_the_time(poll):
    assert services.remind_who_are_due(at=poll.remind_at - timedelta(minutes=1)) == 0
    assert reminded() == []


def test_those_who_have_not_answered_are_reminded_once(poll, answer_of):
    services.say_of_windows(answer_of(poll, "ville"), words={}, at=NOVEMBER)

    for hours in range(3):
        services.remind_who_are_due(at=poll.remind_at + timedelta(hours=hours))

    assert reminded() == ["venla@peili.example"]


def test_after_the_deadline_or_when_called_off_nobody_is_reminded(ask, poll):
    services.call_off(poll, at=NOVEMBER)

    assert services.remind_who_are_due(at=poll.remind_at) == 0
    assert services.remind_who_are_due(at=poll.deadline) == 0


def test_two_who_remind_at_once_write_one_letter_each(file_database, at_once, poll):
    ends = at_once(*[lambda: services.remind_who_are_due(at=poll.remind_at)] * 4)

    assert sorted(ends) == [0, 0, 0, 2]
    assert reminded() == ["venla@peili.example", "ville@peili.example"]
