"""The inquirer chooses a time by the link from the letter, without signing in."""

from datetime import timedelta

import pytest

from peili.casework.inquiries import services
from peili.plumbing.links.services import one_time_link
from tests.conftest import NOVEMBER


@pytest.fixture
def address(story):
    token = one_time_link(
        "inquiry:1",
        purpose="talk-booking",
        object_id=story.waiting_talk.pk,
        valid_for=timedelta(days=7),
    )
    return f"/talks/booking/{token}/"


def test_opening_the_page_uses_nothing_up(client, story, address):
    for _ in range(3):
        assert client.get(address).status_code == 200


def test_a_time_is_booked_and_told(client, story, address):
    time = story.waiting_talk.offered_times.first()

    answer = client.post(address, {"time": time.pk})

    assert answer.status_code == 302
    assert "9.45</span>" in client.get(answer["Location"]).content.decode()
    again = client.get(address)
    assert again.status_code == 404
    assert "Linkki on jo käytetty" in again.content.decode()


def test_who_comes_second_is_told_and_sees_the_rest(client, story, address):
    eero, talk = story.practitioners["eero"], story.waiting_talk
    first, *rest = talk.offered_times.all()
    other = services.begin_talk(story.new_inquiry, practitioner=eero, at=NOVEMBER)
    services.offer_times(other, starts=[first.starts], at=NOVEMBER)
    token = one_time_link(
        "x", purpose="talk-booking", object_id=other.pk, valid_for=timedelta(days=1)
    )
    services.book_talk(other, offered=other.offered_times.get(), token=token, at=NOVEMBER)

    answer = client.post(address, {"time": first.pk})

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Tuo aika ehti mennä" in text
    assert f'value="{first.pk}"' not in text and f'value="{rest[0].pk}"' in text


def test_following_tells_the_state_and_changes_nothing(client, story):
    token = one_time_link(
        "x",
        purpose="inquiry-following",
        object_id=story.new_inquiry.pk,
        valid_for=timedelta(days=9),
    )

    text = client.get(f"/contact/{token}/").content.decode()

    assert client.get(f"/contact/{token}/").status_code == 200
    assert "Vastaamme viimeistään" in text
    assert story.new_inquiry.own_words not in text


def test_a_link_for_following_books_nothing(client, story):
    token = one_time_link(
        "x",
        purpose="inquiry-following",
        object_id=story.waiting_talk.pk,
        valid_for=timedelta(days=9),
    )

    assert client.get(f"/talks/booking/{token}/").status_code == 404
