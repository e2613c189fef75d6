"""Sessions move one, with the following, or all; past ones never."""

from datetime import UTC, datetime, timedelta

import pytest

from peili.casework.schedule import services
from peili.casework.schedule.models import Session
from peili.core.series import HELSINKI, PastSessionsNeverChange, Reach
from peili.parties.models import OccupiedTime
from peili.plumbing.outbox.models import Letter
from tests.casework.schedule.conftest import HOUR, MONDAY
from tests.conftest import NOVEMBER


def starts_of(sessions):
    return list(
        Session.objects.filter(pk__in=[s.pk for s in sessions])
        .order_by("number")
        .values_list("starts", flat=True)
    )


def test_one_moves_alone(series):
    before = starts_of(series)

    services.move_sessions(series[1], to=before[1] + timedelta(days=1), at=NOVEMBER)

    assert starts_of(series) == [before[0], before[1] + timedelta(days=1), *before[2:]]


def test_the_following_move_as_far(series):
    before = starts_of(series)

    services.move_sessions(
        series[1], to=before[1] + timedelta(days=2), reach=Reach.FOLLOWING, at=NOVEMBER
    )

    assert starts_of(series) == [before[0], *(day + timedelta(days=2) for day in before[1:])]


def test_a_series_may_move_onto_its_own_times(series):
    before = starts_of(series)

    services.move_sessions(series[0], to=before[1], reach=Reach.ALL, at=NOVEMBER)

    assert starts_of(series) == [day + timedelta(weeks=2) for day in before]


def test_the_preview_is_what_then_happens(series):
    to = series[0].starts + timedelta(days=1, hours=-2)
    preview = services.preview_move(series[0], to=to, reach=Reach.ALL, at=NOVEMBER)

    services.move_sessions(series[0], to=to, reach=Reach.ALL, at=NOVEMBER)

    assert starts_of(series) == [shift.starts.astimezone(UTC) for shift in preview]


def test_one_o_clock_stays_one_o_clock_over_the_change_of_clocks(book):
    series = book(
        *(datetime(2027, 3, 15, 13, tzinfo=HELSINKI) + timedelta(weeks=n) for n in range(3))
    )

    services.move_sessions(
        series[0],
        to=datetime(2027, 3, 16, 13, tzinfo=HELSINKI),
        reach=Reach.ALL,
        at=NOVEMBER,
    )

    assert [s.astimezone(HELSINKI).hour for s in starts_of(series)] == [13, 13, 13]


def test_the_time_that_was_taken_moves_along(series):
    services.move_sessions(series[0], to=MONDAY + timedelta(days=1), at=NOVEMBER)

    assert not OccupiedTime.objects.filter(starts=MONDAY).exists()
    assert OccupiedTime.objects.filter(starts=MONDAY + timedelta(days=1)).count() == 3


def test_a_session_that_has_begun_never_moves(series):
    with pytest.raises(PastSessionsNeverChange):
        services.move_sessions(
            series[0], to=MONDAY + timedelta(weeks=9), at=series[0].starts + HOUR
        )


def test_nothing_is_moved_into_the_past(series):
    with pytest.raises(services.NothingInThePast):
        services.move_sessions(series[0], to=NOVEMBER - timedelta(days=7), at=NOVEMBER)


def test_when_a_time_is_taken_nothing_moves(series, book, another_engagement):
    before = starts_of(series)
    book(MONDAY + timedelta(weeks=2, days=1), engagement=another_engagement)

    with pytest.raises(services.SlotTaken):
        services.move_sessions(
            series[0], to=MONDAY + timedelta(days=1), reach=Reach.ALL, at=NOVEMBER
        )

    assert starts_of(series) == before


def test_who_decides_on_an_old_page_is_told(series):
    seen = series[0].starts
    services.move_sessions(series[0], to=MONDAY + timedelta(days=1), at=NOVEMBER)

    with pytest.raises(services.ChangedMeanwhile):
        services.move_sessions(
            series[0], to=MONDAY + timedelta(days=2), at=NOVEMBER, seen_starts=seen
        )


def test_each_member_gets_one_letter_with_all_changes(series, cast):
    Letter.objects.all().delete()

    services.move_sessions(
        series[0],
        to=MONDAY + timedelta(days=1),
        reach=Reach.ALL,
        at=NOVEMBER,
        by=cast.person("kaisa"),
    )

    assert Letter.objects.count() == 3
    assert Letter.objects.get(to="ville@peili.example").body.count("\n- ") == 4


@pytest.mark.django_db(transaction=True)
def test_of_two_who_move_the_same_session_one_is_told(file_database, at_once, series):
    seen = series[0].starts
    answers = at_once(
        *(
            lambda days=days: services.move_sessions(
                series[0], to=seen + timedelta(days=days), at=NOVEMBER, seen_starts=seen
            )
            for days in (1, 2)
        )
    )

    assert sum(isinstance(answer, list) for answer in answers) == 1
    assert sum(isinstance(answer, services.ChangedMeanwhile) for answer in answers) == 1
