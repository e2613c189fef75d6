"""Set a paper: a template of this folder and values in, a tagged PDF out."""

import json
import threading
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import typst

_HERE = Path(__file__).parent
_STANDARDS: list[Literal["a-3a", "ua-1"]] = ["a-3a", "ua-1"]
_KNOWN = (
    range(0x20, 0x17F),
    range(0x391, 0x3A2),
    range(0x3A3, 0x3CA),
    range(0x400, 0x460),
    range(0x2010, 0x2027),
    (0x202F, 0x20AC, 0x2212),
)
_WHITE_SQUARE = "\u25a1"
_own = threading.local()


def make_pdf(template: str, values: Mapping[str, Any], *, made: datetime | None = None) -> bytes:
    """Return a PDF by PDF/A-3a and PDF/UA-1; typst refuses to make one that is neither.

    Values reach the template as JSON through `sys.inputs`, so no text in them can become markup.
    `made` is the moment the file says it was made; without it the same values give the same
    bytes. Where a character has no glyph,
    the rare ones are printed as white squares rather than no paper made.
    """
    text = json.dumps(values, ensure_ascii=False)
    try:
        return _set(template, text, made)
    except typst.TypstError:
        printable = _printable(text)
        if printable == text:
            raise
    return _set(template, printable, made)


def _printable(text: str) -> str:
    """Keep what every typeface of ours has: Latin, Greek and Cyrillic letters, their signs."""
    whole = unicodedata.normalize("NFC", text)
    return "".join(c if any(ord(c) in known for known in _KNOWN) else _WHITE_SQUARE for c in whole)


def _set(template: str, text: str, made: datetime | None) -> bytes:
    pdf = _compiler(template).compile(
        format="pdf",
        sys_inputs={"values": text},
        pdf_standards=[*_STANDARDS],
        timestamp=(made or datetime(2000, 1, 1, tzinfo=UTC)).astimezone(UTC).replace(microsecond=0),
    )
    assert isinstance(pdf, bytes)
    return pdf


def _compiler(template: str) -> typst.Compiler:
    """One warm compiler for each template and thread: it keeps fonts and parsed templates."""
    compilers: dict[str, typst.Compiler] = _own.__dict__.setdefault("compilers", {})
    if template not in compilers:
        path = _HERE / f"{template}.typ"
        if path.parent != _HERE or not path.is_file():
            raise LookupError(f"there is no paper called {template}")
        compilers[template] = typst.Compiler(
            input=str(path), root=str(_HERE), ignore_system_fonts=True
        )
    return compilers[template]
