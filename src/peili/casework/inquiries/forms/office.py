"""What the office and the practitioner decide about an inquiry, and what the inquirer books."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peili.casework.inquiries.models import ExploratoryTalk
from peili.casework.inquiries.wording import ROUTE_LABELS
from peili.casework.offerings.models import Practitioner, Service
from peili.core import terms
from peili.parties.models import Person
from peili.plumbing import clock
from peili.plumbing.ui import formats
from peili.plumbing.ui.fields import FinnishDateField, FinnishMomentField, translated

NO_MATTER = ("", _("We do not know yet"))


class RouteForm(forms.Form):
    route = forms.ChoiceField(
        label=_("Route"), widget=forms.RadioSelect, choices=translated(ROUTE_LABELS.items())
    )
    reason = forms.CharField(
        label=_("Your reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed only if you choose another route than the one proposed."),
    )


class OwnerForm(forms.Form):
    owner: forms.ModelChoiceField[Person] = forms.ModelChoiceField(None, label=_("Who answers"))

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = people  # type: ignore[attr-defined]


class ClosureForm(forms.Form):
    because = forms.CharField(
        label=_("What we say to the inquirer"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Why this is not for us, and where to turn. It is sent as you write it."),
    )
    tell = forms.BooleanField(
        label=_("Send this to the inquirer by e-mail"), required=False, initial=True
    )


class TalkForm(forms.Form):
    practitioner: forms.ModelChoiceField[Practitioner] = forms.ModelChoiceField(
        None, label=_("Who talks with the inquirer")
    )

    def __init__(self, *args: Any, practitioners: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["practitioner"].queryset = practitioners  # type: ignore[attr-defined]


class TimesForm(forms.Form):
    """Times to offer: those free in the practitioner's hours, and one of one's own."""

    starts = forms.MultipleChoiceField(
        label=_("Free in the calendar"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "row"}),
        error_messages={"invalid_choice": _("One of these times has been taken. Choose anew.")},
    )
    another = FinnishMomentField(label=_("Another time"), required=False)
    minutes = forms.TypedChoiceField(
        label=_("Length"),
        coerce=int,
        initial=45,
        choices=[(minutes, f"{minutes} min") for minutes in (30, 45, 60, 90)],
    )
    place_mode = forms.ChoiceField(
        label=_("Where"),
        initial="remote",
        widget=forms.RadioSelect,
        choices=translated(
            (mode.value, mode.label)
            for mode in (
                terms.PlaceMode.REMOTE,
                terms.PlaceMode.AT_OFFICE,
                terms.PlaceMode.AT_CLIENT,
            )
        ),
    )
    place = forms.CharField(
        label=_("Address, link or phone number"),
        required=False,
        max_length=240,
        help_text=_("The inquirer gets this with the confirmation."),
    )

    def __init__(self, *args: Any, free: Iterable[datetime], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["starts"].choices = list(_by_day(free))  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if typed.get("place_mode") == terms.PlaceMode.REMOTE and not typed.get("place"):
            self.add_error(
                "place", _("Write the link, or the number that is phoned: this is all they get.")
            )
        return typed

    def chosen(self) -> list[datetime]:
        typed = self.cleaned_data
        own = [typed["another"]] if typed["another"] else []
        return [*map(datetime.fromisoformat, typed["starts"]), *own]


class BookingForm(forms.Form):
    time = forms.TypedChoiceField(
        label=_("Choose a time"), coerce=int, widget=forms.RadioSelect(attrs={"class": "row"})
    )

    def __init__(self, *args: Any, times: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["time"].choices = [  # type: ignore[attr-defined]
            (one.pk, formats.span(one.starts, one.ends)) for one in times
        ]


class ConclusionForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("What came of it"),
        widget=forms.RadioSelect,
        choices=ExploratoryTalk.Outcome.choices,
    )
    service: forms.ModelChoiceField[Service] = forms.ModelChoiceField(
        None, label=_("Service"), required=False
    )
    form = forms.ChoiceField(
        label=_("Form"), required=False, choices=[NO_MATTER, *translated(terms.choices(terms.Form))]
    )
    focus = forms.ChoiceField(
        label=_("Focus"),
        required=False,
        choices=[NO_MATTER, *translated(terms.choices(terms.Focus))],
    )
    practitioner: forms.ModelChoiceField[Practitioner] = forms.ModelChoiceField(
        None,
        label=_("Proposed practitioner"),
        required=False,
        empty_label=_("The office chooses"),
    )
    where_to_go = forms.CharField(
        label=_("If not us: where to turn"),
        required=False,
        max_length=240,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("This is sent to the inquirer."),
    )
    boundary = forms.ChoiceField(
        label=_("Is this mine?"),
        widget=forms.RadioSelect,
        choices=ExploratoryTalk.Boundary.choices,
        help_text=_("Ask yourself after every talk: do my training and experience reach this?"),
    )

    def __init__(self, *args: Any, services: Any, practitioners: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["service"].queryset = services  # type: ignore[attr-defined]
        self.fields["practitioner"].queryset = practitioners  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if typed.get("outcome") == ExploratoryTalk.Outcome.SERVICE and not typed.get("service"):
            self.add_error("service", _("Choose the service that fits."))
        return typed


class CrossingForm(forms.Form):
    on = FinnishDateField(label=_("Day"))
    what = forms.CharField(
        label=_("What happened"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    learned = forms.CharField(
        label=_("What it taught you about your boundaries"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def _by_day(free: Iterable[datetime]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    days: dict[str, list[tuple[str, str]]] = {}
    for start in free:
        day = formats.weekday_date(clock.local(start).date())
        days.setdefault(day, []).append((start.isoformat(), formats.clock_time(start)))
    yield from days.items()
