"""Write letters inside a transaction; send them after it, each once.

Settings it reads:
    EMAIL_BACKEND          console, SMTP, or `peili.plumbing.outbox.backends.ReadableFiles` (demo)
    OUTBOX_FOLDER          where `ReadableFiles` writes (var/outbox)
    DEFAULT_FROM_EMAIL     who the letters are from
    SITE_URL               "https://peili.example", without a closing slash
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from peili.plumbing import clock, jobs
from peili.plumbing.links import services as one_time_links
from peili.plumbing.outbox.models import Letter

CLAIM = timedelta(minutes=5)
FIRST_WAIT = timedelta(minutes=1)
MOST_ATTEMPTS = 8
KEEP_SENT = timedelta(days=30)


@dataclass(frozen=True)
class Link:
    """A one-time link that a letter promises; `page` is a URL name that takes `token`.

    `query` is added to the address after a question mark.
    """

    page: str
    purpose: str
    object_id: str | int
    valid_for: timedelta
    user: AbstractBaseUser | None = None
    holder: str = ""
    page_arguments: Mapping[str, str | int] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {
            "page": self.page,
            "page_arguments": dict(self.page_arguments),
            "query": dict(self.query),
            "purpose": self.purpose,
            "object_id": str(self.object_id),
            "valid_for": self.valid_for.total_seconds(),
            "user": self.user.pk if self.user else None,
            "holder": self.holder,
        }


@dataclass(frozen=True)
class Writing:
    """A letter to be written with others."""

    to: str
    subject: str
    body: str
    key: str
    language: str = "fi"


def write_letters(letters: Sequence[Writing], *, at: datetime, kind: str = "") -> None:
    """Put letters in the outbox together; where one lies under its key, that one stays."""
    if not letters:
        return
    Letter.objects.bulk_create(
        (
            Letter(
                key=one.key,
                kind=kind,
                to=one.to,
                language=one.language,
                subject=_one_line(one.subject),
                body=one.body,
                created_at=at,
                send_after=at,
            )
            for one in letters
        ),
        ignore_conflicts=True,
    )
    jobs.enqueue("outbox.send", key="letters", at=at)


def write_letter(
    *,
    to: str,
    subject: str,
    body: str,
    key: str,
    at: datetime,
    kind: str = "",
    language: str = "fi",
    links: Mapping[str, Link] | None = None,
    send_after: datetime | None = None,
) -> Letter:
    """Put a letter in the outbox, or return the one already there under this key.

    Nothing confidential belongs in the subject: it stands on a locked phone's screen. Each
    `{name}` in the body that `links` has becomes a fresh one-time address as the letter leaves.
    """
    letter, is_new = Letter.objects.get_or_create(
        key=key,
        defaults={
            "kind": kind,
            "to": to,
            "language": language,
            "subject": _one_line(subject),
            "body": body,
            "links": {name: link.as_json() for name, link in (links or {}).items()},
            "created_at": at,
            "send_after": send_after or at,
        },
    )
    if is_new:
        jobs.enqueue("outbox.send", key="letters", at=letter.send_after)
    return letter


def _one_line(subject: str) -> str:
    return " ".join(subject.split())[:200]


def send_letters(*, limit: int = 100) -> int:
    """Send what is due; return how many left. Two who send at once share the letters."""
    now = clock.now()
    due = Letter.objects.filter(sent_at=None, given_up_at=None, send_after__lte=now)
    sent = 0
    for pk in due.order_by("send_after", "pk").values_list("pk", flat=True)[:limit]:
        if letter := _claim(pk):
            sent += _send(letter)
    return sent


def recall_letters(*, to: str) -> int:
    """Delete letters with links that have not left for an address yet; return how many."""
    waiting = Letter.objects.filter(to__iexact=to, sent_at=None).exclude(links={})
    gone, _ = waiting.delete()
    return gone


def forget_sent_letters() -> int:
    """Delete letters that left, or were given up, long ago; return how many."""
    long_ago = clock.now() - KEEP_SENT
    done = Letter.objects.filter(Q(sent_at__lt=long_ago) | Q(given_up_at__lt=long_ago))
    gone, _ = done.delete()
    return gone


def _claim(pk: int) -> Letter | None:
    """Take one letter for ourselves for a few minutes, unless someone else has it."""
    now = clock.now()
    free = Letter.objects.filter(pk=pk, sent_at=None, given_up_at=None).exclude(
        claimed_until__gt=now
    )
    if not free.update(claimed_until=now + CLAIM):
        return None
    return Letter.objects.get(pk=pk)


def _send(letter: Letter) -> bool:
    try:
        EmailMessage(
            subject=letter.subject,
            body=_body_with_links(letter),
            to=[letter.to],
            headers={"Content-Language": letter.language, "Auto-Submitted": "auto-generated"},
        ).send()
    except Exception as error:  # noqa: BLE001 - any failure of the post is tried again later
        _try_later(letter, error)
        return False
    letter.sent_at = clock.now()
    letter.attempts += 1
    letter.last_error = ""
    letter.save(update_fields=["sent_at", "attempts", "last_error"])
    return True


def _try_later(letter: Letter, error: Exception) -> None:
    """Wait twice as long after each failure. The error's name is kept, never its text."""
    now = clock.now()
    letter.attempts += 1
    letter.last_error = type(error).__name__
    letter.claimed_until = None
    letter.send_after = now + FIRST_WAIT * 2 ** (letter.attempts - 1)
    if letter.attempts >= MOST_ATTEMPTS:
        letter.given_up_at = now
    letter.save(
        update_fields=["attempts", "last_error", "claimed_until", "send_after", "given_up_at"]
    )


def _body_with_links(letter: Letter) -> str:
    body = letter.body
    for name, promise in letter.links.items():
        body = body.replace("{" + name + "}", _fresh_address(promise))
    return body


@transaction.atomic
def _fresh_address(promise: dict[str, Any]) -> str:
    token = one_time_links.one_time_link(
        get_user_model().objects.get(pk=promise["user"]) if promise["user"] else promise["holder"],
        purpose=promise["purpose"],
        object_id=promise["object_id"],
        valid_for=timedelta(seconds=promise["valid_for"]),
    )
    path = reverse(
        promise["page"],
        kwargs={**promise["page_arguments"], "token": token},
        query=promise["query"] or None,
    )
    return f"{settings.SITE_URL}{path}"
