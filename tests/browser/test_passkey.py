"""A passkey from adding it to signing in with it, in Chromium with an authenticator of its own."""

import re

import pytest

from peili.plumbing.accounts.models import User

WORDS = "kolme hiljaista lautturia"


@pytest.fixture
def aino(transactional_db, settings):
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return User.objects.create_user("aino@peili.example", WORDS, language="en")


def plug_in_authenticator(page):
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    verified = {"hasUserVerification": True, "isUserVerified": True}
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options | verified})


def test_a_passkey_is_added_and_then_signs_in_without_a_password(aino, open_page):
    page = open_page("/account/sign-in/")
    plug_in_authenticator(page)
    page.get_by_label("E-mail address").fill(aino.email)
    page.get_by_label("Password").fill(WORDS)
    page.get_by_role("button", name="Sign in", exact=True).click()

    page.goto("/account/second-factor/webauthn/add/")
    page.get_by_label("Password").fill(WORDS)
    page.get_by_role("button", name="Confirm").click()
    page.get_by_label("Name of the passkey").fill("my phone")
    page.get_by_label("May be used without a password").check()
    page.get_by_role("button", name="Add a passkey").click()
    page.wait_for_url(re.compile("recovery-codes"))

    page.goto("/account/sign-out/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    page.goto("/account/sign-in/?next=/account/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(re.compile(r":\d+/account/$"))

    assert aino.email in page.get_by_role("main").inner_text()
