"""The words that the offer after an exploratory talk is set in."""

from collections.abc import Mapping
from functools import cache

from peili.casework.offerings.texts import known, read_texts, terms_on_paper


@cache
def offer_words(language: str) -> Mapping[str, str]:
    own = read_texts(__name__, f"offer.{known(language)}.json")
    return {**terms_on_paper(language), **own}
