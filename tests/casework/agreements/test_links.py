"""A letter's link opens one act; reading uses nothing up, answering does."""

import re
from datetime import timedelta

import pytest
from django.core import mail

from peili.casework.agreements import selectors, services
from peili.plumbing.links.models import OneTimeLink
from peili.plumbing.outbox.services import send_letters
from tests.casework.agreements.conftest import MONDAY


@pytest.fixture
def letter_to(offered):
    """Return a function that gives the path in the letter somebody got."""
    send_letters()

    def path(who: str) -> str:
        bodies = [m.body for m in mail.outbox if m.to == [f"{who}@peili.example"]]
        return re.search(r"(/agreements/acceptance/\S+)", "\n".join(bodies))[1]

    return path


def test_reading_uses_nothing_up_and_answering_does(client, letter_to, offered, acceptance_of):
    page = letter_to("kari")
    for _ in range(3):
        assert "Perhetyön tiimi" in client.get(page).content.decode()

    answer = client.post(page, {"typed_name": "Kari Kuvitteellinen", "accept": "1"})

    assert answer.status_code == 302
    assert acceptance_of(offered, "kari").means == "link"
    assert client.get(page).status_code == 404


def test_without_a_name_the_link_still_works(client, letter_to, offered, acceptance_of):
    page = letter_to("ville")

    assert client.post(page, {"typed_name": " ", "accept": "1"}).status_code == 422

    assert client.post(page, {"typed_name": "Ville", "accept": "1"}).status_code == 302
    assert acceptance_of(offered, "ville").accepted_at


def test_declining_keeps_the_word(client, letter_to, offered, acceptance_of):
    client.post(letter_to("kari"), {"because": "Hinta", "decline": "1"})

    assert acceptance_of(offered, "kari").declined_because == "Hinta"


def test_the_commissioner_reads_no_supervisees_name(client, letter_to):
    page = client.get(letter_to("kari")).content.decode()

    assert "Ville" not in page
    assert "Venla" not in page
    assert "2 henkilöä" in page


def test_taking_back_makes_the_links_worthless(client, letter_to, offered):
    page = letter_to("venla")
    links = OneTimeLink.objects.filter(purpose=selectors.PURPOSE, used_at=None)
    assert links.count() == 4

    draft = services.take_back(offered)

    assert draft.state == "draft"
    assert links.count() == 0
    assert client.get(page).status_code == 404


def test_a_reminder_carries_a_fresh_link(client, letter_to, offered):
    before = letter_to("ville")
    mail.outbox.clear()

    services.remind_of_agreement(offered, at=MONDAY + timedelta(days=6))
    send_letters()

    assert client.get(before).status_code == 404
    assert client.get(letter_to("ville")).status_code == 200
