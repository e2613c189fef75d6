import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peili.plumbing.vault import keys


def test_a_passphrase_opens_what_it_wrapped_and_no_other_does():
    key = keys.new_key()
    wrapped = keys.wrap_by_passphrase(key, "viisi sinistä", whose="aino")

    assert str(keys.unwrap_by_passphrase(wrapped, "viisi sinistä", whose="aino")) == str(key)
    with pytest.raises(keys.DoesNotOpen):
        keys.unwrap_by_passphrase(wrapped, "viisi sinista", whose="aino")
    with pytest.raises(keys.DoesNotOpen):
        keys.unwrap_by_passphrase(wrapped, "viisi sinistä", whose="ville")


def test_a_passphrase_is_the_same_from_a_keyboard_that_composes_letters_otherwise():
    key = keys.new_key()
    wrapped = keys.wrap_by_passphrase(key, "sinista\u0308", whose="aino")

    assert str(keys.unwrap_by_passphrase(wrapped, "sinistä", whose="aino")) == str(key)


def test_a_recovery_key_is_read_as_people_type_it():
    key, recovery = keys.new_key(), keys.new_recovery_key()
    wrapped = keys.wrap_by_recovery_key(key, recovery, whose="aino")
    typed = recovery.lower().replace("-", " ").replace("o", "0").replace("i", "1")

    assert str(keys.unwrap_by_recovery_key(wrapped, typed, whose="aino")) == str(key)


@pytest.mark.parametrize("typed", ["", "ABCD", "ääää-ääää", "A" * 31, "A" * 32, "A" * 33])
def test_a_wrong_recovery_key_opens_nothing(typed):
    wrapped = keys.wrap_by_recovery_key(keys.new_key(), keys.new_recovery_key(), whose="aino")

    with pytest.raises(keys.DoesNotOpen):
        keys.unwrap_by_recovery_key(wrapped, typed, whose="aino")


@settings(max_examples=30)
@given(st.binary(max_size=200), st.integers(min_value=0))
def test_what_was_changed_on_the_way_does_not_open(secret, at):
    key = bytes(32)
    wrapped = bytearray(keys.wrap(secret, key, bound_to="here"))
    wrapped[at % len(wrapped)] ^= 1

    with pytest.raises(keys.DoesNotOpen):
        keys.unwrap(bytes(wrapped), key, bound_to="here")
