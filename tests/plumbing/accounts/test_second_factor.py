import time
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from django.urls import reverse

from peili.plumbing import clock
from peili.plumbing.accounts.adapter import SecondFactors
from peili.plumbing.accounts.models import User
from tests.plumbing.accounts.conftest import WORDS

pytestmark = pytest.mark.django_db


def required(user):
    return user.email.startswith("aino")


@pytest.fixture(autouse=True)
def required_of_aino(settings):
    settings.SECOND_FACTOR_REQUIRED_FOR = f"{__name__}.required"


def code_of(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def sign_in(browser, user):
    return browser.post(reverse("account_login"), {"login": user.email, "password": WORDS})


@pytest.fixture
def with_app(client, aino):
    """Aino has set up her authenticator app in `client`; its secret."""
    sign_in(client, aino)
    client.post(reverse("account_reauthenticate"), {"password": WORDS})
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})
    return secret


def test_whoever_needs_a_second_factor_sets_it_up_before_anything_else(client, aino):
    sign_in(client, aino)

    assert client.get(reverse("today:today")).url == reverse("mfa_index")
    assert client.get(reverse("accounts:account")).status_code == 200


def test_whoever_does_not_need_it_is_not_asked(client, ville):
    client.force_login(ville)

    assert client.get(reverse("today:today")).status_code == 200


def test_who_is_given_such_work_is_asked_within_ten_minutes(client, ville, settings):
    client.force_login(ville)
    start = clock.now()
    assert client.get(reverse("today:today")).status_code == 200
    User.objects.filter(pk=ville.pk).update(email="aino.ville@peili.example")

    with clock.at(start + timedelta(minutes=11)):
        assert client.get(reverse("today:today")).url == reverse("mfa_index")


def test_the_demo_does_not_ask(client, aino, settings):
    settings.DEMO = True
    sign_in(client, aino)

    assert client.get(reverse("today:today")).status_code == 200


def test_with_the_app_set_up_a_password_alone_does_not_sign_in(client, aino, with_app):
    assert client.get(reverse("today:today")).status_code == 200
    new = Client()

    assert sign_in(new, aino).url == reverse("mfa_authenticate")
    assert new.get(reverse("accounts:account")).status_code == 302
    Authenticator.objects.filter(type="totp").update(last_used_at=None)
    new.post(reverse("mfa_authenticate"), {"code": recovery_code(aino)})

    assert new.get(reverse("today:today")).status_code == 200


def test_a_mailed_link_asks_for_the_second_factor_too(aino, with_app, last_link):
    browser = Client()
    browser.post(reverse("accounts:sign_in_letter"), {"email": aino.email})

    answer = browser.post(last_link())

    assert answer.url == reverse("mfa_authenticate")
    assert browser.get(reverse("accounts:account")).status_code == 302


def test_the_last_second_factor_is_not_given_up_where_it_is_required(client, aino, with_app):
    client.post(reverse("mfa_deactivate_totp"))

    assert Authenticator.objects.filter(user=aino, type="totp").exists()


def test_the_table_does_not_hold_the_secret_in_the_clear(aino, with_app):
    stored = Authenticator.objects.get(user=aino, type="totp").data["secret"]

    assert with_app not in stored
    assert SecondFactors().decrypt(stored) == with_app


def test_a_changed_secret_key_still_opens_what_the_former_one_sealed(settings):
    sealed = SecondFactors().encrypt("JBSWY3DP")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another" * 8

    assert SecondFactors().decrypt(sealed) == "JBSWY3DP"


@pytest.mark.parametrize(
    "page",
    [
        "account_change_password",
        "mfa_add_webauthn",
        "mfa_deactivate_totp",
        "mfa_generate_recovery_codes",
        "mfa_index",
        "mfa_list_webauthn",
        "mfa_view_recovery_codes",
    ],
)
def test_the_pages_of_the_second_factor_open(client, aino, with_app, page):
    answer = client.get(reverse(page))

    assert answer.status_code == 200
    assert b" style=" not in answer.content


def recovery_code(user):
    row = Authenticator.objects.get(user=user, type="recovery_codes")
    return row.wrap().get_unused_codes()[0]
