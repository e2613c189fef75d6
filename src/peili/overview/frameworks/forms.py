"""What may be typed about a framework agreement."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peili.core import terms
from peili.core.terms import choices
from peili.plumbing.ui.fields import EuroField, FinnishDateField, translated


class FrameworkForm(forms.Form):
    """Buyer, times and ceiling."""

    buyer = forms.ChoiceField(label=_("Buyer"))
    name = forms.CharField(label=_("Name"), max_length=120)
    reference = forms.CharField(
        label=_("Reference"),
        max_length=80,
        required=False,
        help_text=_("The buyer's case or contract number."),
    )
    starts_on = FinnishDateField(label=_("First day"))
    ends_on = FinnishDateField(label=_("Last day"))
    option_years = forms.IntegerField(
        label=_("Option years"), min_value=0, max_value=10, required=False
    )
    ceiling = EuroField(
        label=_("Ceiling without VAT"),
        required=False,
        least=0,
        most=Decimal(100_000_000),
        help_text=_("Leave empty if only the lots have ceilings."),
    )

    def __init__(self, *args: Any, buyers: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["buyer"].choices = [("", "—"), *buyers]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        starts, ends = typed.get("starts_on"), typed.get("ends_on")
        if starts and ends and ends < starts:
            self.add_error("ends_on", _("The last day is before the first. Check the dates."))
        return typed


class LotForm(forms.Form):
    """A lot, with a ceiling in euros or an order in sessions, or both."""

    name = forms.CharField(label=_("Name"), max_length=120)
    order_reference = forms.CharField(label=_("Order reference"), max_length=80, required=False)
    ceiling = EuroField(
        label=_("Ceiling without VAT"), required=False, least=0, most=Decimal(100_000_000)
    )
    sessions = forms.IntegerField(
        label=_("Sessions ordered"), min_value=1, max_value=100_000, required=False
    )
    minutes = forms.IntegerField(
        label=_("Minutes of a session"), min_value=15, max_value=600, required=False
    )
    extra_hours = forms.IntegerField(
        label=_("At most so many hours more"), min_value=0, max_value=10_000, required=False
    )


class LotPriceForm(forms.Form):
    """A price row; empty form or length means any."""

    form = forms.ChoiceField(
        label=_("Form"), choices=[("", _("Any")), *translated(choices(terms.Form))], required=False
    )
    minutes = forms.IntegerField(label=_("Minutes"), min_value=15, max_value=600, required=False)
    price = EuroField(label=_("Price without VAT"), least=0, most=Decimal(100_000))
    valid_from = FinnishDateField(label=_("From"))
    valid_to = FinnishDateField(label=_("To"), required=False)
