"""Every table and every role has its Finnish word in GLOSSARY.md."""

from pathlib import Path

from django.apps import apps

from peili.core.policy import Role

PAGE = Path(__file__).parents[2] / "GLOSSARY.md"
ROWS = [line for line in PAGE.read_text().splitlines() if line.startswith("| ")][2:]


def in_words(name: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def test_every_table_has_its_word():
    identifiers = "\n".join(row.split("|")[2] for row in ROWS)
    missing = [
        model.__name__
        for model in apps.get_models()
        if model.__module__.startswith("peili.")
        and f"`{model.__name__}`" not in identifiers
        and in_words(model.__name__) not in identifiers
    ]
    assert missing == []


def test_every_role_has_its_word():
    identifiers = "\n".join(row.split("|")[2] for row in ROWS)
    assert [role for role in Role if role.value not in identifiers] == []


def test_no_finnish_term_stands_twice():
    terms = [row.split("|")[1].strip() for row in ROWS]
    assert len(terms) == len(set(terms))
