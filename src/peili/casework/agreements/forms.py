"""What may be typed into an agreement."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from peili.casework.agreements.models import Agreement
from peili.casework.frameworks.models import Lot
from peili.core import terms
from peili.plumbing.ui.fields import EuroField, FinnishDateField, UnitInput, translated

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 1, 1)
LIMITS = {
    "sessions": (1, 200),
    "minutes": (15, 600),
    "interval_weeks": (1, 52),
    "interval_weeks_min": (1, 52),
    "interval_weeks_max": (1, 52),
    "trial_sessions": (0, 50),
    "travel_kilometres": (0, 2000),
    "travel_minutes": (0, 2880),
    "cancellation_notice_hours": (0, 720),
    "late_cancellation_percent": (0, 100),
}
UNITS = {
    "minutes": _("min"),
    "interval_weeks": _("weeks"),
    "interval_weeks_min": _("weeks"),
    "interval_weeks_max": _("weeks"),
    "travel_kilometres": _("km"),
    "travel_minutes": _("min"),
    "cancellation_notice_hours": _("hours"),
    "late_cancellation_percent": "%",
}
TEXTS = (
    "core_task",
    "goals",
    "methods",
    "evaluation_plan",
    "other_development",
    "confidentiality",
    "legal_exceptions",
    "new_members_rule",
    "recording_rule",
    "records_rule",
    "crisis_rule",
    "interruption",
    "dissatisfaction",
    "what_changed",
)
CENTS = {
    "kilometre_price": "kilometre_cents",
    "travel_hour_price": "travel_hour_cents",
    "day_allowance": "day_allowance_cents",
}
"""Sums that are typed in euros, and the columns that keep them in cents."""

SECTIONS: list[tuple[str, Any, list[str]]] = [
    ("change", _("What this version changes"), ["what_changed"]),
    ("parties", _("Who agrees"), ["parties", "asked_in_order"]),
    (
        "work",
        _("Working together"),
        ["service", "form", "focus", "sessions", "minutes", "place_mode", "place"],
    ),
    (
        "rhythm",
        _("Rhythm and period"),
        [
            "interval_weeks",
            "interval_weeks_min",
            "interval_weeks_max",
            "starts_on",
            "ends_on",
            "trial_sessions",
            "go_no_go_on",
        ],
    ),
    (
        "goals",
        _("Goals and ways of working"),
        [
            "core_task",
            "goals",
            "goal_owner",
            "goal_audience",
            "methods",
            "evaluation_plan",
            "other_development",
        ],
    ),
    (
        "confidentiality",
        _("Confidentiality"),
        [
            "confidentiality",
            "legal_exceptions",
            "new_members_rule",
            "recording_rule",
            "records_rule",
        ],
    ),
    (
        "price",
        _("Price and cancellation"),
        [
            "price",
            "priced_by",
            "vat_treatment",
            "vat_reason",
            "travel_kilometres",
            "kilometre_price",
            "travel_minutes",
            "travel_hour_price",
            "day_allowance",
            "lot",
            "order_reference",
            "cancellation_notice_hours",
            "late_cancellation_percent",
        ],
    ),
    (
        "otherwise",
        _("When things go otherwise"),
        ["interruption", "dissatisfaction", "third_party_assessor", "crisis_rule"],
    ),
]
LABELS = {
    "parties": _("Who accepts"),
    "asked_in_order": _("Ask one after the other"),
    "service": _("Service"),
    "form": _("Form"),
    "focus": _("Focus"),
    "sessions": _("Number of sessions"),
    "minutes": _("Length of a session"),
    "place_mode": _("Where you meet"),
    "place": _("Address or room"),
    "interval_weeks": _("Usually this far apart"),
    "interval_weeks_min": _("At least this far apart"),
    "interval_weeks_max": _("At most this far apart"),
    "trial_sessions": _("Sessions of trial"),
    "core_task": _("Core task"),
    "goals": _("What we aim at"),
    "goal_owner": _("Whose goals"),
    "goal_audience": _("Who reads the goals"),
    "methods": _("Methods"),
    "evaluation_plan": _("Evaluation"),
    "other_development": _("Other development under way"),
    "confidentiality": _("Boundary of confidentiality"),
    "legal_exceptions": _("Exceptions by law"),
    "new_members_rule": _("New members"),
    "recording_rule": _("Recording"),
    "records_rule": _("Records and how long they are kept"),
    "vat_treatment": _("VAT"),
    "vat_reason": _("Reason of the exemption"),
    "priced_by": _("What the price is for"),
    "travel_kilometres": _("Travel for a session"),
    "travel_minutes": _("Time on the way"),
    "lot": _("Lot of a framework agreement"),
    "order_reference": _("Order reference"),
    "cancellation_notice_hours": _("Cancellation without a fee until"),
    "late_cancellation_percent": _("Fee of a late cancellation"),
    "interruption": _("Interruption"),
    "dissatisfaction": _("Dissatisfaction"),
    "third_party_assessor": _("Who assesses from outside"),
    "crisis_rule": _("Crisis or bullying"),
    "what_changed": _("What this version changes"),
}
HELP = {
    "asked_in_order": _("First the supervisor, then the supervisees, last the commissioner."),
    "goals": _("The jointly agreed goals. The commissioner reads this; name nobody."),
    "goal_audience": _("Ratings are never shown to the commissioner."),
    "core_task": _("Why the commissioner's organisation exists; evaluation is held against it."),
    "other_development": _("Other training or development that the work must respect."),
    "trial_sessions": _("0 when no trial is agreed."),
    "vat_reason": _("Stands on the invoice, so it must not tell what is talked about."),
    "travel_minutes": _("Both ways together; 0 when it is not charged for."),
    "lot": _("The agreement then draws on its ceiling. The price above is what is invoiced."),
    "order_reference": _("What the payer wants to see on the invoice."),
}


@dataclass(frozen=True)
class Part:
    key: str
    title: Any
    fields: list[forms.BoundField]

    @property
    def has_errors(self) -> bool:
        return any(field.errors for field in self.fields)


class DraftForm(forms.ModelForm):  # type: ignore[type-arg]
    """All that C2 asks an agreement to say. Empty texts may wait until it is offered."""

    starts_on = FinnishDateField(label=_("First day of the period"))
    ends_on = FinnishDateField(label=_("Last day of the period"))
    go_no_go_on = FinnishDateField(label=_("Whether to go on is decided on"), required=False)
    price = EuroField(label=_("Price of a session"), least=0, most=100_000)
    kilometre_price = EuroField(label=_("Price of a kilometre"), least=0, most=100)
    travel_hour_price = EuroField(
        label=_("Price of an hour on the way"), least=0, most=10_000, required=False
    )
    day_allowance = EuroField(
        label=_("Day allowance for a trip"), least=0, most=1_000, required=False
    )

    class Meta:
        model = Agreement
        fields = [
            name
            for _key, _title, names in SECTIONS
            for name in names
            if name not in {"price", *CENTS}
        ]
        labels = LABELS
        help_texts = HELP
        widgets = {name: forms.Textarea({"rows": 4}) for name in TEXTS} | {
            name: UnitInput(unit=unit, attrs={"class": "short", "inputmode": "numeric"})
            for name, unit in UNITS.items()
        }

    def __init__(self, *args: Any, lots: QuerySet[Lot] | None = None, **kwargs: Any) -> None:
        """Take the lots that the buyer has open; None where the actor sees no frameworks."""
        super().__init__(*args, **kwargs)
        agreement = self.instance
        self.initial["price"] = Decimal(agreement.price_cents) / 100
        for name, column in CENTS.items():
            self.initial[name] = Decimal(getattr(agreement, column)) / 100
        self.fields["priced_by"].required = False
        self.fields["travel_minutes"].required = False
        if lots is None or not (lots.exists() or agreement.lot_id):
            del self.fields["lot"]
        else:
            self.fields["lot"].queryset = lots  # type: ignore[attr-defined]
        for name, words in (
            ("form", terms.Form),
            ("focus", terms.Focus),
            ("place_mode", terms.PlaceMode),
            ("vat_treatment", terms.VatTreatment),
        ):
            self.fields[name].choices = translated(terms.choices(words))  # type: ignore[attr-defined]
        for name, (least, most) in LIMITS.items():
            self.fields[name].validators += [MinValueValidator(least), MaxValueValidator(most)]
        if agreement.version == 1:
            del self.fields["what_changed"]

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        days = {name: typed.get(name) for name in ("starts_on", "ends_on", "go_no_go_on")}
        for name, day in days.items():
            if day and not FIRST_DAY <= day <= LAST_DAY:
                self.add_error(name, _("Check the year."))
        if days["starts_on"] and days["ends_on"] and days["ends_on"] < days["starts_on"]:
            self.add_error("ends_on", _("The period ends before it begins."))
        return typed

    def changes(self) -> dict[str, Any]:
        """Return what was typed, as the columns of an agreement."""
        typed = {name: self.cleaned_data[name] for name in self.Meta.fields if name in self.fields}
        return typed | {
            "price_cents": round(self.cleaned_data["price"] * 100),
            "priced_by": typed["priced_by"] or Agreement.PricedBy.SESSION,
            "travel_minutes": typed["travel_minutes"] or 0,
            **{
                column: round((self.cleaned_data[name] or 0) * 100)
                for name, column in CENTS.items()
            },
        }

    def parts(self) -> Iterator[Part]:
        """Give the fields a subject at a time."""
        for key, title, names in SECTIONS:
            fields = [self[name] for name in names if name in self.fields]
            if fields:
                yield Part(key, title, fields)


class PriorContactsForm(forms.Form):
    """The supervisor's word on what was before (C3)."""

    there_were_none = forms.TypedChoiceField(
        label=_("Have you had anything to do with the supervisees before?"),
        choices=[
            ("yes", _("No, nothing")),
            ("no", _("Yes; I describe it below")),
        ],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    description = forms.CharField(
        label=_("What it was"),
        help_text=_(
            "Working together, line of command, kinship, friendship, an earlier supervision."
            " Name no supervisee: everybody who accepts reads this."
        ),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        if typed.get("there_were_none") is False and not typed.get("description", "").strip():
            self.add_error("description", _("Describe in a sentence what it was."))
        return typed

    @property
    def described(self) -> str:
        if self.cleaned_data["there_were_none"]:
            return ""
        words: str = self.cleaned_data["description"].strip()
        return words


class AcceptanceForm(forms.Form):
    typed_name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        help_text=_("By writing your name you accept the agreement as it stands above."),
        widget=forms.TextInput({"autocomplete": "name"}),
    )


class DecliningForm(forms.Form):
    because = forms.CharField(
        label=_("What should be different?"),
        help_text=_("The supervisor and the coordinator read this."),
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )


class TrialForm(forms.Form):
    go = forms.TypedChoiceField(
        label=_("What did you decide together?"),
        choices=[("yes", _("We go on")), ("no", _("We do not go on"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
