"""Sentences of an agreement: those it begins with, and the words its paper is set in.

Both stand in three languages beside each other rather than in the catalogues: a paper is whole in
its own language even where the pages are not.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

LANGUAGES = ("fi", "sv", "en")


@cache
def usual_texts(language: str) -> Mapping[str, str]:
    """Return field → sentence to begin a draft with. The drafter changes them freely."""
    return _read(f"{_known(language)}.json")


@cache
def paper_words(language: str) -> Mapping[str, str]:
    """Return key → the words that are printed around what was agreed."""
    return _read(f"paper/{_known(language)}.json")


def _known(language: str) -> str:
    return language if language in LANGUAGES else "fi"


def _read(name: str) -> Mapping[str, str]:
    texts: dict[str, str] = json.loads((files(__name__) / name).read_text(encoding="utf-8"))
    return texts
