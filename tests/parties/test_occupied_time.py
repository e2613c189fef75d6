"""Nobody is in two places: the database itself refuses, on either engine."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction

from peili.parties.models import OccupiedTime
from peili.parties.services import Taking, TimeTaken, occupy, occupy_all, set_free
from tests.conftest import NOVEMBER

HOUR = timedelta(hours=1)


def test_a_person_is_not_in_two_places_at_once(cast):
    aino = cast["aino"].person_id
    occupy([aino], key="session/1", starts=NOVEMBER, ends=NOVEMBER + HOUR)

    with pytest.raises(TimeTaken):
        occupy([aino], key="session/2", starts=NOVEMBER + HOUR / 2, ends=NOVEMBER + 2 * HOUR)

    assert OccupiedTime.objects.count() == 1


def test_one_who_is_taken_keeps_the_others_free(cast):
    aino, ville = cast["aino"].person_id, cast["ville"].person_id
    occupy([ville], key="session/1", starts=NOVEMBER, ends=NOVEMBER + HOUR)

    with pytest.raises(TimeTaken):
        occupy([aino, ville], key="session/2", starts=NOVEMBER, ends=NOVEMBER + HOUR)

    assert not OccupiedTime.objects.filter(person=aino).exists()


def test_one_after_the_other_is_no_clash(cast):
    aino = cast["aino"].person_id
    occupy([aino], key="session/1", starts=NOVEMBER, ends=NOVEMBER + HOUR)

    occupy([aino], key="session/2", starts=NOVEMBER + HOUR, ends=NOVEMBER + 2 * HOUR)

    assert OccupiedTime.objects.count() == 2


def test_what_is_moved_gives_its_old_time_back(cast):
    aino = cast["aino"].person_id
    occupy([aino], key="session/1", starts=NOVEMBER, ends=NOVEMBER + HOUR)

    occupy([aino], key="session/1", starts=NOVEMBER + HOUR / 2, ends=NOVEMBER + 2 * HOUR)
    assert OccupiedTime.objects.get().starts == NOVEMBER + HOUR / 2

    set_free("session/1")
    assert not OccupiedTime.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_eight_who_book_at_once_one_succeeds(cast):
    aino = cast["aino"].person_id
    together = Barrier(8)
    outcomes = []

    def book(number: int) -> None:
        starts = NOVEMBER + timedelta(minutes=number)
        together.wait()
        try:
            with transaction.atomic():
                occupy([aino], key=f"session/{number}", starts=starts, ends=starts + HOUR)
            outcomes.append("booked")
        except TimeTaken:
            outcomes.append("taken")
        finally:
            connection.close()

    threads = [Thread(target=book, args=[number]) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["booked"] + ["taken"] * 7
    assert OccupiedTime.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_who_takes_the_same_times_in_another_order_is_told_and_not_killed(
    file_database, cast, at_once
):
    """Without order among them PostgreSQL ends one of two that wait for each other."""
    people = [cast[name].person_id for name in ("aino", "ville", "venla")]
    weeks = [NOVEMBER + timedelta(weeks=week) for week in range(12)]

    def take(number: int):
        order = weeks if number % 2 else weeks[::-1]
        takings = [
            Taking(people[:: 1 if number % 3 else -1], f"session/{number}-{at:%W}", at, at + HOUR)
            for at in order
        ]
        return lambda: occupy_all(takings)

    outcomes = at_once(*map(take, range(12)))

    assert (
        sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType"] + ["TimeTaken"] * 11
    )
    assert OccupiedTime.objects.count() == len(people) * len(weeks)
