"""What may be typed about invoices."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peili.core import terms
from peili.core.finland.identifiers import buyer_id, is_ovt
from peili.core.terms import choices
from peili.parties.models import Organisation
from peili.plumbing.ui.fields import (
    EuroField,
    FinnishDateField,
    FinnishDecimalField,
    translated,
)


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
    vat_treatment = forms.ChoiceField(
        label=_("VAT"), choices=translated(choices(terms.VatTreatment))
    )
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


class NewDraftForm(forms.Form):
    """Who pays for something that no session brings."""

    payer = forms.ChoiceField(label=_("Payer"))
    on = FinnishDateField(label=_("Delivered on"))

    def __init__(self, *args: Any, payers: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["payer"].choices = [("", "—"), *payers]  # type: ignore[attr-defined]


class PaymentForm(forms.Form):
    """A payment that no bank file tells of."""

    amount = EuroField(label=_("Amount"), least=Decimal("0.01"), most=9_999_999)
    on = FinnishDateField(label=_("Paid on"))


class StatementForm(forms.Form):
    """A file from the bank."""

    MOST_BYTES = 5_000_000

    file = forms.FileField(
        label=_("The bank's file"),
        help_text=_("A statement (camt.053) or a notice of payments (camt.054), at most 5 MB."),
        widget=forms.FileInput(attrs={"accept": ".xml,.camt,.txt"}),
        error_messages={"required": _("Choose the file that you got from the bank.")},
    )

    def clean_file(self) -> bytes:
        file = self.cleaned_data["file"]
        if file.size > self.MOST_BYTES:
            raise forms.ValidationError(
                _("The file is larger than 5 MB. Ask the bank for a shorter period.")
            )
        content: bytes = file.read()
        return content


class MatchForm(forms.Form):
    """Which invoice a payment is for."""

    number = forms.IntegerField(
        label=_("Invoice number"), min_value=1, max_value=2_000_000_000, required=True
    )


class ReferenceRateForm(forms.Form):
    """What the Bank of Finland announced for a half-year."""

    year = forms.IntegerField(label=_("Year"), min_value=2020, max_value=2100)
    half = forms.TypedChoiceField(
        label=_("Half-year"),
        choices=[(1, _("January to June")), (2, _("July to December"))],
        coerce=int,
    )
    percent = FinnishDecimalField(label=_("Reference rate"), places=2, least=0, most=50, unit="%")


class PayerForm(forms.Form):
    """How a payer gets its invoices."""

    invoiced_by = forms.ChoiceField(
        label=_("How invoices reach the payer"),
        choices=Organisation.InvoicedBy.choices,
        widget=forms.RadioSelect,
    )
    einvoice_address = forms.CharField(
        label=_("E-invoice address"),
        max_length=35,
        required=False,
        help_text=_("For example 003712345671, as the payer has told it; abroad 0007:5560125790."),
    )
    einvoice_operator = forms.CharField(
        label=_("Operator"),
        max_length=35,
        required=False,
        help_text=_("The code of the payer's operator, for example 003723327487."),
    )
    invoice_email = forms.EmailField(
        label=_("E-mail for invoices"),
        required=False,
        help_text=_("Also for reminders. The letter has a link and no sums."),
    )
    business_id = forms.CharField(
        label=_("Business ID"),
        max_length=14,
        required=False,
        help_text=_("Of a payer in another EU country: its VAT number."),
    )
    buyer_reference = forms.CharField(
        label=_("The payer's reference"),
        max_length=80,
        required=False,
        help_text=_("What the payer wants to see on each invoice, such as a cost centre."),
    )
    street = forms.CharField(label=_("Street"), max_length=120, required=False)
    postcode = forms.RegexField(
        r"^\d{5}$",
        label=_("Postcode"),
        required=False,
        error_messages={"invalid": _("A postcode has five digits.")},
    )
    town = forms.CharField(label=_("Town"), max_length=60, required=False)
    language = forms.ChoiceField(
        label=_("Language of invoices"), choices=translated(choices(terms.Language))
    )

    def clean_einvoice_address(self) -> str:
        address = "".join(self.cleaned_data["einvoice_address"].split())
        if address.startswith("0037") and not is_ovt(address):
            raise forms.ValidationError(
                _("This looks like an OVT address, but its check digit is wrong. Check it.")
            )
        return address

    def clean_business_id(self) -> str:
        typed: str = self.cleaned_data["business_id"].strip()
        try:
            return buyer_id(typed) if typed else ""
        except ValueError:
            raise forms.ValidationError(
                _("Check the business ID, for example 1234567-1, or the foreign VAT number.")
            ) from None

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        for way, field in MUST_HAVE:
            chosen = typed.get("invoiced_by") == way
            if chosen and field not in self.errors and not typed.get(field):
                self.add_error(field, _("Needed for the way that was chosen."))
        reachable = typed.get("einvoice_address") or typed.get("business_id")
        if typed.get("invoiced_by") == Organisation.InvoicedBy.PEPPOL and not reachable:
            self.add_error("einvoice_address", _("Needed for the way that was chosen."))
        return typed


MUST_HAVE = (
    (Organisation.InvoicedBy.FINVOICE, "einvoice_address"),
    (Organisation.InvoicedBy.FINVOICE, "einvoice_operator"),
    (Organisation.InvoicedBy.EMAIL, "invoice_email"),
)
