"""From where a form came, on pages whose address goes nowhere.

A page with `Referrer-Policy: no-referrer` posts its forms with `Origin: null` (Fetch standard,
"append a request `Origin` header"), which Django's check must refuse. The browser then says by
`Sec-Fetch-Site`, a header that no page can write, that page and address are of one origin.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class OriginOfOwnForms:
    """Put our origin where the browser vouches for it; the token is demanded as ever."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        said = request.headers
        if said.get("Origin") == "null" and said.get("Sec-Fetch-Site") == "same-origin":
            request.META["HTTP_ORIGIN"] = f"{request.scheme}://{request.get_host()}"
        return self.get_response(request)
