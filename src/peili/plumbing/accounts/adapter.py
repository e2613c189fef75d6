"""What allauth asks us: who may sign up (nobody), how failures are counted, where notices go."""

import base64
import secrets
from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.encoding import force_bytes
from django.utils.translation import gettext_lazy as _

from peili.plumbing import clock, cookies
from peili.plumbing.accounts import browsers, letters
from peili.plumbing.accounts.middleware import second_factor_required
from peili.plumbing.accounts.models import User

KNOWN = "known"
KNOWN_FOR = 180 * 24 * 3600
KNOWN_SALT = "peili.known-browser"


class ClosedAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts open by invitation; wrong passwords are counted per address *and* browser.

    A browser that has signed in to the account before carries a signed mark and is counted apart
    from strangers. So a stranger who keeps guessing shuts strangers out, and never the owner.
    """

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is closed. Ask the office of your practice."),
        "email_password_mismatch": _("The address or the password is not right."),
        "incorrect_code": _("The code is not right. Take the newest one from your app."),
        "incorrect_password": _("The password is not right."),
        "enter_current_password": _("The present password is not right."),
        "too_many_login_attempts": _(
            "Too many wrong passwords. Wait five minutes, or ask for a sign-in link by e-mail."
        ),
        "rate_limited": _("Too many tries in a short time. Wait a minute and try again."),
    }

    MESSAGES = {
        "account/messages/password_changed.txt": _("Your password is changed."),
        "account/messages/password_set.txt": _("Your password is set."),
        "mfa/messages/totp_activated.txt": _("The authenticator app is in use."),
        "mfa/messages/totp_deactivated.txt": _("The authenticator app is no longer in use."),
        "mfa/messages/recovery_codes_generated.txt": _("You have new recovery codes."),
        "mfa/messages/webauthn_added.txt": _("The passkey is added."),
        "mfa/messages/webauthn_removed.txt": _("The passkey is removed."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        if text := message or self.MESSAGES.get(message_template or ""):
            messages.add_message(request, level, str(text), extra_tags)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        letters.tell_of_change(user, what=template_prefix.rpartition("/")[2], at=clock.now())

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        raise RuntimeError(f"{template_prefix}: letters leave through the outbox")

    def post_login(self, request: HttpRequest, user: User, **how: Any) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **how)
        if not _known_mark(request, user.email):
            mark = signing.dumps([user.email, secrets.token_urlsafe(12)], salt=KNOWN_SALT)
            cookies.keep(response, KNOWN, mark, seconds=KNOWN_FOR)
        return response

    def logout(self, request: HttpRequest) -> None:
        browsers.leave(request)
        super().logout(request)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        address = str(credentials.get("email", "")).strip().lower()
        return f"{address}:{_known_mark(request, address) or 'stranger'}"


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors: sealed at rest, drawn by our own QR code, and not given up where required."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _("Your work needs a second factor: add another first."),
        "incorrect_code": _("The code is not right. Take the newest one from your app."),
    }

    def encrypt(self, text: str) -> str:
        nonce = secrets.token_bytes(12)
        sealed = AESGCM(_key(settings.SECRET_KEY)).encrypt(nonce, text.encode(), None)
        return base64.b64encode(nonce + sealed).decode()

    def decrypt(self, encrypted_text: str) -> str:
        stored = base64.b64decode(encrypted_text)
        for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
            try:
                return AESGCM(_key(secret)).decrypt(stored[:12], stored[12:], None).decode()
            except InvalidTag:
                continue
        raise ValueError("no SECRET_KEY of ours opens this second factor")

    def build_totp_svg(self, url: str) -> str:
        return segno.make(url, error="m").svg_inline(
            scale=5, border=2, dark="#111", light="#fff", title="QR"
        )

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        if settings.DEMO or not second_factor_required(authenticator.user):
            return True
        others = Authenticator.objects.filter(user=authenticator.user).exclude(
            type=Authenticator.Type.RECOVERY_CODES
        )
        return bool(others.exclude(pk=authenticator.pk).exists())


def _known_mark(request: HttpRequest, address: str) -> str:
    """Return this browser's own mark if it has signed in to this account before."""
    try:
        owner, mark = signing.loads(
            cookies.read(request, KNOWN), salt=KNOWN_SALT, max_age=KNOWN_FOR
        )
    except (signing.BadSignature, ValueError, TypeError):
        return ""
    return str(mark) if owner == address else ""


def _key(secret: str | bytes) -> bytes:
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"peili second factors")
    return derive.derive(force_bytes(secret))
