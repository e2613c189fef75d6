"""SESSION_ENGINE: Django's table of sessions, with only the fingerprints of their keys.

Whoever reads the table, or a backup of it, cannot put a stolen key into a cookie.
"""

from hashlib import sha256
from typing import Any

from django.contrib.sessions.backends import db
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db.models.functions import Now


class SessionStore(db.SessionStore):
    """Django's own, but rows are found by the fingerprint of the key in the cookie."""

    def _get_session_from_db(self) -> AbstractBaseSession | None:
        row: AbstractBaseSession | None = self.model.objects.filter(
            session_key=_fingerprint(self.session_key), expire_date__gt=Now()
        ).first()
        if row is None:
            self._session_key = None
        return row

    def exists(self, session_key: str) -> bool:
        return super().exists(_fingerprint(session_key))

    def create_model_instance(self, data: dict[str, Any]) -> AbstractBaseSession:
        row = super().create_model_instance(data)
        row.session_key = _fingerprint(row.session_key)
        return row

    def delete(self, session_key: str | None = None) -> None:
        if key := session_key or self.session_key:
            super().delete(_fingerprint(key))


def _fingerprint(session_key: str | None) -> str:
    """Forty letters, as many as Django's column holds: 160 bits."""
    return sha256((session_key or "").encode()).hexdigest()[:40]
