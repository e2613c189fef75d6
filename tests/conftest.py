"""The cast and the story, stopped at one moment. Who they are: `peili/config/story/cast.py`."""

from datetime import UTC, datetime

import pytest

from peili.config import story as stories
from peili.config.story.cast import WHO as WHO
from peili.config.story.cast import Cast, found_practice, gather
from peili.parties.models import Practice
from peili.plumbing import clock

SEPTEMBER = datetime(2026, 9, 1, 7, tzinfo=UTC)
"""When the team's engagement was opened: Tuesday 1.9.2026 at 10.00 in Helsinki."""

NOVEMBER = datetime(2026, 11, 20, 10, tzinfo=UTC)
"""The tests' present: Friday 20.11.2026 at 12.00 in Helsinki."""


@pytest.fixture(autouse=True)
def stopped_clock(request):
    """Stop the clock in November, but for tests that watch a server in another thread."""
    if request.node.get_closest_marker("browser"):
        yield
        return
    with clock.at(NOVEMBER):
        yield


@pytest.fixture
def practice(db) -> Practice:
    return found_practice()


@pytest.fixture
def cast(db) -> Cast:
    """Everybody, the team's engagement, and nothing agreed yet."""
    return gather(at=SEPTEMBER)


@pytest.fixture
def story(cast):
    """The whole story as far as the tests need it: every stage has told its chapter."""
    return stories.tell(cast, now=NOVEMBER)


@pytest.fixture
def sign_in(client, cast):
    """Return a function that signs a member of the cast in and hands back the browser."""

    def as_(name: str):
        client.logout()
        if name != "nobody":
            client.force_login(cast.user(name))
        return client

    return as_
