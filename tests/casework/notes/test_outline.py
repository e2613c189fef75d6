"""The gentle structure comes back as it was typed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from peili.casework.notes.finding import finder
from peili.casework.notes.models import Note
from peili.casework.notes.outline import OUTLINES, as_parts, as_text

NAMES = [part.name for part in OUTLINES[Note.Kind.SESSION]]
lines = st.one_of(
    st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=20),
    st.sampled_from([f"=== {name} ===" for name in NAMES] + ["\\=== moved ===", "===", "\\"]),
)
words = st.lists(lines, max_size=5).map("\n".join)


@settings(max_examples=150)
@given(st.fixed_dictionaries(dict.fromkeys(NAMES, words)))
def test_what_was_typed_comes_back(typed):
    back = as_parts(Note.Kind.SESSION, as_text(Note.Kind.SESSION, typed))

    for name, said in typed.items():
        assert back[name] == (said.strip("\n") if said.strip() else "")


def test_a_note_reads_well_without_peili():
    text = as_text(
        Note.Kind.SESSION, {"worked_on": "Roolit.\r\nTyöpari.", "next_time": "Palataan."}
    )

    assert text == "=== worked_on ===\nRoolit.\nTyöpari.\n\n=== next_time ===\nPalataan."


def test_a_bent_word_finds_the_others():
    text = "Puhuttiin työnjaosta ja väsymyksestä kotikäynnillä."

    for asked in ("työnjako", "työnjaon", "väsymys", "kotikäynti", "KOTIKÄYNNIN väsymystä"):
        assert finder(asked)(text), asked
    for asked in ("sopimus", "väsymys raha", "käynti"):
        assert not finder(asked)(text), asked
