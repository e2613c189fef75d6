"""How each payer gets its invoices."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from peili.casework.billing import reading_office, selectors
from peili.casework.billing.forms import PayerForm
from peili.parties import services as parties
from peili.parties.middleware import Request


@require_GET
def payers(request: Request) -> HttpResponse:
    rows = reading_office.payer_rows(selectors.payers(request.actor))
    return render(request, "billing/payers.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
def payer(request: Request, payer_id: int) -> HttpResponse:
    shown = selectors.payer(request.actor, payer_id)
    initial = {name: getattr(shown, name) for name in PayerForm.base_fields}
    form = PayerForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        for name, value in form.cleaned_data.items():
            setattr(shown, name, value)
        parties.keep_organisation(shown)
        messages.success(request, _("The payer's invoices go this way from now on."))
        return redirect("billing:payers")
    status = 422 if form.errors else 200
    return render(request, "billing/payer.html", {"form": form, "payer": shown}, status=status)
