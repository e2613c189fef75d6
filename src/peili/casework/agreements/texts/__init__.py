"""Sentences an agreement begins with, in its language. The drafter changes them freely."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def usual_texts(language: str) -> Mapping[str, str]:
    """Return field → sentence, in Finnish for a language there is no file for."""
    folder = files(__name__)
    file = folder / f"{language}.json"
    if not file.is_file():
        file = folder / "fi.json"
    texts: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return texts
