"""What is written can be read: the colours of the page keep their contrast in light and in dark."""

import re
from pathlib import Path

import pytest

from peili.plumbing import ui
from peili.plumbing.ui import assets

STATIC = Path(ui.__file__).parent / "static"
TOKENS = (STATIC / "ui/css/tokens.css").read_text()
PAIRS = dict(re.findall(r"--([\w-]+): light-dark\(([^)]+)\)", TOKENS))

TEXTS = ["ink", "soft", "lake", "lake-deep", "needs", "late", "done"]
GROUNDS = ["paper", "sheet", "sunk"]
SCHEMES = pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])


def colour(name, scheme):
    return PAIRS[name].split(",")[scheme].strip()


def contrast(one, other):
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(hexadecimal):
    parts = [int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@SCHEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out_from_every_ground(text, ground, scheme):
    assert contrast(colour(text, scheme), colour(ground, scheme)) >= 4.5


@SCHEMES
@pytest.mark.parametrize("signal", ["needs", "late", "done", "lake"])
def test_a_signal_stands_out_from_its_own_wash(signal, scheme):
    wash = colour(f"{signal}-wash", scheme)

    assert contrast(colour(signal, scheme), wash) >= 4.5
    assert contrast(colour("ink", scheme), wash) >= 4.5
    assert contrast(colour("soft", scheme), wash) >= 4.5


@SCHEMES
def test_words_on_a_button_stand_out(scheme):
    assert contrast(colour("lake-ink", scheme), colour("lake", scheme)) >= 4.5
    assert contrast(colour("lake-ink", scheme), colour("lake-deep", scheme)) >= 4.5


@SCHEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_edges_of_fields_can_be_seen(ground, scheme):
    assert contrast(colour("edge", scheme), colour(ground, scheme)) >= 3


def test_every_listed_file_exists_and_every_file_is_listed():
    listed = set(assets.STYLESHEETS) | set(assets.SCRIPTS)
    there = {str(path.relative_to(STATIC)) for path in STATIC.rglob("*.*s")}

    assert listed == there


@pytest.mark.parametrize("path", sorted((STATIC / "ui/css").glob("*.css")), ids=lambda p: p.name)
def test_every_rule_stands_in_a_layer(path):
    css = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL).strip()

    assert css.startswith("@layer")


@pytest.mark.parametrize("path", sorted((STATIC / "ui/js").glob("*.js")), ids=lambda p: p.name)
def test_scripts_need_nothing_a_strict_page_forbids(path):
    code = path.read_text()

    assert not re.search(r"\beval\(|new Function|innerHTML|\.style\.|document\.write", code)
