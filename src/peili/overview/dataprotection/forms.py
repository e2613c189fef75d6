"""What may be typed: how somebody asked, that one is sure, the passphrase to one's own texts."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class ExportForm(forms.Form):
    passphrase = forms.CharField(
        label=_("Your passphrase"),
        help_text=_("Your notes and journal come along as sealed files that it opens."),
        required=False,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "off"}),
    )


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
