"""What may be typed: how somebody asked, that one is sure, the passphrase to one's own texts."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _


class ExportForm(forms.Form):
    passphrase = forms.CharField(
        label=_("Your passphrase"),
        help_text=_("Your notes and journal come along as sealed files that it opens."),
        required=False,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "off"}),
    )


class WrittenForm(forms.Form):
    email = forms.EmailField(
        label=_("The e-mail address that you gave us"),
        help_text=_("So that nobody else gets your words who has come by this link."),
    )

    def __init__(self, *args: Any, address: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._address = address

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        if not constant_time_compare(email.casefold(), self._address.casefold()):
            raise forms.ValidationError(_("This is not the address that you gave us."))
        return email


class RequestForm(forms.Form):
    person = forms.TypedChoiceField(label=_("Who asks"), coerce=int)
    how = forms.CharField(
        label=_("How they asked"),
        help_text=_("For example: by telephone on 3.11., and it was they themselves who called."),
        max_length=240,
    )

    def __init__(self, *args: Any, people: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [("", "–"), *people]  # type: ignore[attr-defined]


class SureForm(forms.Form):
    sure = forms.BooleanField(label=_("I have read what goes and what stays."))
