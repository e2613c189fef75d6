import pytest

from peili.plumbing import clock
from peili.plumbing.accounts.models import User
from peili.plumbing.vault.services import key_pairs
from peili.plumbing.vault.services.unlockings import Vault

WORDS = "viisi sinistä hiljaista lautturia"


@pytest.fixture
def aino(db):
    """Writes notes, and has a key."""
    return _with_key("aino@peili.example")


@pytest.fixture
def ville(db):
    """A member with a key."""
    return _with_key("ville@peili.example")


@pytest.fixture
def eero(db):
    """A colleague with a key."""
    return _with_key("eero@peili.example")


@pytest.fixture
def vault_of():
    """Return a function that opens a person's vault as if they had just unlocked it."""

    def open_(user, passphrase=WORDS) -> Vault:
        identity = key_pairs.open_by_passphrase(key_pairs.key_of(user), passphrase)
        return Vault(user=user, identity=identity, closes_at=clock.now())

    return open_


def _with_key(email):
    user = User.objects.create_user(email)
    key_pairs.make_key(user, passphrase=WORDS, at=clock.now())
    return user
