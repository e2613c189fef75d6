import re

import pytest
from django.core.cache import cache
from django.urls import reverse

from peili.plumbing import clock
from peili.plumbing.accounts.models import User
from peili.plumbing.vault.errors import WrongRecoveryKey
from peili.plumbing.vault.models import KeyPair
from peili.plumbing.vault.services import key_pairs
from tests.plumbing.vault.conftest import WORDS

pytestmark = pytest.mark.django_db
NEW = "kuusi punaista meluisaa soutajaa"


@pytest.fixture(autouse=True)
def counters_at_zero():
    yield
    cache.clear()


def shown_recovery_key(answer):
    return re.search(r"(?:[A-Z2-7]{4}-){7}[A-Z2-7]{4}", answer.content.decode())[0]


def test_a_key_is_made_unlocked_and_its_recovery_key_shown_this_once(client):
    user = User.objects.create_user("venla@peili.example")
    client.force_login(user)

    answer = client.post(reverse("vault:making"), {"new": WORDS, "again": WORDS})

    recovery_key = shown_recovery_key(answer)
    assert client.post(reverse("vault:longer")).status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert recovery_key not in client.get(reverse("vault:key")).content.decode()
    assert recovery_key not in str(KeyPair.objects.values().get())


@pytest.mark.parametrize(
    ("new", "again"), [("lyhyt", "lyhyt"), (WORDS, NEW), ("password12345678", "x")]
)
def test_a_weak_or_mistyped_passphrase_makes_no_key(client, new, again):
    client.force_login(User.objects.create_user("venla@peili.example"))

    answer = client.post(reverse("vault:making"), {"new": new, "again": again})

    assert answer.status_code == 422
    assert not KeyPair.objects.exists()


def test_a_second_key_is_made_only_on_purpose_and_retires_the_first(client, aino):
    client.force_login(aino)
    typed = {"new": NEW, "again": NEW}

    assert client.post(reverse("vault:making"), typed).status_code == 302
    client.post(reverse("vault:making") + "?anew=1", typed)

    assert KeyPair.objects.filter(user=aino).count() == 2
    assert KeyPair.objects.filter(user=aino, retired_at=None).count() == 1


def test_the_passphrase_is_changed_only_with_the_present_one(client, aino):
    client.force_login(aino)
    typed = {"new": NEW, "again": NEW}

    refused = client.post(reverse("vault:passphrase"), {**typed, "passphrase": "väärä"})
    changed = client.post(reverse("vault:passphrase"), {**typed, "passphrase": WORDS})

    assert (refused.status_code, changed.status_code) == (422, 302)
    assert key_pairs.open_by_passphrase(key_pairs.key_of(aino), NEW)


def test_the_recovery_key_sets_a_new_passphrase_and_is_replaced(client, aino):
    client.force_login(aino)
    pair = key_pairs.key_of(aino)
    old = key_pairs.renew_recovery_key(pair, passphrase=WORDS, at=clock.now()).recovery_key
    typed = {"recovery_key": old.lower(), "new": NEW, "again": NEW}

    fresh = shown_recovery_key(client.post(reverse("vault:recovery"), typed))

    pair.refresh_from_db()
    assert key_pairs.open_by_passphrase(pair, NEW)
    with pytest.raises(WrongRecoveryKey):
        key_pairs.recover(pair, recovery_key=old, passphrase=NEW, at=clock.now())
    assert key_pairs.recover(pair, recovery_key=fresh, passphrase=NEW, at=clock.now())


def test_a_new_recovery_key_takes_the_passphrase(client, aino):
    client.force_login(aino)

    assert client.post(reverse("vault:recovery_key"), {"passphrase": "väärä"}).status_code == 422
    assert shown_recovery_key(client.post(reverse("vault:recovery_key"), {"passphrase": WORDS}))


def test_another_persons_wrapped_key_put_in_ones_place_does_not_open(aino, ville):
    foreign = bytes(key_pairs.key_of(ville).by_passphrase)
    KeyPair.objects.filter(user=aino).update(by_passphrase=foreign)

    from peili.plumbing.vault.errors import WrongPassphrase

    with pytest.raises(WrongPassphrase):
        key_pairs.open_by_passphrase(key_pairs.key_of(aino), WORDS)


@pytest.mark.parametrize(
    "page", ["key", "passphrase", "recovery", "recovery_key", "entrusted", "unlock"]
)
def test_the_pages_of_the_key_open_without_inline_styles(client, aino, page):
    client.force_login(aino)

    answer = client.get(reverse(f"vault:{page}"))

    assert answer.status_code == 200
    assert b" style=" not in answer.content
