"""What the next page says once ("Kept."): carried by a signed cookie of this host alone."""

from typing import Any

from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage

from peili.plumbing import cookies


class OwnCookie(CookieStorage):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cookie_name = cookies.full_name("messages")


class Messages(FallbackStorage):
    """What a cookie cannot hold waits in the session."""

    storage_classes = (OwnCookie, SessionStorage)
