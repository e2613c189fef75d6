"""Sessions are booked all or none, once the agreement is in force."""

from datetime import timedelta

import pytest

from peili.casework.agreements.services import AgreementNotInForce, end_agreement
from peili.casework.schedule import services
from peili.casework.schedule.models import Session
from peili.parties import services as parties
from peili.parties.models import OccupiedTime
from peili.plumbing.outbox.models import Letter
from tests.casework.schedule.conftest import HOUR, MONDAY
from tests.conftest import NOVEMBER


def test_nothing_is_booked_before_the_agreement_is_in_force(cast, book, agreed):
    end_agreement(agreed.agreement, because="interrupted", at=NOVEMBER)

    with pytest.raises(AgreementNotInForce):
        book(MONDAY)

    assert not Session.objects.exists()


def test_a_session_takes_the_time_of_everybody_who_meets(book, cast):
    (session,) = book(MONDAY)

    taken = OccupiedTime.objects.filter(key=f"session/{session.pk}")
    assert set(taken.values_list("person", flat=True)) == {
        cast[who].person_id for who in ("aino", "ville", "venla")
    }


def test_sessions_are_numbered_in_order_also_after_more_are_booked(book):
    book(MONDAY + timedelta(weeks=1), MONDAY)
    (third,) = book(MONDAY + timedelta(weeks=2))

    numbers = list(Session.objects.order_by("starts").values_list("number", flat=True))
    assert numbers == [1, 2, 3]
    assert third.number == 3


def test_when_one_time_is_taken_nothing_is_booked(book, cast):
    elsewhere = MONDAY + timedelta(weeks=2)
    parties.occupy([cast["aino"].person_id], key="talk/1", starts=elsewhere, ends=elsewhere + HOUR)

    with pytest.raises(services.SlotTaken) as refusal:
        book(MONDAY, elsewhere)

    assert refusal.value.starts == elsewhere
    assert not Session.objects.exists()
    assert OccupiedTime.objects.count() == 1


def test_nothing_is_booked_in_the_past(book):
    with pytest.raises(services.NothingInThePast):
        book(NOVEMBER - HOUR)


def test_the_members_are_told_in_one_letter_each(book, cast):
    Letter.objects.all().delete()

    services.book_sessions(
        cast.engagement,
        [services.NewSession(MONDAY, MONDAY + HOUR)],
        at=NOVEMBER,
        by=cast.person("aino"),
    )

    letters = Letter.objects.all()
    assert sorted(letter.to for letter in letters) == ["venla@peili.example", "ville@peili.example"]
    assert not any("Perhetyön" in letter.subject for letter in letters)
    assert all("13.00" in letter.body for letter in letters)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_book_the_same_time_one_is_told_that_it_is_gone(file_database, at_once, book):
    answers = at_once(lambda: book(MONDAY), lambda: book(MONDAY + HOUR))

    assert sum(isinstance(answer, list) for answer in answers) == 1
    assert sum(isinstance(answer, services.SlotTaken) for answer in answers) == 1
    assert Session.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_practitioner_is_never_in_two_engagements_at_once(
    file_database, at_once, book, agreed, another_engagement
):
    answers = at_once(
        lambda: book(MONDAY),
        lambda: book(MONDAY, engagement=another_engagement),
        lambda: book(MONDAY + HOUR, engagement=another_engagement),
    )

    booked = [answer for answer in answers if isinstance(answer, list)]
    assert len(booked) == 1
    assert all(isinstance(a, (list, services.SlotTaken)) for a in answers)
    aino = agreed.cast["aino"].person_id
    assert OccupiedTime.objects.filter(person=aino).count() == 1
