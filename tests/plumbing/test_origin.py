"""A form is taken from our own pages alone, also from those that tell no address."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser():
    return Client(enforce_csrf_checks=True)


def post(browser, **headers):
    address = reverse("accounts:sign_in_letter")
    browser.get(address)
    token = browser.cookies["csrf"].value
    typed = {"email": "not an address", "csrfmiddlewaretoken": token}
    return browser.post(address, typed, headers=headers).status_code


def test_a_form_from_a_page_without_referrer_is_taken(browser):
    assert post(browser, origin="null", sec_fetch_site="same-origin") == 422


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", ""])
def test_a_form_from_elsewhere_is_refused(browser, site):
    assert post(browser, origin="null", sec_fetch_site=site) == 403


def test_a_form_from_another_origin_is_refused_whatever_it_says_of_its_site(browser):
    assert post(browser, origin="https://elsewhere.example", sec_fetch_site="same-origin") == 403


def test_the_token_is_demanded_all_the_same(browser):
    address = reverse("accounts:sign_in_letter")
    browser.get(address)

    answer = browser.post(address, {}, headers={"origin": "null", "sec-fetch-site": "same-origin"})

    assert answer.status_code == 403
