"""Who signs in, and by what; an account that was read with its browser is not read once more."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from allauth.account.auth_backends import AuthenticationBackend

from peili.plumbing.accounts.models import User

_at_hand: ContextVar[User | None] = ContextVar("account_at_hand", default=None)


class Accounts(AuthenticationBackend):  # type: ignore[misc]
    """allauth's own; Django still checks that the session belongs to the account's password."""

    def get_user(self, user_id: object) -> User | None:
        known = _at_hand.get()
        if known is not None and str(known.pk) == str(user_id):
            return known if self.user_can_authenticate(known) else None
        found: User | None = super().get_user(user_id)
        return found


@contextmanager
def account_at_hand(user: User | None) -> Iterator[None]:
    """Let the session's account be this one inside, if it is the session's."""
    before = _at_hand.set(user)
    try:
        yield
    finally:
        _at_hand.reset(before)
