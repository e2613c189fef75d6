"""Write lines at the end of the chain, and walk it to see that it is whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.db.models import QuerySet

from peili.plumbing import clock
from peili.plumbing.access_log.chain import BEFORE_THE_FIRST, is_whole, seal_of
from peili.plumbing.access_log.models import Entry


@dataclass(frozen=True)
class Act:
    """Who did what to which row, and about whom that row is."""

    verb: str
    record: str
    row: str | int = ""
    about_person: int | None = None
    actor_person: int | None = None
    actor_user: int | None = None
    role: str = ""


@dataclass(frozen=True)
class Mark:
    """The end of the chain at some moment; kept elsewhere, it shows that lines were cut off."""

    seq: int
    seal: str


_notes: ContextVar[list[Act] | None] = ContextVar("notes", default=None)


def note(*acts: Act) -> None:
    """Note readings; within a request they are written together at its end, each once."""
    notes = _notes.get()
    if notes is None:
        write(*acts)
    else:
        notes.extend(acts)


@transaction.atomic
def write(*acts: Act, at: datetime | None = None) -> None:
    """Write lines now, in the caller's transaction: an act and its line stand or fall together.

    Write last in a verb: until the transaction ends, nobody else can write a line.
    """
    if not acts:
        return
    at = at or clock.now()
    seq, previous = _end_of_chain()
    lines = []
    for act in dict.fromkeys(acts):
        seq += 1
        line = _line(act, seq=seq, at=at, previous=previous)
        previous = bytes(line.seal)
        lines.append(line)
    Entry.objects.bulk_create(lines)


def readings_of(record: str, row: str | int) -> QuerySet[Entry]:
    """Return the lines that tell who has read one row, newest first."""
    lines = Entry.objects.filter(record=record, row=str(row), verb="read")
    return lines.order_by("-seq")


@contextmanager
def notes_of_a_request() -> Iterator[None]:
    """Collect what is noted inside, and write it in one go before leaving."""
    before = _notes.set([])
    try:
        yield
        write(*(_notes.get() or []))
    finally:
        _notes.reset(before)


def verify(*, mark: Mark | None = None) -> int | None:
    """Return the number of the first line that is broken or missing, or None if all is whole.

    With a mark kept from an earlier walk, lines cut off at the end are found too.
    """
    expected, previous = 1, BEFORE_THE_FIRST
    for line in Entry.objects.order_by("seq").iterator(chunk_size=2000):
        if line.seq != expected or bytes(line.previous) != previous or not is_whole(line):
            return expected
        previous = bytes(line.seal)
        if mark and mark.seq == line.seq and mark.seal != previous.hex():
            return expected
        expected += 1
    if mark and mark.seq >= expected:
        return expected
    return None


def end() -> Mark:
    """Return the present end of the chain, for keeping elsewhere."""
    last = Entry.objects.order_by("-seq").first()
    return Mark(last.seq, bytes(last.seal).hex()) if last else Mark(0, BEFORE_THE_FIRST.hex())


def about(person_id: int) -> QuerySet[Entry]:
    """Return who has opened or changed what tells of this person, newest first."""
    return Entry.objects.filter(about_person=person_id)


def _end_of_chain() -> tuple[int, bytes]:
    """Hold the end of the chain until the transaction ends, and return it.

    SQLite lets one transaction write at a time (`transaction_mode=IMMEDIATE`); PostgreSQL
    has a function that takes a lock of its own. Either way it is one question.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT last, its_seal FROM access_log_end()")
            last = cursor.fetchone()
    else:
        last = Entry.objects.order_by("-seq").values_list("seq", "seal").first()
    return (last[0], bytes(last[1])) if last else (0, BEFORE_THE_FIRST)


def _line(act: Act, *, seq: int, at: datetime, previous: bytes) -> Entry:
    line = Entry(
        seq=seq,
        at=at,
        actor_user=act.actor_user,
        actor_person=act.actor_person,
        role=act.role,
        verb=act.verb,
        record=act.record,
        row=str(act.row),
        about_person=act.about_person,
        previous=previous,
    )
    line.seal = seal_of(line)
    return line
