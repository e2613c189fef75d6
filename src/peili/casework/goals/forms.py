"""What may be typed about goals."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peili.casework.goals.models import AREAS, Goal, Rating
from peili.casework.goals.services import Mark
from peili.plumbing.ui.fields import FinnishDateField, UnitInput, translated

LEVELS = [
    ("level_minus_2", _("−2 much less than expected"), _("Often where we stand now.")),
    ("level_minus_1", _("−1 less than expected"), ""),
    (
        "level_0",
        _("0 the expected outcome"),
        _("What you would be content with. Write this first."),
    ),
    ("level_plus_1", _("+1 more than expected"), ""),
    ("level_plus_2", _("+2 much more than expected"), ""),
]
MOMENTS = [Rating.Moment.START, Rating.Moment.ALONG, Rating.Moment.END, Rating.Moment.DELAYED]


class GoalForm(forms.ModelForm):  # type: ignore[type-arg]
    """A goal with its audience, five level texts, question, next step and strengths."""

    class Meta:
        model = Goal
        fields = [
            "audience",
            "owner",
            "area",
            "text",
            "strengths",
            "next_step",
            *(name for name, _label, _help in LEVELS),
            "question",
            "weight",
        ]
        labels = {
            "audience": _("Who reads it"),
            "owner": _("Whose goal it is"),
            "area": _("What it is about"),
            "text": _("The goal in one sentence"),
            "strengths": _("The strengths it builds on"),
            "next_step": _("The next step"),
            "question": _("A question to answer from 0 to 10"),
            "weight": _("Weight"),
        } | {name: label for name, label, _help in LEVELS}
        help_texts = {
            "audience": _("The commissioner reads only joint goals, and no ratings at all."),
            "text": _("What is different when you have succeeded? Name no outsiders."),
            "strengths": _("What already works, even a little?"),
            "next_step": _("Small enough to be taken this week."),
            "question": _("For example: how easy is it to raise a difficult matter?"),
            "weight": _("Leave at 1 unless one goal clearly matters more than another."),
        } | {name: text for name, _label, text in LEVELS}
        widgets = {
            "audience": forms.RadioSelect,
            "strengths": forms.Textarea({"rows": 2}),
            "weight": UnitInput(attrs={"class": "short", "inputmode": "numeric"}),
        }

    def __init__(
        self,
        *args: Any,
        audiences: list[Goal.Audience],
        owners: list[tuple[int, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        audience, area = self.fields["audience"], self.fields["area"]
        audience.choices = [(one.value, one.label) for one in audiences]  # type: ignore[attr-defined]
        area.choices = [("", _("Something else")), *translated(AREAS)]  # type: ignore[attr-defined]
        self.fields["owner"] = forms.TypedChoiceField(
            label=_("Whose goal it is"),
            help_text=_("Only for a personal goal."),
            choices=[("", "–"), *owners],
            coerce=int,
            empty_value=None,
            required=False,
        )
        self.fields["weight"].validators.append(_at_most_nine)
        if not self.instance._state.adding:
            del self.fields["audience"]
            del self.fields["owner"]
        elif len(owners) == 1 and audiences == [Goal.Audience.PERSONAL]:
            self.initial.update(audience=Goal.Audience.PERSONAL, owner=owners[0][0])

    def clean_owner(self) -> None:
        """The view looks the owner up; a model form would ask for the row itself."""
        return

    @property
    def owner_id(self) -> int | None:
        """Return the party chosen as owner, among those who were offered."""
        typed = self.data.get(self.add_prefix("owner"), "")
        offered = {str(pk) for pk, _name in self.fields["owner"].choices if pk}  # type: ignore[attr-defined]
        return int(typed) if typed in offered else None

    def texts(self) -> dict[str, Any]:
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in {"audience", "owner"}
        }


class RatingForm(forms.Form):
    """Where one sees the goal on a day: a level, a number from 0 to 10, or both."""

    level = forms.TypedChoiceField(
        label=_("Level"), coerce=int, empty_value=None, required=False, widget=forms.RadioSelect
    )
    scale = forms.TypedChoiceField(
        label=_("From 0 to 10"),
        choices=[("", "–"), *((str(n), str(n)) for n in range(11))],
        coerce=int,
        empty_value=None,
        required=False,
    )
    moment = forms.ChoiceField(
        label=_("When on the way"), choices=[(m.value, m.label) for m in MOMENTS], initial="along"
    )
    on = FinnishDateField(label=_("Day"))
    for_the_group = forms.BooleanField(
        label=_("This is the group's own rating"),
        help_text=_("The group says it, you write it down; all its members see it."),
        required=False,
    )

    def __init__(self, *args: Any, goal: Goal, may_be_groups: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["level"].choices = [  # type: ignore[attr-defined]
            (str(value), f"{label}: {text}" if text else label)
            for value, (label, text) in zip(range(-2, 3), levels_of(goal), strict=True)
        ]
        if goal.question:
            self.fields["scale"].label = goal.question
            self.fields["scale"].help_text = _("0 is the worst, 10 the best you can think of.")
        if not may_be_groups:
            del self.fields["for_the_group"]

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if not 2000 <= day.year <= 2100:
            raise forms.ValidationError(_("Check the year."))
        return day

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        if not self.errors and typed.get("level") is None and typed.get("scale") is None:
            self.add_error("level", _("Choose a level or a number on the scale."))
        return typed


def levels_of(goal: Goal) -> list[tuple[Any, str]]:
    """Return the levels from −2 to +2 with what they mean for this goal."""
    return [(label, getattr(goal, name)) for name, label, _help in LEVELS]


def _at_most_nine(weight: int) -> None:
    if not 1 <= weight <= 9:
        raise forms.ValidationError(_("A weight is from 1 to 9."))


class RatingsForm(forms.Form):
    """All goals on one page: a level and a number for each, nothing demanded of any."""

    def __init__(self, *args: Any, goals: Sequence[Goal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.goals = list(goals)
        for goal in self.goals:
            self.fields[f"level-{goal.pk}"] = forms.TypedChoiceField(
                label=_("Which describes best where you are?"),
                choices=[
                    (str(value), f"{label}: {text}" if text else label)
                    for value, (label, text) in zip(range(-2, 3), levels_of(goal), strict=True)
                ],
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect,
            )
            self.fields[f"scale-{goal.pk}"] = forms.TypedChoiceField(
                label=goal.question or _("From 0 to 10"),
                help_text=_("0 is the worst, 10 the best you can think of."),
                choices=[(str(n), str(n)) for n in range(11)],
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect({"class": "scale"}),
            )

    def by_goal(self) -> list[tuple[Goal, Any, Any]]:
        return [(goal, self[f"level-{goal.pk}"], self[f"scale-{goal.pk}"]) for goal in self.goals]

    def marks(self) -> list[Mark]:
        return [
            Mark(
                goal,
                self.cleaned_data.get(f"level-{goal.pk}"),
                self.cleaned_data.get(f"scale-{goal.pk}"),
            )
            for goal in self.goals
        ]


class ProposalForm(forms.Form):
    """A text from a phone for what is asked now."""

    text = forms.CharField(
        label=_("Your proposal"), max_length=240, widget=forms.Textarea({"rows": 3})
    )
    about = forms.CharField(widget=forms.HiddenInput, max_length=20)
