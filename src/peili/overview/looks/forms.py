"""What may be typed to open emergency access."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class EmergencyForm(forms.Form):
    engagement = forms.TypedChoiceField(label=_("Engagement"), coerce=int)
    reason = forms.CharField(
        label=_("Why it is needed"),
        help_text=_("The members and the supervisor read this."),
        max_length=400,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, engagements: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["engagement"].choices = [("", "–"), *engagements]  # type: ignore[attr-defined]
