"""Ville and Venla are asked about two times, or about their usual week."""

from datetime import UTC, date, datetime

import pytest

from peili.casework.polls import services
from peili.plumbing.links.services import one_time_link
from tests.conftest import NOVEMBER

FRIDAY = date(2026, 11, 27)
"""The last day to answer."""
MORNING = datetime(2026, 12, 1, 7, tzinfo=UTC)
AFTERNOON = datetime(2026, 12, 3, 11, tzinfo=UTC)
"""Tuesday 1.12.2026 at 9.00 and Thursday 3.12. at 13.00 in Helsinki."""
SPRING = (date(2027, 1, 11), date(2027, 5, 28))


@pytest.fixture
def ask(cast):
    """Return a function that asks the team."""

    def about(*starts, engagement=None, by="kaisa", at=NOVEMBER, **more):
        wanted = {"answer_by": FRIDAY, "minutes": 120, "starts": starts} | more
        return services.open_poll(
            engagement or cast.engagement, by=cast.person(by), at=at, **wanted
        )

    return about


@pytest.fixture
def poll(ask):
    return ask(MORNING, AFTERNOON)


@pytest.fixture
def week_poll(ask):
    return ask(week_between=SPRING)


@pytest.fixture
def answer_of(cast):
    def place(poll, name):
        return poll.answers.get(person=cast[name].person_id)

    return place


@pytest.fixture
def link_of(answer_of):
    """Return the address in somebody's letter."""

    def address(poll, name):
        answer = answer_of(poll, name)
        token = one_time_link(
            f"person:{answer.person_id}",
            purpose="poll-answer",
            object_id=answer.pk,
            valid_for=poll.deadline - NOVEMBER,
        )
        return f"/times/answer/{token}/"

    return address
