"""What may be typed on the planning desk."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from peili.casework.schedule.forms.sessions import check_year
from peili.casework.schedule.models import Plan
from peili.plumbing.ui.fields import FinnishDateField, FinnishMomentField, FinnishTimeField

MOST_DAYS = 400
MOST_WEEKS = 26
HALF_HOUR = 30


class PlanForm(forms.Form):
    """Which processes, between which days, and how much of what is booked may move."""

    processes = forms.TypedMultipleChoiceField(
        label=_("Processes"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one process.")},
    )
    first_day = FinnishDateField(label=_("From"))
    last_day = FinnishDateField(label=_("Until"))
    change = forms.ChoiceField(
        label=_("What may move"),
        choices=Plan.Change.choices,
        initial=Plan.Change.LITTLE,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, processes: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["processes"].choices = processes  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or {}
        first, last = typed.get("first_day"), typed.get("last_day")
        for name, day in (("first_day", first), ("last_day", last)):
            try:
                check_year(day)
            except forms.ValidationError as slip:
                self.add_error(name, slip)
                return typed
        if first and last and not timedelta(0) <= last - first <= timedelta(days=MOST_DAYS):
            self.add_error(
                "last_day", _("The period ends after it begins, and is at most thirteen months.")
            )
        return typed


class MovePlannedForm(forms.Form):
    """Another week, weekday or time for one planned session."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=16)
    weeks = forms.TypedChoiceField(label=_("Week"), coerce=int)
    weekday = forms.TypedChoiceField(
        label=_("Weekday"), coerce=int, choices=[(n, str(WEEKDAYS[n])) for n in range(7)]
    )
    at = FinnishTimeField(label=_("Time of day"))

    def __init__(self, *args: Any, seen: datetime, **kwargs: Any) -> None:
        initial = {"seen": f"{seen:%Y-%m-%dT%H:%M}", "weeks": 0, "weekday": seen.weekday()}
        kwargs["initial"] = {**initial, "at": seen.time(), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self._was = seen
        self.fields["weekday"].choices = [  # type: ignore[attr-defined]
            (number, WEEKDAYS[number]) for number in range(7)
        ]
        self.fields["weeks"].choices = [  # type: ignore[attr-defined]
            (n, _week_of(seen.date() + timedelta(weeks=n), n)) for n in range(-4, 5)
        ]

    def clean_at(self) -> Any:
        at = self.cleaned_data["at"]
        if at.minute % HALF_HOUR:
            raise forms.ValidationError(_("A planned session begins on the hour or the half hour."))
        return at

    @property
    def to(self) -> datetime:
        """Return the local time, without a zone."""
        typed = self.cleaned_data
        monday = self._was.date() - timedelta(days=self._was.weekday())
        day = monday + timedelta(weeks=typed["weeks"], days=typed["weekday"])
        return datetime.combine(day, typed["at"])


class WishesForm(forms.Form):
    """What gives way when one process is planned anew."""

    without = forms.TypedMultipleChoiceField(
        label=_("Need not come to every session"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("They come whenever they can."),
    )
    supervisor = forms.TypedChoiceField(
        label=_("Supervisor"), coerce=int, required=False, empty_value=None
    )
    weekdays = forms.TypedMultipleChoiceField(
        label=_("Only on these weekdays"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    opens = FinnishTimeField(label=_("Not before"), required=False)
    closes = FinnishTimeField(label=_("Over by"), required=False)
    remote = forms.BooleanField(label=_("Meet remotely"), required=False)
    gap_weeks = forms.IntegerField(
        label=_("Weeks that the gap may be shorter or longer than agreed"),
        min_value=0,
        max_value=4,
        required=False,
        widget=forms.NumberInput({"class": "short"}),
    )
    later_weeks = forms.IntegerField(
        label=_("Weeks that the first session may be later"),
        min_value=0,
        max_value=12,
        required=False,
        widget=forms.NumberInput({"class": "short"}),
    )

    def __init__(
        self,
        *args: Any,
        members: list[tuple[int, str]],
        supervisors: list[tuple[int, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["without"].choices = members  # type: ignore[attr-defined]
        self.fields["supervisor"].choices = [  # type: ignore[attr-defined]
            ("", _("The one of the agreement")),
            *supervisors,
        ]
        self.fields["weekdays"].choices = [  # type: ignore[attr-defined]
            (number, WEEKDAYS[number]) for number in range(5)
        ]

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or {}
        opens, closes = typed.get("opens"), typed.get("closes")
        if opens and closes and opens >= closes:
            self.add_error("closes", _("The end comes after the beginning."))
        return typed

    def as_wishes(self) -> dict[str, Any]:
        typed = self.cleaned_data
        return {
            "without": tuple(typed["without"]),
            "supervisor": typed["supervisor"] or None,
            "weekdays": tuple(typed["weekdays"]),
            "opens": _minute(typed["opens"]),
            "closes": _minute(typed["closes"]),
            "remote": typed["remote"],
            "gap_weeks": typed["gap_weeks"] or 0,
            "later_weeks": typed["later_weeks"] or 0,
        }


class ChoicesForm(forms.Form):
    """From when on the missing sessions of one process are looked for."""

    first_day = FinnishDateField(label=_("From"))

    def clean_first_day(self) -> date:
        day: date = self.cleaned_data["first_day"]
        check_year(day)
        return day


class AbsenceForm(forms.Form):
    """Who is away and when; nobody asks why."""

    person = forms.TypedChoiceField(label=_("Who is away"), coerce=int)
    starts = FinnishMomentField(label=_("Away from"))
    ends = FinnishMomentField(label=_("Back at"))

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = people  # type: ignore[attr-defined]

    def clean_starts(self) -> datetime:
        return _in_our_time(self.cleaned_data["starts"])

    def clean_ends(self) -> datetime:
        return _in_our_time(self.cleaned_data["ends"])


class TravelTimeForm(forms.Form):
    origin = forms.CharField(label=_("From town"), max_length=60)
    destination = forms.CharField(label=_("To town"), max_length=60)
    minutes = forms.IntegerField(
        label=_("Minutes"),
        min_value=1,
        max_value=900,
        widget=forms.NumberInput({"class": "short"}),
    )

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or {}
        if typed.get("origin") and typed.get("origin") == typed.get("destination"):
            self.add_error("destination", _("Choose two different towns."))
        return typed


def _week_of(day: date, weeks: int) -> str:
    number = day.isocalendar().week
    if not weeks:
        return str(_("this week (%(number)s)") % {"number": number})
    return str(_("%(weeks)+d (week %(number)s)") % {"weeks": weeks, "number": number})


def _in_our_time(at: datetime) -> datetime:
    check_year(at)
    return at


def _minute(at: Any) -> int | None:
    return None if at is None else at.hour * 60 + at.minute
