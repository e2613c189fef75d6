"""The team's agreement in force, and nothing booked yet."""

from datetime import UTC, datetime, timedelta

import pytest

from peili.casework.agreements import services as agreements
from peili.casework.schedule import services
from peili.config.story.agreements import accept_by_all
from peili.core.policy import Role
from peili.parties import services as parties
from tests.conftest import NOVEMBER

HOUR = timedelta(hours=1)
MONDAY = datetime(2026, 11, 23, 11, tzinfo=UTC)
"""The first Monday ahead, at 13.00 in Helsinki."""


@pytest.fixture
def agreed(told_until_agreements):
    """The story until the agreement is in force."""
    return told_until_agreements


@pytest.fixture
def book(agreed):
    """Return a function that books sessions of two hours at the given starts."""

    def at_these(*starts, engagement=None, at=NOVEMBER):
        wanted = [services.NewSession(start, start + 2 * HOUR) for start in starts]
        return services.book_sessions(engagement or agreed.cast.engagement, wanted, at=at)

    return at_these


@pytest.fixture
def series(book):
    """Four sessions a fortnight apart, Mondays at 13.00."""
    return book(*(MONDAY + timedelta(weeks=2 * n) for n in range(4)))


@pytest.fixture
def another_engagement(agreed):
    """Aino also meets Olli, alone, with an agreement in force."""
    cast = agreed.cast
    at = NOVEMBER - timedelta(days=30)
    engagement = parties.open_engagement(
        kind="supervision", form="individual", name="Oma työ", at=at
    )
    parties.add_party(engagement, person=cast.person("aino"), role=Role.SUPERVISOR, at=at)
    parties.add_party(engagement, person=cast.person("olli"), role=Role.SUPERVISEE, at=at)
    draft = agreements.draft_agreement(engagement, at=at)
    agreements.disclose_prior_contacts(engagement, by=cast.person("aino"), description="", at=at)
    agreements.edit_draft(draft, goals="Jaksan työssäni.", price_cents=10000)
    accept_by_all(agreements.offer_agreement(draft, at=at))
    return engagement
