"""The pages of one's own key: make, unlock, lock, recover, change, take home."""

import io
import zipfile

from allauth.account.utils import get_next_redirect_url
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from peili.core.errors import NotVisible, RuleBroken
from peili.plumbing import clock, pace
from peili.plumbing.vault.forms import (
    ChangedPassphrase,
    NewPassphrase,
    Passphrase,
    Recovery,
)
from peili.plumbing.vault.models import KeyPair
from peili.plumbing.vault.pages import form_page, me, page, typed
from peili.plumbing.vault.services import colleagues, key_pairs, texts
from peili.plumbing.vault.services.key_pairs import NewKey
from peili.plumbing.vault.unlocking import lock_here, needs_key, unlock_here, unlocked

TRIES = "10/10m/key"


@page
def key(request: HttpRequest) -> HttpResponse:
    """My key: whether there is one, whether it is open, and what can be done with it."""
    user = me(request)
    context = {
        "pair": key_pairs.key_of(user),
        "vault": unlocked(request),
        "named": colleagues.named_by(user),
        "entrusted": colleagues.entrusted_to(user),
    }
    return render(request, "vault/key.html", context)


@sensitive_post_parameters()
@page
def making(request: HttpRequest) -> HttpResponse:
    """Make a key, and see its recovery key this once."""
    user = me(request)
    if key_pairs.key_of(user) and "anew" not in request.GET:
        return redirect("vault:key")
    form = NewPassphrase(typed(request))
    if not form.is_valid():
        return form_page(request, "vault/making.html", form, anew="anew" in request.GET)
    new = key_pairs.make_key(user, passphrase=form.cleaned_data["new"], at=clock.now())
    return _shown_once(request, new)


@sensitive_post_parameters()
@page
def unlock(request: HttpRequest) -> HttpResponse:
    """Unlock my key for this browser."""
    pair = key_pairs.key_of(me(request))
    if pair is None:
        return redirect("vault:making")
    form = Passphrase(typed(request))
    demo = settings.DEMO_PASSPHRASE if settings.DEMO else ""
    if not form.is_valid():
        return form_page(request, "vault/unlock.html", form, demo_passphrase=demo)
    if not _may_try(request):
        return pace.too_many(request)
    try:
        identity = key_pairs.open_by_passphrase(pair, form.cleaned_data["passphrase"])
    except RuleBroken as refusal:
        form.add_error("passphrase", gettext(str(refusal)))
        return form_page(request, "vault/unlock.html", form, demo_passphrase=demo)
    answer = redirect(get_next_redirect_url(request) or "vault:key")
    unlock_here(request, answer, NewKey(pair, identity, ""))
    return answer


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Lock my key in this browser."""
    answer = redirect(get_next_redirect_url(request) or "vault:key")
    lock_here(request, answer)
    return answer


@require_POST
def longer(request: HttpRequest) -> HttpResponse:
    """Keep the key open while somebody types: what a page asks in the background."""
    vault = unlocked(request)
    if vault is None:
        return JsonResponse({"locked": True}, status=409)
    return JsonResponse({"closes_at": vault.closes_at.isoformat()})


@sensitive_post_parameters()
@page
def passphrase(request: HttpRequest) -> HttpResponse:
    """Change the passphrase: the key is wrapped anew, no text is touched."""
    pair = _my_pair(request)
    form = ChangedPassphrase(typed(request))
    if not form.is_valid():
        return form_page(request, "vault/passphrase.html", form)
    if not _may_try(request):
        return pace.too_many(request)
    try:
        key_pairs.change_passphrase(
            pair,
            old=form.cleaned_data["passphrase"],
            new=form.cleaned_data["new"],
            at=clock.now(),
        )
    except RuleBroken as refusal:
        form.add_error("passphrase", gettext(str(refusal)))
        return form_page(request, "vault/passphrase.html", form)
    messages.success(
        request, gettext("Your passphrase is changed. Open your notes with the new one.")
    )
    return redirect("vault:key")


@sensitive_post_parameters()
@page
def recovery(request: HttpRequest) -> HttpResponse:
    """Come back in with the recovery key; a new one is shown this once."""
    pair = _my_pair(request)
    form = Recovery(typed(request))
    if not form.is_valid():
        return form_page(request, "vault/recovery.html", form)
    if not _may_try(request):
        return pace.too_many(request)
    try:
        new = key_pairs.recover(
            pair,
            recovery_key=form.cleaned_data["recovery_key"],
            passphrase=form.cleaned_data["new"],
            at=clock.now(),
        )
    except RuleBroken as refusal:
        form.add_error("recovery_key", gettext(str(refusal)))
        return form_page(request, "vault/recovery.html", form)
    return _shown_once(request, new)


@sensitive_post_parameters()
@page
def recovery_key(request: HttpRequest) -> HttpResponse:
    """Make a new recovery key; the one on the old paper stops working."""
    pair = _my_pair(request)
    form = Passphrase(typed(request))
    if not form.is_valid():
        return form_page(request, "vault/recovery_key.html", form)
    if not _may_try(request):
        return pace.too_many(request)
    try:
        new = key_pairs.renew_recovery_key(
            pair, passphrase=form.cleaned_data["passphrase"], at=clock.now()
        )
    except RuleBroken as refusal:
        form.add_error("passphrase", gettext(str(refusal)))
        return form_page(request, "vault/recovery_key.html", form)
    return _shown_once(request, new)


@sensitive_post_parameters()
@page
@needs_key
def export(request: HttpRequest) -> HttpResponse:
    """Take my texts home as files that the public age tool opens."""
    user, vault, pair = me(request), unlocked(request), _my_pair(request)
    form = Passphrase(typed(request))
    if vault is None or not form.is_valid():
        return form_page(request, "vault/export.html", form)
    if not _may_try(request):
        return pace.too_many(request)
    words = form.cleaned_data["passphrase"]
    try:
        key_pairs.open_by_passphrase(pair, words)
    except RuleBroken as refusal:
        form.add_error("passphrase", gettext(str(refusal)))
        return form_page(request, "vault/export.html", form)
    files = texts.exported(list(texts.readable_by(user)), vault, passphrase=words)
    answer = HttpResponse(_zipped(files), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="peili-{clock.today()}.zip"'
    return answer


def _shown_once(request: HttpRequest, new: NewKey) -> HttpResponse:
    """Show the recovery key in the answer itself: it is stored nowhere."""
    answer = render(request, "vault/recovery_key_once.html", {"recovery_key": new.recovery_key})
    unlock_here(request, answer, new)
    return answer


def _zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return packed.getvalue()


def _may_try(request: HttpRequest) -> bool:
    return pace.within(request, "open_key", TRIES, key=f"user {request.user.pk}")


def _my_pair(request: HttpRequest) -> KeyPair:
    pair = key_pairs.key_of(me(request))
    if pair is None:
        raise NotVisible
    return pair
