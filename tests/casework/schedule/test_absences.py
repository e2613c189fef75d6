"""A practitioner who is away is not booked, however many absences say so."""

from datetime import timedelta

import pytest

from peili.casework.schedule import services
from tests.casework.schedule.conftest import MONDAY

WEEK = timedelta(weeks=1)


def test_what_two_absences_cover_stays_taken_when_one_is_removed(book, cast):
    aino = cast.person("aino")
    first = services.record_absence(aino, starts=MONDAY, ends=MONDAY + WEEK)
    services.record_absence(aino, starts=MONDAY + timedelta(days=1), ends=MONDAY + 2 * WEEK)

    services.remove_absence(first)

    with pytest.raises(services.SlotTaken):
        book(MONDAY + timedelta(days=2))
    assert book(MONDAY)
