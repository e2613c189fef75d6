from datetime import UTC, datetime, timedelta

import pytest

from peili.plumbing import clock
from peili.plumbing.accounts.models import User
from peili.plumbing.links.models import OneTimeLink
from peili.plumbing.links.services import (
    LinkNotValid,
    one_time_link,
    read_link,
    use_link,
    withdraw_links,
)

NOON = datetime(2026, 3, 2, 10, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def token():
    with clock.at(NOON):
        return one_time_link("person:7", purpose="poll", object_id=3, valid_for=timedelta(hours=24))


def test_looking_at_a_link_uses_nothing_up_but_pressing_the_button_does(token):
    with clock.at(NOON):
        for _ in range(3):
            assert read_link(token, purpose="poll", object_id=3).holder == "person:7"

        assert use_link(token, purpose="poll", object_id=3).used_at == NOON

        with pytest.raises(LinkNotValid):
            use_link(token, purpose="poll", object_id=3)


@pytest.mark.parametrize(("purpose", "object_id"), [("poll", 4), ("sign-in", 3)])
def test_a_link_opens_nothing_but_its_own_purpose_and_object(token, purpose, object_id):
    with clock.at(NOON), pytest.raises(LinkNotValid):
        read_link(token, purpose=purpose, object_id=object_id)


def test_a_link_expires(token):
    with clock.at(NOON + timedelta(hours=24)), pytest.raises(LinkNotValid):
        read_link(token, purpose="poll", object_id=3)


def test_a_withdrawn_link_opens_nothing(token):
    with clock.at(NOON):
        assert withdraw_links(purpose="poll", object_id=3) == 1

        with pytest.raises(LinkNotValid):
            read_link(token, purpose="poll", object_id=3)


def test_a_link_of_a_closed_account_opens_nothing():
    user = User.objects.create_user("ville@example.fi", is_active=False)
    token = one_time_link(
        user, purpose="sign-in", object_id=user.pk, valid_for=timedelta(minutes=20)
    )

    with pytest.raises(LinkNotValid):
        read_link(token, purpose="sign-in")


def test_the_table_holds_nothing_that_opens_the_door(token):
    row = OneTimeLink.objects.values().get()

    assert token not in str(row)
