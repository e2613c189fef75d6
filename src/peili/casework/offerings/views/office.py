"""The office's pages for the catalogue, its prices, and the practitioners."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.offerings import lists, selectors, services
from peili.casework.offerings.forms import (
    NewPractitionerForm,
    PractitionerForm,
    PriceEndForm,
    PriceForm,
    ServiceForm,
    WorkForm,
)
from peili.casework.offerings.models import Practitioner, Service
from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.csv_files import csv_file
from peili.plumbing.ui.rendering import typed


@require_GET
def catalogue(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.CATALOGUE)
    found = lists.services(selectors.services(request.actor))
    return render(request, "offerings/catalogue.html", {"lines": found})


@require_GET
def catalogue_csv(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.CATALOGUE)
    found = selectors.services(request.actor).prefetch_related("prices")
    return csv_file("services", *lists.catalogue_csv(found, today=clock.today()))


@require_http_methods(["GET", "POST"])
def service_new(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.CATALOGUE)
    return _service(request, Service())


@require_http_methods(["GET", "POST"])
def service(request: Request, service_id: int) -> HttpResponse:
    return _service(request, selectors.service_to_change(request.actor, service_id))


@require_POST
def prices(request: Request, service_id: int) -> HttpResponse:
    """Set a price from a day on."""
    found = selectors.service_to_change(request.actor, service_id)
    form = PriceForm(typed(request))
    if form.is_valid():
        try:
            services.set_price(found, **form.as_price())
        except RuleBroken as refusal:
            form.add_error("valid_from", _(str(refusal)))
        else:
            messages.success(request, _("The price is set."))
            return redirect("offerings:service_office", found.pk)
    return _service_page(request, found, ServiceForm(instance=found), form)


@require_POST
def price_end(request: Request, price_id: int) -> HttpResponse:
    price = selectors.price_to_change(request.actor, price_id)
    form = PriceEndForm(typed(request))
    if form.is_valid():
        services.end_price(price, last_day=form.cleaned_data["last_day"])
        messages.success(request, _("The price ends on that day."))
    else:
        messages.error(request, _("Write the last day of the price, for example 31.12.2026."))
    return redirect("offerings:service_office", price.service_id)


@require_GET
def practitioners(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.PRACTITIONER_FILE)
    return render(request, "offerings/practitioners_office.html", {"lines": _lines(request)})


@require_GET
def practitioners_csv(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.PRACTITIONER_FILE)
    return csv_file("practitioners", *lists.practitioners_csv(_lines(request)))


@require_http_methods(["GET", "POST"])
def practitioner_new(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.PRACTITIONER_FILE)
    free = parties.people(request.actor).filter(practitioner=None)
    form = NewPractitionerForm(typed(request), people=free)
    if request.method == "POST" and form.is_valid():
        try:
            kept = services.add_practitioner(form.instance)
        except RuleBroken as refusal:
            form.add_error("person", _(str(refusal)))
        else:
            messages.success(request, _("The practitioner is added."))
            return redirect("offerings:practitioner_office", kept.pk)
    return render(
        request,
        "offerings/practitioner_new.html",
        {"form": form},
        status=422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
def practitioner(request: Request, practitioner_id: int) -> HttpResponse:
    # A practitioner has a page of their own, which leaves the qualification to the office.
    scope.demand_change(request.actor, Record.PRACTITIONER_FILE)
    found = selectors.practitioner_to_change(request.actor, practitioner_id)
    form = PractitionerForm(typed(request), instance=found)
    if request.method == "POST" and form.is_valid():
        services.keep_practitioner(form.instance)
        messages.success(request, _("Saved."))
        return redirect("offerings:practitioner_office", found.pk)
    return practitioner_page(request, found, form, WorkForm())


def _lines(request: Request) -> list[lists.PractitionerLine]:
    rows = lists.practitioners(selectors.practitioners(request.actor), request.GET.get("sort", ""))
    return lists.practitioner_lines(rows, selectors.workloads(request.actor, at=clock.now()))


def _service(request: Request, found: Service) -> HttpResponse:
    form = ServiceForm(typed(request), instance=found)
    if request.method == "POST" and form.is_valid():
        kept = services.keep_service(form.instance)
        messages.success(request, _("The service is saved."))
        return redirect("offerings:service_office", kept.pk)
    return _service_page(request, found, form, PriceForm(initial={"valid_from": clock.today()}))


def _service_page(
    request: Request, found: Service, form: ServiceForm, price: PriceForm
) -> HttpResponse:
    return render(
        request,
        "offerings/service_office.html",
        {
            "service": found,
            "name": form.initial.get("name", ""),
            "form": form,
            "price": price,
            "prices": lists.prices(selectors.price_rows(found), today=clock.today())
            if found.pk
            else [],
        },
        status=422 if form.errors or price.errors else 200,
    )


def practitioner_page(
    request: Request, found: Practitioner, form: PractitionerForm, work: WorkForm
) -> HttpResponse:
    load = selectors.workloads(request.actor, at=clock.now())[found.pk]
    return render(
        request,
        "offerings/practitioner_office.html",
        {
            "practitioner": found,
            "form": form,
            "work": work,
            "works": found.works.all(),
            "load": load,
        },
        status=422 if form.errors or work.errors else 200,
    )
