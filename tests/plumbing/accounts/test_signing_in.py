from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from peili.plumbing import clock
from peili.plumbing.outbox.services import send_letters
from tests.plumbing.accounts.conftest import WORDS

pytestmark = pytest.mark.django_db


def sign_in(browser, user, password=WORDS):
    return browser.post(reverse("account_login"), {"login": user.email, "password": password})


def without_token(answer):
    return answer.content.decode().replace(str(answer.context["csrf_token"]), "")


def is_signed_in(browser):
    return browser.get(reverse("accounts:account")).status_code == 200


def test_a_password_signs_in_and_the_address_may_be_typed_in_capitals(client, aino):
    answer = client.post(reverse("account_login"), {"login": aino.email.upper(), "password": WORDS})

    assert answer.status_code == 302
    assert is_signed_in(client)


def test_nobody_signs_up():
    browser = Client()

    assert browser.get("/account/signup/").status_code in {302, 404}
    assert b"signup" not in browser.get(reverse("account_login")).content


@pytest.mark.parametrize("page", ["accounts:sign_in_letter", "accounts:password_letter"])
def test_asking_for_a_letter_answers_the_same_for_an_address_without_an_account(
    client, ville, page
):
    known = client.post(reverse(page), {"email": ville.email})
    unknown = client.post(reverse(page), {"email": "olli@peili.example"})

    assert send_letters() == 1
    assert without_token(known).replace("ville@", "olli@") == without_token(unknown)


def test_a_mailed_link_signs_in_at_the_button_and_only_once(client, ville, last_link):
    client.post(reverse("accounts:sign_in_letter"), {"email": ville.email})
    path = last_link()

    for _ in range(2):  # the mail scanner looks first
        assert Client().get(path).status_code == 200
    assert client.post(path).status_code == 302

    assert is_signed_in(client)
    assert Client().post(path).status_code == 404


def test_a_mailed_link_leads_on_to_our_own_pages_alone(client, ville, last_link):
    address = reverse("accounts:sign_in_letter")

    client.post(f"{address}?next=/account/browsers/", {"email": ville.email})
    ours = client.post(last_link())
    with clock.at(clock.now() + timedelta(minutes=1)):
        client.post(f"{address}?next=https://evil.example/", {"email": ville.email})
        theirs = client.post(last_link())

    assert ours.url == "/account/browsers/"
    assert "evil" not in theirs.url


def test_letters_to_one_address_are_few_and_the_answer_does_not_tell(client, ville):
    answers = set()
    for minute in range(5):
        with clock.at(clock.now() + timedelta(minutes=minute)):
            answer = client.post(reverse("accounts:sign_in_letter"), {"email": ville.email})
            answers.add(without_token(answer))

    assert len(answers) == 1
    with clock.at(clock.now() + timedelta(minutes=5)):
        assert send_letters() == 3


def test_a_new_password_by_letter_signs_every_browser_out(client, aino, last_link):
    elsewhere = Client()
    sign_in(elsewhere, aino)
    client.post(reverse("accounts:password_letter"), {"email": aino.email})
    path = last_link()
    new = "neljä vihreää soutajaa"

    weak = client.post(path, {"password1": "salasana", "password2": "salasana"})
    done = client.post(path, {"password1": new, "password2": new})

    assert (weak.status_code, done.status_code) == (422, 302)
    assert not is_signed_in(elsewhere)
    sign_in(client, aino, new)
    assert is_signed_in(client)
    assert send_letters() == 1, "the owner is told"
    assert new not in mail.outbox[-1].body


def test_a_stranger_who_keeps_guessing_shuts_strangers_out_and_never_the_owner(client, aino):
    sign_in(client, aino)  # the owner's browser is known from now on
    client.post(reverse("account_logout"))
    stranger = Client()

    for _ in range(6):
        refusal = sign_in(stranger, aino, "wrong")
    sign_in(stranger, aino)
    sign_in(client, aino)

    assert "e-mail" in refusal.content.decode() or "sähköposti" in refusal.content.decode()
    assert not is_signed_in(stranger), "even the right words come too late for a stranger"
    assert is_signed_in(client)


def test_while_strangers_are_shut_out_a_mailed_link_still_lets_the_owner_in(aino, last_link):
    stranger, new_phone = Client(), Client()
    for _ in range(6):
        sign_in(stranger, aino, "wrong")

    new_phone.post(reverse("accounts:sign_in_letter"), {"email": aino.email})
    new_phone.post(last_link())

    assert is_signed_in(new_phone)


def test_the_language_of_the_account_is_the_language_of_the_page(client, ville):
    client.force_login(ville)

    client.post(reverse("accounts:language"), {"language": "en"})

    assert b"My account" in client.get(reverse("accounts:account")).content


def test_a_language_there_is_none_of_changes_nothing(client, ville):
    client.force_login(ville)

    client.post(reverse("accounts:language"), {"language": "xx"})

    ville.refresh_from_db()
    assert ville.language == "fi"
