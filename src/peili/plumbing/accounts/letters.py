"""The letters of the door: sign in, choose a password, welcome, something changed."""

from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, gettext_noop

from peili.plumbing.accounts.models import User
from peili.plumbing.links.services import one_time_link
from peili.plumbing.outbox.services import Link, write_letter

SIGN_IN = "sign-in"
PASSWORD = "password"  # noqa: S105 - the purpose of a link, not a secret
SIGN_IN_FOR = timedelta(minutes=20)
PASSWORD_FOR = timedelta(hours=1)
INVITATION_FOR = timedelta(days=7)

CHANGES = {
    "password_changed": gettext_noop("The password of your account was changed."),
    "password_set": gettext_noop("A password was set for your account."),
    "address_changed": gettext_noop("The e-mail address of your account was changed."),
    "totp_activated": gettext_noop("An authenticator app was taken into use in your account."),
    "totp_deactivated": gettext_noop("The authenticator app was removed from your account."),
    "recovery_codes_generated": gettext_noop("New recovery codes were made for your account."),
    "webauthn_added": gettext_noop("A passkey was added to your account."),
    "webauthn_removed": gettext_noop("A passkey was removed from your account."),
}


def sign_in_link(user: User, *, then: str = "", valid_for: timedelta = SIGN_IN_FOR) -> Link:
    """Promise a link that signs this person in and leads to `then`; for any letter to them."""
    return Link(
        page="accounts:sign_in_link",
        purpose=SIGN_IN,
        object_id=user.pk,
        user=user,
        valid_for=valid_for,
        query={"next": then} if then else {},
    )


def send_sign_in_link(user: User, *, at: datetime, then: str = "") -> None:
    """Write a letter with a link that signs in, valid for twenty minutes."""
    with translation.override(user.language):
        write_letter(
            to=user.email,
            subject=gettext("Sign in to Peili"),
            body=gettext(
                "Hello,\n\n"
                "here is your sign-in link. It works once, for 20 minutes:\n\n"
                "{link}\n\n"
                "If you did not ask for it, you can throw this letter away.\n"
            ),
            kind="sign-in",
            language=user.language,
            key=f"sign-in:{user.pk}:{at.isoformat()}",
            links={"link": sign_in_link(user, then=then)},
            at=at,
        )


def send_password_link(user: User, *, at: datetime) -> None:
    """Write a letter with a link for choosing a new password, valid for an hour."""
    with translation.override(user.language):
        write_letter(
            to=user.email,
            subject=gettext("A new password for Peili"),
            body=gettext(
                "Hello,\n\n"
                "choose a new password here. The link works once, for an hour:\n\n"
                "{link}\n\n"
                "If you did not ask for it, you can throw this letter away; "
                "your password stays as it is.\n"
            ),
            kind="password",
            language=user.language,
            key=f"password:{user.pk}:{at.isoformat()}",
            links={"link": _password_link(user, PASSWORD_FOR)},
            at=at,
        )


def invite(user: User, *, practice: str, at: datetime) -> None:
    """Write the first letter to somebody whose account was opened for them."""
    with translation.override(user.language):
        write_letter(
            to=user.email,
            subject=gettext("Your account at %(practice)s") % {"practice": practice},
            body=gettext(
                "Hello,\n\n"
                "an account has been opened for you at %(practice)s. "
                "Choose a password within a week:\n\n"
                "{link}\n\n"
                "Later you can always ask for a new link on the sign-in page.\n"
            )
            % {"practice": practice},
            kind="invitation",
            language=user.language,
            key=f"invitation:{user.pk}:{at.isoformat()}",
            links={"link": _password_link(user, INVITATION_FOR)},
            at=at,
        )


def tell_of_change(user: User, *, what: str, at: datetime, to: str = "") -> None:
    """Tell the owner that something about signing in has changed, at `to` if not where they are."""
    if what not in CHANGES:
        return
    with translation.override(user.language):
        write_letter(
            to=to or user.email,
            subject=gettext("Your account was changed"),
            body=gettext(
                "Hello,\n\n"
                "%(change)s\n\n"
                "If it was not you, sign in, choose a new password and sign out everywhere. "
                "Tell the office too.\n"
            )
            % {"change": gettext(CHANGES[what])},
            kind="notice",
            language=user.language,
            key=f"notice:{user.pk}:{what}:{at.isoformat()}",
            at=at,
        )


def first_way_in(user: User) -> str:
    """Return the address where a new account's password is chosen, when no letter can be sent."""
    link = _password_link(user, INVITATION_FOR)
    token = one_time_link(user, purpose=link.purpose, object_id=user.pk, valid_for=INVITATION_FOR)
    return settings.SITE_URL + reverse(link.page, args=[token])


def _password_link(user: User, valid_for: timedelta) -> Link:
    return Link(
        page="accounts:password_link",
        purpose=PASSWORD,
        object_id=user.pk,
        user=user,
        valid_for=valid_for,
    )
