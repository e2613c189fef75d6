"""Cookies that only our own pages get: HttpOnly, SameSite, and `__Host-` wherever there is TLS."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase


def read(request: HttpRequest, name: str) -> str:
    """Return the cookie's value, or nothing."""
    return request.COOKIES.get(full_name(name), "")


def keep(response: HttpResponseBase, name: str, value: str, *, seconds: int | None) -> None:
    """Set the cookie; without a number of seconds it lasts until the browser closes."""
    response.set_cookie(
        full_name(name),
        value,
        max_age=seconds,
        path="/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget(response: HttpResponseBase, name: str) -> None:
    response.delete_cookie(full_name(name), path="/", samesite="Lax")


def full_name(name: str) -> str:
    """Return what a cookie is called where this host is reached as it is reached here."""
    return f"__Host-{name}" if settings.SESSION_COOKIE_SECURE else name
