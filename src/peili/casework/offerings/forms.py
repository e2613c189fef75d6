"""What may be typed about services, prices and practitioners."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.dates import WEEKDAYS as DAY_NAMES
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from peili.casework.offerings import hours
from peili.casework.offerings.models import (
    OwnDevelopment,
    Practitioner,
    PriceRow,
    PublicWork,
    Service,
)
from peili.core import terms
from peili.parties.models import Person
from peili.plumbing import clock
from peili.plumbing.ui.fields import EuroField, FinnishDateField, UnitInput, translated
from peili.plumbing.ui.sections import InSections

MINUTES = UnitInput(unit=_("min"))
QUALIFICATION = [
    "supervisor_credits",
    "practice_hours",
    "received_supervision_hours",
    "association_member",
    "trained_mediator",
    "trained_in_crisis",
    "trained_in_sound_relaxation",
    "trained_lecturer",
]
WEEKS = UnitInput(unit=_("weeks"))


def several(label: Any, kind: type[terms.Term], *, row: bool = True) -> forms.MultipleChoiceField:
    """Ask for any of a kind of terms, as check boxes."""
    return forms.MultipleChoiceField(
        label=label,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "row"} if row else {}),
        choices=translated(terms.choices(kind)),
    )


class ServiceForm(InSections, forms.ModelForm):  # type: ignore[type-arg]
    kind = forms.ChoiceField(
        label=_("Kind"), choices=translated(terms.choices(terms.EngagementKind))
    )
    forms_ = several(_("Forms"), terms.Form)
    focuses = several(_("Focus"), terms.Focus)
    place_modes = several(_("Where"), terms.PlaceMode)
    vat_treatment = forms.ChoiceField(
        label=_("VAT treatment"), choices=translated(terms.choices(terms.VatTreatment))
    )

    SECTIONS: ClassVar = [
        (_("What it is"), ["name", "kind", "summary", "description", "suits", "is_public"]),
        (_("How it is done"), ["forms_", "focuses", "place_modes", "room_needs"]),
        (
            _("How long and how often"),
            [
                "minutes_min",
                "minutes_max",
                "rhythm_weeks_min",
                "rhythm_weeks_max",
                "sessions_recommended",
            ],
        ),
        (_("VAT"), ["vat_treatment", "vat_reason"]),
        (_("On the public page"), ["position"]),
    ]

    class Meta:
        model = Service
        fields = [
            "name",
            "kind",
            "summary",
            "description",
            "suits",
            "focuses",
            "place_modes",
            "room_needs",
            "minutes_min",
            "minutes_max",
            "rhythm_weeks_min",
            "rhythm_weeks_max",
            "sessions_recommended",
            "vat_treatment",
            "vat_reason",
            "is_public",
            "position",
        ]
        labels = {
            "name": _("Name"),
            "summary": _("In one sentence"),
            "description": _("Description"),
            "suits": _("For whom or for what"),
            "is_public": _("Shown on the public pages"),
            "room_needs": _("What the room needs"),
            "minutes_min": _("At least"),
            "minutes_max": _("At most"),
            "rhythm_weeks_min": _("Every … weeks, at least"),
            "rhythm_weeks_max": _("Every … weeks, at most"),
            "sessions_recommended": _("Sessions recommended at least"),
            "vat_reason": _("Reason"),
            "position": _("Place in the list"),
        }
        help_texts = {
            "suits": _("One a line."),
            "vat_reason": _("Needed when no VAT is charged; it stands on the invoice."),
            "position": _("The smallest number comes first."),
        }
        widgets = {
            "description": forms.Textarea(attrs={"rows": 8}),
            "suits": forms.Textarea(attrs={"rows": 5}),
            "minutes_min": MINUTES,
            "minutes_max": MINUTES,
            "rhythm_weeks_min": WEEKS,
            "rhythm_weeks_max": WEEKS,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["forms_"] = self.instance.forms

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        _in_order(self, typed, "minutes_min", "minutes_max")
        _in_order(self, typed, "rhythm_weeks_min", "rhythm_weeks_max")
        exempt = {terms.VatTreatment.EXEMPT, terms.VatTreatment.REVERSE_CHARGE}
        if typed.get("vat_treatment") in exempt and not typed.get("vat_reason"):
            self.add_error("vat_reason", _("Give the reason: it reaches the invoice."))
        self.instance.forms = typed.get("forms_", [])
        return typed


class PriceForm(forms.Form):
    form = forms.ChoiceField(
        label=_("Form"),
        required=False,
        choices=[("", _("Any")), *translated(terms.choices(terms.Form))],
    )
    region = forms.ChoiceField(
        label=_("Region"),
        required=False,
        choices=[("", _("Any")), *translated(terms.choices(terms.Region))],
    )
    minutes = forms.IntegerField(
        label=_("Length"), required=False, min_value=5, max_value=1440, widget=MINUTES
    )
    unit = forms.ChoiceField(label=_("Unit"), choices=PriceRow.Unit.choices)
    price = EuroField(label=_("Price without VAT"), least=0, most=100_000)
    valid_from = FinnishDateField(label=_("From the day"))

    def as_price(self) -> dict[str, Any]:
        typed = dict(self.cleaned_data)
        typed["cents"] = int(typed.pop("price") * 100)
        return typed


class PriceEndForm(forms.Form):
    last_day = FinnishDateField(label=_("Last day"))


class PractitionerForm(InSections, forms.ModelForm):  # type: ignore[type-arg]
    """Everything that matching needs, and the public profile."""

    forms_ = several(_("Forms"), terms.Form)
    focuses = several(_("Focus"), terms.Focus)
    professions = several(_("Fields known from within"), terms.Profession)
    approaches = several(_("Approach"), terms.Approach)
    regions = several(_("Regions"), terms.Region)
    place_modes = several(_("Where"), terms.PlaceMode)
    languages = several(_("Languages"), terms.Language)

    SECTIONS: ClassVar = [
        (_("Public profile"), ["title", "introduction", "is_public", "is_active"]),
        (_("Qualification"), QUALIFICATION),
        (_("What"), ["forms_", "focuses", "professions", "approaches", "languages"]),
        (_("Where"), ["regions", "place_modes", "home_town"]),
        (_("Weekly hours"), [f"hours_{day}" for day in hours.WEEKDAYS]),
        (
            _("Limits of the workload"),
            ["weekly_minutes_limit", "daily_minutes_limit", "engagements_limit"],
        ),
    ]

    class Meta:
        model = Practitioner
        fields = [
            "title",
            "introduction",
            "is_public",
            "is_active",
            *QUALIFICATION,
            "focuses",
            "professions",
            "approaches",
            "regions",
            "place_modes",
            "languages",
            "home_town",
            "weekly_minutes_limit",
            "daily_minutes_limit",
            "engagements_limit",
        ]
        labels = {
            "title": _("Title"),
            "introduction": _("Introduction"),
            "is_public": _("Shown on the public pages"),
            "is_active": _("Takes new work"),
            "supervisor_credits": _("Supervisor training"),
            "practice_hours": _("Own practice during the training"),
            "received_supervision_hours": _("Received supervision"),
            "association_member": _("Member of the supervisors' association"),
            "trained_mediator": _("Trained mediator"),
            "trained_in_crisis": _("Trained in crisis work"),
            "trained_in_sound_relaxation": _("Trained in sound relaxation"),
            "trained_lecturer": _("Gives lectures and training"),
            "home_town": _("Home town"),
            "weekly_minutes_limit": _("In a week at most"),
            "daily_minutes_limit": _("In a day at most"),
            "engagements_limit": _("Engagements at once at most"),
        }
        help_texts = {
            "supervisor_credits": _("60 credits are asked for before supervision is proposed."),
            "weekly_minutes_limit": _("Over the limit nothing new is proposed."),
        }
        widgets = {
            "introduction": forms.Textarea(attrs={"rows": 5}),
            "supervisor_credits": UnitInput(unit=_("credits")),
            "practice_hours": UnitInput(unit="× 45 min"),
            "received_supervision_hours": UnitInput(unit=pgettext_lazy("hours, shortened", "h")),
            "weekly_minutes_limit": MINUTES,
            "daily_minutes_limit": MINUTES,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["forms_"] = self.instance.forms
        for number, day in enumerate(hours.WEEKDAYS):
            self.fields[f"hours_{day}"] = forms.CharField(
                label=DAY_NAMES[number],
                required=False,
                max_length=60,
                initial=hours.write_day(self.instance.hours.get(day, [])),
                help_text=_("For example 9–12, 13–16. Empty: no sessions.") if not number else "",
            )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        week = {}
        for day in hours.WEEKDAYS:
            try:
                if stretches := hours.read_day(typed.get(f"hours_{day}", "")):
                    week[day] = stretches
            except hours.NotHours:
                self.add_error(f"hours_{day}", _("Write the hours like this: 9–12, 13–16."))
        self.instance.hours = week
        self.instance.forms = typed.get("forms_", [])
        return typed


class OwnProfileForm(PractitionerForm):
    """What a practitioner keeps themselves; the office vouches for the qualification."""

    class Meta(PractitionerForm.Meta):
        fields = [
            name
            for name in PractitionerForm.Meta.fields
            if name not in {"is_active", *QUALIFICATION}
        ]


class NewPractitionerForm(PractitionerForm):
    person: forms.ModelChoiceField[Person] = forms.ModelChoiceField(None, label=_("Person"))
    SECTIONS: ClassVar = [(_("Who"), ["person"]), *PractitionerForm.SECTIONS]

    class Meta(PractitionerForm.Meta):
        fields = ["person", *PractitionerForm.Meta.fields]

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people  # type: ignore[attr-defined]


class WorkForm(forms.ModelForm):  # type: ignore[type-arg]
    address = forms.URLField(label=_("Web address"), required=False, assume_scheme="https")

    class Meta:
        model = PublicWork
        fields = ["kind", "title", "year", "address"]
        labels = {"kind": _("Kind"), "title": _("Title"), "year": _("Year")}

    def clean_year(self) -> int:
        year: int = self.cleaned_data["year"]
        if not 1900 <= year <= clock.today().year + 1:
            raise forms.ValidationError(_("Check the year."))
        return year


class DevelopmentForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=OwnDevelopment.Kind.choices)
    on = FinnishDateField(label=_("Day"))
    minutes = forms.IntegerField(
        label=_("Length"), min_value=5, max_value=6000, initial=90, widget=MINUTES
    )
    what = forms.CharField(label=_("What"), required=False, max_length=240)


def _in_order(form: forms.BaseForm, typed: dict[str, Any], least: str, most: str) -> None:
    low, high = typed.get(least), typed.get(most)
    if low is not None and high is not None and low > high:
        form.add_error(most, _("This must not be less than the least."))
