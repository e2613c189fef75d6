"""The three short steps of the contact form."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from peili.casework.offerings.models import Practitioner
from peili.core import terms
from peili.core.routing.inquiry import SITUATION_LABELS, Situation
from peili.plumbing import clock
from peili.plumbing.ui.fields import FinnishMomentField, translated

AT_WORK = [
    Situation.NEEDS_UNRECOGNISED,
    Situation.WAY_TO_GOALS_UNKNOWN,
    Situation.UNCLEAR_ROLES,
    Situation.SHARED_WAYS_OF_WORKING,
    Situation.LOST_TEAM_SPIRIT,
    Situation.JOY_OF_WORK,
]
HARD = [
    Situation.ACUTE_EVENT,
    Situation.BULLYING,
    Situation.CONFLICT_BETWEEN_PEOPLE,
    Situation.THERAPY_NEED,
]
AIMS = [
    Situation.CLIENT_WORK,
    Situation.COOPERATION,
    Situation.COPING_AT_WORK,
    Situation.PROFESSIONAL_IDENTITY,
    Situation.REFLECTION_ON_OWN_WORK,
    Situation.WORK_PRACTICES,
    Situation.SKILLS_AND_METHODS,
    Situation.PROBLEM_SOLVING,
    Situation.MEANING_OF_WORK,
    Situation.MANAGEMENT,
]
OTHER_SERVICES = [
    Situation.TRAINING,
    Situation.LECTURE,
    Situation.DEVELOPMENT,
    Situation.CONSULTING_NEED,
    Situation.SOUND_RELAXATION,
]
CHOSEN = ("situations", "aims", "other_services")
NO_MATTER = ("", _("We do not know yet"))


def _said(situations: Iterable[Situation]) -> list[tuple[str, Any]]:
    return translated((one.value, SITUATION_LABELS[one]) for one in situations)


class OneOrOwnWords(forms.MultipleChoiceField):
    """Asked of everybody, though own words will do instead: so it is not called optional."""

    def validate(self, value: list[str]) -> None:
        for chosen in value:
            if not self.valid_value(chosen):
                raise forms.ValidationError(
                    self.error_messages["invalid_choice"],
                    code="invalid_choice",
                    params={"value": chosen},
                )


class Step(forms.Form):
    """One screen of the contact form. What belongs to other screens travels along unseen."""

    def quietly(self) -> Step:
        """Show what was typed without judging it yet."""
        self._errors = ErrorDict()
        return self

    def owns(self, name: str) -> bool:
        """Tell whether a name in what was sent is one of this screen's fields, or part of one."""
        return name in self.fields or name.rpartition("_")[0] in self.fields


class WhatIsGoingOn(Step):
    situations = OneOrOwnWords(
        label=_("Choose everything that fits"),
        widget=forms.CheckboxSelectMultiple,
        choices=[(_("At work"), _said(AT_WORK)), (_("Something hard"), _said(HARD))],
    )
    acute_event_at = FinnishMomentField(
        label=_("When did it happen?"),
        required=False,
        help_text=_("Roughly is enough. Leave it empty if nothing sudden has happened."),
    )
    aims = forms.MultipleChoiceField(
        label=_("Something to work on"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=_said(AIMS),
    )
    other_services = forms.MultipleChoiceField(
        label=_("Something else we do"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=_said(OTHER_SERVICES),
    )
    own_words = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("A few sentences will do. Leave out names and anything about your clients."),
    )

    def clean_acute_event_at(self) -> datetime | None:
        at: datetime | None = self.cleaned_data["acute_event_at"]
        if at and at > clock.now():
            raise forms.ValidationError(_("That is still ahead. Check the day and the time."))
        return at

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        chosen = [one for name in CHOSEN for one in typed.get(name, [])]
        if not self.errors and not chosen and not typed.get("own_words"):
            raise forms.ValidationError(
                _("Choose at least one, or tell us in a sentence what this is about.")
            )
        return typed


class WhatIsWishedFor(Step):
    people = forms.IntegerField(
        label=_("How many people is this about?"),
        min_value=1,
        max_value=500,
        initial=1,
        widget=forms.NumberInput(attrs={"class": "short", "inputmode": "numeric"}),
        help_text=_("A guess is fine."),
    )
    form = forms.ChoiceField(
        label=_("Who would meet?"),
        required=False,
        choices=[NO_MATTER, *translated(terms.choices(terms.Form))],
    )
    profession = forms.ChoiceField(
        label=_("Your field"),
        required=False,
        choices=[("", _("Choose")), *translated(terms.choices(terms.Profession))],
    )
    place_modes = forms.MultipleChoiceField(
        label=_("Where would it suit you to meet?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=translated(terms.choices(terms.PlaceMode)),
    )
    region = forms.ChoiceField(
        label=_("Region"),
        required=False,
        choices=[("", _("Choose")), *translated(terms.choices(terms.Region))],
    )
    town = forms.CharField(label=_("Town"), required=False, max_length=60)
    times = forms.CharField(
        label=_("Which times suit you?"),
        required=False,
        max_length=240,
        help_text=_("For example: Tuesday mornings, or from January on."),
    )
    wished_practitioner = forms.TypedChoiceField(
        label=_("Is there somebody you would like to work with?"),
        required=False,
        coerce=int,
        empty_value=None,
    )
    wishes = forms.CharField(label=_("Other wishes"), required=False, max_length=240)
    language = forms.ChoiceField(
        label=_("Language"),
        initial=get_language,
        choices=translated(terms.choices(terms.Language)),
    )
    accessibility = forms.CharField(
        label=_("Is there something we should know so that taking part is easy?"),
        required=False,
        max_length=240,
        help_text=_("For example a step-free way in, an interpreter, or a quiet room."),
    )

    def __init__(self, *args: Any, practitioners: Iterable[Practitioner] = (), **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["wished_practitioner"].choices = [  # type: ignore[attr-defined]
            ("", _("No wish")),
            *((one.pk, one.person.name) for one in practitioners),
        ]


class WhoAsks(Step):
    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-mail"), widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    phone = forms.CharField(
        label=_("Phone"),
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
        help_text=_("If you would rather be called."),
    )
    role = forms.ChoiceField(
        label=_("You are"),
        choices=[("", _("Choose")), *translated(terms.choices(terms.InquirerRole))],
    )
    organisation_name = forms.CharField(
        label=_("Organisation"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )


STEPS: list[type[Step]] = [WhatIsGoingOn, WhatIsWishedFor, WhoAsks]
