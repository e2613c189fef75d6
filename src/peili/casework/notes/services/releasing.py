"""Release one's own note: a sealed copy for an audience, and a letter that says only that."""

from datetime import datetime

from django.db import transaction

from peili.casework.notes.models import Note
from peili.casework.notes.services import letters
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties import services as parties
from peili.parties.models import Release
from peili.plumbing.clock import local
from peili.plumbing.vault.services import texts
from peili.plumbing.vault.services.unlockings import Vault

Audience = Release.Audience


class NoteHasChanged(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("The note has changed meanwhile. Look at it again before releasing.")
        )


class NoSuchAudience(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("This note cannot be released to that audience."))


def audiences_for(note: Note) -> list[Release.Audience]:
    """Return to whom a note may go: never to a commissioner, to whom only the group speaks."""
    if note.engagement_id is None or note.kind == Note.Kind.MEMO:
        return []
    if note.kind == Note.Kind.SESSION:
        return [Audience.GROUP]
    return [Audience.SUPERVISOR, Audience.GROUP]


@transaction.atomic
def release_note(note: Note, vault: Vault, *, audience: str, version: int, at: datetime) -> Release:
    """Release the very version that was looked at to an audience, and tell them by letter."""
    held = Note.objects.select_for_update(of=("self", "text")).select_related(
        "text", "engagement", "author__user"
    )
    note = held.get(pk=note.pk)
    if audience not in audiences_for(note) or note.engagement is None:
        raise NoSuchAudience
    if note.text.version != version:
        raise NoteHasChanged
    return parties.release_text(
        note.engagement,
        audience=audience,
        owner=note.author,
        item=f"{note.kind}/{note.pk}",
        version=version,
        written_on=local(note.text.changed_at).date(),
        text=texts.open_text(note.text, vault).text,
        tell=letters.tell_of_release,
        at=at,
    )
