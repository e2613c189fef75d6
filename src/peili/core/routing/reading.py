"""Read free text: which flags it raises, and the words that raised them.

Three tables decide (see `words/`). A *matter* ("kiusaaminen") can be spoken about without being
reported, so the frames of the sentence are asked first; an *event* ("kiusattiin") is taken back
only by a denial or a settled past; a *service* counts beside a word of need. Missing a crisis is
worse than a needless flag: what no frame explains away is raised.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

from peili.core.routing.inquiry import Flag
from peili.core.routing.pattern import any_of, fold, one_word, split
from peili.core.routing.spelling import mended
from peili.core.routing.words import english, finnish, swedish
from peili.core.routing.words.table import Words

LANGUAGES = {"fi": finnish.WORDS, "sv": swedish.WORDS, "en": english.WORDS}

_SENTENCE_END = re.compile(r"[.!?…\n\r]+(?=\s|$)|[\n\r]+")
_TOKEN = re.compile(r"[^\W_](?:[\w'’:/-]*[\w-])?|[,;:()–—]")
_MARK = "§"
_CRISIS = "¤"
_OTHER = "°"
_MENDED_FROM = 6
_LONGEST_WORD = 60
_LONGEST_SENTENCE = 60
_MIXED_FROM = 0.7
_LONG_PHRASE = 3


@dataclass(frozen=True)
class Found:
    """A stretch of a sentence, in characters of its folded words."""

    flag: Flag
    start: int
    end: int
    is_matter: bool
    told: tuple[int, int]  # the part of it that is enough to show


class Sentence:
    """Words as they were written, and folded to one line with single blanks."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        folded = [_mended(fold(word[:_LONGEST_WORD]).replace("’", "'")) for word in words]
        self.line = " ".join(folded)
        self.starts = [0, *accumulate(len(word) + 1 for word in folded)][: len(folded)]

    def as_written(self, start: int, end: int) -> str:
        """Give back what was written between two places of the folded line."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1)
        return " ".join(self.words[first:last]).replace(" ,", ",")


def read(text: str) -> dict[Flag, tuple[str, ...]]:
    """Return the flags a text raises, each with the words that raised it, as written."""
    sentences = list(_sentences(text))
    readers = _readers_of([sentence.line for sentence in sentences])
    raised: dict[Flag, dict[str, None]] = {}
    for sentence in sentences:
        for found in _reported(sentence.line, readers):
            words = sentence.as_written(*found.told)
            raised.setdefault(found.flag, {})[words] = None
    return {flag: _widest(list(raised[flag])) for flag in Flag if flag in raised}


def _sentences(text: str) -> Iterator[Sentence]:
    """Cut a text into sentences; one that never ends is cut where a reader would lose the thread.

    The work grows with the square of a sentence's length, so this also bounds it.
    """
    for part in _SENTENCE_END.split(text):
        words = [word if word[0].isalnum() else "," for word in _TOKEN.findall(part)]
        for start in range(0, len(words), _LONGEST_SENTENCE):
            yield Sentence(words[start : start + _LONGEST_SENTENCE])


def _readers_of(lines: list[str]) -> list["_Reader"]:
    """Choose the language a text is in, and any other it is mixed with as much again.

    Languages share letters but not words: "en" denies in Finnish and is an article in Swedish.
    """
    counted = [(sum(map(reader.familiar_words, lines)), reader) for reader in _readers()]
    most = max(count for count, _ in counted)
    return [reader for count, reader in counted if count >= _MIXED_FROM * most]


def _reported(line: str, readers: list["_Reader"]) -> Iterator[Found]:
    """Yield what a sentence reports."""
    found = [candidate for reader in readers for candidate in reader.candidates(line)]
    if not found or any(reader.is_settled(line) for reader in readers):
        return
    told = set()
    for candidate in sorted(found, key=lambda candidate: candidate.start):
        what = (candidate.flag, line[candidate.start : candidate.end])
        if what in told:
            continue
        marked = _marked(line, candidate, found)
        if not any(reader.explains(candidate, line, marked) for reader in readers):
            told.add(what)
            yield candidate


def _marked(line: str, candidate: Found, others: list[Found]) -> str:
    """Mark the candidate, and as fillers the other words in question: "no crisis or conflict"."""
    start, end = candidate.start, candidate.end
    head, tail = line[:start], line[end:]
    for other in sorted(others, key=lambda other: -other.start):
        if other.end <= start and other.is_matter and _OTHER not in head[other.start : other.end]:
            head = head[: other.start] + _OTHER + head[other.start :]
        if other.start >= end and other.is_matter:
            place = other.start - end
            tail = tail[:place] + _OTHER + tail[place:]
    mark = _CRISIS if candidate.flag == Flag.CRISIS else _MARK
    return f"{head}{mark}{line[start:end].replace(' ', '_')}{tail}"


@lru_cache(maxsize=10_000)
def _mended(word: str) -> str:
    return mended(word, _misspelt()) if len(word) >= _MENDED_FROM else word


@cache
def _misspelt() -> tuple[str, ...]:
    return tuple(fold(word) for words in LANGUAGES.values() for word in split(words.often_misspelt))


def _widest(phrases: list[str]) -> tuple[str, ...]:
    """Leave out what another phrase of the same flag says more fully."""
    return tuple(
        phrase
        for phrase in phrases
        if not any(phrase != other and phrase in other for other in phrases)
    )


@cache
def _readers() -> tuple["_Reader", ...]:
    return tuple(_Reader(words) for words in LANGUAGES.values())


class _Reader:
    """One language, its tables turned into expressions once."""

    def __init__(self, words: Words) -> None:
        self._names = words.names
        self._fillers = "|".join(one_word(word) for word in split(words.fillers)) + "|,"
        self._matters = self._by_flag(words.matters)
        self._events = self._by_flag(words.events)
        self._services = self._by_flag(words.services)
        self._known_by = self._any_of(words.known_by)
        self._happened = self._any_of(words.happened)
        self._need = self._any_of(words.need)
        self._harmless = self._any_of(words.harmless)
        self._harmless_for = self._by_flag(words.harmless_for)
        self._past = self._any_of(words.past)
        self._still = self._any_of(words.still)
        self._frames = self._frame(words.frames_of_all)
        self._matter_frames = self._frame(words.frames_of_matters)

    def familiar_words(self, line: str) -> int:
        """Count the words by which this language is known."""
        return len(self._known_by.findall(line))

    def candidates(self, line: str) -> Iterator[Found]:
        """Yield every word in question, before asking how it is meant."""
        yield from self._found(line, self._events, is_matter=False)
        yield from self._found(line, self._matters, is_matter=True)
        if self._need.search(line):
            yield from self._found(line, self._services, is_matter=True)

    def is_settled(self, line: str) -> bool:
        """Whether the sentence speaks of a past that is over."""
        return bool(self._past.search(line)) and not self._still.search(line)

    def explains(self, found: Found, line: str, marked: str) -> bool:
        """Whether the word only looks like something, is denied, or is spoken about."""
        if _overlaps(self._harmless, line, found) or self._frames.search(marked):
            return True
        if found.flag in self._harmless_for and _overlaps(
            self._harmless_for[found.flag], line, found
        ):
            return True
        if not found.is_matter:
            return False
        if found.flag == Flag.CRISIS and self._happened.search(line):
            return False
        return bool(self._matter_frames.search(marked))

    def _found(
        self, line: str, table: Mapping[Flag, re.Pattern[str]], *, is_matter: bool
    ) -> Iterator[Found]:
        for flag, expressions in table.items():
            for match in expressions.finditer(line):
                yield Found(flag, *match.span(), is_matter, _narrowed(expressions, line, match))

    def _by_flag(self, table: Mapping[Flag, str]) -> dict[Flag, re.Pattern[str]]:
        return {flag: self._any_of(patterns) for flag, patterns in table.items()}

    def _any_of(self, table: str) -> re.Pattern[str]:
        return any_of(split(table), names=self._names, fillers=self._fillers)

    def _frame(self, table: str) -> re.Pattern[str]:
        patterns = (
            pattern.replace("X", f"({_CRISIS}|{_MARK})*")
            .replace("Y", f"{_MARK}*")
            .replace("Z", f"{_CRISIS}*")
            for pattern in split(table)
        )
        return any_of(patterns, names=self._names, fillers=self._fillers)


def _narrowed(expressions: re.Pattern[str], line: str, match: re.Match[str]) -> tuple[int, int]:
    """Leave out the beginning of a long phrase where its end would have raised the flag alone."""
    start, end = match.span()
    while line.count(" ", start, end) >= _LONG_PHRASE:
        inner = expressions.search(line, start + 1, end)
        if inner is None:
            break
        start, end = inner.span()
    return start, end


def _overlaps(expressions: re.Pattern[str], line: str, found: Found) -> bool:
    return any(
        match.start() < found.end and found.start < match.end()
        for match in expressions.finditer(line)
    )
