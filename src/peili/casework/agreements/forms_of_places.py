"""What may be typed of who orders and who pays."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from peili.core.policy import Role
from peili.parties.models import Organisation

PLACES = [
    (Role.COMMISSIONER.value, _("Orders: accepts the agreement, sees counts and joint goals")),
    (Role.PAYER.value, _("Pays: sees invoices alone")),
]


class PlaceForm(forms.Form):
    """A new place. Somebody known by the address is not written down twice."""

    role = forms.ChoiceField(
        label=_("What they do"), choices=PLACES, widget=forms.RadioSelect, initial=PLACES[0][0]
    )
    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("E-mail"), help_text=_("They are written to here at once."))


class PayerForm(forms.Form):
    """The organisation that the invoices go to."""

    def __init__(self, *args: Any, payers: QuerySet[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["payer"] = forms.ModelChoiceField(
            label=_("Invoices go to"),
            queryset=payers.order_by("name"),
            required=False,
            empty_label=_("Those who meet pay themselves"),
            help_text=_("How it wants its invoices is kept with the organisation."),
        )
