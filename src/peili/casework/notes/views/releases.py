"""Release a note with a preview, see what was released and to whom, withdraw it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from peili.casework.notes import selectors, services
from peili.casework.notes.forms import ReleaseForm
from peili.casework.notes.models import Note
from peili.casework.notes.outline import OUTLINES, readable
from peili.casework.notes.views.page import band
from peili.casework.notes.views.writing import heading_of
from peili.core.errors import NotVisible, RuleBroken
from peili.parties import selectors as parties
from peili.parties import services as parties_services
from peili.parties.looking import looked
from peili.parties.middleware import Request
from peili.parties.models import Release
from peili.parties.scope import RELEASED_TO
from peili.plumbing import clock
from peili.plumbing.ui.rendering import typed
from peili.plumbing.vault.services import texts
from peili.plumbing.vault.services.unlockings import Vault
from peili.plumbing.vault.unlocking import lead_to_key, unlocked

Audience = Release.Audience
PAGE = 50


@dataclass(frozen=True)
class Line:
    """A release as one line: what kind of thing, whose, to whom, until when."""

    url: str
    released_at: datetime
    what: str
    owner: str
    audience: str
    engagement: str
    is_own: bool
    withdrawn_at: datetime | None


@require_http_methods(["GET", "POST"])
def releasing(request: Request, note_id: int) -> HttpResponse:
    """Choose an audience, see exactly what it will see, and release it."""
    note = selectors.private_note(request.actor, note_id)
    audiences = services.audiences_for(note)
    if not audiences or note.engagement is None:
        raise NotVisible
    vault = unlocked(request)
    if vault is None:
        return lead_to_key(request)
    refused = ""
    form = _form(request, note, audiences)
    if request.method == "POST" and form.is_valid():
        try:
            release = services.release_note(
                note,
                vault,
                audience=form.cleaned_data["audience"],
                version=form.cleaned_data["version"],
                at=clock.now(),
            )
        except RuleBroken as refusal:
            refused, form = _(str(refusal)), _form(None, note, audiences)
        else:
            messages.success(request, _("Released. The audience gets a letter that says so."))
            return redirect("notes:release", release.pk)
    shown = {
        "note": note,
        "title": heading_of(note),
        "form": form,
        "refusal": refused,
        "audiences": [_audience(note, one) for one in audiences],
        **_copy(note.kind, _opened(note, vault)),
        "owner_name": request.actor.name,
        "released_at": clock.now(),
        "written_on": note.text.changed_at,
        **band(request, vault),
    }
    return render(
        request, "notes/releasing.html", shown, status=422 if form.errors or refused else 200
    )


@require_GET
def releases(request: Request) -> HttpResponse:
    """List what I have released and what has been released to me."""
    page = Paginator(parties.releases(request.actor), PAGE).get_page(request.GET.get("page"))
    lines = [_line(request, release) for release in page]
    return render(
        request,
        "notes/releases.html",
        {
            "page": page,
            "own": [line for line in lines if line.is_own],
            "others": [line for line in lines if not line.is_own],
        },
    )


@require_GET
def release(request: Request, release_id: int) -> HttpResponse:
    """Read what was released: who released it, when, to whom, and the text."""
    found = parties.release(request.actor, release_id)
    is_own = found.owner_id == request.actor.person_id
    shown: dict[str, Any] = {
        "release": found,
        "title": _what(found),
        "is_own": is_own,
        "withdraws": parties.may_withdraw(request.actor, found),
        "owner_name": found.owner.name if found.owner else "",
        "written_on": found.written_on,
        "released_at": found.released_at,
        "words": found.words,
    }
    if found.text is not None:
        vault = unlocked(request)
        if vault is None:
            return lead_to_key(request)
        try:
            text = texts.open_text(found.text, vault).text
        except RuleBroken as closed:
            shown["closed"] = _(str(closed))
        else:
            looked(
                request.actor,
                RELEASED_TO[Audience(found.audience)],
                [found],
                about="owner_id",
            )
            shown |= _copy(_kind_of(found), text)
        shown |= band(request, vault)
    return render(request, "notes/release.html", shown)


@require_http_methods(["GET", "POST"])
def withdrawal(request: Request, release_id: int) -> HttpResponse:
    """Take a release back for the future, confirmed in words."""
    found = parties.release_to_withdraw(request.actor, release_id)
    if request.method == "POST":
        try:
            parties_services.withdraw_release(
                found, by=parties.person_of(request.actor), at=clock.now()
            )
        except RuleBroken as refusal:
            messages.error(request, _(str(refusal)))
        else:
            messages.success(request, _("Withdrawn. The copy is destroyed."))
        return redirect("notes:releases")
    return render(request, "notes/withdrawal.html", {"release": found, "title": _what(found)})


def _form(request: Request | None, note: Note, audiences: list[Release.Audience]) -> ReleaseForm:
    return ReleaseForm(
        typed(request) if request else None,
        audiences=[(one.value, one.label) for one in audiences],
        initial={"version": note.text.version},
    )


def _audience(note: Note, audience: Release.Audience) -> dict[str, Any]:
    """Say by name who belongs to an audience, and who of them cannot open it yet."""
    assert note.engagement is not None
    people = [
        one
        for one in parties_services.audience_of(note.engagement, audience)
        if one.pk != note.author_id
    ]
    return {
        "label": audience.label,
        "names": [one.name for one in people],
        "keyless": [one.name for one in services.without_key(people)],
    }


def _opened(note: Note, vault: Vault) -> str:
    try:
        return texts.open_text(note.text, vault).text
    except RuleBroken:
        return ""


def _copy(kind: str, text: str) -> dict[str, Any]:
    """Return the copy as its audience reads it; one part alone needs no heading."""
    parts = readable(kind, text)
    return {"parts": parts, "headed": len(OUTLINES[kind]) > 1}


def _kind_of(release: Release) -> str:
    kind = release.item.split("/")[0]
    return kind if kind in OUTLINES else Note.Kind.JOURNAL


def _what(release: Release) -> str:
    if release.audience == Audience.COMMISSIONER:
        return _("The group's statement")
    if _kind_of(release) == Note.Kind.SESSION:
        return _("A supervisor's note")
    return _("A page of a journal")


def _line(request: Request, release: Release) -> Line:
    return Line(
        url=reverse("notes:release", args=[release.pk]),
        released_at=release.released_at,
        what=_what(release),
        owner=release.owner.name if release.owner else _("the group"),
        audience=release.get_audience_display(),
        engagement=release.engagement.name,
        is_own=release.owner_id == request.actor.person_id,
        withdrawn_at=release.withdrawn_at,
    )
