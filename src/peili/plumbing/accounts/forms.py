"""What may be typed at the door. allauth's forms, in our words."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

from peili.plumbing.accounts.models import User

ACCOUNT_FORMS = {
    "login": "peili.plumbing.accounts.forms.SignIn",
    "reauthenticate": "peili.plumbing.accounts.forms.PasswordAgain",
    "change_password": "peili.plumbing.accounts.forms.ChangePassword",
    "set_password": "peili.plumbing.accounts.forms.SetPassword",
}
MFA_FORMS = {
    "authenticate": "peili.plumbing.accounts.forms.Code",
    "reauthenticate": "peili.plumbing.accounts.forms.CodeAgain",
    "activate_totp": "peili.plumbing.accounts.forms.ActivateApp",
    "add_webauthn": "peili.plumbing.accounts.forms.AddPasskey",
    "edit_webauthn": "peili.plumbing.accounts.forms.RenamePasskey",
}

ADDRESS = _("E-mail address")
PASSWORD = _("Password")
NEW_PASSWORD = _("New password")
NEW_PASSWORD_AGAIN = _("New password again")
PASSWORD_HELP = _("At least 12 signs. A few words that only you would put together work well.")
CODE = _("Code")


class SignIn(account.LoginForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "login", ADDRESS, autocomplete="username")
        _word(self, "password", PASSWORD)


class PasswordAgain(account.ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "password", PASSWORD)


class ChangePassword(account.ChangePasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "oldpassword", _("Present password"))
        _word(self, "password1", NEW_PASSWORD, PASSWORD_HELP)
        _word(self, "password2", NEW_PASSWORD_AGAIN)


class SetPassword(account.SetPasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "password1", NEW_PASSWORD, PASSWORD_HELP)
        _word(self, "password2", NEW_PASSWORD_AGAIN)


class Code(mfa.AuthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "code", CODE, _("From your app, or one of your recovery codes."))


class CodeAgain(mfa.ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "code", CODE, _("From your app, or one of your recovery codes."))


class ActivateApp(totp.ActivateTOTPForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "code", _("Code that the app shows"), inputmode="numeric")


class AddPasskey(webauthn.AddWebAuthnForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "name", _("Name of the passkey"), _("For example: my phone, key ring."))
        if "passwordless" in self.fields:
            _word(self, "passwordless", _("May be used without a password"))


class RenamePasskey(webauthn.EditWebAuthnForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "name", _("Name of the passkey"))


class Address(forms.Form):
    """To whom a link is mailed."""

    email = forms.EmailField(
        label=ADDRESS, max_length=254, widget=forms.EmailInput({"autocomplete": "username"})
    )

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).strip().lower()


class NewPassword(forms.Form):
    """A password chosen through a link from a letter."""

    password1 = forms.CharField(
        label=NEW_PASSWORD,
        help_text=PASSWORD_HELP,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        label=NEW_PASSWORD_AGAIN,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password1(self) -> str:
        password = str(self.cleaned_data["password1"])
        password_validation.validate_password(password, self.user)
        return password

    def clean_password2(self) -> str:
        again = str(self.cleaned_data["password2"])
        if "password1" in self.cleaned_data and again != self.cleaned_data["password1"]:
            raise forms.ValidationError(_("The two passwords are not the same."))
        return again


def _word(form: forms.BaseForm, field: str, label: Any, help_text: Any = "", **attrs: Any) -> None:
    """Name a field in our words, without a placeholder that vanishes as one types."""
    form.fields[field].label = label
    form.fields[field].help_text = help_text
    form.fields[field].widget.attrs.pop("placeholder", None)
    form.fields[field].widget.attrs.update(attrs)
