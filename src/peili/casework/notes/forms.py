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


class ReleaseForm(forms.Form):
    """To whom a note is released; `version` is the one that was looked at."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    audience = forms.ChoiceField(label=_("Who will see it"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, audiences: Sequence[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["audience"].choices = audiences  # type: ignore[attr-defined]
        if len(audiences) == 1:
            self.initial["audience"] = audiences[0][0]


class StatementForm(forms.Form):
    """What the group would say to the commissioner."""

    session = forms.TypedChoiceField(
        label=_("The session at which it was agreed"),
        help_text=_("Everybody who came to it is asked for their word."),
        coerce=int,
        empty_value=None,
        required=False,
    )
    words = forms.CharField(
        label=_("The statement"),
        help_text=_("In the group's own words. Name nobody."),
        max_length=4000,
        required=False,
        widget=forms.Textarea({"rows": 6}),
    )
    question = forms.CharField(
        label=_("A question answered with a number"),
        help_text=_("If a number says it better. For example: how openly do we talk?"),
        max_length=240,
        required=False,
    )
    value = forms.TypedChoiceField(
        label=_("From 0 to 10"),
        choices=[("", "–"), *((str(n), str(n)) for n in range(11))],
        coerce=int,
        empty_value=None,
        required=False,
    )

    def __init__(self, *args: Any, sessions: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["session"].choices = [  # type: ignore[attr-defined]
            ("", _("Not at a session: all members are asked")),
            *sessions,
        ]
