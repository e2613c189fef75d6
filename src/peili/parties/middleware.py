"""Name who is asking, and turn what the rules raise into what a browser understands."""

from collections.abc import Callable
from http import HTTPStatus

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from peili.core.errors import NotVisible
from peili.parties.actor import Actor, actor_of
from peili.plumbing.links.services import LinkNotValid


class Request(HttpRequest):
    """A request that knows who is asking. For annotations: views take one of these."""

    actor: Actor


class WhoIsAsking:
    """Read the actor behind the signed-in user, once a request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user_id = request.user.pk if request.user.is_authenticated else None
        request.actor = actor_of(user_id)  # type: ignore[attr-defined]
        return self.get_response(request)


LARGEST = 2**63 - 1
"""No row of either database has a larger number."""


class RulesToResponses:
    """What is not visible is not there: 404, never 403."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not answer.content:
            page = render(request, "405.html", status=answer.status_code)
            page["Allow"] = answer["Allow"]
            return page
        return answer

    def process_view(
        self, request: HttpRequest, view: object, arguments: object, named: dict[str, object]
    ) -> None:
        if any(isinstance(number, int) and number > LARGEST for number in named.values()):
            raise Http404

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, LinkNotValid):
            return render(request, "link_gone.html", status=404)
        if isinstance(error, NotVisible):
            raise Http404 from error
        if isinstance(error, UnicodeError):
            raise BadRequest from error
        return None
