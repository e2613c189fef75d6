"""What a colleague entrusted to me, opened after the wait that they could stop (E6)."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from peili.casework.notes import selectors
from peili.casework.notes.models import Note
from peili.casework.notes.outline import readable
from peili.casework.notes.views.lists import PAGE, lines_of
from peili.casework.notes.views.page import band
from peili.core.errors import RuleBroken
from peili.parties.looking import looked
from peili.parties.middleware import Request
from peili.plumbing.vault.services import texts
from peili.plumbing.vault.unlocking import needs_key, unlocked

ROLE = "trusted_colleague"


@require_GET
@needs_key
def entrusted(request: Request) -> HttpResponse:
    """List the notes of those whose key has opened to me, newest first."""
    vault = unlocked(request)
    assert vault is not None
    page = Paginator(selectors.entrusted_notes(request.actor), PAGE).get_page(
        request.GET.get("page")
    )
    notes = _read(request, list(page))
    lines = lines_of(notes, vault, page="notes:entrusted_note")
    shown = {"page": page, "lines": lines, **band(request, vault)}
    return render(request, "notes/entrusted.html", shown)


@require_GET
@needs_key
def entrusted_note(request: Request, note_id: int) -> HttpResponse:
    """Read one of them. Its writer sees that it was read, and by whom."""
    vault = unlocked(request)
    assert vault is not None
    note = selectors.entrusted_note(request.actor, note_id)
    shown = {"note": note, "closed": "", "parts": []}
    try:
        text = texts.open_text(note.text, vault).text
    except RuleBroken as closed:
        shown["closed"] = _(str(closed))
    else:
        _read(request, [note])
        shown["parts"] = readable(note.kind, text)
    return render(request, "notes/entrusted_note.html", {**shown, **band(request, vault)})


def _read(request: Request, notes: list[Note]) -> list[Note]:
    """Write down for each writer that their note was read, as what it is."""
    selectors.read_inquiries(request.actor, notes)
    for kind, record in selectors.RECORDS.items():
        of_kind = [note for note in notes if note.kind == kind]
        looked(request.actor, record, of_kind, about="author_id", role=ROLE)
    return notes
