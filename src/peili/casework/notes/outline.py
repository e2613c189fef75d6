"""The gentle structure of a note: a few headings, each with words under it, in one plain text.

What lies inside the seal reads well without Peili, too:

    === worked_on ===
    Työpari ja roolit.

    === next_time ===
    Palataan tavoitteeseen 2.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from peili.casework.notes.models import Note

HEADING = re.compile(r"^=== (\w+) ===$")
LOOKS_LIKE_HEADING = re.compile(r"^\\*=== \w+ ===$")


@dataclass(frozen=True)
class Part:
    """One heading of a note: its name inside the seal, its label, a question that helps."""

    name: str
    label: Any
    question: Any = ""
    rows: int = 3


NEXT_TIME = "next_time"
OUTLINES: dict[str, tuple[Part, ...]] = {
    Note.Kind.SESSION: (
        Part(
            "agreed", _("What we agreed"), _("Rules, and promises from last time: how did it go?")
        ),
        Part("worked_on", _("What was worked on"), rows=7),
        Part("moved", _("What moved"), _("Even a little: a new thought, a step, a lighter mood.")),
        Part(NEXT_TIME, _("Next time"), _("One sentence that you see beside the next note."), 2),
        Part("own_part", _("My own part"), _("What did I do well? What would I do differently?")),
    ),
    Note.Kind.TALK: (
        Part("situation", _("What is going on"), rows=6),
        Part("wish", _("What should be different")),
        Part("works", _("What works already")),
        Part("fit", _("What fits, and is it mine?")),
    ),
    Note.Kind.JOURNAL: (Part("words", _("Your words"), rows=12),),
    Note.Kind.MEMO: (
        Part("agreed", _("What we agreed")),
        Part("worked_on", _("What was worked on"), rows=6),
        Part(NEXT_TIME, _("Next time"), rows=2),
    ),
}


def as_text(kind: str, words: Mapping[str, str]) -> str:
    """Write the parts as one text; parts without words are left out."""
    sections = []
    for part in OUTLINES[kind]:
        said = _unix_lines(words.get(part.name, "")).strip("\n")
        if said.strip():
            sections.append(f"=== {part.name} ===\n{_guarded(said)}")
    return "\n\n".join(sections)


def as_parts(kind: str, text: str) -> dict[str, str]:
    """Read the parts back. Words under no known heading come under the first one."""
    names = [part.name for part in OUTLINES[kind]]
    found: dict[str, list[str]] = {name: [] for name in names}
    present = names[0]
    for line in text.split("\n"):
        heading = HEADING.match(line)
        if heading and heading[1] in found:
            present = heading[1]
        else:
            found[present].append(_bare(line))
    return {name: "\n".join(lines).strip("\n") for name, lines in found.items()}


def readable(kind: str, text: str) -> list[tuple[Any, str]]:
    """Return the labels and words for reading, without what is empty."""
    parts = as_parts(kind, text)
    return [(part.label, parts[part.name]) for part in OUTLINES[kind] if parts[part.name].strip()]


def first_words(kind: str, text: str, *, most: int = 140) -> str:
    """Return the beginning of what was written, on one line."""
    words = " ".join(" ".join(said for _label, said in readable(kind, text)).split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def _unix_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guarded(words: str) -> str:
    """A typed line that looks like a heading gets a backslash, so that it is none."""
    return "\n".join(
        f"\\{line}" if LOOKS_LIKE_HEADING.match(line) else line for line in words.split("\n")
    )


def _bare(line: str) -> str:
    return line[1:] if line.startswith("\\") and LOOKS_LIKE_HEADING.match(line) else line
