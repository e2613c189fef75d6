import pytest
from django.test import Client
from django.urls import include, path

from peili.plumbing.accounts import demo
from tests.plumbing.accounts.test_signing_in import is_signed_in

urlpatterns = [
    path("demo/person/", demo.person),
    path("", include("peili.config.urls")),
]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def test_in_the_demo_one_press_changes_the_person(client, settings, aino, ville):
    settings.DEMO = True
    client.force_login(aino)

    answer = client.post("/demo/person/", {"person": ville.pk, "next": "/account/"})

    assert answer.url == "/account/"
    assert ville.email in client.get("/account/").content.decode()


def test_outside_the_demo_nobody_changes_into_anybody(settings, aino):
    settings.DEMO = False
    browser = Client()

    assert browser.post("/demo/person/", {"person": aino.pk}).status_code == 404
    assert not is_signed_in(browser)
