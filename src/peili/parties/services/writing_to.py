"""Letters to a person, in their own language."""

from collections.abc import Mapping
from datetime import datetime

from peili.parties.models import Person
from peili.plumbing.outbox.services import Link, write_letter


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
