"""The page one writes on. It shows with an open key, and keeps what is typed without one."""

import uuid
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from peili.casework.notes import selectors, services
from peili.casework.notes.forms import NoteForm
from peili.casework.notes.models import Note
from peili.casework.notes.outline import as_parts
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties import selectors as parties
from peili.parties.looking import looked
from peili.parties.middleware import Request
from peili.parties.models import Engagement
from peili.plumbing import clock
from peili.plumbing.ui import formats
from peili.plumbing.vault.services import texts
from peili.plumbing.vault.services.unlockings import Vault
from peili.plumbing.vault.unlocking import lead_to_key, unlocked

Kind = Note.Kind
KEEPS_ITSELF = "X-Keeps-Itself"


@dataclass(frozen=True)
class Page:
    """What one writes about, and what stands around it."""

    about: services.About
    heading: str
    note: Note | None = None
    engagements: list[tuple[int, str]] = field(default_factory=list)
    more: dict[str, Any] = field(default_factory=dict)


def write(request: Request, page: Page) -> HttpResponse:
    """Show the page, or keep what was typed: answered in JSON when the page keeps itself."""
    if request.method == "POST":
        return _keep(request, page)
    vault = unlocked(request)
    if vault is None:
        return lead_to_key(request)
    note, refusal = page.note, ""
    initial: dict[str, Any] = {"version": 0, "key": page.about.key}
    if note is not None:
        initial |= {"version": note.text.version, "engagement": note.engagement_id}
        try:
            opened = texts.open_text(note.text, vault)
        except RuleBroken as closed:
            refusal = _(str(closed))
        else:
            looked(request.actor, selectors.RECORDS[Kind(note.kind)], [note], about="author_id")
            initial |= as_parts(note.kind, opened.text)
    form = _form(page, None, initial)
    return _shown(request, page, form, vault, refusal=refusal, closed=bool(refusal))


def band(request: Request, vault: Vault | None) -> dict[str, Any]:
    """Return what the band of a confidential page needs: when it closes, how to close it."""
    if vault is None:
        return {}
    return {
        "closes_at": vault.closes_at,
        "lock_url": f"{reverse('vault:lock')}?{urlencode({'next': request.path})}",
        "longer_url": reverse("vault:longer"),
    }


def _keep(request: Request, page: Page) -> HttpResponse:
    by_itself = KEEPS_ITSELF in request.headers
    form = _form(page, request.POST, {})
    vault = unlocked(request)
    if not form.is_valid():
        if by_itself:
            return _refusal(str(next(iter(form.errors.values()))[0]))
        return _shown(request, page, form, vault)
    try:
        kept = services.write_note(
            _about(request, page, form),
            text=form.text,
            based_on=form.cleaned_data["version"],
            author=parties.person_of(request.actor),
            at=clock.now(),
            note=page.note,
        )
    except RuleBroken as refusal:
        if by_itself:
            return _refusal(_(str(refusal)))
        form.add_error(None, _(str(refusal)))
        return _shown(request, page, form, vault)
    beside = kept.beside_id is not None and (page.note is None or kept.pk != page.note.pk)
    address = reverse("notes:note", args=[kept.pk])
    if by_itself:
        return _kept_in_json(kept, address, vault, beside=beside)
    if beside:
        messages.warning(request, _(BESIDE))
    else:
        messages.success(request, _("Kept sealed."))
    return redirect(address)


BESIDE = msgid(
    "The note had moved on in another window, so this text was kept beside it. Both are here."
)


def _kept_in_json(note: Note, address: str, vault: Vault | None, *, beside: bool) -> HttpResponse:
    at = formats.clock_time(note.text.changed_at)
    said = {
        "version": note.text.version,
        "url": address,
        "said": _("Kept sealed at %(time)s") % {"time": at},
        "closes_at": vault.closes_at.isoformat() if vault else None,
    }
    if vault is None:
        said["said"] = _("Kept sealed at %(time)s. Your key is locked; you can go on writing.") % {
            "time": at
        }
    if beside:
        said["said"] = _(BESIDE)
    return JsonResponse(said)


def _refusal(words: str) -> HttpResponse:
    return JsonResponse({"said": words}, status=422)


def _about(request: Request, page: Page, form: NoteForm) -> services.About:
    about = page.about
    engagement = about.engagement
    if "engagement" in form.fields and form.cleaned_data["engagement"]:
        engagement = parties.engagement(request.actor, form.cleaned_data["engagement"])
    begun_here = about.kind in {Kind.JOURNAL, Kind.MEMO}
    key = (begun_here and form.cleaned_data["key"]) or about.key
    return services.About(about.kind, engagement, about.session, about.talk, key)


def _form(page: Page, typed: Any, initial: dict[str, Any]) -> NoteForm:
    return NoteForm(typed, kind=page.about.kind, engagements=page.engagements, initial=initial)


def _shown(
    request: Request,
    page: Page,
    form: NoteForm,
    vault: Vault | None,
    *,
    refusal: str = "",
    closed: bool = False,
) -> HttpResponse:
    shown = {
        "page": page,
        "note": page.note,
        "form": form,
        "refusal": refusal,
        "closed": closed,
        "beside": selectors.written_beside(request.actor, page.note) if page.note else [],
        "readers": _readers(page.about.engagement) if page.about.kind == Kind.MEMO else "",
        **band(request, vault),
        **page.more,
    }
    status = 422 if form.errors else 200
    return render(request, "notes/page.html", shown, status=status)


def _readers(engagement: Engagement | None) -> str:
    name = engagement.name if engagement else ""
    return _("Only the members of %(name)s can read this. Not the office.") % {"name": name}


def new_key() -> uuid.UUID:
    return uuid.uuid4()
