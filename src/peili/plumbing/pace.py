"""How often one may try. Counted in the shared cache, so every worker counts the same."""

from allauth.core.internal import ratelimit
from django.http import HttpRequest, HttpResponse


def within(request: HttpRequest, what: str, limit: str, *, key: str | None = None) -> bool:
    """Count this try and say whether it stays within the limit.

    A limit is "20/m/ip" (twenty a minute from one address) or "3/15m/key" (three in a quarter of
    an hour for one key, which is then given). Reading a page is never counted.
    """
    return bool(ratelimit.consume(request, app="peili", action=what, config={what: limit}, key=key))


def too_many(request: HttpRequest) -> HttpResponse:
    """Answer with the page that asks to wait (429)."""
    answer: HttpResponse = ratelimit.respond_429(request)
    return answer
