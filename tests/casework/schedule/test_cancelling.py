"""A late cancellation costs by the agreement; the practice's own never does."""

from datetime import timedelta
from decimal import Decimal

import pytest

from peili.casework.agreements.models import Agreement
from peili.casework.billing.delivered import lines_of
from peili.casework.schedule import services
from peili.casework.schedule.models import Session
from peili.core.series import PastSessionsNeverChange, Reach
from peili.parties.models import OccupiedTime, Practice
from tests.casework.schedule.conftest import HOUR
from tests.conftest import NOVEMBER


def test_a_late_cancellation_is_refused_until_the_fee_is_accepted(series, agreed):
    at = series[0].starts - 47 * HOUR
    with pytest.raises(services.TooLateToCancel) as refusal:
        services.cancel_sessions(series[0], at=at)
    assert refusal.value.fee == Decimal(agreed.agreement.price_cents) / 100

    (cancelled,) = services.cancel_sessions(series[0], at=at, accept_fee=True)

    assert cancelled.cancelled_late
    assert cancelled.fee_accepted


def test_the_fee_shown_is_the_fee_invoiced_also_by_the_hour(series, agreed):
    Agreement.objects.filter(pk=agreed.agreement.pk).update(
        priced_by="hour", price_cents=12_000, late_cancellation_percent=50
    )

    shown = services.fee_of(series[:1])

    (cancelled,) = services.cancel_sessions(series[0], at=series[0].starts - HOUR, accept_fee=True)
    agreement = Agreement.objects.get(pk=agreed.agreement.pk)
    (line,) = lines_of(cancelled, agreement, Practice.objects.get())
    assert shown == line.quantity * line.unit_cents / 100 == 120


def test_exactly_at_the_notice_it_is_in_time(series):
    (cancelled,) = services.cancel_sessions(series[0], at=series[0].starts - 48 * HOUR)

    assert not cancelled.cancelled_late


def test_what_the_practice_cancels_costs_nothing(series):
    (cancelled,) = services.cancel_sessions(
        series[0], at=series[0].starts - HOUR, cancelled_by="practice"
    )

    assert not cancelled.cancelled_late


def test_cancelling_all_makes_only_the_near_ones_late(series):
    at = series[0].starts - HOUR

    cancelled = services.cancel_sessions(series[0], reach=Reach.ALL, at=at, accept_fee=True)

    assert [session.cancelled_late for session in cancelled] == [True, False, False, False]
    assert not OccupiedTime.objects.exists()


def test_this_and_the_following_leaves_the_earlier(series):
    services.cancel_sessions(series[2], reach=Reach.FOLLOWING, at=NOVEMBER)

    states = Session.objects.order_by("number").values_list("state", flat=True)
    assert list(states) == ["planned", "planned", "cancelled", "cancelled"]


def test_a_session_that_has_begun_is_not_cancelled(series):
    with pytest.raises(PastSessionsNeverChange):
        services.cancel_sessions(series[0], at=series[0].starts, accept_fee=True)


def test_the_time_is_free_again(series, book):
    services.cancel_sessions(series[0], at=NOVEMBER)

    (again,) = book(series[0].starts)

    assert again.number == 5


@pytest.mark.django_db(transaction=True)
def test_of_two_who_cancel_at_once_one_is_told(file_database, at_once, series):
    answers = at_once(
        *[lambda: services.cancel_sessions(series[0], at=NOVEMBER - timedelta(days=1))] * 2
    )

    assert sum(isinstance(answer, list) for answer in answers) == 1
    assert sum(isinstance(answer, services.ChangedMeanwhile) for answer in answers) == 1
