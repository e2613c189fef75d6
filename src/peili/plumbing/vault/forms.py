"""What may be typed about keys. A passphrase guards more than a password: it is longer."""

from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

from peili.plumbing.vault.services.colleagues import WAITS

SHORTEST = 16
HELP = _(
    "At least 16 signs: four or five words that do not belong together. "
    "Nobody can tell it to you if you forget it."
)


def _hidden(label: Any, *, new: bool = False, help_text: Any = "") -> forms.CharField:
    autocomplete = "new-password" if new else "current-password"
    return forms.CharField(
        label=label,
        help_text=help_text,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": autocomplete}),
    )


class Passphrase(forms.Form):
    passphrase = _hidden(_("Passphrase"))


class NewPassphrase(forms.Form):
    """A passphrase chosen by its owner, typed twice."""

    new = _hidden(_("New passphrase"), new=True, help_text=HELP)
    again = _hidden(_("New passphrase again"), new=True)

    def clean_new(self) -> str:
        passphrase = str(self.cleaned_data["new"])
        if len(passphrase) < SHORTEST:
            raise forms.ValidationError(_("Make the passphrase longer: at least 16 signs."))
        password_validation.CommonPasswordValidator().validate(passphrase)
        return passphrase

    def clean_again(self) -> str:
        again = str(self.cleaned_data["again"])
        if "new" in self.cleaned_data and again != self.cleaned_data["new"]:
            raise forms.ValidationError(_("The two passphrases are not the same."))
        return again


class ChangedPassphrase(NewPassphrase):
    passphrase = _hidden(_("Present passphrase"))
    field_order = ["passphrase", "new", "again"]


class Recovery(NewPassphrase):
    recovery_key = forms.CharField(
        label=_("Recovery key"),
        help_text=_("Eight groups of four signs, from the paper you printed."),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )
    field_order = ["recovery_key", "new", "again"]


class ColleagueChoice(forms.Form):
    """Whom I trust with my notes if I cannot open them myself, and after what wait."""

    colleague = forms.TypedChoiceField(label=_("Colleague"), coerce=int)
    wait_days = forms.TypedChoiceField(
        label=_("Waiting time"),
        help_text=_("How long the colleague waits after asking. You are told, and can stop it."),
        coerce=int,
        choices=[(days, _("%(days)s days") % {"days": days}) for days in WAITS],
        initial=14,
    )
    consent = forms.BooleanField(
        label=_("I agree that this colleague may read my notes after the waiting time"),
    )

    def __init__(self, *args: Any, colleagues: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["colleague"].choices = colleagues  # type: ignore[attr-defined]
