"""Seal a text to its readers' keys in the age format, and open it again. No tables, no clock.

The format of the age tool (age-encryption.org/v1, X25519) has no room for "what this belongs to",
so each sealed text begins with it, and opening checks it. Who opens an exported file with the
public tool reads the same words:

    Peili sealed text 1
    kind: session-note
    engagement: 12
    item: session:7
    version: 3
    author: 5
    filler: ······

    Here the text begins.

The filler rounds the length up to the next 512 bytes, so that the length tells little.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyrage
from pyrage.x25519 import Identity, Recipient

from peili.plumbing.vault.errors import NotForYou, NotWhatItSays

FIRST_LINE = "Peili sealed text 1"
BLOCK = 512


@dataclass(frozen=True)
class About:
    """What a sealed text belongs to; it stands inside the seal."""

    kind: str
    item: str
    author: int
    engagement: int | None = None
    version: int = 1


@dataclass(frozen=True)
class Opened:
    """A text, and what it says of itself."""

    about: About
    text: str


def seal(text: str, recipients: Iterable[str], about: About) -> bytes:
    """Seal a text so that each of these public keys (`age1…`) opens it, and nobody else's."""
    keys = [Recipient.from_str(key) for key in recipients]
    body: bytes = pyrage.encrypt(_envelope(text, about), keys)
    return body


def open_sealed(body: bytes, keys: Sequence[Identity], about: About | None = None) -> Opened:
    """Open a sealed text with any of these keys, and check that it is the one expected here."""
    try:
        opened = _read(pyrage.decrypt(body, keys))
    except pyrage.DecryptError as refusal:
        raise NotForYou from refusal
    if about is not None and opened.about != about:
        raise NotWhatItSays
    return opened


def _envelope(text: str, about: About) -> bytes:
    head = [
        FIRST_LINE,
        f"kind: {about.kind}",
        f"engagement: {about.engagement or ''}",
        f"item: {about.item}",
        f"version: {about.version}",
        f"author: {about.author}",
    ]
    if any("\n" in line for line in head):
        raise ValueError("what a text is about fits on one line")
    bare = "\n".join([*head, "filler: ", "", text]).encode()
    filler = "." * (-len(bare) % BLOCK)
    return "\n".join([*head, f"filler: {filler}", "", text]).encode()


def _read(envelope: bytes) -> Opened:
    try:
        head, text = envelope.decode().split("\n\n", 1)
        first, *lines = head.split("\n")
        said = dict(line.split(": ", 1) for line in lines)
        about = About(
            kind=said["kind"],
            item=said["item"],
            author=int(said["author"]),
            engagement=int(said["engagement"]) if said["engagement"] else None,
            version=int(said["version"]),
        )
    except (ValueError, KeyError) as error:
        raise NotWhatItSays from error
    if first != FIRST_LINE:
        raise NotWhatItSays
    return Opened(about, text)
