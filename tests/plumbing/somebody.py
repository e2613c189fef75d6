"""A person as the plumbing knows one: an account, and an address."""

from dataclasses import dataclass

from peili.plumbing.accounts.models import User


@dataclass(frozen=True)
class Somebody:
    user: User
    pk: int = 0

    @property
    def email(self) -> str:
        return self.user.email
