"""The practitioner's own log of boundaries: only its owner ever sees it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from peili.casework.inquiries import selectors, services
from peili.casework.inquiries.forms.office import CrossingForm
from peili.casework.offerings import selectors as offerings
from peili.parties import scope
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui.rendering import typed


@require_http_methods(["GET", "POST"])
def boundaries(request: Request) -> HttpResponse:
    practitioner = offerings.own_practitioner(request.actor)
    form = CrossingForm(typed(request), initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        services.log_crossing(practitioner, **form.cleaned_data)
        messages.success(request, _("Written down. Only you can read it."))
        return redirect("inquiries:boundaries")
    return render(
        request,
        "inquiries/boundaries.html",
        {"form": form, "crossings": selectors.crossings(request.actor)},
        status=422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
def removal(request: Request, crossing_id: int) -> HttpResponse:
    """Remove a line of one's own log: asked first, for nobody else has it."""
    crossing = scope.the_one(selectors.crossings(request.actor), crossing_id)
    if request.method == "GET":
        return render(request, "inquiries/boundary_removal.html", {"crossing": crossing})
    services.remove_crossing(crossing)
    messages.success(request, _("Removed."))
    return redirect("inquiries:boundaries")
