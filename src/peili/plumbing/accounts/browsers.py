"""Signed-in browsers: listed for their owner, and signed out one by one or all at once."""

import re
import secrets
from datetime import timedelta
from hashlib import sha256

from django.db.models import QuerySet
from django.http import HttpRequest

from peili.core.errors import NotVisible
from peili.plumbing import clock
from peili.plumbing.accounts.models import LoginSession, User

MARK = "browser"
SEEN_AGAIN = timedelta(minutes=5)

SYSTEMS = {"iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "Windows": "Windows"} | {
    "Mac OS X": "Mac",
    "CrOS": "Chromebook",
    "Linux": "Linux",
}
PROGRAMS = {"Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrome": "Chrome"} | {
    "Safari": "Safari"
}


def known_browser(request: HttpRequest) -> LoginSession | None:
    """Return the row of this browser with the account it belongs to, if it has one."""
    mark = request.session.get(MARK)
    if mark is None:
        return None
    rows = LoginSession.objects.select_related("user")
    return rows.filter(fingerprint=_fingerprint(mark)).first()


def this_browser(
    request: HttpRequest, user: User, known: LoginSession | None
) -> LoginSession | None:
    """Return the row of this browser; begin one right after signing in; None when it was ended."""
    if request.session.get(MARK) is None:
        return _begin(request, user)
    browser = known if known and known.user_id == user.pk else None
    if browser and clock.now() - browser.last_seen_at > SEEN_AGAIN:
        browser.last_seen_at = clock.now()
        LoginSession.objects.filter(pk=browser.pk).update(last_seen_at=browser.last_seen_at)
    return browser


def browsers_of(user: User) -> QuerySet[LoginSession]:
    return LoginSession.objects.filter(user=user)


def sign_out(user: User, browser_id: int) -> None:
    """End one browser of this account."""
    ended, _ = LoginSession.objects.filter(user=user, pk=browser_id).delete()
    if not ended:
        raise NotVisible


def sign_out_everywhere(user: User) -> None:
    """End every browser of this account, the present one too."""
    LoginSession.objects.filter(user=user).delete()


def leave(request: HttpRequest) -> None:
    """Forget this browser, as its owner signs out."""
    if mark := request.session.get(MARK):
        LoginSession.objects.filter(fingerprint=_fingerprint(mark)).delete()


def forget_unseen(*, longer_than: timedelta) -> int:
    """Delete browsers whose session has run out anyway; return how many."""
    gone, _ = LoginSession.objects.filter(last_seen_at__lt=clock.now() - longer_than).delete()
    return gone


def device(user_agent: str) -> str:
    """Say in two words what browser this is: "Firefox, Windows". Empty when it does not tell."""
    program = next((name for sign, name in PROGRAMS.items() if f"{sign}/" in user_agent), "")
    system = next((name for sign, name in SYSTEMS.items() if sign in user_agent), "")
    named = ", ".join(word for word in (program, system) if word)
    return named or re.sub(r"[^\w ./-]", "", user_agent)[:60]


def _begin(request: HttpRequest, user: User) -> LoginSession:
    mark = secrets.token_urlsafe(24)
    request.session[MARK] = mark
    now = clock.now()
    return LoginSession.objects.create(
        user=user,
        fingerprint=_fingerprint(mark),
        device=device(request.headers.get("User-Agent", "")),
        created_at=now,
        last_seen_at=now,
    )


def _fingerprint(mark: str) -> bytes:
    return sha256(mark.encode()).digest()
