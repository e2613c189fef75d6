"""Everything that an answer tells, for comparing it to the byte: nothing is left out or evened.

Instead chance (the tokens of forms) and the time of day (signatures, the end of cookies) are dealt
the same to both worlds.
"""

import re
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

SAVEPOINTS = re.compile(r"\bs\d+_x\d+\b")
"""Their names count on from one page to the next."""


@dataclass(frozen=True)
class Answer:
    """What comes back over the wire, and what the database was asked on the way.

    The statements stand for the time an answer takes: their number, their order and their text,
    with the length of every list in it, but without the values.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    cookies: str
    body: bytes
    queries: tuple[str, ...]


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
        asked: list[str] = []

        def listen(execute: Any, sql: str, *arguments: Any) -> Any:
            asked.append(SAVEPOINTS.sub("savepoint", sql))
            return execute(sql, *arguments)

        with same_chance_and_time("page"), connection.execute_wrapper(listen):
            response = self.handler.get_response(request)
            body = response.getvalue() if response.streaming else response.content
        return Answer(
            response.status_code,
            tuple(sorted(response.headers.items())),
            response.cookies.output(),
            body,
            tuple(asked),
        )
