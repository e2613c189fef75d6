"""Fetch a calendar over https: only from the open internet, never large, never slowly."""

import socket
import ssl
import threading
import time
from collections.abc import Callable
from datetime import datetime
from http.client import HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import urljoin

from peili.plumbing.outside.calendar import apart
from peili.plumbing.outside.calendar.guard import (
    Allow,
    Resolve,
    Target,
    is_public,
    look_up,
    target_of,
)
from peili.plumbing.outside.calendar.port import (
    AddressRefused,
    CalendarAway,
    CalendarUnreadable,
    Span,
)

MOST_BYTES = 5_000_000
MOST_REDIRECTS = 3
SECONDS = 20.0
_MOVED = {301, 302, 303, 307, 308}
_PIECE = 65_536


class CalendarsOverHttps:
    """Everything that could be met outside is injected, so that the tests can play it."""

    def __init__(
        self,
        *,
        resolve: Resolve = look_up,
        allow: Allow = is_public,
        trust: Callable[[], ssl.SSLContext] = ssl.create_default_context,
        seconds: float = SECONDS,
    ) -> None:
        self.resolve, self.allow, self.trust, self.seconds = resolve, allow, trust, seconds

    def busy_spans(self, address: str, *, first: datetime, last: datetime) -> list[Span]:
        return apart.busy_spans(self.fetch(address), first=first, last=last)

    def fetch(self, address: str) -> bytes:
        """Return the file, having followed a few redirects, each checked like the first address."""
        until = time.monotonic() + self.seconds
        for _ in range(MOST_REDIRECTS + 1):
            target = target_of(address, resolve=self.resolve, allow=self.allow)
            answer = self._ask(target, until)
            if isinstance(answer, bytes):
                return answer
            address = urljoin(address, answer)
        raise AddressRefused

    def _ask(self, target: Target, until: float) -> bytes | str:
        """Return the file, or the address that it has moved to."""
        try:
            with _PinnedConnection(target, self.trust(), until) as connection:
                connection.request(
                    "GET",
                    target.path,
                    headers={"Accept": "text/calendar", "Accept-Encoding": "identity"},
                )
                answer = connection.getresponse()
                if answer.status in _MOVED and (moved := answer.getheader("Location")):
                    return moved
                file = _body(answer)
                if time.monotonic() >= until:
                    raise CalendarAway  # cut off: what came may be half a calendar
                return file
        except (OSError, HTTPException) as trouble:
            raise CalendarAway from trouble


class _PinnedConnection(HTTPSConnection):
    """Connects to the number that was checked; when the time is over, the line is cut.

    A timeout of a socket begins anew with every byte, so that one byte a second would hold us for
    days: the cut does not.
    """

    def __init__(self, target: Target, trust: ssl.SSLContext, until: float) -> None:
        super().__init__(target.host, target.port, context=trust)
        self._target, self._trust, self._until = target, trust, until
        self._cut: threading.Timer | None = None

    def connect(self) -> None:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        plain = socket.create_connection((self._target.number, self._target.port), timeout=left)
        self.sock = self._trust.wrap_socket(
            plain, server_hostname=self._target.host, do_handshake_on_connect=False
        )
        self._cut = threading.Timer(self._until - time.monotonic(), _cut, [self.sock])
        self._cut.daemon = True
        self._cut.start()
        self.sock.do_handshake()

    def __enter__(self) -> "_PinnedConnection":
        return self

    def __exit__(self, *how: object) -> None:
        # Not in `close`: the answer closes the connection before its body has been read.
        if self._cut is not None:
            self._cut.cancel()
        self.close()


def _cut(line: socket.socket) -> None:
    try:
        # Past the TLS layer, which is not made for two threads.
        socket.socket.shutdown(line, socket.SHUT_RDWR)
    except OSError:
        return  # it was over already


def _body(answer: HTTPResponse) -> bytes:
    if answer.status != 200:
        raise CalendarAway
    if answer.getheader("Content-Encoding", "identity") != "identity":
        raise CalendarUnreadable
    pieces, size = [], 0
    while piece := answer.read(_PIECE):
        size += len(piece)
        if size > MOST_BYTES:
            raise CalendarUnreadable
        pieces.append(piece)
    if answer.length:
        raise CalendarAway  # the line was cut before the end
    return b"".join(pieces)
