"""The office's pages for the practice itself, its organisations and its people."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.core.errors import RuleBroken
from peili.core.policy import Record, Role
from peili.parties import lists, scope, selectors, services
from peili.parties.forms import ClosureForm, OrganisationForm, PersonForm, PracticeForm, UnitForm
from peili.parties.middleware import Request
from peili.parties.models import Organisation, Person
from peili.plumbing import clock
from peili.plumbing.csv_files import csv_file
from peili.plumbing.ui.rendering import typed

A_PAGE = 50


@require_http_methods(["GET", "POST"])
def practice(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.PRACTICE)
    practice = selectors.the_practice()
    form = PracticeForm(typed(request), instance=practice)
    if request.method == "POST" and form.is_valid():
        services.keep_practice(form.instance)
        messages.success(request, _("The settings are saved."))
        return redirect("parties:practice")
    return _practice_page(request, form, ClosureForm())


@require_POST
def closures(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.PRACTICE)
    form = ClosureForm(typed(request))
    if not form.is_valid():
        return _practice_page(request, PracticeForm(instance=selectors.the_practice()), form)
    services.close_office(**form.cleaned_data)
    messages.success(request, _("The closed days are noted."))
    return redirect("parties:practice")


@require_POST
def closure_removal(request: Request, closure_id: int) -> HttpResponse:
    scope.demand_change(request.actor, Record.PRACTICE)
    services.reopen_office(scope.the_one(selectors.closed_periods(), closure_id))
    messages.success(request, _("The practice is open on those days again."))
    return redirect("parties:practice")


@require_GET
def organisations(request: Request) -> HttpResponse:
    if not scope.may_see(request.actor, Record.ORGANISATION):
        scope.demand_change(request.actor, Record.ORGANISATION)
    rows = lists.organisations(selectors.organisations(request.actor), request.GET.get("sort", ""))
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "parties/organisations.html",
        {
            "page": page,
            "lines": lists.organisation_lines(page),
            "decides": scope.may_change(request.actor, Record.ORGANISATION),
        },
    )


@require_GET
def organisations_csv(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.ORGANISATION)
    rows = lists.organisations(selectors.organisations(request.actor), request.GET.get("sort", ""))
    return csv_file("organisations", *lists.organisations_csv(rows))


@require_http_methods(["GET", "POST"])
def organisation_new(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.ORGANISATION)
    return _organisation(request, Organisation())


@require_http_methods(["GET", "POST"])
def organisation(request: Request, organisation_id: int) -> HttpResponse:
    return _organisation(request, selectors.organisation_to_change(request.actor, organisation_id))


@require_POST
def units(request: Request, organisation_id: int) -> HttpResponse:
    found = selectors.organisation_to_change(request.actor, organisation_id)
    form = UnitForm(typed(request), units=selectors.units(request.actor, found))
    if not form.is_valid():
        return _organisation_page(request, found, OrganisationForm(instance=found), form)
    services.add_unit(found, **form.cleaned_data)
    messages.success(request, _("The unit is added."))
    return redirect("parties:organisation", found.pk)


@require_POST
def unit_removal(request: Request, unit_id: int) -> HttpResponse:
    unit = selectors.unit_to_change(request.actor, unit_id)
    try:
        services.remove_unit(unit)
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        messages.success(request, _("The unit is removed."))
    return redirect("parties:organisation", unit.organisation_id)


@require_GET
def people(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.PERSON)
    rows = lists.people(selectors.people(request.actor), request.GET.get("sort", ""))
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "parties/people.html", {"page": page, "lines": lists.person_lines(page)})


@require_GET
def people_csv(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.PERSON)
    rows = lists.people(selectors.people(request.actor), request.GET.get("sort", ""))
    return csv_file("people", *lists.people_csv(rows))


@require_http_methods(["GET", "POST"])
def person_new(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.PERSON)
    return _person(request, Person())


@require_http_methods(["GET", "POST"])
def person(request: Request, person_id: int) -> HttpResponse:
    # A person may change their own details, but not here: this page also gives duties.
    scope.demand_change(request.actor, Record.PERSON)
    return _person(request, scope.the_one(selectors.people(request.actor), person_id))


@require_POST
def invitation(request: Request, person_id: int) -> HttpResponse:
    """Open an account and write a letter with a way in."""
    scope.demand_change(request.actor, Record.PERSON)
    found = scope.the_one(selectors.people(request.actor), person_id)
    return _said(
        request,
        lambda: services.invite(found, at=clock.now()),
        _("The invitation is on its way to %(email)s.") % {"email": found.email},
        found,
    )


def _practice_page(request: Request, form: PracticeForm, closure: ClosureForm) -> HttpResponse:
    return render(
        request,
        "parties/practice.html",
        {"form": form, "closure": closure, "closures": selectors.closed_periods()},
        status=422 if form.errors or closure.errors else 200,
    )


def _organisation(request: Request, found: Organisation) -> HttpResponse:
    form = OrganisationForm(typed(request), instance=found)
    if request.method == "POST" and form.is_valid():
        kept = services.keep_organisation(form.instance)
        messages.success(request, _("The organisation is saved."))
        return redirect("parties:organisation", kept.pk)
    return _organisation_page(
        request, found, form, UnitForm(units=selectors.units(request.actor, found))
    )


def _organisation_page(
    request: Request, found: Organisation, form: OrganisationForm, unit_form: UnitForm
) -> HttpResponse:
    units = list(selectors.units(request.actor, found))
    return render(
        request,
        "parties/organisation.html",
        {
            "organisation": found,
            "name": form.initial.get("name", ""),
            "form": form,
            "unit_form": unit_form,
            "tree": lists.tree(units),
        },
        status=422 if form.errors or unit_form.errors else 200,
    )


def _person(request: Request, found: Person) -> HttpResponse:
    held = selectors.duties_of(request.actor, found)
    known = found.pk
    form = PersonForm(
        typed(request),
        instance=found,
        organisations=selectors.organisations(request.actor),
        units=selectors.all_units(request.actor),
        initial={"duties": [role.value for role in held]},
    )
    if request.method == "POST" and form.is_valid():
        wished = frozenset(map(Role, form.cleaned_data["duties"]))
        try:
            kept = services.keep_person_and_duties(
                form.instance,
                duties=wished,
                at=clock.now(),
                invited="invite" in request.POST,
            )
        except RuleBroken as refusal:
            about_address = isinstance(refusal, services.AddressTaken | services.NoAddress)
            form.add_error("email" if about_address else "duties", _(str(refusal)))
            # Nothing was kept, so the page must not go on as if a new person were there.
            found.pk = known
        else:
            messages.success(request, _("The person is saved."))
            return redirect("parties:person", kept.pk)
    return render(
        request,
        "parties/person.html",
        {"person": found, "name": form.initial.get("name", ""), "form": form},
        status=422 if form.errors else 200,
    )


def _said(request: Request, act: Callable[[], Any], said: str, person: Person) -> HttpResponse:
    try:
        act()
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        messages.success(request, said)
    return redirect("parties:person", person.pk)
