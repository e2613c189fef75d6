"""Mending words that are one slip away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.routing import Flag, read
from peili.core.routing.spelling import mended


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("itsemurhsta", "itsemurhasta"),
        ("itsemrhasta", "itsemurhasta"),
        ("itsemuurhasta", "itsemurhasta"),
        ("itsemuthasta", "itsemurhasta"),
        ("itsemruhasta", "itsemurhasta"),
        ("isemurhasta", "itsemurhasta"),
        ("itse", "itse"),
        ("itsenainen", "itsenainen"),
    ],
)
def test_one_slip_is_mended_and_nothing_else(written, right):
    assert mended(written, ("itsemurha",)) == right


@given(st.text(max_size=20))
def test_a_word_is_mended_once_and_for_all(word):
    known = ("itsemurha", "kiusaami")

    assert mended(mended(word, known), known) == mended(word, known)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Meillä on kiusamista.", Flag.BULLYING),
        ("Meillä sattui vakivlatatilanne ja onnetomuus.", Flag.CRISIS),
        ("There is harrassment in our team.", Flag.BULLYING),
        ("Det förekommer mobning.", Flag.BULLYING),
    ],
)
def test_a_slip_of_the_finger_hides_nothing(text, flag):
    assert flag in read(text)
