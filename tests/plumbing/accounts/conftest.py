import re

import pytest
from django.core import mail

from peili.plumbing.accounts.models import User
from peili.plumbing.outbox.services import send_letters

WORDS = "kolme hiljaista lautturia"


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def counters_at_zero():
    from django.core.cache import cache

    yield
    cache.clear()


@pytest.fixture
def aino(db) -> User:
    """Works with others' confidential things, and has a password."""
    return User.objects.create_user("aino@peili.example", WORDS)


@pytest.fixture
def ville(db) -> User:
    """A member without a password: comes in by mailed links."""
    return User.objects.create_user("ville@peili.example")


@pytest.fixture
def last_link():
    """Return a function that sends the letters and hands back the path of the newest link."""

    def path() -> str:
        send_letters()
        return re.search(r"https?://[^/\s]+(/\S+)", mail.outbox[-1].body)[1]

    return path
