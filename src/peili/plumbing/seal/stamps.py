"""Time stamps (RFC 3161): a word from outside on when a paper was sealed.

Asked of a service on the web by its address, or of a key of our own (the demo, the tests).
Loads pyHanko: import it where it is needed.
"""

import asyncio
import urllib.request
from datetime import datetime
from pathlib import Path
from typing import Any

from asn1crypto import tsp
from pyhanko.sign.timestamps.api import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError as NoStamp
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from peili.plumbing.seal.authority import read_stamper
from peili.plumbing.seal.shapes import as_asn1, as_store, key_as_asn1

__all__ = ["LOCAL", "NoStamp", "StampService", "stamper"]

LOCAL = "local"
_PATIENCE_SECONDS = 15
_LARGEST_ANSWER = 64 * 1024
_TYPES = {
    "Content-Type": "application/timestamp-query",
    "Accept": "application/timestamp-reply",
}


def stamper(service: str, folder: Path | None, at: datetime) -> TimeStamper | None:
    """Return who stamps: nobody, our own key at the moment `at`, or the service."""
    if not service:
        return None
    if service != LOCAL:
        return StampService(service)
    if folder is None:
        raise ValueError("local stamps need the folder of their key")
    key = read_stamper(folder)
    return DummyTimeStamper(
        as_asn1(key.certificate), key_as_asn1(key.key), as_store(key.chain), fixed_dt=at
    )


class StampService(TimeStamper):
    """A service asked over HTTP; raises `NoStamp` when it gives none, and the job tries again."""

    def __init__(self, address: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.address = address

    async def async_request_tsa_response(self, req: Any) -> Any:
        return tsp.TimeStampResp.load(await asyncio.to_thread(self._ask, req.dump()))

    def _ask(self, question: bytes) -> bytes:
        # The address is the owner's own setting, never something a visitor typed.
        request = urllib.request.Request(self.address, data=question, headers=_TYPES)  # noqa: S310
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310
                if answer.headers.get("Content-Type") != _TYPES["Accept"]:
                    raise NoStamp("the time stamp service answered something else")
                return bytes(answer.read(_LARGEST_ANSWER))
        except OSError as trouble:
            raise NoStamp("the time stamp service did not answer") from trouble
