"""What our pages tell the browser to refuse, and which pages it must not keep.

Settings this needs (`config/settings.py`):

    MIDDLEWARE   first: django.middleware.security.SecurityMiddleware,
                 csp.middleware.CSPMiddleware, peili.plumbing.headers.ConfidentialPages
    INSTALLED_APPS  "csp"
    CONTENT_SECURITY_POLICY = peili.plumbing.headers.CONTENT_SECURITY_POLICY
    X_FRAME_OPTIONS = "DENY"
    SECURE_REFERRER_POLICY = "same-origin"      (on pages open to all; the others say no-referrer)
    SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
    SECURE_CONTENT_TYPE_NOSNIFF = True
    CSRF_COOKIE_SAMESITE = SESSION_COOKIE_SAMESITE = "Lax"; both HTTPONLY
    outside the demo:
        SECURE_SSL_REDIRECT, SESSION_COOKIE_SECURE, CSRF_COOKIE_SECURE = True
        SESSION_COOKIE_NAME = "__Host-session"; CSRF_COOKIE_NAME = "__Host-csrf"
        SECURE_HSTS_SECONDS = 63072000; SECURE_HSTS_INCLUDE_SUBDOMAINS, _PRELOAD = True
        SECURE_PROXY_SSL_HEADER as the proxy needs it
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from csp.constants import NONE, SELF
from django.http import HttpRequest, HttpResponse

P = ParamSpec("P")

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
        "upgrade-insecure-requests": False,
    }
}

PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def open_to_all(view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Mark a page that says the same to everybody: a browser may keep it for going back."""

    @wraps(view)
    def with_headers(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(*args, **kwargs)
        response["Cache-Control"] = "no-cache"
        return response

    return with_headers


def clears_the_browser(view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Ask the browser to forget the pages and the storage of this site as one signs out."""

    @wraps(view)
    def with_header(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(*args, **kwargs)
        if response.status_code in {302, 303}:
            response["Clear-Site-Data"] = '"cache", "storage"'
        return response

    return with_header


class ConfidentialPages:
    """Every page is confidential; only what is open to all says otherwise, to visitors alone.

    The address of a confidential page goes nowhere, not even to our own next page: `no-referrer`.
    Browsers then post forms with `Origin: null`, and say by `Sec-Fetch-Site` that the form was
    ours (`peili.plumbing.origin`). A browser too old to say so gets `same-origin`.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", PERMISSIONS)
        user = getattr(request, "user", None)
        signed_in = user is not None and user.is_authenticated
        if signed_in or response.get("Cache-Control") != "no-cache":
            response["Cache-Control"] = "no-store"
            says_from_where = "Sec-Fetch-Site" in request.headers
            response["Referrer-Policy"] = "no-referrer" if says_from_where else "same-origin"
        return response
