"""What is asked of every request of somebody signed in."""

from collections.abc import Callable
from typing import Any, Protocol, cast

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.module_loading import import_string
from django.utils.translation import gettext

from peili.plumbing import clock
from peili.plumbing.accounts import browsers
from peili.plumbing.accounts.backend import account_at_hand
from peili.plumbing.accounts.models import LoginSession, User
from peili.plumbing.languages import speak_on

ASKED_AGAIN_AT = "second_factor_asked_again_at"
ASKED_AGAIN_AFTER = 10 * 60

Answer = Callable[[HttpRequest], HttpResponse]


class SignedInRequest(Protocol):
    """What the middleware adds to a request."""

    login_session: LoginSession | None


def login_session(request: HttpRequest) -> LoginSession | None:
    """Return the row of the signed-in browser this request comes from."""
    return getattr(request, "login_session", None)


class SignedInBrowser:
    """Know the browser; sign out the one whose owner ended it from elsewhere."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        browser = None
        known = browsers.known_browser(request)
        with account_at_hand(known.user if known else None):
            user = request.user
            signed_in = isinstance(user, User)
        if signed_in:
            browser = browsers.this_browser(request, cast(User, user), known)
            if browser is None:
                logout(request)
        cast(SignedInRequest, request).login_session = browser
        return self.get_response(request)


class PreferredLanguage:
    """Speak the language of the account, or of the letter by which somebody came."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if isinstance(request.user, User):
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = translation.get_language() or settings.LANGUAGE_CODE
        response = self.get_response(request)
        speak_on(request, response)
        return response


class SecondFactor:
    """Ask those who must have a second factor to set one up before anything else."""

    ALWAYS_OPEN = frozenset(
        {"account_logout", "account_reauthenticate", "account_change_password"}
        | {"account_set_password", "accounts:account", "accounts:browsers"}
    )

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], *_: Any
    ) -> HttpResponse | None:
        if not isinstance(request.user, User) or not getattr(view, "login_required", True):
            return None
        if self._is_open(request) or not needs_second_factor(request):
            return None
        messages.info(request, gettext("Your work needs a second factor. Set it up first."))
        return redirect("mfa_index")

    def _is_open(self, request: HttpRequest) -> bool:
        name = request.resolver_match.view_name if request.resolver_match else ""
        return name in self.ALWAYS_OPEN or name.startswith("mfa_")


def needs_second_factor(request: HttpRequest) -> bool:
    """Say whether this person must have a second factor and has none; a no holds ten minutes."""
    assert isinstance(request.user, User)
    now = clock.now().timestamp()
    if settings.DEMO or request.session.get(ASKED_AGAIN_AT, 0) > now:
        return False
    if second_factor_required(request.user) and not is_mfa_enabled(request.user):
        return True
    request.session[ASKED_AGAIN_AT] = now + ASKED_AGAIN_AFTER
    return False


def second_factor_required(user: User) -> bool:
    """Ask the house whether this account works with others' confidential things."""
    if not settings.SECOND_FACTOR_REQUIRED_FOR:
        return False
    required: Callable[[User], bool] = import_string(settings.SECOND_FACTOR_REQUIRED_FOR)
    return required(user)
