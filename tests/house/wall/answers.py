"""Everything that an answer tells, for comparing it to the byte: nothing is left out or evened.

Instead chance (the tokens of forms) and the time of day (signatures, the end of cookies) are dealt
the same to both worlds.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from random import Random
from typing import Any
from unittest.mock import patch

from django.core.handlers.base import BaseHandler
from django.db import connection
from django.http import HttpRequest
from django.test import RequestFactory

from peili.plumbing import clock


@dataclass(frozen=True)
class Answer:
    """What comes back over the wire, and how many questions the database was asked."""

    status: int
    headers: tuple[tuple[str, str], ...]
    cookies: str
    body: bytes
    queries: int


@contextmanager
def same_chance_and_time(seed: str) -> Iterator[None]:
    now = clock.now().timestamp()
    chance = Random(seed)
    with (
        patch("secrets.choice", chance.choice),
        patch("os.urandom", chance.randbytes),
        patch("time.time", lambda: now),
    ):
        yield


class Visitor:
    """Somebody's browser, without the costs of Django's test client."""

    def __init__(self, cookies: SimpleCookie) -> None:
        self.cookies = {name: morsel.value for name, morsel in cookies.items()}
        self.handler = BaseHandler()
        self.handler.load_middleware()
        self.factory = RequestFactory()

    def open(self, method: str, address: str, typed: dict[str, Any]) -> Answer:
        request = getattr(self.factory, method.lower())(address, typed)
        request.COOKIES = dict(self.cookies)
        request._dont_enforce_csrf_checks = True
        return self.answer(request)

    def answer(self, request: HttpRequest) -> Answer:
        asked = 0

        def count(execute: Any, *arguments: Any) -> Any:
            nonlocal asked
            asked += 1
            return execute(*arguments)

        with same_chance_and_time("page"), connection.execute_wrapper(count):
            response = self.handler.get_response(request)
            body = response.getvalue() if response.streaming else response.content
        return Answer(
            response.status_code,
            tuple(sorted(response.headers.items())),
            response.cookies.output(),
            body,
            asked,
        )
