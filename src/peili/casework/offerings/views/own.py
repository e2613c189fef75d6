"""A practitioner's own page: profile, hours and limits, and the log of one's own development."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from peili.casework.offerings import selectors, services
from peili.casework.offerings.forms import DevelopmentForm, OwnProfileForm, WorkForm
from peili.casework.offerings.models import OwnDevelopment, Practitioner
from peili.parties import scope
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui.rendering import typed


@require_http_methods(["GET", "POST"])
def own_page(request: Request) -> HttpResponse:
    found = selectors.own_practitioner(request.actor)
    form = OwnProfileForm(typed(request), instance=found)
    if request.method == "POST" and form.is_valid():
        services.keep_practitioner(form.instance)
        messages.success(request, _("Saved."))
        return redirect("offerings:own_page")
    return profile_page(request, found, form, WorkForm())


def profile_page(
    request: Request, found: Practitioner, form: OwnProfileForm, work: WorkForm
) -> HttpResponse:
    return render(
        request,
        "offerings/own_page.html",
        {
            "practitioner": found,
            "form": form,
            "work": work,
            "works": found.works.all(),
            "load": selectors.workloads(request.actor, at=clock.now())[found.pk],
        },
        status=422 if form.errors or work.errors else 200,
    )


@require_http_methods(["GET", "POST"])
def development(request: Request) -> HttpResponse:
    """The log of own supervision and training (H3): its owner alone sees it."""
    practitioner = selectors.own_practitioner(request.actor)
    form = DevelopmentForm(typed(request), initial={"on": clock.today(), "minutes": 90})
    if request.method == "POST" and form.is_valid():
        services.log_development(practitioner, **form.cleaned_data)
        messages.success(request, _("Logged."))
        return redirect("offerings:development")
    entries = list(selectors.own_development(request.actor))
    year = clock.today().year
    return render(
        request,
        "offerings/development.html",
        {
            "form": form,
            "entries": entries,
            "year": year,
            "supervision": _minutes(entries, OwnDevelopment.Kind.SUPERVISION, year),
            "training": _minutes(entries, OwnDevelopment.Kind.TRAINING, year),
        },
        status=422 if form.errors else 200,
    )


@require_POST
def development_removal(request: Request, entry_id: int) -> HttpResponse:
    services.remove_development(scope.the_one(selectors.own_development(request.actor), entry_id))
    messages.success(request, _("Removed."))
    return redirect("offerings:development")


def _minutes(entries: list[OwnDevelopment], kind: str, year: int) -> int:
    return sum(one.minutes for one in entries if one.kind == kind and one.on.year == year)
