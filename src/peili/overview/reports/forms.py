"""Whose year is told."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peili.overview.reports.models import PublishedReport

Audience = PublishedReport.Audience
WHOLE_PRACTICE = ""


class ReportForm(forms.Form):
    """To whom a year is reported: an organisation that has ordered, or the practice itself."""

    organisation = forms.ChoiceField(
        label=_("To whom"),
        required=False,
        help_text=_("The commissioner's persons read it at once, and it cannot be taken back."),
    )
    year = forms.TypedChoiceField(label=_("Year"), coerce=int)

    def __init__(
        self, *given: Any, organisations: list[tuple[int, str]], years: list[int], **more: Any
    ) -> None:
        super().__init__(*given, **more)
        whole = (WHOLE_PRACTICE, _("The practice itself, over everything"))
        self.fields["organisation"].choices = [*organisations, whole]  # type: ignore[attr-defined]
        self.fields["year"].choices = [(year, year) for year in years]  # type: ignore[attr-defined]

    @property
    def organisation_id(self) -> int | None:
        chosen = self.cleaned_data["organisation"]
        return int(chosen) if chosen else None


class YearForm(forms.Form):
    """Which year of one's own work."""

    year = forms.TypedChoiceField(label=_("Year"), coerce=int)

    def __init__(self, *given: Any, years: list[int], **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["year"].choices = [(year, year) for year in years]  # type: ignore[attr-defined]
