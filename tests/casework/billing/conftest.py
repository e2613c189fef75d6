"""An agreement of 250 € a session for the team, and a way to have held sessions."""

from datetime import date, datetime, timedelta

import pytest
from django.db import connection

from peili.casework.agreements.models import Agreement
from peili.casework.billing import triggers
from peili.casework.schedule.models import Session
from tests.conftest import NOVEMBER, SEPTEMBER


@pytest.fixture(autouse=True)
def sent_stays_sent(request):
    """The database refuses to change what was sent, as it does outside the tests."""
    if "cast" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("cast")
    triggers.set_up(connection)
    yield
    triggers.take_away(connection)


@pytest.fixture
def agreement(cast) -> Agreement:
    return Agreement.objects.create(
        engagement=cast.engagement,
        state=Agreement.State.IN_FORCE,
        form="team",
        sessions=8,
        minutes=120,
        starts_on=date(2026, 9, 1),
        ends_on=date(2027, 6, 1),
        place_mode="at_client",
        price_cents=25000,
        order_reference="4500-123",
        travel_kilometres=40,
        kilometre_cents=55,
        created_at=SEPTEMBER,
        in_force_at=SEPTEMBER,
    )


@pytest.fixture
def held(cast, agreement):
    """Return a function that has a session held, at the office unless said otherwise."""

    def hold(at: datetime = NOVEMBER - timedelta(days=3), **fields) -> Session:
        return Session.objects.create(
            **{
                "engagement": cast.engagement,
                "supervisor": cast.person("aino"),
                "number": Session.objects.count() + 1,
                "starts": at,
                "ends": at + timedelta(hours=2),
                "place_mode": "at_office",
                "state": Session.State.HELD,
                "head_count": 5,
            }
            | fields
        )

    return hold
