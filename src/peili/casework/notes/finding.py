"""Find words in opened notes, however Finnish bends them: a stem finds what begins with it."""

import re
from collections.abc import Callable
from functools import lru_cache

import snowballstemmer

WORD = re.compile(r"\w+(?:-\w+)*")
SHORTEST_STEM = 3


def finder(asked: str) -> Callable[[str], bool]:
    """Return a question to ask of a text: do all the words asked for occur in it?

    "työnjaon" finds "työnjako" and "työnjaosta"; two words must both be there, in any order.
    """
    patterns = [_pattern(word) for word in WORD.findall(asked.casefold())]

    def occurs_in(text: str) -> bool:
        folded = text.casefold()
        return all(pattern.search(folded) for pattern in patterns)

    return occurs_in


@lru_cache(maxsize=256)
def _pattern(word: str) -> re.Pattern[str]:
    beginnings = {word, _stem(word)}
    either = "|".join(sorted(map(re.escape, beginnings), key=len))
    return re.compile(rf"(?<!\w)(?:{either})")


def _stem(word: str) -> str:
    """Return the stem without its last letters, which bending changes: työnjao(n), työnjako.

    Only the words asked for are stemmed: what was opened is read as it is, and kept nowhere.
    """
    stem: str = snowballstemmer.stemmer("finnish").stemWord(word)
    spare = 2 if len(stem) >= 8 else 1 if len(stem) >= 5 else 0
    stem = stem[: len(stem) - spare]
    return stem if len(stem) >= SHORTEST_STEM else word
