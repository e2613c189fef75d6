"""What may be typed: answers, a new round, the plan of feedback, a questionnaire file."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peili.casework.evaluation.models import (
    Anonymity,
    EvaluationPlan,
    QuestionnaireRound,
)
from peili.casework.evaluation.reading import Question, in_words
from peili.casework.evaluation.services import Sheet
from peili.core.measurement.questionnaires import Answer, Kind
from peili.plumbing import clock
from peili.plumbing.ui.fields import FinnishDateField

CANNOT_SAY = "-"
LONGEST_ANSWER = 2000
LARGEST_FILE = 200_000


class AnswerForm(forms.Form):
    """The questions of a round: a tap each on a phone, and nothing has to be answered."""

    def __init__(
        self, *args: Any, questions: Sequence[Question], can_seal: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.questions = {
            _name(question): question
            for question in questions
            if can_seal or not question.for_the_supervisor_alone
        }
        for name, question in self.questions.items():
            self.fields[name] = _field(question)

    def sheet(self) -> Sheet:
        """Return what was filled in; what was skipped and what one cannot say are both nothing."""
        answers: dict[str, Answer] = {}
        unsaid: dict[str, str] = {}
        for name, question in self.questions.items():
            typed = self.cleaned_data.get(name) or ""
            if question.for_the_supervisor_alone:
                unsaid[question.key] = str(typed)
            elif typed in ("", CANNOT_SAY):
                answers[question.key] = None
            else:
                answers[question.key] = int(typed) if question.item.scale else str(typed)
        return Sheet(answers, unsaid)


class RoundForm(forms.Form):
    """Open a round: which, until when, with or without names."""

    wave = forms.ChoiceField(label=_("Which evaluation"), widget=forms.RadioSelect)
    questionnaire = forms.ChoiceField(
        label=_("Questionnaire"),
        required=False,
        help_text=_("Our own is chosen by itself. Others are brought in by the office."),
    )
    closes_on = FinnishDateField(
        label=_("Last day to answer"), help_text=_("Those who have not answered are reminded once.")
    )
    anonymity = forms.ChoiceField(
        label=_("Names"),
        choices=Anonymity.choices,
        widget=forms.RadioSelect,
        initial=Anonymity.ANONYMOUS,
        required=False,
        help_text=_(
            "Fixed when the first answer arrives. One person alone is always asked by name, and is "
            "told so; so is the commissioner."
        ),
    )

    def __init__(
        self,
        *args: Any,
        waves: Sequence[QuestionnaireRound.Wave],
        others: Sequence[tuple[int, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wave"].choices = [(wave.value, wave.label) for wave in waves]  # type: ignore[attr-defined]
        if len(waves) == 1:
            self.initial["wave"] = waves[0].value
        if others:
            self.fields["questionnaire"].choices = [  # type: ignore[attr-defined]
                ("", _("Our own")),
                *((str(pk), title) for pk, title in others),
            ]
        else:
            del self.fields["questionnaire"]
        if list(waves) == [QuestionnaireRound.Wave.COMMISSIONER]:
            del self.fields["anonymity"]

    def clean_closes_on(self) -> date:
        day: date = self.cleaned_data["closes_on"]
        if not clock.today() < day or day.year > clock.today().year + 1:
            raise forms.ValidationError(_("Choose a day after today, within a year."))
        return day

    @property
    def closes_at(self) -> datetime:
        """The last day counts to its end."""
        return datetime.combine(self.cleaned_data["closes_on"], time(23, 59), clock.HELSINKI)

    @property
    def questionnaire_id(self) -> int | None:
        chosen = self.cleaned_data.get("questionnaire")
        return int(chosen) if chosen else None


class PlanForm(forms.Form):
    """How feedback is asked for after each session."""

    after_session = forms.ChoiceField(
        label=_("Feedback after a session"),
        choices=EvaluationPlan.AfterSession.choices,
        widget=forms.RadioSelect,
    )
    anonymity = forms.ChoiceField(
        label=_("Names"),
        choices=Anonymity.choices,
        widget=forms.RadioSelect,
        help_text=_("Agree on this in the session. It holds for rounds that open from now on."),
    )


class AnonymityForm(forms.Form):
    anonymity = forms.ChoiceField(choices=Anonymity.choices)


class DefinitionForm(forms.Form):
    """Somebody else's questionnaire, with leave to use it."""

    file = forms.FileField(
        label=_("Questionnaire file"),
        help_text=_("A JSON file in the format that our reference describes."),
    )
    permission = forms.CharField(
        label=_("Who gave the permission to use it, and when"),
        help_text=_(
            "Needed unless the licence is free. Licensed instruments are not ours to copy."
        ),
        widget=forms.Textarea({"rows": 2}),
        max_length=500,
        required=False,
    )

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(_("The file is too large for a questionnaire."))
        try:
            text: str = file.read().decode()
        except UnicodeDecodeError as unreadable:
            raise forms.ValidationError(
                _("This is not a questionnaire file that can be read.")
            ) from unreadable
        if "\x00" in text:
            raise forms.ValidationError(_("This is not a questionnaire file that can be read."))
        return text


def _name(question: Question) -> str:
    return question.key.replace(":", "-")


def _field(question: Question) -> forms.Field:
    item = question.item
    label = f"{question.text} {question.about}".strip() if question.about else question.text
    cannot_say = [(CANNOT_SAY, _("I cannot say"))] if item.may_decline else []
    if item.kind is Kind.SCALE and item.scale is not None:
        points = range(item.scale.lowest, item.scale.highest + 1)
        return forms.ChoiceField(
            label=label,
            choices=[*((str(point), str(point)) for point in points), *cannot_say],
            widget=forms.RadioSelect({"class": "scale"}),
            help_text=_("%(lowest)s %(lowest_means)s, %(highest)s %(highest_means)s")
            % {
                "lowest": item.scale.lowest,
                "lowest_means": in_words(item.scale.lowest_means),
                "highest": item.scale.highest,
                "highest_means": in_words(item.scale.highest_means),
            },
            required=not item.may_decline,
        )
    if item.kind is Kind.CHOICE:
        choices = [(choice.key, in_words(choice.text)) for choice in item.choices]
        return forms.ChoiceField(
            label=label,
            choices=[*choices, *cannot_say],
            widget=forms.RadioSelect,
            required=not item.may_decline,
        )
    return forms.CharField(
        label=label,
        widget=forms.Textarea({"rows": 3, "autocomplete": "off"}),
        max_length=LONGEST_ANSWER,
        required=not item.may_decline and not question.for_the_supervisor_alone,
        help_text=_("Sealed as you send it: only your supervisor's own key opens it.")
        if question.for_the_supervisor_alone
        else "",
    )
