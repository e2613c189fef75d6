"""What may be typed about sessions."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.forms import formset_factory
from django.utils.translation import gettext_lazy as _

from peili.casework.agreements.models import Agreement
from peili.casework.schedule.models import Session
from peili.core import terms
from peili.core.series import Reach
from peili.plumbing.ui.fields import (
    FinnishDateField,
    FinnishMomentField,
    FinnishTimeField,
    UnitInput,
    translated,
)

FIRST_YEAR, LAST_YEAR = 2000, 2100
MOST_SESSIONS = 60
REACHES = [
    (Reach.THIS.value, _("Only this session")),
    (Reach.FOLLOWING.value, _("This and the following")),
    (Reach.ALL.value, _("All that are still ahead")),
]


def check_year(day: date | datetime | None) -> None:
    """Refuse a slip of the year before anything is reckoned with it."""
    if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise forms.ValidationError(_("Check the year."))


class SeriesForm(forms.Form):
    """From when, at what time and how many to propose."""

    starts_on = FinnishDateField(label=_("First day"))
    at = FinnishTimeField(
        label=_("Time of day"),
        required=False,
        help_text=_("Left empty, the time with the fewest clashes is looked for."),
    )
    sessions = forms.IntegerField(
        label=_("Number of sessions"),
        min_value=1,
        max_value=MOST_SESSIONS,
        widget=forms.NumberInput({"class": "short"}),
    )

    def clean_starts_on(self) -> date:
        day: date = self.cleaned_data["starts_on"]
        check_year(day)
        return day


class TimeForm(forms.Form):
    """One line of the preview, with what stands in its way."""

    clashes = ""

    chosen = forms.BooleanField(label=_("Book this"), required=False, initial=True)
    starts = FinnishMomentField(label=_("Starts"))
    kind = forms.ChoiceField(label=_("Kind"), choices=Session.Kind.choices)

    def clean_starts(self) -> datetime:
        starts: datetime = self.cleaned_data["starts"]
        check_year(starts)
        return starts


TimeFormSet = formset_factory(
    TimeForm,
    extra=0,
    max_num=MOST_SESSIONS,
    absolute_max=MOST_SESSIONS,
    validate_max=True,
)


class SessionForm(forms.Form):
    """A single session; what is not said follows the agreement."""

    starts = FinnishMomentField(label=_("Starts"))
    minutes = forms.IntegerField(
        label=_("Length"),
        min_value=15,
        max_value=600,
        widget=UnitInput(unit=_("min"), attrs={"class": "short"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=Session.Kind.choices)
    place_mode = forms.ChoiceField(
        label=_("Where you meet"), choices=translated(terms.choices(terms.PlaceMode))
    )
    place = forms.CharField(label=_("Address or room"), max_length=240, required=False)
    room = forms.URLField(
        label=_("Link of the remote session"),
        required=False,
        max_length=200,
        assume_scheme="https",
        help_text=_("Only the members see it."),
    )
    anyway = forms.BooleanField(
        label=_("Book in spite of what is said above"), required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, agreement: Agreement, **kwargs: Any) -> None:
        usual = {
            "minutes": agreement.minutes,
            "place_mode": agreement.place_mode,
            "place": agreement.place,
        }
        kwargs["initial"] = usual | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)

    def clean_starts(self) -> datetime:
        starts: datetime = self.cleaned_data["starts"]
        check_year(starts)
        return starts

    @property
    def ends(self) -> datetime:
        minutes: int = self.cleaned_data["minutes"]
        starts: datetime = self.cleaned_data["starts"]
        return starts + timedelta(minutes=minutes)


class MoveForm(forms.Form):
    to = FinnishMomentField(label=_("New time"))
    reach = forms.ChoiceField(
        label=_("What moves"), choices=REACHES, initial=Reach.THIS.value, widget=forms.RadioSelect
    )

    def clean_to(self) -> datetime:
        to: datetime = self.cleaned_data["to"]
        check_year(to)
        return to


class CancellationForm(forms.Form):
    reach = forms.ChoiceField(
        label=_("What is cancelled"),
        choices=REACHES,
        initial=Reach.THIS.value,
        widget=forms.RadioSelect,
    )
    cancelled_by = forms.ChoiceField(
        label=_("Who cancels"),
        choices=Session.CancelledBy.choices,
        initial=Session.CancelledBy.MEMBERS,
        widget=forms.RadioSelect,
        help_text=_("What we ourselves cancel costs nothing."),
    )


class AttendanceForm(forms.Form):
    """Who came; the members are given when the form is made."""

    came = forms.TypedMultipleChoiceField(
        label=_("Who came"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    substitutes = forms.CharField(
        label=_("Substitutes"),
        help_text=_("One name a line. Only you see the names; the head count is shared."),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
    )

    def __init__(self, *args: Any, members: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["came"].choices = members  # type: ignore[attr-defined]

    def clean_substitutes(self) -> list[str]:
        names = self.cleaned_data["substitutes"].splitlines()
        return [name.strip()[:120] for name in names if name.strip()]


class MemberForm(forms.Form):
    """A new supervisee. Somebody known by the address is not written down twice."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(
        label=_("E-mail"), help_text=_("The agreement is sent here to be accepted.")
    )


class EndingForm(forms.Form):
    because = forms.ChoiceField(
        label=_("Why it ends"), choices=Agreement.Ending.choices, widget=forms.RadioSelect
    )
    cancelled_by = forms.ChoiceField(
        label=_("Who cancels what is still booked"),
        choices=Session.CancelledBy.choices,
        initial=Session.CancelledBy.PRACTICE,
        widget=forms.RadioSelect,
    )
