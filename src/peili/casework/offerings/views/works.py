"""Presentations and publications on a profile: kept by the office and by their author."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from peili.casework.offerings import selectors, services
from peili.casework.offerings.forms import OwnProfileForm, PractitionerForm, WorkForm
from peili.casework.offerings.models import Practitioner
from peili.casework.offerings.views.office import practitioner_page
from peili.casework.offerings.views.own import profile_page
from peili.core.policy import Record
from peili.parties import scope
from peili.parties.middleware import Request
from peili.plumbing.ui.rendering import typed


@require_POST
def works(request: Request, practitioner_id: int) -> HttpResponse:
    found = selectors.practitioner_to_change(request.actor, practitioner_id)
    form = WorkForm(typed(request))
    if not form.is_valid():
        if _is_office(request):
            return practitioner_page(request, found, PractitionerForm(instance=found), form)
        return profile_page(request, found, OwnProfileForm(instance=found), form)
    services.add_work(found, **form.cleaned_data)
    messages.success(request, _("Added to the profile."))
    return _home(request, found)


@require_POST
def work_removal(request: Request, practitioner_id: int, work_id: int) -> HttpResponse:
    found = selectors.practitioner_to_change(request.actor, practitioner_id)
    services.remove_work(scope.the_one(selectors.works_to_change(request.actor, found), work_id))
    messages.success(request, _("Removed."))
    return _home(request, found)


def _is_office(request: Request) -> bool:
    return scope.may_change(request.actor, Record.PRACTITIONER_FILE)


def _home(request: Request, found: Practitioner) -> HttpResponse:
    if _is_office(request):
        return redirect("offerings:practitioner_office", found.pk)
    return redirect("offerings:own_page")
