"""A document of headed sections as a tagged PDF: what an agreement and an offer are set from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from peili.plumbing.paper.make import make_pdf


@dataclass(frozen=True)
class Sender:
    """Whose paper it is: a name, the rows of the letterhead, and (what, value) of the footer."""

    name: str
    rows: tuple[str, ...] = ()
    footer: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Clause:
    """A name on the left and words on the right; a new line begins a new paragraph."""

    label: str
    text: str


@dataclass(frozen=True)
class Part:
    title: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True)
class Signatures:
    """The page of those who said yes: a table, and the fingerprint of what they said it to."""

    title: str
    lead: str
    fingerprint: str
    head: tuple[str, str, str]
    rows: tuple[tuple[str, str, str], ...]
    seal: str


@dataclass(frozen=True)
class Attachment:
    """A file inside the file. PDF/A-3 asks how it relates to the pages."""

    name: str
    mime: str
    description: str
    content: bytes
    relationship: Literal["source", "data", "supplement"] = "source"


@dataclass(frozen=True)
class Document:
    language: str
    title: str
    sender: Sender
    page_word: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    lead: str = ""
    signatures: Signatures | None = None
    attachments: tuple[Attachment, ...] = ()


def document_pdf(document: Document, *, made: datetime) -> bytes:
    """Return the document by PDF/A-3a and PDF/UA-1. The same values give the same bytes."""
    return make_pdf("document", _values(document), made=made)


def _values(document: Document) -> dict[str, Any]:
    return {
        "language": document.language,
        "title": document.title,
        "document_title": f"{document.title} · {document.sender.name}",
        "author": document.sender.name,
        "page_word": document.page_word,
        "sender": {"name": document.sender.name, "rows": document.sender.rows},
        "footer": document.sender.footer,
        "lead": document.lead,
        "facts": document.facts,
        "sections": [
            {
                "title": part.title,
                "rows": [
                    {"label": clause.label, "paragraphs": _paragraphs(clause.text)}
                    for clause in part.clauses
                ],
            }
            for part in document.parts
        ],
        "signed": _signed(document.signatures),
        "attachments": [_attached(file) for file in document.attachments],
    }


def _paragraphs(text: str) -> Sequence[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _signed(page: Signatures | None) -> dict[str, Any] | None:
    if page is None:
        return None
    return {
        "title": page.title,
        "lead": page.lead,
        # Spaces let the line break, and the eye compare.
        "fingerprint": " ".join(page.fingerprint[i : i + 8] for i in range(0, 64, 8)),
        "head": page.head,
        "rows": page.rows,
        "seal": page.seal,
    }


def _attached(file: Attachment) -> dict[str, Any]:
    return {
        "name": file.name,
        "mime": file.mime,
        "description": file.description,
        "relationship": file.relationship,
        "bytes": list(file.content),
    }
