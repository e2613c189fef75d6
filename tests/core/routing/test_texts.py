"""Reading free text, measured on texts of our own. The kept part has not been tuned on."""

import time

import pytest
from bench.routing import scores, texts

from peili.core.routing import Flag, read

KNOWN = texts()
SERIOUS = (Flag.CRISIS, Flag.BULLYING)


@pytest.mark.parametrize(
    "kept",
    [pytest.param(False, id="tuned on", marks=pytest.mark.slow), pytest.param(True, id="kept")],
)
def test_hardly_a_crisis_or_bullying_is_missed_and_few_flags_are_needless(kept):
    part = [text for text in KNOWN if text.kept is kept]

    found = scores(part)

    for flag, score in found.items():
        print(f"{flag:<9} {score}")
    assert all(found[flag].recall >= 0.95 for flag in SERIOUS)
    assert all(found[flag].precision >= 0.85 for flag in SERIOUS)


def test_about_half_of_the_texts_have_no_flag_and_a_third_is_kept_aside():
    main = texts("texts")

    assert len(main) >= 120
    assert 0.45 <= sum(not text.flags for text in main) / len(main) <= 0.55
    assert sum(text.kept for text in main) * 3 >= len(main)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Minua on kiusattu.", {Flag.BULLYING: ("kiusattu",)}),
        ("Työpaikallamme KIUSATAAN.", {Flag.BULLYING: ("KIUSATAAN",)}),
        ("Meillä ei ole kriisiä.", {}),
        ("Meillä on kriisi.", {Flag.CRISIS: ("kriisi",)}),
        ("Kysyn kriisiviestinnän koulutusta.", {}),
        ("Oppilaiden välinen kiusaaminen kuormittaa.", {}),
        ("Saattohoidossa kuolema on arkea.", {}),
        ("Det finns ingen mobbning hos oss.", {}),
        ("", {}),
        ("?!… ---", {}),
    ],
)
def test_the_words_that_raised_a_flag_are_given_as_they_were_written(text, words):
    assert read(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Kiusaaminen ei lopu.",
        "En jaksa enää kiusaamista.",
        "Kiusaamiseen ei ole puututtu.",
        "Emme ole toipuneet kriisistä.",
    ],
)
def test_a_negation_of_something_else_takes_nothing_back(text):
    assert read(text)


def test_words_without_dots_are_read_too():
    assert set(read("Tyokaverini kuoli akillisesti, vakivaltatilanne jarkytti.")) == {Flag.CRISIS}


@pytest.mark.parametrize("again", ["kiusaa ", "ei ole kriisiä tai ", "a", "Ei kriisiä. "])
def test_a_long_and_monotonous_text_is_read_in_time(again):
    started = time.process_time()

    read((again * 5_000)[:5_000])

    assert time.process_time() - started < 2
