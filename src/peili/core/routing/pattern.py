"""A small language of patterns, turned into regular expressions over a sentence of folded words.

A sentence is its words joined by single blanks; see `words/__init__.py` for how patterns read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

_GAPS = {"..": r"(?: \S+){0,4}? ", "...": r"(?: \S+){0,12}? "}
_WORD = r"[^\s,]"
_FOLD = str.maketrans("äöåéèüáíóúæø", "aoaeeuaiouao")


def fold(text: str) -> str:
    """Write in small letters without dots and accents, letter for letter."""
    return "".join(letter.lower()[:1] or letter for letter in text).translate(_FOLD)


def split(table: str) -> Iterator[str]:
    """Yield the patterns of a table; it goes on over a line's end beside `..`, `&` or `|`."""
    table = re.sub(r"(?m)^\s*#.*$", "", table)
    table = re.sub(r"\n\s*(?=[|&.])|(?<=[.|&])\n\s*", " ", table).replace(" |", "|")
    for pattern in table.replace("\n", ",").split(","):
        if pattern.strip():
            yield " ".join(pattern.split())


def any_of(patterns: Iterable[str], *, names: Mapping[str, str], fillers: str) -> re.Pattern[str]:
    """Compile patterns into one expression that matches whole words."""
    expressions = [_expression(pattern, names, fillers) for pattern in patterns]
    # Asking for the beginning of a word once, not in every branch, makes reading five times faster.
    return re.compile(rf"(?<!\S)(?:{'|'.join(expressions)})(?!\S)")


def one_word(pattern: str) -> str:
    """Turn a pattern of one word into an expression without its ends."""
    return _word(pattern, {})


def _expression(pattern: str, names: Mapping[str, str], fillers: str) -> str:
    if " & " in pattern:
        left, right = pattern.split(" & ")
        return "|".join(
            _expression(order, names, fillers)
            for order in (f"{left} .. {right}", f"{right} .. {left}")
        )
    parts: list[str] = []
    glue = ""
    for part in pattern.split(" "):
        if part in _GAPS:
            glue = _GAPS[part]
        elif part.startswith("-("):
            parts.append(rf"(?! {_word(part[1:], names)}(?!\S))")
        elif part == "~":
            glue = f" (?:(?:{fillers}) )*?"
        else:
            parts += [glue, _word(part, names)]
            glue = " "
    return "".join(parts)


def _word(part: str, names: Mapping[str, str]) -> str:
    part = re.sub(r"\{(\w+)\}", lambda name: f"({'|'.join(split(names[name[1]]))})", part)
    escaped = re.sub(r"[.?+\[\]^$\\]", lambda sign: "\\" + sign[0], fold(part))
    return escaped.replace("(", "(?:").replace("*", f"{_WORD}*")
