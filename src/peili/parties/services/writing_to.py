"""Letters to a person, in their own language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from peili.parties.models import Person
from peili.plumbing.outbox.services import Link, Writing, write_letter, write_letters


def write_to(
    person: Person,
    *,
    subject: str,
    body: str,
    key: str,
    kind: str,
    at: datetime,
    links: Mapping[str, Link] | None = None,
) -> None:
    """Put a letter to a person in the outbox, once under this key; without an address, nothing."""
    if person.email:
        write_letter(
            to=person.email,
            subject=subject,
            body=body,
            key=key,
            at=at,
            kind=kind,
            language=person.language,
            links=links,
        )


@dataclass(frozen=True)
class ToOne:
    """What one person is told among several."""

    person: Person
    subject: str
    body: str
    key: str


def write_to_all(letters: Iterable[ToOne], *, kind: str, at: datetime) -> None:
    """Put a letter to each person in the outbox, all in one go; to whom has no address, nothing."""
    write_letters(
        [
            Writing(one.person.email, one.subject, one.body, one.key, one.person.language)
            for one in letters
            if one.person.email
        ],
        kind=kind,
        at=at,
    )
