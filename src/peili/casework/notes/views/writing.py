"""Write on a session, on a talk, in the journal, in the memo."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from peili.casework.notes import selectors, services
from peili.casework.notes.models import Note
from peili.casework.notes.outline import readable
from peili.casework.notes.views.page import Page, new_key, write
from peili.casework.schedule.models import Session
from peili.core.errors import RuleBroken
from peili.parties.middleware import Request
from peili.plumbing.clock import local
from peili.plumbing.ui import formats
from peili.plumbing.vault.services import texts
from peili.plumbing.vault.unlocking import unlocked

Kind = Note.Kind
page_of_writing = require_http_methods(["GET", "POST"])


@sensitive_post_parameters()
@page_of_writing
def session(request: Request, session_id: int) -> HttpResponse:
    """Write a note on a session, with last time's note beside it."""
    session = selectors.session_to_note(request.actor, session_id)
    note = selectors.own_session_note(request.actor, session)
    if note is not None and request.method == "GET":
        return redirect("notes:note", note.pk)
    return write(request, _on_session(request, session, note=None))


@sensitive_post_parameters()
@page_of_writing
def talk(request: Request, talk_id: int) -> HttpResponse:
    """Write a note on an exploratory talk: sealed to whoever holds it."""
    talk = selectors.talk_to_note(request.actor, talk_id)
    note = selectors.own_talk_note(request.actor, talk)
    if note is not None and request.method == "GET":
        return redirect("notes:note", note.pk)
    about = services.About(Kind.TALK, talk=talk)
    return write(request, Page(about, _("Notes on the talk"), more={"talk": talk}))


@sensitive_post_parameters()
@page_of_writing
def journal_page(request: Request) -> HttpResponse:
    """Begin a page of one's own journal."""
    about = services.About(Kind.JOURNAL, key=new_key())
    return write(request, Page(about, _("A new page"), engagements=_own_engagements(request)))


@sensitive_post_parameters()
@page_of_writing
def memo_page(request: Request, engagement_id: int) -> HttpResponse:
    """Begin a page of the shared memo."""
    engagement = selectors.memo_engagement(request.actor, engagement_id)
    about = services.About(Kind.MEMO, engagement, key=new_key())
    return write(request, Page(about, _("A new page of the memo")))


@sensitive_post_parameters()
@page_of_writing
def note(request: Request, note_id: int) -> HttpResponse:
    """Go on with a note."""
    note = selectors.note(request.actor, note_id)
    if note.kind == Kind.SESSION and note.session is not None:
        return write(request, _on_session(request, note.session, note=note))
    about = services.About(Kind(note.kind), note.engagement, talk=note.talk, key=note.key)
    page = Page(about, heading_of(note), note=note, more={"talk": note.talk})
    return write(request, page)


@require_http_methods(["GET", "POST"])
def discarding(request: Request, note_id: int) -> HttpResponse:
    """Destroy a private note, confirmed in words."""
    note = selectors.private_note(request.actor, note_id)
    if request.method == "POST":
        services.discard_note(note)
        messages.success(request, _("The note is destroyed."))
        return redirect("notes:journal" if note.kind == Kind.JOURNAL else "notes:list")
    return render(request, "notes/discarding.html", {"note": note, "title": heading_of(note)})


def heading_of(note: Note) -> str:
    """Say what a note is on, for its owner's eyes."""
    if note.kind == Kind.SESSION and note.session is not None:
        return _("Notes on the session of %(day)s") % {"day": day_of(note.session.starts)}
    if note.kind == Kind.TALK:
        return _("Notes on the talk")
    if note.kind == Kind.JOURNAL:
        return _("Journal, %(day)s") % {"day": day_of(note.begun_at)}
    return _("Memo, %(day)s") % {"day": day_of(note.begun_at)}


def _on_session(request: Request, session: Session, *, note: Note | None) -> Page:
    about = services.About(Kind.SESSION, session.engagement, session=session)
    heading = _("Notes on the session of %(day)s") % {"day": day_of(session.starts)}
    more: dict[str, Any] = {"session": session}
    before = selectors.note_before(request.actor, session)
    vault = unlocked(request)
    if before is not None and before.session is not None and vault is not None:
        more |= {"before": before, "before_on": before.session.starts}
        try:
            more["before_said"] = readable(before.kind, texts.open_text(before.text, vault).text)
        except RuleBroken as closed:
            more["before_closed"] = _(str(closed))
    return Page(about, heading, note=note, more=more)


def _own_engagements(request: Request) -> list[tuple[int, str]]:
    rows = selectors.memo_engagements(request.actor).order_by("name")
    return list(rows.values_list("pk", "name")[:50])


def day_of(at: datetime) -> str:
    return formats.weekday_date(local(at).date())
