"""Whoever wrote to us takes it home without an account: by their link and their own address."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.urls import reverse

from peili.plumbing.links.services import one_time_link


@pytest.fixture
def address(story):
    token = one_time_link(
        f"inquiry:{story.new_inquiry.pk}",
        purpose="inquiry-following",
        object_id=story.new_inquiry.pk,
        valid_for=timedelta(days=1),
    )
    return reverse("dataprotection:written", args=[token])


def test_the_file_holds_what_was_written_and_who_has_read_it(client, sign_in, story, address):
    sign_in("kaisa").get(reverse("inquiries:inquiry", args=[story.new_inquiry.pk]))
    client.logout()

    answer = client.post(address, {"email": story.new_inquiry.email.upper()})

    file = zipfile.ZipFile(io.BytesIO(answer.content))
    data = json.loads(file.read("my-data.json"))["data"]
    assert data["inquiries"][0]["own_words"] == story.new_inquiry.own_words
    assert [line["role"] for line in data["who_looked"]] == ["coordinator"]
    assert story.new_inquiry.name in file.read("my-data.html").decode()
    assert answer["Cache-Control"] == "no-store"


def test_nobody_elses_inquiry_is_in_it(client, story, address):
    answer = client.post(address, {"email": story.new_inquiry.email})

    data = zipfile.ZipFile(io.BytesIO(answer.content)).read("my-data.json").decode()
    assert story.waiting_talk.inquiry.name not in data


def test_the_link_alone_is_not_enough(client, story, address):
    answer = client.post(address, {"email": "joku.muu@keksitty.example"})

    assert answer.status_code == 422
    assert story.new_inquiry.email not in answer.content.decode()


def test_addresses_are_not_guessed_without_end(client, address):
    answers = [client.post(address, {"email": f"{n}@keksitty.example"}) for n in range(12)]

    assert answers[-1].status_code == 429


def test_a_link_for_something_else_opens_nothing(client, story):
    token = one_time_link(None, purpose="talk-booking", object_id=1, valid_for=timedelta(days=1))

    assert client.get(reverse("dataprotection:written", args=[token])).status_code == 404
