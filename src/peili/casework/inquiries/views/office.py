"""The inbox, one inquiry, its route, its owner, and its closing."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.inquiries import lists, selectors, services
from peili.casework.inquiries.forms.office import ClosureForm, OwnerForm, RouteForm
from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.progress import next_step, way_of_office
from peili.casework.inquiries.reading import marked, read_out
from peili.casework.inquiries.wording import route_label
from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.core.routing.inquiry import Route
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.csv_files import csv_file
from peili.plumbing.ui.rendering import typed

A_PAGE = 50


@require_GET
def inbox(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.INQUIRY)
    is_open = request.GET.get("show") != "closed"
    rows = lists.sorted_by(
        selectors.inbox(request.actor, is_open=is_open), request.GET.get("sort", "")
    )
    page = Paginator(lists.values(rows), A_PAGE).get_page(request.GET.get("page"))
    selectors.read(request.actor, lists.bare(page))
    found = lists.lines(page, now=clock.now())
    return render(
        request,
        "inquiries/inbox.html",
        {"lines": found, "page": page, "is_open": is_open, "late": sum(x.is_late for x in found)},
    )


@require_GET
def inbox_csv(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.INQUIRY)
    rows = lists.sorted_by(
        selectors.inbox(request.actor, is_open=request.GET.get("show") != "closed"),
        request.GET.get("sort", ""),
    )
    values = list(lists.values(rows))
    selectors.read(request.actor, lists.bare(values))
    found = lists.lines(values, now=clock.now())
    return csv_file("inquiries", lists.csv_header(), lists.csv_rows(found))


@require_GET
def inquiry(request: Request, inquiry_id: int) -> HttpResponse:
    inquiry = selectors.inquiry(request.actor, inquiry_id)
    return _one(request, inquiry)


@require_http_methods(["GET", "POST"])
def route(request: Request, inquiry_id: int) -> HttpResponse:
    """Show what the rules read and why; a human decides."""
    inquiry = selectors.inquiry_to_change(request.actor, inquiry_id)
    chosen = {"route": inquiry.route or inquiry.proposed_route, "reason": inquiry.route_reason}
    form = RouteForm(typed(request), initial=chosen)
    if request.method == "POST" and form.is_valid():
        try:
            services.confirm_route(
                inquiry,
                route=Route(form.cleaned_data["route"]),
                reason=form.cleaned_data["reason"],
                by=parties.person_of(request.actor),
                at=clock.now(),
            )
        except services.ReasonNeeded as refusal:
            form.add_error("reason", _(str(refusal)))
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("The route is decided."))
            return redirect("inquiries:inquiry", inquiry.pk)
    return render(
        request,
        "inquiries/route.html",
        {
            "inquiry": inquiry,
            "form": form,
            "proposed": route_label(inquiry.proposed_route),
            "own_words": marked(inquiry),
            "read": read_out(inquiry, now=clock.now()),
        },
        status=422 if form.errors else 200,
    )


@require_POST
def owner(request: Request, inquiry_id: int) -> HttpResponse:
    inquiry = selectors.inquiry_to_change(request.actor, inquiry_id)
    form = OwnerForm(request.POST, people=parties.coordinators(request.actor))
    if not form.is_valid():
        return _one(request, inquiry, owner_form=form, status=422)
    return _done(
        request,
        inquiry,
        lambda: services.give_to(inquiry, owner=form.cleaned_data["owner"]),
        _("The inquiry has a new owner."),
    )


@require_POST
def answer(request: Request, inquiry_id: int) -> HttpResponse:
    """Note that the inquirer has been answered: by phone, for example."""
    inquiry = selectors.inquiry_to_change(request.actor, inquiry_id)
    return _done(
        request,
        inquiry,
        lambda: services.note_answer(inquiry, at=clock.now()),
        _("Noted: the inquirer has been answered."),
    )


@require_http_methods(["GET", "POST"])
def closure(request: Request, inquiry_id: int) -> HttpResponse:
    inquiry = selectors.inquiry_to_change(request.actor, inquiry_id)
    form = ClosureForm(typed(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.close_inquiry(inquiry, **form.cleaned_data, at=clock.now())
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("The inquiry is closed."))
            return redirect("inquiries:inbox")
    return render(
        request,
        "inquiries/closure.html",
        {"inquiry": inquiry, "form": form},
        status=422 if form.errors else 200,
    )


def _one(
    request: Request,
    inquiry: Inquiry,
    *,
    owner_form: OwnerForm | None = None,
    status: int = 200,
) -> HttpResponse:
    talks = list(selectors.talks_of(request.actor, inquiry))
    talk = next((one for one in talks if one.state != "cancelled"), None)
    decides = scope.may_change(request.actor, Record.INQUIRY)
    return render(
        request,
        "inquiries/inquiry.html",
        {
            "inquiry": inquiry,
            "talks": talks,
            "talk": talk,
            "decides": decides,
            "stages": way_of_office(inquiry, talk),
            "next": next_step(inquiry, talk),
            "own_words": marked(inquiry),
            "read": read_out(inquiry, now=clock.now()),
            "owner_form": owner_form
            or (
                OwnerForm(
                    initial={"owner": inquiry.owner_id},
                    people=parties.coordinators(request.actor),
                )
                if decides
                else None
            ),
            "is_late": inquiry.answered_at is None and inquiry.answer_by < clock.now(),
            "age": lists.age(clock.now() - inquiry.received_at),
        },
        status=status,
    )


def _done(request: Request, inquiry: Inquiry, act: Callable[[], object], said: str) -> HttpResponse:
    try:
        act()
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        messages.success(request, said)
    return redirect("inquiries:inquiry", inquiry.pk)
