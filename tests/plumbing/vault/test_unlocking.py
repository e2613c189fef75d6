from datetime import timedelta
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import path, reverse

from peili.plumbing import clock
from peili.plumbing.accounts.models import LoginSession
from peili.plumbing.vault.models import Unlocking
from peili.plumbing.vault.services import key_pairs, unlockings
from peili.plumbing.vault.unlocking import needs_key
from tests.plumbing.vault.conftest import WORDS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def counters_at_zero():
    yield
    cache.clear()


@pytest.fixture
def browser(aino):
    """Aino's browser, signed in, her key still locked."""
    browser = Client()
    browser.force_login(aino)
    return browser


def unlock(browser, passphrase=WORDS):
    return browser.post(reverse("vault:unlock"), {"passphrase": passphrase})


def is_open(browser):
    return browser.post(reverse("vault:longer")).status_code == 200


def test_the_passphrase_unlocks_the_key_and_a_button_locks_it(browser):
    assert not is_open(browser)

    assert unlock(browser).status_code == 302
    assert is_open(browser)

    browser.post(reverse("vault:lock"))
    assert not is_open(browser)


def test_a_changed_passphrase_locks_the_key_in_every_browser(browser, aino):
    elsewhere = Client()
    elsewhere.force_login(aino)
    unlock(browser)
    unlock(elsewhere)

    key_pairs.change_passphrase(
        key_pairs.key_of(aino), old=WORDS, new="uusi tunnuslause tähän", at=clock.now()
    )

    assert not is_open(browser)
    assert not is_open(elsewhere)


def test_what_can_only_be_posted_leads_back_to_a_page_that_opens(browser):
    answer = browser.post(reverse("vault:entrusted_opening", args=[1]))

    assert quote(reverse("vault:entrusted"), safe="") in answer["Location"]


def test_a_wrong_passphrase_is_refused_at_its_field(browser):
    answer = unlock(browser, "väärä")

    assert answer.status_code == 422
    assert "passphrase" in answer.context["form"].errors
    assert not is_open(browser)


def test_guessing_is_slowed_down(browser):
    answers = [unlock(browser, "väärä").status_code for _ in range(11)]

    assert answers == [422] * 10 + [429]


def test_an_unlocked_key_closes_when_left_alone_and_stays_open_while_used(browser):
    start = clock.now()
    with clock.at(start):
        unlock(browser)
    for minutes in (10, 20, 30):
        with clock.at(start + timedelta(minutes=minutes)):
            assert is_open(browser), minutes

    with clock.at(start + timedelta(minutes=46)):
        assert not is_open(browser)


def test_no_use_keeps_a_key_open_for_ever(browser):
    start = clock.now()
    with clock.at(start):
        unlock(browser)
    for minutes in range(0, 600, 10):
        with clock.at(start + timedelta(minutes=minutes)):
            is_open(browser)

    with clock.at(start + unlockings.LONGEST):
        assert not is_open(browser)


def test_the_cookie_alone_opens_nothing(browser):
    unlock(browser)
    Unlocking.objects.all().delete()

    assert not is_open(browser)


def test_the_row_alone_opens_nothing(browser, aino):
    unlock(browser)
    stolen = Unlocking.objects.get()
    key = str(key_pairs.open_by_passphrase(key_pairs.key_of(aino), WORDS))

    assert key.encode() not in bytes(stolen.wrapped)
    browser.cookies.pop("key")
    assert not is_open(browser)


def test_a_row_copied_to_another_login_session_or_prolonged_does_not_open(browser, aino):
    unlock(browser)
    half = browser.cookies["key"].value
    row = Unlocking.objects.get()
    now = clock.now()
    other = LoginSession.objects.create(
        user=aino, fingerprint=b"x" * 32, device="", created_at=now, last_seen_at=now
    )
    copied = Unlocking(
        login_session=other,
        key_pair=row.key_pair,
        wrapped=row.wrapped,
        expires_at=row.expires_at,
        idle_until=row.idle_until,
    )
    copied.save()
    Unlocking.objects.filter(pk=row.pk).update(expires_at=row.expires_at + timedelta(days=1))

    assert unlockings.opened(other, half, at=now) is None
    assert unlockings.opened(row.login_session, half, at=now) is None


def test_signing_out_everywhere_locks_everywhere(browser):
    unlock(browser)

    browser.post(reverse("accounts:browsers_end"))

    assert not Unlocking.objects.exists()


def test_the_session_store_and_the_row_hold_neither_passphrase_nor_key(browser, aino):
    unlock(browser)
    key = str(key_pairs.open_by_passphrase(key_pairs.key_of(aino), WORDS))

    kept = str(dict(browser.session)) + str(Unlocking.objects.values().get())

    assert WORDS not in kept
    assert key not in kept
    assert browser.cookies["key"].value not in kept


def test_what_has_run_out_is_taken_away(browser):
    unlock(browser)

    assert unlockings.forget_closed(at=clock.now() + timedelta(minutes=16)) == 1


def test_the_cookie_is_for_our_own_pages_alone(browser):
    cookie = unlock(browser).cookies["key"]

    assert cookie["httponly"] and cookie["samesite"] == "Lax" and not cookie["max-age"]


def test_where_there_is_tls_the_cookie_is_bound_to_the_host(browser, settings):
    settings.SESSION_COOKIE_SECURE = True

    cookie = unlock(browser).cookies["__Host-key"]

    assert cookie["secure"] and cookie["path"] == "/" and not cookie["domain"]


@needs_key
def notes(request):
    from django.http import HttpResponse

    return HttpResponse("notes")


urlpatterns = [path("notes/", notes), *__import__("peili.config.urls").config.urls.urlpatterns]


@pytest.mark.urls(__name__)
def test_a_page_of_sealed_texts_leads_to_unlocking_and_back(browser):
    ask = browser.get("/notes/?page=2")
    back = browser.post(ask.url, {"passphrase": WORDS})

    assert ask.url == "/key/unlocking/?next=%2Fnotes%2F%3Fpage%3D2"
    assert back.url == "/notes/?page=2"
    assert browser.get(back.url).content == b"notes"
