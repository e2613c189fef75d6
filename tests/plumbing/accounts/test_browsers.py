from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from peili.plumbing import clock
from peili.plumbing.accounts.browsers import device, forget_unseen
from peili.plumbing.accounts.models import LoginSession
from tests.plumbing.accounts.test_signing_in import is_signed_in, sign_in

pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
)


@pytest.mark.parametrize(
    ("agent", "words"),
    [(FIREFOX, "Firefox, Windows"), (IPHONE, "Safari, iPhone"), ("", ""), ("<b>", "b")],
)
def test_a_browser_is_named_in_two_words(agent, words):
    assert device(agent) == words


def test_each_browser_is_listed_and_can_be_signed_out_from_another(aino):
    here, there = Client(headers={"User-Agent": FIREFOX}), Client(headers={"User-Agent": IPHONE})
    for browser in (here, there):
        sign_in(browser, aino)
        assert is_signed_in(browser)
    other = LoginSession.objects.get(device="Safari, iPhone")

    page = here.get(reverse("accounts:browsers")).content.decode()
    here.post(reverse("accounts:browser_end", args=[other.pk]))

    assert "Firefox, Windows" in page and "Safari, iPhone" in page
    assert is_signed_in(here)
    assert not is_signed_in(there)


def test_signing_out_everywhere_ends_this_browser_too(aino):
    browsers = [Client(), Client()]
    for browser in browsers:
        sign_in(browser, aino)
        is_signed_in(browser)

    browsers[0].post(reverse("accounts:browsers_end"))

    assert not any(map(is_signed_in, browsers))


def test_nobody_signs_another_person_out(client, aino, ville):
    sign_in(client, aino)
    is_signed_in(client)
    foreign = LoginSession.objects.get(user=aino)
    stranger = Client()
    stranger.force_login(ville)

    assert stranger.post(reverse("accounts:browser_end", args=[foreign.pk])).status_code == 404
    assert is_signed_in(client)


def test_signing_out_leaves_no_row_behind(client, aino):
    sign_in(client, aino)
    is_signed_in(client)

    answer = client.post(reverse("account_logout"))

    assert not LoginSession.objects.exists()
    assert answer["Clear-Site-Data"] == '"cache", "storage"'


def test_browsers_not_seen_for_long_are_forgotten(client, aino):
    sign_in(client, aino)
    is_signed_in(client)

    with clock.at(clock.now() + timedelta(days=20)):
        assert forget_unseen(longer_than=timedelta(days=14)) == 1


def test_a_stolen_table_of_sessions_signs_nobody_in(client, aino):
    sign_in(client, aino)
    assert is_signed_in(client)
    thief = Client()

    thief.cookies["session"] = Session.objects.get().session_key

    assert not is_signed_in(thief)
