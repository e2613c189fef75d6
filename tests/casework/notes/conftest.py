"""The cast have keys in the story; here their vaults are opened, and browsers unlocked."""

import pytest
from django.conf import settings

from peili.plumbing import clock
from peili.plumbing.vault.services import key_pairs
from peili.plumbing.vault.services.unlockings import Vault

WORDS = settings.DEMO_PASSPHRASE


@pytest.fixture
def vault_of(story):
    """Return a function that opens a person's vault as if they had just unlocked it."""

    def open_(name):
        user = story.cast.user(name)
        pair = key_pairs.key_of(user)
        return Vault(user, key_pairs.open_by_passphrase(pair, WORDS), clock.now())

    return open_


@pytest.fixture
def with_key(story):
    """Return a function that makes a key for one who has none yet."""

    def make(name):
        key_pairs.make_key(story.cast.user(name), passphrase=WORDS, at=clock.now())

    return make


@pytest.fixture
def unlock(sign_in):
    """Return a function that signs somebody in, unlocks their key, and hands back the browser."""

    def as_(name):
        browser = sign_in(name)
        answer = browser.post("/key/unlocking/", {"passphrase": WORDS})
        assert answer.status_code == 302
        return browser

    return as_
