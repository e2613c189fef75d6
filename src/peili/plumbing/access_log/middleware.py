"""Write down what a request has read, before its page is sent."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from peili.plumbing.access_log.services import notes_of_a_request


class NotesOfTheRequest:
    """If the lines cannot be written, the page is not shown either."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with notes_of_a_request():
            return self.get_response(request)
