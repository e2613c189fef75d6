import pytest
from django.test import Client

from peili.plumbing import clock
from peili.plumbing.accounts import personal_data
from peili.plumbing.accounts.letters import send_sign_in_link
from peili.plumbing.accounts.models import LoginSession, User
from peili.plumbing.links import personal_data as links
from peili.plumbing.links.models import OneTimeLink
from peili.plumbing.outbox import personal_data as letters
from peili.plumbing.outbox.models import Letter
from peili.plumbing.outbox.services import send_letters
from tests.plumbing.accounts.test_signing_in import is_signed_in, sign_in
from tests.plumbing.somebody import Somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def lively(client, aino):
    """Aino has signed in, and has asked for a link."""
    sign_in(client, aino)
    is_signed_in(client)
    send_sign_in_link(aino, at=clock.now())
    send_letters()
    return aino


def test_what_is_handed_over_lets_nobody_in(lively):
    person = Somebody(lively)
    said = {**personal_data.hand_over(person), **links.hand_over(person)}

    assert said["account"][0]["email"] == "aino@peili.example"
    assert len(said["browsers"]) == len(said["links"]) == 1
    assert lively.password not in str(said)
    assert "fingerprint" not in str(said)
    assert len(letters.hand_over(Somebody(lively))["letters"]) == 1


def test_an_erased_account_signs_in_nowhere_and_frees_its_address(client, lively):
    letters.erase(Somebody(lively), at=clock.now())
    links.erase(Somebody(lively), at=clock.now())
    personal_data.erase(Somebody(lively), at=clock.now())

    assert not is_signed_in(client)
    assert not Letter.objects.exists()
    assert not LoginSession.objects.exists() and not OneTimeLink.objects.exists()
    new = User.objects.create_user("aino@peili.example", "aivan toiset sanat nyt")
    browser = Client()
    sign_in(browser, new, "aivan toiset sanat nyt")
    assert is_signed_in(browser)
