"""Each promise of the threat model and of the ASVS table names tests that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ["docs/explanation/threat-model.md", "docs/reference/asvs.md"]
NAMED = re.compile(r"`((?:tests|src|docs|tools)/[\w./-]+)`")


@pytest.mark.parametrize("page", PAGES)
def test_what_a_promise_names_exists(page):
    named = set(NAMED.findall((ROOT / page).read_text()))

    assert len(named) > 10
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_every_promise_of_the_threat_model_names_a_test():
    text = (ROOT / PAGES[0]).read_text()
    [table] = re.findall(r"## Against whom, and with what\n(.*?)\n## ", text, re.S)
    promises = [line for line in table.splitlines() if line.startswith("| ")][1:]

    assert len(promises) > 15
    assert [line for line in promises if "`tests/" not in line] == []


def test_every_requirement_of_the_second_level_is_answered_once():
    rows = re.findall(r"^\| (\d+\.\d+\.\d+) \|", (ROOT / PAGES[1]).read_text(), re.M)

    assert len(rows) == len(set(rows)) == 253
