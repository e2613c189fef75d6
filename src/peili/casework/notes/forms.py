"""What may be typed into notes."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peili.casework.notes.outline import OUTLINES, as_text

LONGEST = 20_000


class NoteForm(forms.Form):
    """The parts of a note under their headings; `version` is what the writer saw."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, kind: str, engagements: Sequence[tuple[int, str]] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        for part in OUTLINES[kind]:
            self.fields[part.name] = forms.CharField(
                label=part.label,
                help_text=part.question,
                required=False,
                strip=False,
                max_length=LONGEST,
                widget=forms.Textarea({"rows": part.rows, "class": "notebook"}),
            )
        if engagements:
            self.fields["engagement"] = forms.TypedChoiceField(
                label=_("What it belongs to"),
                choices=[("", _("Only to myself")), *engagements],
                coerce=int,
                empty_value=None,
                required=False,
            )

    @property
    def text(self) -> str:
        return as_text(self.kind, self.cleaned_data)


class MemoRuleForm(forms.Form):
    """What the group decided about new members."""

    reads = forms.ChoiceField(
        label=_("A new member reads the memo"),
        choices=[("joined", _("from the day they join")), ("start", _("from the start"))],
        widget=forms.RadioSelect,
    )
