import dataclasses
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peili.plumbing.vault import keys
from peili.plumbing.vault.errors import NotForYou, NotWhatItSays
from peili.plumbing.vault.sealing import BLOCK, About, _envelope, open_sealed, seal

NOTE = About("session-note", "session:7", author=5, engagement=12, version=3)


@settings(max_examples=50)
@given(st.text(max_size=2000))
def test_a_text_comes_out_as_it_went_in(text):
    key = keys.new_key()

    opened = open_sealed(seal(text, [str(key.to_public())], NOTE), [key], NOTE)

    assert (opened.text, opened.about) == (text, NOTE)


def test_each_reader_opens_it_and_nobody_else():
    aino, ville, eero = keys.new_key(), keys.new_key(), keys.new_key()
    body = seal("muistio", [str(aino.to_public()), str(ville.to_public())], NOTE)

    assert open_sealed(body, [aino]).text == open_sealed(body, [eero, ville]).text == "muistio"
    with pytest.raises(NotForYou):
        open_sealed(body, [eero])


@pytest.mark.parametrize(
    "elsewhere",
    [{"kind": "memo"}, {"item": "session:8"}, {"author": 6}, {"engagement": None}, {"version": 2}],
)
def test_a_text_moved_to_another_place_does_not_open_there(elsewhere):
    key = keys.new_key()
    body = seal("muistio", [str(key.to_public())], NOTE)

    with pytest.raises(NotWhatItSays):
        open_sealed(body, [key], dataclasses.replace(NOTE, **elsewhere))


def test_what_is_not_ours_is_refused():
    import pyrage

    key = keys.new_key()
    foreign = pyrage.encrypt(b"kind: session-note\n\nmuistio", [key.to_public()])

    with pytest.raises(NotWhatItSays):
        open_sealed(foreign, [key], NOTE)


def test_a_place_that_would_forge_a_line_of_the_envelope_is_refused():
    forged = dataclasses.replace(NOTE, item="session:7\nauthor: 9")

    with pytest.raises(ValueError, match="one line"):
        seal("muistio", [str(keys.new_key().to_public())], forged)


@settings(max_examples=20)
@given(st.text(max_size=1000))
def test_the_length_tells_little(text):
    assert len(_envelope(text, NOTE)) % BLOCK == 0


def test_the_public_tool_opens_a_sealed_text_with_the_owners_key(tmp_path):
    if shutil.which("age") is None:
        pytest.skip("AGE IS MISSING (Debian: apt-get install age): nothing was proved")
    key = keys.new_key()
    (tmp_path / "key.txt").write_text(f"{key}\n")
    (tmp_path / "note.age").write_bytes(seal("Hyvä tapaaminen.", [str(key.to_public())], NOTE))

    shown = subprocess.run(
        ["age", "-d", "-i", tmp_path / "key.txt", tmp_path / "note.age"],
        capture_output=True,
        check=True,
        text=True,
    ).stdout

    assert shown.startswith("Peili sealed text 1\nkind: session-note\nengagement: 12\n")
    assert shown.endswith("\n\nHyvä tapaaminen.")
