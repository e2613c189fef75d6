"""The agreement as a file: what each copy shows, as it is offered and as it is sealed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peili.casework.agreements import paper
from peili.casework.agreements.models import Acceptance, Agreement, Copy
from peili.casework.agreements.texts import paper_words
from peili.casework.offerings.on_paper import Words, letterhead
from peili.parties.models import Practice
from peili.plumbing import clock
from peili.plumbing.paper import formats
from peili.plumbing.paper.document import (
    Attachment,
    Clause,
    Document,
    Part,
    Signatures,
    document_pdf,
)


@dataclass(frozen=True)
class Signed:
    """A party's yes, as it is written into the sealed paper."""

    name: str
    seat: str
    at: datetime
    means: str
    paper_sha256: str

    @property
    def by_a_supervisee(self) -> bool:
        return self.seat == Acceptance.Seat.SUPERVISEE


def unsigned_pdf(
    agreement: Agreement,
    sections: Iterable[paper.Section],
    *,
    copy: str,
    practice: Practice,
    made: datetime,
    language: str = "",
) -> bytes:
    """Set a copy for reading and accepting; in another language than its own, for reading only."""
    language = language or agreement.engagement.language
    return document_pdf(
        _document(agreement, sections, copy=copy, practice=practice, language=language), made=made
    )


def signed_pdf(
    agreement: Agreement,
    sections: Iterable[paper.Section],
    *,
    copy: str,
    practice: Practice,
    offered: bytes,
    offered_sha256: str,
    signed: Iterable[Signed],
    made: datetime,
) -> bytes:
    """Set a copy with the page of acceptances; the accepted file itself travels inside."""
    language = agreement.engagement.language
    say = paper_words(language)
    signed = list(signed)
    document = _document(
        agreement,
        sections,
        copy=copy,
        practice=practice,
        language=language,
        signatures=_acceptances(signed, copy, offered_sha256, practice.name, language),
        attachments=(
            Attachment(
                f"{file_stem(agreement, copy)}.pdf",
                "application/pdf",
                say["attached.offered"],
                offered,
            ),
            Attachment(
                "acceptances.json",
                "application/json",
                say["attached.acceptances"],
                _for_machines(agreement, signed, copy, offered_sha256),
                "data",
            ),
        ),
    )
    return document_pdf(document, made=made)


def file_stem(agreement: Agreement, copy: str) -> str:
    """Name the file; who and what it is about stays out of it."""
    word = paper_words(agreement.engagement.language)["file"]
    return f"{word}-{agreement.engagement_id}-v{agreement.version}-{copy}"


def _document(
    agreement: Agreement,
    sections: Iterable[paper.Section],
    *,
    copy: str,
    practice: Practice,
    language: str,
    signatures: Signatures | None = None,
    attachments: tuple[Attachment, ...] = (),
) -> Document:
    say = paper_words(language)
    original = agreement.engagement.language
    return Document(
        language=language,
        title=paper.title_of(agreement, language),
        sender=letterhead(practice, say),
        page_word=say["page"],
        lead=say["reading_copy"] % {"language": say[f"original.{original}"]}
        if language != original
        else "",
        facts=tuple(_facts(agreement, copy, say, language, signed=signatures is not None)),
        parts=tuple(
            Part(section.title, tuple(Clause(line.label, line.text) for line in section.lines))
            for section in paper.copy_for(sections, copy)
        ),
        signatures=signatures,
        attachments=attachments,
    )


def _facts(
    agreement: Agreement, copy: str, say: Words, language: str, *, signed: bool
) -> Iterable[tuple[str, str]]:
    yield say["version"], str(agreement.version)
    if agreement.offered_at:
        yield say["offered"], _day(agreement.offered_at, language)
    if signed and agreement.in_force_at:
        yield say["in_force"], _day(agreement.in_force_at, language)
    yield say["state"], say[_state(agreement, signed=signed)]
    yield say["copy"], say[f"copy.{copy}"]


def _state(agreement: Agreement, *, signed: bool) -> str:
    if signed:
        return "state.in_force"
    return "state.offered" if agreement.offered_at else "state.draft"


def _acceptances(
    signed: list[Signed], copy: str, fingerprint: str, practice: str, language: str
) -> Signatures:
    say = paper_words(language)
    rows = [
        (
            f"{one.name}, {say[f'seat.{one.seat}']}",
            _moment(one.at, language),
            say[f"means.{one.means}"],
        )
        for one in signed
        if copy == Copy.MEMBERS or not one.by_a_supervisee
    ]
    supervisees = [one for one in signed if one.by_a_supervisee]
    if copy == Copy.SHARED and supervisees:
        rows.append(_counted(supervisees, say, language))
    return Signatures(
        title=say["section.acceptances"],
        lead=say["acceptances.lead"],
        fingerprint=fingerprint,
        head=(say["acceptances.who"], say["acceptances.when"], say["acceptances.how"]),
        rows=tuple(rows),
        seal=say["seal.lead"] % {"practice": practice},
    )


def _counted(supervisees: list[Signed], say: Words, language: str) -> tuple[str, str, str]:
    """Write the supervisees as a number: who they are is no business of the commissioner."""
    last = max(one.at for one in supervisees)
    means = sorted({say[f"means.{one.means}"] for one in supervisees})
    return (
        say["supervisees.accepted"] % {"people": paper.people(len(supervisees), say)},
        say["last_at"] % {"moment": _moment(last, language)},
        ", ".join(means),
    )


def _for_machines(agreement: Agreement, signed: list[Signed], copy: str, fingerprint: str) -> bytes:
    named = [one for one in signed if copy == Copy.MEMBERS or not one.by_a_supervisee]
    content: dict[str, Any] = {
        "format": "peili-acceptances/1",
        "version": agreement.version,
        "accepted_file_sha256": fingerprint,
        "acceptances": [
            {
                "name": one.name,
                "seat": one.seat,
                "at": one.at.isoformat(),
                "means": one.means,
                "file_sha256": one.paper_sha256,
            }
            for one in named
        ],
        "supervisees_accepted": sum(one.by_a_supervisee for one in signed),
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def _day(moment: datetime, language: str) -> str:
    return formats.day(clock.local(moment).date(), language)


def _moment(moment: datetime, language: str) -> str:
    here = clock.local(moment)
    word = paper_words(language)["clock"]
    time = f"{here.hour}:{here:%M}" if language == "en" else f"{here.hour}.{here:%M}"
    return f"{formats.day(here.date(), language)} {word} {time}"
