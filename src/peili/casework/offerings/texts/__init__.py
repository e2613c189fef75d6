"""The words of the trade as papers print them, in three languages beside each other.

A paper is whole in its own language even where the pages are not, so they stand outside the
catalogues.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

LANGUAGES = ("fi", "sv", "en")


@cache
def terms_on_paper(language: str) -> Mapping[str, str]:
    """Return "form.team", "vat.general" … → words; Finnish for a language there is none for."""
    return read_texts(__name__, f"terms.{known(language)}.json")


def read_texts(package: str, name: str) -> Mapping[str, str]:
    texts: dict[str, str] = json.loads((files(package) / name).read_text(encoding="utf-8"))
    return texts


def known(language: str) -> str:
    return language if language in LANGUAGES else "fi"
