"""My notes and my journal: opened, searched, in order of time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from peili.casework.notes import selectors
from peili.casework.notes.finding import finder
from peili.casework.notes.models import Note
from peili.casework.notes.outline import first_words, readable
from peili.casework.notes.views.page import band
from peili.core.errors import RuleBroken
from peili.parties.middleware import Request
from peili.plumbing.vault.services import texts
from peili.plumbing.vault.services.unlockings import Vault
from peili.plumbing.vault.unlocking import needs_key, unlocked

Kind = Note.Kind
PAGE = 50
MOST = 2000
# What one searches in one's notes is sent, and stands in no address, history or log.
list_or_search = require_http_methods(["GET", "POST"])


@dataclass(frozen=True)
class Line:
    """A note of a list: when, on what, how it begins."""

    url: str
    at: datetime
    what: str
    begins: str
    who: str
    closed: bool = False


@list_or_search
@sensitive_post_parameters()
@needs_key
def notes(request: Request) -> HttpResponse:
    """List one's own notes on sessions and talks, and search them."""
    return _list(request, [Kind.SESSION, Kind.TALK], "notes/list.html")


@list_or_search
@sensitive_post_parameters()
@needs_key
def journal(request: Request) -> HttpResponse:
    """List the pages of one's own journal, newest first."""
    return _list(request, [Kind.JOURNAL], "notes/journal.html")


def _list(request: Request, kinds: list[Note.Kind], template: str) -> HttpResponse:
    vault = unlocked(request)
    assert vault is not None
    asked = request.POST.get("q", "").strip()[:80]
    rows = selectors.notes(request.actor, kinds).select_related("talk__inquiry")[:MOST]
    found = list(rows)
    selectors.read_inquiries(request.actor, found)
    lines = sorted(lines_of(found, vault, asked=asked), key=lambda line: line.at, reverse=True)
    page = Paginator(lines, MOST if asked else PAGE).get_page(request.GET.get("page"))
    shown: dict[str, Any] = {"page": page, "asked": asked, **band(request, vault)}
    return render(request, template, shown)


def lines_of(
    rows: list[Note], vault: Vault, *, asked: str = "", page: str = "notes:note"
) -> list[Line]:
    """Open the notes, and keep those in which everything asked for occurs."""
    occurs_in = finder(asked)
    lines = []
    for note in rows:
        what = _what(note)
        try:
            text = texts.open_text(note.text, vault).text
        except RuleBroken as closed:
            if not asked:
                lines.append(_line(note, what, _(str(closed)), page, closed=True))
            continue
        said = " ".join(words for _label, words in readable(note.kind, text))
        if not asked or occurs_in(f"{what} {said}"):
            lines.append(_line(note, what, first_words(note.kind, text), page))
    return lines


def _line(note: Note, what: str, begins: str, page: str, *, closed: bool = False) -> Line:
    at = note.session.starts if note.session and note.kind == Kind.SESSION else note.begun_at
    return Line(reverse(page, args=[note.pk]), at, what, begins, note.author.name, closed)


def _what(note: Note) -> str:
    if note.kind == Kind.TALK and note.talk is not None:
        return _("Talk with %(name)s") % {"name": note.talk.inquiry.name}
    return note.engagement.name if note.engagement else ""
