"""Keep that somebody agreed to what they need not have, and that they took it back."""

from datetime import datetime

from django.db import transaction

from peili.parties.models import Consent, Person
from peili.plumbing.accounts.models import User


@transaction.atomic
def give_consent(
    person: Person, purpose: Consent.Purpose, *, at: datetime, item: str = "", about: str = ""
) -> Consent:
    """Write down a consent from this moment on; one given before ends where this one begins."""
    withdraw_consent(person, purpose, at=at, item=item)
    return Consent.objects.create(
        person=person, purpose=purpose, given_at=at, item=item, about=about[:200]
    )


def keep_consent(
    person: Person, purpose: Consent.Purpose, *, at: datetime, item: str, about: str
) -> None:
    """Write down a consent unless it stands already: its first moment is the one that counts."""
    standing = Consent.objects.filter(person=person, purpose=purpose, item=item, withdrawn_at=None)
    if not standing.exists():
        give_consent(person, purpose, at=at, item=item, about=about)


def withdraw_consent(
    person: Person, purpose: Consent.Purpose, *, at: datetime, item: str = ""
) -> None:
    """Write down that a consent ended. The row stays: what was done meanwhile rested on it."""
    held = Consent.objects.filter(person=person, purpose=purpose, item=item, withdrawn_at=None)
    held.update(withdrawn_at=at)


def trust_of_a_colleague(owner: User, *, given: bool, at: datetime) -> None:
    """Write down what the vault tells: a colleague was named, or is trusted no more."""
    for person in Person.objects.filter(user=owner):
        change = give_consent if given else withdraw_consent
        change(person, Consent.Purpose.TRUSTED_COLLEAGUE, at=at)
