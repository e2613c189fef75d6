"""In which language a page speaks to somebody who has come by a letter."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


def speak(request: HttpRequest, language: str) -> None:
    """Speak the language of the letter, unless its reader has chosen one here.

    An account's language and what this browser has chosen go before.
    """
    if request.user.is_authenticated or settings.LANGUAGE_COOKIE_NAME in request.COOKIES:
        return
    translation.activate(language)
    request.LANGUAGE_CODE = language
    request.META["peili.language"] = language


def speak_on(request: HttpRequest, response: HttpResponse) -> None:
    """Thank in the language in which one was asked, on the page that follows an answer."""
    language = request.META.get("peili.language")
    if language and request.method == "POST":
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite="Lax",
        )
