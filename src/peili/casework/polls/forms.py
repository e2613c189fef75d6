"""What may be typed when times are asked for, answered, or read from a calendar."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from peili.casework.polls import week
from peili.casework.polls.models import PollWindow
from peili.core.polls import Word
from peili.plumbing import clock
from peili.plumbing.outside.calendar import AddressRefused
from peili.plumbing.outside.calendar.guard import HTTPS, parts_of
from peili.plumbing.ui import formats
from peili.plumbing.ui.fields import FinnishDateField, FinnishMomentField, UnitInput, translated

LAST_YEAR = 2100
MOST_WINDOWS = 24
LONGEST_PERIOD = timedelta(days=400)
OWN_TIME = re.compile(
    r"(?:[a-zåäö]{2,3}\s+)?(?P<day>[\d.\-]+)\s+(?:klo\s*|at\s+)?(?P<time>[\d.:]+)"
)


class AskingForm(forms.Form):
    """What both ways of asking share."""

    minutes = forms.IntegerField(
        label=_("Length"),
        min_value=15,
        max_value=600,
        widget=UnitInput(unit=_("min"), attrs={"class": "short"}),
    )
    answer_by = FinnishDateField(
        label=_("Answers by"), help_text=_("Shortly before it, we remind those who are missing.")
    )
    answers_shown = forms.BooleanField(
        label=_("The group sees each other's answers"),
        required=False,
        help_text=_(
            "Only if the group has wanted it so. It is told to everybody and cannot be changed "
            "later."
        ),
    )

    def clean_answer_by(self) -> date:
        return _within_reason(self.cleaned_data["answer_by"])


class WindowsForm(AskingForm):
    """Times to choose from: what is free as far as we know, and times of one's own."""

    field_order = ["starts", "own_times", "minutes", "answer_by", "answers_shown"]

    starts = forms.MultipleChoiceField(
        label=_("Free as far as we know"),
        required=False,
        widget=forms.CheckboxSelectMultiple({"class": "row"}),
        error_messages={"invalid_choice": _("One of these times has been taken. Choose anew.")},
    )
    own_times = forms.CharField(
        label=_("Other times"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("One a line, for example 1.12.2026 13.00."),
    )

    def __init__(self, *args: Any, free: Iterable[datetime], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["starts"].choices = list(_by_day(free))  # type: ignore[attr-defined]

    def clean_own_times(self) -> list[datetime]:
        lines = self.cleaned_data["own_times"].splitlines()
        return [_own_time(line.strip()) for line in lines if line.strip()]

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if not self.errors:
            chosen = len(self.chosen())
            if not chosen:
                raise forms.ValidationError(_("Choose at least one time, or write one."))
            if chosen > MOST_WINDOWS:
                raise forms.ValidationError(
                    _("That is many to answer. Choose at most %(most)s times."),
                    params={"most": MOST_WINDOWS},
                )
        return typed

    def chosen(self) -> list[datetime]:
        """Return the starts, chosen and written, each once."""
        typed = self.cleaned_data
        chosen = [datetime.fromisoformat(one) for one in typed["starts"]]
        return sorted({*chosen, *typed["own_times"]})


class WeekForm(AskingForm):
    """Between which days the painted week is to hold."""

    field_order = ["first_day", "last_day", "minutes", "answer_by", "answers_shown"]

    first_day = FinnishDateField(label=_("The first day it concerns"))
    last_day = FinnishDateField(label=_("The last day it concerns"))

    def clean_first_day(self) -> date:
        return _within_reason(self.cleaned_data["first_day"])

    def clean_last_day(self) -> date:
        return _within_reason(self.cleaned_data["last_day"])

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        first, last = typed.get("first_day"), typed.get("last_day")
        if first and last and not first <= last <= first + LONGEST_PERIOD:
            self.add_error("last_day", _("Choose a day after the first, at most a year ahead."))
        return typed


class WindowAnswerForm(forms.Form):
    """A word for each proposed time; the fields are made from the windows."""

    def __init__(self, *args: Any, windows: Iterable[PollWindow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.windows = list(windows)
        for window in self.windows:
            self.fields[_name(window)] = forms.ChoiceField(
                label=formats.span(window.starts, window.ends),
                choices=translated((word.value, word.label) for word in Word),
                widget=forms.RadioSelect({"class": "row"}),
                error_messages={"required": _("Choose one of the three.")},
            )

    @staticmethod
    def as_typed(words: dict[int, str]) -> dict[str, str]:
        """Return what was answered before, as the form's initial values."""
        return {f"window_{pk}": word for pk, word in words.items()}

    def words(self) -> dict[int, Word]:
        return {window.pk: Word(self.cleaned_data[_name(window)]) for window in self.windows}

    def days(self) -> list[tuple[date, str, list[Any]]]:
        """Return the fields by day: the day, how many times it has, and the fields."""
        days: dict[date, list[Any]] = {}
        for window in self.windows:
            days.setdefault(clock.local(window.starts).date(), []).append(self[_name(window)])
        return [
            (day, ngettext("%(n)s time", "%(n)s times", len(fields)) % {"n": len(fields)}, fields)
            for day, fields in days.items()
        ]


class WeekAnswerForm(forms.Form):
    """The half hours in which one can come."""

    slots = forms.TypedMultipleChoiceField(
        coerce=int,
        required=False,
        choices=[(slot, str(slot)) for slot in week.SLOTS],
        error_messages={"invalid_choice": _("Choose half hours of the grid only.")},
    )


class CalendarForm(forms.Form):
    address = forms.CharField(
        label=_("Secret address of your calendar (iCal)"),
        max_length=2000,
        widget=forms.URLInput({"autocomplete": "off", "spellcheck": "false"}),
        help_text=_("It begins with https:// or webcal:// and often ends with .ics."),
    )

    def clean_address(self) -> str:
        address = re.sub(r"^webcals?://", "https://", self.cleaned_data["address"].strip())
        try:
            if parts_of(address)[1] != HTTPS:
                raise AddressRefused
        except AddressRefused:
            raise forms.ValidationError(
                _("Copy the whole address from your calendar; it begins with https://.")
            ) from None
        return address


def _name(window: PollWindow) -> str:
    return f"window_{window.pk}"


def _within_reason(day: date) -> date:
    if not clock.today().year <= day.year <= LAST_YEAR:
        raise forms.ValidationError(_("Check the year."))
    return day


def _own_time(line: str) -> datetime:
    found = OWN_TIME.fullmatch(line.lower())
    try:
        at = FinnishMomentField().clean([found["day"], found["time"]]) if found else None
    except forms.ValidationError:
        at = None
    if at is None or not clock.today().year <= at.year <= LAST_YEAR:
        raise forms.ValidationError(
            _("“%(line)s” could not be read. Write the day and the time: 1.12.2026 13.00."),
            params={"line": line[:60]},
        )
    moment: datetime = at
    return moment


def _by_day(free: Iterable[datetime]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    days: dict[str, list[tuple[str, str]]] = {}
    for start in free:
        day = formats.weekday_date(clock.local(start).date())
        days.setdefault(day, []).append((start.isoformat(), formats.clock_time(start)))
    yield from days.items()
