"""Write notes. No verb here needs an open key: what is typed is sealed and kept in any case."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from peili.casework.inquiries.models import ExploratoryTalk
from peili.casework.notes.models import Note
from peili.casework.notes.services.memo import MemoClosedToYou, memo_readers
from peili.casework.schedule.models import Session
from peili.core.errors import NotVisible, RuleBroken
from peili.core.wording import msgid
from peili.parties.models import Engagement, Person
from peili.plumbing.accounts.models import User
from peili.plumbing.vault.services import texts

Kind = Note.Kind
SEALED_AS = {
    Kind.SESSION: "session-note",
    Kind.TALK: "talk-note",
    Kind.JOURNAL: "journal",
    Kind.MEMO: "memo",
}


class NothingWritten(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Write something first."))


@dataclass(frozen=True)
class About:
    """What a note is on. `key` names a page that is begun in a window, before it has a row."""

    kind: Note.Kind
    engagement: Engagement | None = None
    session: Session | None = None
    talk: ExploratoryTalk | None = None
    key: uuid.UUID = field(default_factory=uuid.uuid4)

    @property
    def item(self) -> str:
        """Say inside the seal where the text belongs."""
        if self.kind == Kind.SESSION and self.session:
            return f"session:{self.session.pk}"
        if self.kind == Kind.TALK and self.talk:
            return f"talk:{self.talk.pk}"
        return f"page:{self.key}"


@transaction.atomic
def write_note(
    about: About,
    *,
    text: str,
    based_on: int,
    author: Person,
    at: datetime,
    note: Note | None = None,
) -> Note:
    """Keep a text on what it is about, and return the note that holds it.

    `based_on` is the version the writer saw (0: none yet). If the note has moved on since, in
    another window or under another member's pen, the text becomes a note of its own beside it.
    """
    if not text.strip():
        raise NothingWritten
    found = _held(about, author=author, note=note)
    if found is None:
        begun = _begin(about, text=text, author=author, at=at)
        if begun is not None:
            return begun
        found = _held(about, author=author, note=None)
        assert found is not None
    if found.text.version != based_on:
        return _keep_beside(found, text=text, author=author, at=at)
    readers = _readers(found.kind, author, found.engagement, begun_at=found.begun_at)
    texts.rewrite_text(found.text, text=text, author=_account(author), at=at, readers=readers)
    found.text.refresh_from_db()
    return found


@transaction.atomic
def discard_note(note: Note) -> None:
    """Destroy a private note for good. What was released of it stays with its audience."""
    held = Note.objects.select_for_update().get(pk=note.pk)
    _make_an_heir_of(held)
    held.delete()
    held.text.delete()


def _make_an_heir_of(note: Note) -> None:
    """Put the first text that was kept beside this one in its place, before it goes."""
    heir = note.written_beside.order_by("pk").first()
    if heir is None:
        return
    # Two heads at once are refused by the database, so this one steps aside first.
    Note.objects.filter(pk=note.pk).update(beside=heir)
    Note.objects.filter(pk=heir.pk).update(beside=None)
    note.written_beside.exclude(pk=heir.pk).update(beside=heir)


def _held(about: About, *, author: Person, note: Note | None) -> Note | None:
    """Return the note as it stands now, it and its text locked until the transaction is over.

    Whoever waited for the lock must not compare with the version they saw before it.
    """
    rows: QuerySet[Note] = Note.objects.select_for_update(of=("self", "text")).select_related(
        "text", "engagement"
    )
    if note is not None:
        return rows.get(pk=note.pk)
    if about.kind == Kind.SESSION:
        return rows.filter(
            kind=about.kind, session=about.session, author=author, beside=None
        ).first()
    if about.kind == Kind.TALK:
        return rows.filter(kind=about.kind, talk=about.talk, author=author, beside=None).first()
    found = rows.filter(key=about.key).first()
    if found is not None and not _is_own(found, about, author):
        raise NotVisible
    return found


def _is_own(found: Note, about: About, author: Person) -> bool:
    """A page begun in a window is found again by its key: by its writer alone, in its place."""
    elsewhere = about.kind == Kind.MEMO and found.engagement != about.engagement
    return found.author_id == author.pk and found.kind == about.kind and not elsewhere


def _begin(
    about: About, *, text: str, author: Person, at: datetime, beside: Note | None = None
) -> Note | None:
    """Begin a note, or return None if another window began it in this very moment."""
    readers = _readers(about.kind, author, about.engagement, begun_at=at)
    try:
        with transaction.atomic():
            sealed = texts.write_text(
                kind=SEALED_AS[about.kind],
                text=text,
                readers=readers,
                author=_account(author),
                engagement=about.engagement.pk if about.engagement else None,
                item=about.item,
                at=at,
            )
            return Note.objects.create(
                key=about.key,
                kind=about.kind,
                author=author,
                engagement=about.engagement,
                session=about.session,
                talk=about.talk,
                beside=beside,
                text=sealed,
                begun_at=at,
            )
    except IntegrityError:
        return None


def _keep_beside(found: Note, *, text: str, author: Person, at: datetime) -> Note:
    about = About(Kind(found.kind), found.engagement, found.session, found.talk)
    beside = _begin(about, text=text, author=author, at=at, beside=found.beside or found)
    assert beside is not None
    return beside


def _readers(
    kind: str, author: Person, engagement: Engagement | None, *, begun_at: datetime
) -> Sequence[User]:
    """Return whom to seal to: the author alone, or the memo's members who have a key."""
    account = _account(author)
    if kind != Kind.MEMO:
        return [account]
    assert engagement is not None
    entitled = memo_readers(engagement, begun_at=begun_at)
    if account not in entitled:
        raise MemoClosedToYou
    return [*{account, *texts.those_with_keys(entitled)}]


def _account(person: Person) -> User:
    if person.user is None:
        raise NotVisible
    return person.user
