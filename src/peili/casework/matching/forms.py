"""What the one who chooses decides: who, why, and what is opened."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peili.casework.offerings.models import Practitioner
from peili.core import terms
from peili.core.policy import Role
from peili.parties.models import Organisation
from peili.plumbing.ui.fields import translated


class ChoiceForm(forms.Form):
    practitioner: forms.ModelChoiceField[Practitioner] = forms.ModelChoiceField(
        None, label=_("Practitioner"), widget=forms.RadioSelect, empty_label=None
    )
    reason = forms.CharField(
        label=_("Your reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed only if you choose another than the first."),
    )
    name = forms.CharField(
        label=_("Name of the engagement"),
        max_length=120,
        help_text=_("As both sides will see it: a team or a group, never what it is about."),
    )
    kind = forms.ChoiceField(
        label=_("Service"), choices=translated(terms.choices(terms.EngagementKind))
    )
    form = forms.ChoiceField(label=_("Form"), choices=translated(terms.choices(terms.Form)))
    focus = forms.ChoiceField(label=_("Focus"), choices=translated(terms.choices(terms.Focus)))
    organisation: forms.ModelChoiceField[Organisation] = forms.ModelChoiceField(
        None, label=_("Organisation"), required=False
    )
    inquirer_is = forms.MultipleChoiceField(
        label=_("The inquirer is"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[
            (Role.SUPERVISEE.value, _("Supervisee")),
            (Role.COMMISSIONER.value, _("Commissioner")),
        ],
    )

    def __init__(
        self,
        *args: Any,
        practitioners: Any,
        organisations: Any,
        new_organisation: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["practitioner"].queryset = practitioners  # type: ignore[attr-defined]
        field = self.fields["organisation"]
        field.queryset = organisations  # type: ignore[attr-defined]
        field.empty_label = (  # type: ignore[attr-defined]
            _("New: %(name)s") % {"name": new_organisation} if new_organisation else _("None")
        )
