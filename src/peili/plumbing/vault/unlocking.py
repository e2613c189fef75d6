"""The unlocked key of a request: where the two halves meet, for as long as the request lasts."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from peili.plumbing import clock, cookies
from peili.plumbing.accounts.middleware import login_session
from peili.plumbing.vault.services import colleagues, key_pairs, unlockings
from peili.plumbing.vault.services.key_pairs import NewKey
from peili.plumbing.vault.services.unlockings import Vault

COOKIE = "key"

P = ParamSpec("P")
R = TypeVar("R", bound=HttpRequest)
View = Callable[Concatenate[R, P], HttpResponse]


def unlocked(request: HttpRequest) -> Vault | None:
    """Return the vault of whoever asks, if unlocked here; asking keeps it open longer."""
    if not hasattr(request, "_vault"):
        request._vault = _opened(request)  # type: ignore[attr-defined]
    vault: Vault | None = request._vault  # type: ignore[attr-defined]
    return vault


def needs_key(view: View[R, P]) -> View[R, P]:
    """Lead to unlocking first, or to making a key; then back here.

    For reading. A view that takes text needs no open key: sealing needs public keys alone, so
    nothing typed is lost when the key has closed meanwhile.
    """

    @wraps(view)
    def with_key(request: R, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if unlocked(request) is None:
            return lead_to_key(request)
        return view(request, *args, **kwargs)

    return with_key  # type: ignore[return-value]


def lead_to_key(request: HttpRequest, *, back: str = "") -> HttpResponse:
    """Lead to unlocking one's key, or to making it, and then back here.

    A page that can only be posted to names the one to come `back` to.
    """
    here = request.get_full_path() if request.method == "GET" else request.path
    back = back or here
    return redirect(f"{reverse('vault:unlock')}?{urlencode({'next': back})}")


def unlock_here(request: HttpRequest, response: HttpResponse, new: NewKey) -> None:
    """Unlock a key for this browser: one half into the session's row, one into the cookie."""
    session = login_session(request)
    if session is not None:
        half = unlockings.unlock(session, new.pair, new.identity, at=clock.now())
        cookies.keep(response, COOKIE, half, seconds=None)


def lock_here(request: HttpRequest, response: HttpResponse) -> None:
    """Lock the key in this browser."""
    if session := login_session(request):
        unlockings.lock(session)
    cookies.forget(response, COOKIE)


def has_key(request: HttpRequest) -> bool:
    return request.user.is_authenticated and key_pairs.key_of(request.user) is not None


def _opened(request: HttpRequest) -> Vault | None:
    session, half = login_session(request), cookies.read(request, COOKIE)
    if session is None or not half:
        return None
    vault = unlockings.opened(session, half, at=clock.now())
    if vault is None:
        return None
    return replace(vault, entrusted=colleagues.opened_to(vault))
