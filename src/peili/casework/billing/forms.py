"""What may be typed about invoices."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peili.core import terms
from peili.core.terms import choices
from peili.plumbing.ui.fields import EuroField, FinnishDateField, FinnishDecimalField


class PeriodForm(forms.Form):
    """Which days to invoice, both included."""

    starts = FinnishDateField(label=_("From"))
    ends = FinnishDateField(label=_("To"))

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        starts, ends = typed.get("starts"), typed.get("ends")
        if starts and ends and ends < starts:
            self.add_error("ends", _("The last day is before the first. Check the dates."))
        return typed

    @property
    def period(self) -> tuple[date, date]:
        return self.cleaned_data["starts"], self.cleaned_data["ends"]


class LineForm(forms.Form):
    """The words, quantity and price of a line."""

    text = forms.CharField(
        label=_("Text"),
        max_length=240,
        help_text=_("No names of supervisees and no themes: the invoice travels far."),
    )
    quantity = FinnishDecimalField(label=_("Quantity"), places=2, least=0, most=9999)
    price = EuroField(label=_("Price without VAT"), least=-99999, most=99999)


class OwnLineForm(LineForm):
    """A line that no session brings: a lecture, an hour of consulting, material."""

    unit = forms.CharField(label=_("Unit"), max_length=10, initial=_("pcs"))
    on = FinnishDateField(label=_("Delivered on"))
    vat_treatment = forms.ChoiceField(label=_("VAT"), choices=choices(terms.VatTreatment))
    vat_reason = forms.CharField(
        label=_("Reason for no VAT"),
        max_length=240,
        required=False,
        help_text=_("Needed when the line is exempt. It is printed on the invoice."),
    )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        exempt = typed.get("vat_treatment") == terms.VatTreatment.EXEMPT.value
        if exempt and not typed.get("vat_reason"):
            self.add_error("vat_reason", _("Say why there is no VAT."))
        return typed
