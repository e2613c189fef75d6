"""Short codes that stand on a shared screen for a while, so that phones in the room can join."""

import io
import secrets

import segno
from django.utils.safestring import SafeString, mark_safe

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that look alike
LENGTH = 10


def new_code() -> str:
    """Return a code of fifty bits: read aloud if need be, never guessed while it lives."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def read_code(typed: str) -> str:
    """Return a typed code as it was made: spaces, dashes and small letters do not matter."""
    return "".join(letter for letter in typed.upper() if letter in LETTERS)


def qr_picture(address: str, *, title: str) -> SafeString:
    """Draw an address as a QR code: an SVG with its title, black on white in the dark too."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out,
        kind="svg",
        omitsize=True,  # a view box instead: the page says how large it is
        border=3,
        dark="#000",
        light="#fff",
        xmldecl=False,
        svgclass="qr-code",
        lineclass=None,
        title=title,
    )
    return mark_safe(out.getvalue().decode())  # noqa: S308 - segno escapes the title
