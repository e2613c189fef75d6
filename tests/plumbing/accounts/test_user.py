import pytest
from django.db import IntegrityError, transaction

from peili.plumbing.accounts.models import User

pytestmark = pytest.mark.django_db


def test_an_address_is_the_same_however_it_is_typed():
    aino = User.objects.create_user("  Aino@Example.FI ")

    assert User.objects.get_by_natural_key("AINO@example.fi") == aino
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user("aino@EXAMPLE.fi")


def test_an_account_without_a_password_accepts_none():
    ville = User.objects.create_user("ville@example.fi")

    assert not ville.has_usable_password()
    assert not ville.check_password("")
