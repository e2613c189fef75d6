"""Who orders, who pays, and where the invoices go."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from peili.casework.agreements import selectors, services
from peili.casework.agreements.forms_of_places import PayerForm, PlaceForm
from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.parties.models import Engagement
from peili.plumbing import clock


@require_http_methods(["GET", "POST"])
def places(request: Request, engagement_id: int) -> HttpResponse:
    engagement = selectors.engagement_to_seat(request.actor, engagement_id)
    form = PlaceForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            services.give_place(
                engagement,
                role=Role(typed["role"]),
                name=typed["name"],
                email=typed["email"],
                at=clock.now(),
            )
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            said = _("%(name)s has a place now and has been written to.") % {"name": typed["name"]}
            messages.success(request, said)
            return redirect("agreements:places", engagement_id)
    return _page(request, engagement, form)


@require_POST
def payer(request: Request, engagement_id: int) -> HttpResponse:
    engagement = selectors.engagement_to_seat(request.actor, engagement_id)
    payers = parties.organisations(request.actor)
    form = PayerForm(request.POST, payers=payers)
    if not form.is_valid():
        return _page(request, engagement, PlaceForm(), payer_form=form)
    services.name_payer(engagement, form.cleaned_data["payer"])
    messages.success(request, _("The payer is saved. It holds for invoices drafted from now on."))
    return redirect("agreements:places", engagement_id)


@require_http_methods(["GET", "POST"])
def place_end(request: Request, party_id: int) -> HttpResponse:
    """End the place of one who orders or pays: asked first, for they are shut out at once."""
    party = selectors.outside_place(request.actor, party_id)
    if request.method == "GET":
        return render(request, "agreements/place_end.html", {"place": party})
    try:
        services.end_place(party, at=clock.now())
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        said = _("%(name)s has no place here any more.") % {"name": party.person.name}
        messages.success(request, said)
    return redirect("agreements:places", party.engagement_id)


def _page(
    request: Request,
    engagement: Engagement,
    form: PlaceForm,
    *,
    payer_form: PayerForm | None = None,
) -> HttpResponse:
    if payer_form is None:
        payer_form = PayerForm(
            payers=parties.organisations(request.actor), initial={"payer": engagement.payer_id}
        )
    refused = bool(form.errors or payer_form.errors)
    context = {
        "engagement": engagement,
        "places": selectors.outside_places(request.actor, engagement),
        "form": form,
        "payer_form": payer_form,
    }
    return render(request, "agreements/places.html", context, status=422 if refused else 200)
