"""What the office may type about the practice, its people and its organisations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from peili.core import terms
from peili.core.finland import bank, identifiers
from peili.core.policy import Role
from peili.parties.models import ClosedPeriod, Organisation, Person, Practice, Unit
from peili.plumbing.ui.fields import FinnishDateField, FinnishTimeField, UnitInput, translated
from peili.plumbing.ui.sections import InSections

HOURS = pgettext_lazy("hours, shortened", "h")
NOT_A_BUSINESS_ID = _("Check the business id: it looks like 1234567-1, with a check digit last.")
NOT_AN_IBAN = _("Check the account number: an IBAN begins with FI and has 18 characters.")
NOT_A_BIC = _("Check the BIC: it has 8 or 11 characters, such as NDEAFIHH.")


class PracticeForm(InSections, forms.ModelForm):  # type: ignore[type-arg]
    """All settings of the practice, on one page in sections."""

    SECTIONS: ClassVar = [
        (
            _("Who we are"),
            ["name", "business_id", "email", "phone", "street", "postcode", "town", "regions"],
        ),
        (_("Public pages"), ["public_welcome", "public_about", "prices_are_invented"]),
        (
            _("Office hours and answers"),
            ["office_opens", "office_closes", "answer_within_hours"],
        ),
        (
            _("Cancelling a session"),
            ["cancellation_notice_hours", "late_cancellation_percent"],
        ),
        (
            _("Invoicing"),
            [
                "vat_registered",
                "iban",
                "bic",
                "payment_days",
                "kilometre_cents",
                "einvoice_address",
                "einvoice_operator",
            ],
        ),
        (_("Data protection"), ["lets_go_by_itself"]),
    ]
    regions = forms.MultipleChoiceField(
        label=_("Regions served"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "row"}),
        choices=translated(terms.choices(terms.Region)),
    )
    office_opens = FinnishTimeField(label=_("The office opens"))
    office_closes = FinnishTimeField(label=_("The office closes"))

    class Meta:
        model = Practice
        fields = [
            "name",
            "business_id",
            "email",
            "phone",
            "street",
            "postcode",
            "town",
            "public_welcome",
            "public_about",
            "regions",
            "office_opens",
            "office_closes",
            "answer_within_hours",
            "cancellation_notice_hours",
            "late_cancellation_percent",
            "vat_registered",
            "iban",
            "bic",
            "payment_days",
            "kilometre_cents",
            "einvoice_address",
            "einvoice_operator",
            "prices_are_invented",
            "lets_go_by_itself",
        ]
        labels = {
            "name": _("Name"),
            "business_id": _("Business id"),
            "email": _("E-mail"),
            "phone": _("Phone"),
            "street": _("Street"),
            "postcode": _("Postcode"),
            "town": _("Town"),
            "public_welcome": _("Words on the front page"),
            "public_about": _("About the practice"),
            "answer_within_hours": _("An inquiry is answered within"),
            "cancellation_notice_hours": _("A session may be cancelled free of charge until"),
            "late_cancellation_percent": _("A late cancellation is charged"),
            "vat_registered": _("In the VAT register"),
            "iban": _("Bank account (IBAN)"),
            "bic": _("BIC"),
            "payment_days": _("Term of payment"),
            "kilometre_cents": _("Kilometre allowance"),
            "einvoice_address": _("E-invoice address"),
            "einvoice_operator": _("E-invoice operator"),
            "prices_are_invented": _("The prices are invented (a trial)"),
            "lets_go_by_itself": _("What is past its time goes by itself every night"),
        }
        help_texts = {
            "public_welcome": _("A few sentences to somebody who is thinking of getting in touch."),
            "answer_within_hours": _(
                "24 hours are one working day. Acute ones are always answered in two office hours."
            ),
            "cancellation_notice_hours": _("New agreements begin with this; each can differ."),
            "lets_go_by_itself": _(
                "Otherwise Today tells what is past its time, and it goes when you confirm it."
            ),
            "vat_registered": _("A small business outside the register invoices without VAT."),
        }
        widgets = {
            "public_welcome": forms.Textarea(attrs={"rows": 3}),
            "public_about": forms.Textarea(attrs={"rows": 6}),
            "answer_within_hours": UnitInput(unit=HOURS),
            "cancellation_notice_hours": UnitInput(unit=_("hours before")),
            "late_cancellation_percent": UnitInput(unit="%"),
            "payment_days": UnitInput(unit=_("days")),
            "kilometre_cents": UnitInput(unit=_("cents")),
        }

    def clean_business_id(self) -> str:
        return _checked(self, "business_id", identifiers.business_id, NOT_A_BUSINESS_ID)

    def clean_iban(self) -> str:
        return _checked(self, "iban", bank.iban, NOT_AN_IBAN)

    def clean_bic(self) -> str:
        bic = self.cleaned_data["bic"].replace(" ", "").upper()
        if bic and not bank.is_bic(bic):
            raise forms.ValidationError(NOT_A_BIC)
        return str(bic)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        opens, closes = typed.get("office_opens"), typed.get("office_closes")
        if opens and closes and opens >= closes:
            self.add_error("office_closes", _("The office must close later than it opens."))
        if typed.get("late_cancellation_percent", 0) > 100:
            self.add_error("late_cancellation_percent", _("At most 100 %."))
        return typed


class ClosureForm(forms.ModelForm):  # type: ignore[type-arg]
    first_day = FinnishDateField(label=_("First day"))
    last_day = FinnishDateField(label=_("Last day"))

    class Meta:
        model = ClosedPeriod
        fields = ["first_day", "last_day", "reason"]
        labels = {"reason": _("Reason")}

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        first, last = typed.get("first_day"), typed.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("The last day must not be before the first."))
        elif first and last and (last - first).days > 366:
            self.add_error("last_day", _("A year at most."))
        return typed


class OrganisationForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Organisation
        fields = [
            "name",
            "kind",
            "business_id",
            "language",
            "core_task",
            "street",
            "postcode",
            "town",
            "country",
            "invoice_email",
            "einvoice_address",
            "einvoice_operator",
            "buyer_reference",
        ]
        labels = {
            "name": _("Name"),
            "kind": _("Kind"),
            "business_id": _("Business id"),
            "language": _("Language"),
            "core_task": _("Core task"),
            "street": _("Street"),
            "postcode": _("Postcode"),
            "town": _("Town"),
            "country": _("Country"),
            "invoice_email": _("E-mail for invoices"),
            "einvoice_address": _("E-invoice address"),
            "einvoice_operator": _("E-invoice operator"),
            "buyer_reference": _("The buyer's reference"),
        }
        help_texts = {
            "business_id": _("Of a payer in another EU country: its VAT number."),
            "core_task": _("Why the organisation exists: evaluation is held against it."),
            "einvoice_address": _("For a Finnish organisation 0037 and the business id."),
            "buyer_reference": _("A cost centre or an order number that every invoice must carry."),
        }
        widgets = {"core_task": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _translate_choices(self, language=terms.Language)

    def clean_business_id(self) -> str:
        return _checked(self, "business_id", identifiers.buyer_id, NOT_A_BUSINESS_ID)

    def clean_country(self) -> str:
        return str(self.cleaned_data["country"]).upper()


class UnitForm(forms.Form):
    name = forms.CharField(label=_("Unit or team"), max_length=120)
    parent: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(
        None, label=_("Part of"), required=False, empty_label=_("The organisation itself")
    )

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = units  # type: ignore[attr-defined]


class PersonForm(forms.ModelForm):  # type: ignore[type-arg]
    duties = forms.MultipleChoiceField(
        label=_("Duties in the practice"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[
            (Role.COORDINATOR.value, _("Coordinator")),
            (Role.BOOKKEEPER.value, _("Bookkeeper")),
        ],
        help_text=_("None for supervisees and commissioners: their rights follow from agreements."),
    )

    class Meta:
        model = Person
        fields = ["name", "email", "phone", "language", "profession", "organisation", "unit"]
        labels = {
            "name": _("Name"),
            "email": _("E-mail"),
            "phone": _("Phone"),
            "language": _("Language"),
            "profession": _("Field"),
            "organisation": _("Organisation"),
            "unit": _("Unit"),
        }
        help_texts = {"email": _("The account and the letters go by this address.")}

    def __init__(self, *args: Any, organisations: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = organisations  # type: ignore[attr-defined]
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        self.fields["unit"].label_from_instance = (  # type: ignore[attr-defined]
            lambda unit: f"{unit.organisation}: {unit}"
        )
        _translate_choices(self, language=terms.Language, profession=terms.Profession)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        unit, organisation = typed.get("unit"), typed.get("organisation")
        if unit and unit.organisation != organisation:
            self.add_error("unit", _("This unit belongs to another organisation."))
        return typed


def _checked(form: forms.BaseForm, name: str, read: Callable[[str], str], why: Any) -> str:
    """Return a number in its usual form, nothing if nothing was typed, or refuse it."""
    written = form.cleaned_data[name].strip()
    try:
        return read(written) if written else ""
    except ValueError:
        raise forms.ValidationError(why) from None


def _translate_choices(form: forms.BaseForm, **kinds: type[terms.Term]) -> None:
    """Let the page translate choices whose labels are msgids of the core."""
    for name, kind in kinds.items():
        field = form.fields[name]
        empty = [] if field.required else [("", _("Choose"))]
        field.choices = [*empty, *translated(terms.choices(kind))]  # type: ignore[attr-defined]
