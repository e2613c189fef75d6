"""Sentences of an agreement: those it begins with, and the words its paper is set in."""

from collections.abc import Mapping
from functools import cache

from peili.casework.offerings.texts import LANGUAGES, known, read_texts, terms_on_paper

__all__ = ["LANGUAGES", "paper_words", "usual_texts"]


@cache
def usual_texts(language: str) -> Mapping[str, str]:
    """Return field → sentence to begin a draft with. The drafter changes them freely."""
    return read_texts(__name__, f"{known(language)}.json")


@cache
def paper_words(language: str) -> Mapping[str, str]:
    """Return key → the words that are printed around what was agreed."""
    own = read_texts(__name__, f"paper.{known(language)}.json")
    return {**terms_on_paper(language), **own}
