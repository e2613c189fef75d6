"""Whoever wrote to us without an account sees by their link who has read it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from peili.plumbing.links.services import one_time_link


@pytest.fixture
def link(story):
    return one_time_link(
        f"inquiry:{story.new_inquiry.pk}",
        purpose="inquiry-following",
        object_id=story.new_inquiry.pk,
        valid_for=timedelta(days=1),
    )


def test_before_anybody_has_read_it_the_page_says_so(client, link):
    page = client.get(reverse("inquiries:follow", args=[link])).content.decode()

    assert "Ei vielä kukaan" in page


def test_who_has_read_it_stands_there_by_name_day_and_role(client, sign_in, story, link):
    sign_in("kaisa").get(reverse("inquiries:inquiry", args=[story.new_inquiry.pk]))
    client.logout()

    page = client.get(reverse("inquiries:follow", args=[link])).content.decode()

    assert "Kaisa Koordinaattori <small>toimisto</small>" in page
    assert page.count("Kaisa Koordinaattori") == 1


def test_readings_of_other_inquiries_are_not_there(client, sign_in, story, link):
    other = story.waiting_talk.inquiry_id
    sign_in("eero").get(reverse("inquiries:inquiry", args=[other]))
    client.logout()

    page = client.get(reverse("inquiries:follow", args=[link])).content.decode()

    assert "Eero Esimerkki" not in page
