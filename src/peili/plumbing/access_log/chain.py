"""The seal of a line: a keyed hash over what it says and over the seal of the line before.

The key is derived from SECRET_KEY, which is not in the database: whoever can write to the
database alone cannot forge a line, not even by sealing all the later ones anew.
"""

import hmac
import json
from datetime import UTC
from hashlib import sha256

from django.conf import settings
from django.utils.encoding import force_bytes

from peili.plumbing.access_log.models import Entry

BEFORE_THE_FIRST = bytes(32)


def seal_of(entry: Entry, *, key: bytes | None = None) -> bytes:
    """Compute the seal of a line from its words and the seal before it."""
    return hmac.digest(key or keys()[0], _words(entry), "sha256")


def is_whole(entry: Entry) -> bool:
    """Say whether one of our keys, the present or a former one, made this seal."""
    return any(hmac.compare_digest(seal_of(entry, key=key), bytes(entry.seal)) for key in keys())


def keys() -> list[bytes]:
    """Return the present key, then the former ones."""
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return [sha256(b"peili access log" + force_bytes(secret)).digest() for secret in secrets]


def _words(entry: Entry) -> bytes:
    words = [
        entry.seq,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.actor_user,
        entry.actor_person,
        entry.role,
        entry.verb,
        entry.record,
        entry.row,
        entry.about_person,
        bytes(entry.previous).hex(),
    ]
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()
