"""Keep robots away without a third party, and without ever walling a person out.

A field that people do not see, a signed moment at which the form was opened, and a count of
messages from one address. Whoever is doubted keeps what they typed and may send again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core import signing
from django.http import HttpRequest
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from peili.plumbing import clock, pace

STAMP = "opened"
TRAP = "homepage"
SALT = "contact-form"
QUICKEST = timedelta(seconds=4)
LIMIT = "12/h/ip"


@dataclass(frozen=True)
class Doubt:
    """Why this may be a robot, in words that help a person past it."""

    message: str
    status: int = 422
    shows_trap: bool = False


def stamp() -> str:
    """Return the signed moment at which the form was opened."""
    return signing.dumps(clock.now().isoformat(), salt=SALT)


def doubt(request: HttpRequest, typed: Mapping[str, str]) -> Doubt | None:
    """Return a doubt, or None for what people send."""
    if typed.get(TRAP):
        return Doubt(
            _("Leave the field “Home page” empty and send again: it is there to catch robots."),
            shows_trap=True,
        )
    opened = _opened(typed.get(STAMP, ""))
    if opened is None or clock.now() - opened < QUICKEST:
        return Doubt(_("That was quick. Read what you wrote once more and press send again."))
    if not pace.within(request, "inquiry", LIMIT):
        return Doubt(
            _(
                "Many messages have come from your network just now. What you wrote is still here: "
                "send it again in a while, or phone us."
            ),
            status=429,
        )
    return None


def _opened(stamp: str) -> datetime | None:
    try:
        return parse_datetime(signing.loads(stamp, salt=SALT))
    except (signing.BadSignature, TypeError, ValueError):
        return None
