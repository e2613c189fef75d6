"""Where letters go when there is no post."""

from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage

from peili.plumbing import clock


class ReadableFiles(BaseEmailBackend):
    """Write each letter as a text file one can read (demo): var/outbox/<when>-<to>.txt."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder = Path(settings.OUTBOX_FOLDER)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            stamp = clock.local(clock.now()).strftime("%Y-%m-%d-%H%M%S-%f")
            to = "".join(c if c.isalnum() or c in "@.-" else "_" for c in message.to[0])
            head = f"To: {message.to[0]}\nSubject: {message.subject}\n\n"
            (folder / f"{stamp}-{to}.txt").write_text(f"{head}{message.body}\n", encoding="utf-8")
        return len(email_messages)
