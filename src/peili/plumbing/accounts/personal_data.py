"""What the door knows of a person: handed over, and erased."""

from datetime import datetime

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import transaction

from peili.core.wording import msgid
from peili.plumbing.accounts.models import LoginSession, User
from peili.plumbing.personal_data import Handed, Remains, Somebody, told

HANDED_OVER = [User, LoginSession, Authenticator]
HELD_BACK = {
    Session: "A signed-in browser under a number; the list of browsers tells of it.",
    EmailAddress: "Not used: the account has its one address.",
    EmailConfirmation: "Not used: letters confirm addresses by one-time links.",
    Group: "Not used: rights come from parties and duties.",
    Group.permissions.through: "Not used: rights come from parties and duties.",
    Permission: "Not used: rights come from parties and duties.",
    ContentType: "Names of tables: nothing of anybody.",
}
GOES = [msgid("the account, its password, passkeys, codes and signed-in browsers")]


def hand_over(person: Somebody) -> Handed:
    """Return everything kept about an account, but for what would let another in."""
    user = person.user
    if user is None:
        return {}
    return {
        "account": told(
            User.objects.filter(pk=user.pk), "email", "language", "is_active", "last_login"
        ),
        "browsers": told(
            LoginSession.objects.filter(user=user), "device", "created_at", "last_seen_at"
        ),
        "second_factors": told(
            Authenticator.objects.filter(user=user), "type", "created_at", "last_used_at"
        ),
    }


def remains(person: Somebody) -> list[Remains]:
    return []


@transaction.atomic
def erase(person: Somebody, *, at: datetime) -> list[Remains]:
    """Close the account for good. The row stays, empty: others' rows say who wrote them."""
    user = person.user
    if user is None:
        return remains(person)
    LoginSession.objects.filter(user=user).delete()
    Authenticator.objects.filter(user=user).delete()
    EmailAddress.objects.filter(user=user).delete()
    user.email = f"erased-{user.pk}@erased.invalid"
    user.is_active = False
    user.last_login = None
    user.set_unusable_password()
    user.save()
    return remains(person)
