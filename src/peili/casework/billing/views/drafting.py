"""What waits to be invoiced, and drafts while they may still change."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.billing import reading_office, selectors, services
from peili.casework.billing.forms import LineForm, NewDraftForm, OwnLineForm, PeriodForm
from peili.casework.billing.models import InvoiceLine
from peili.casework.billing.views.invoices import PAGE, invoice_page
from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.parties import scope
from peili.parties.middleware import Request
from peili.plumbing import clock


@require_GET
def uninvoiced(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.TO_INVOICE)
    form = PeriodForm(request.GET if "starts" in request.GET else _usual_period())
    return _uninvoiced_page(request, form)


@require_POST
def drafts(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.TO_INVOICE)
    form = PeriodForm(request.POST)
    if not form.is_valid():
        return _uninvoiced_page(request, form, status=422)
    starts, ends = form.period
    waiting = selectors.to_invoice(request.actor, starts=starts, ends=ends)
    groups = reading_office.waiting_groups(waiting)
    if reading_office.waiting_sums(groups).engagements > services.AT_ONCE:
        run = services.begin_drafting(starts=starts, ends=ends)
        return redirect("billing:run", run.pk)
    try:
        drafted = services.draft_invoices(starts=starts, ends=ends, at=clock.now())
    except RuleBroken as refusal:
        form.add_error(None, _(str(refusal)))
        return _uninvoiced_page(request, form, status=422)
    count = len(drafted)
    told = ngettext("%(count)s draft is ready.", "%(count)s drafts are ready.", count)
    messages.success(request, told % {"count": count})
    if count == 1:
        return redirect("billing:invoice", drafted[0].pk)
    return redirect("billing:invoices")


@require_http_methods(["GET", "POST"])
def new_draft(request: Request) -> HttpResponse:
    payers = [(one.pk, one.name) for one in selectors.payers(request.actor)]
    typed = request.POST if request.method == "POST" else None
    form = NewDraftForm(typed, initial={"on": clock.today()}, payers=payers)
    if request.method == "POST" and form.is_valid():
        payer = selectors.payer(request.actor, int(form.cleaned_data["payer"]))
        draft = services.begin_draft(payer=payer, starts=form.cleaned_data["on"], at=clock.now())
        messages.success(request, _("The draft is ready for its lines."))
        return redirect("billing:invoice", draft.pk)
    status = 422 if form.errors else 200
    return render(request, "billing/new_draft.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
def sending(request: Request, invoice_id: int) -> HttpResponse:
    draft = selectors.invoice_to_change(request.actor, invoice_id)
    if request.method == "GET":
        way = draft.payer.get_invoiced_by_display() if draft.payer else ""
        return render(request, "billing/sending.html", {"invoice": draft, "way": way})
    try:
        sent = services.send_invoice(draft, at=clock.now())
    except services.PayerUnreachable as refusal:
        messages.error(request, _(str(refusal)))
        if draft.payer_id:
            return redirect("billing:payer", draft.payer_id)
        return redirect("billing:invoice", invoice_id)
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
        return redirect("billing:invoice", invoice_id)
    told = _("Invoice %(number)s has been sent.") % {"number": sent.number}
    messages.success(request, told)
    return redirect("billing:invoice", invoice_id)


@require_http_methods(["GET", "POST"])
def discard(request: Request, invoice_id: int) -> HttpResponse:
    draft = selectors.invoice_to_change(request.actor, invoice_id)
    if request.method == "GET":
        return render(request, "billing/discard.html", {"invoice": draft})
    try:
        services.discard_draft(draft)
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
        return redirect("billing:invoice", invoice_id)
    messages.success(request, _("The draft is gone. What was on it waits to be invoiced."))
    return redirect("billing:invoices")


@require_POST
def lines(request: Request, invoice_id: int) -> HttpResponse:
    draft = selectors.invoice_to_change(request.actor, invoice_id)
    form = OwnLineForm(request.POST)
    if not form.is_valid():
        return invoice_page(request, draft, own_line=form, status=422)
    typed = form.cleaned_data
    try:
        services.add_line(
            draft,
            text=typed["text"],
            quantity=typed["quantity"],
            unit=typed["unit"],
            unit_cents=_cents(typed["price"]),
            vat_treatment=typed["vat_treatment"],
            vat_reason=typed["vat_reason"],
            on=typed["on"],
        )
    except RuleBroken as refusal:
        form.add_error(None, _(str(refusal)))
        return invoice_page(request, draft, own_line=form, status=422)
    messages.success(request, _("The line is on the draft."))
    return redirect("billing:invoice", invoice_id)


@require_http_methods(["GET", "POST"])
def line(request: Request, invoice_id: int, line_id: int) -> HttpResponse:
    row = selectors.line_to_change(request.actor, invoice_id, line_id)
    form = LineForm(request.POST if request.method == "POST" else None, initial=_as_typed(row))
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            services.change_line(
                row,
                text=typed["text"],
                quantity=typed["quantity"],
                unit_cents=_cents(typed["price"]),
            )
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("The line is corrected."))
            return redirect("billing:invoice", invoice_id)
    status = 422 if form.errors else 200
    context = {"form": form, "row": row, "invoice": row.invoice}
    return render(request, "billing/line.html", context, status=status)


@require_POST
def removal(request: Request, invoice_id: int, line_id: int) -> HttpResponse:
    row = selectors.line_to_change(request.actor, invoice_id, line_id)
    try:
        services.remove_line(row)
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        messages.success(request, _("The line is off. What it was for waits to be invoiced."))
    return redirect("billing:invoice", invoice_id)


def _usual_period() -> dict[str, str]:
    """Return the month before this one, and this one until today."""
    today = clock.today()
    starts = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    return {"starts": _finnish(starts), "ends": _finnish(today)}


def _finnish(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _uninvoiced_page(request: Request, form: PeriodForm, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "run": selectors.run_under_way(request.actor),
        "sums": reading_office.NOTHING_WAITS,
    }
    if form.is_valid():
        starts, ends = form.period
        waiting = selectors.to_invoice(request.actor, starts=starts, ends=ends)
        groups = reading_office.waiting_groups(waiting)
        page = Paginator(groups, PAGE).get_page(request.GET.get("page"))
        examples = selectors.examples_to_invoice(
            request.actor,
            [(group["engagement_id"], group["obstacle"]) for group in page.object_list],
            starts=starts,
            ends=ends,
        )
        context |= {
            "page": page,
            "rows": reading_office.waiting_rows(page.object_list, examples),
            "sums": reading_office.waiting_sums(groups),
        }
    status = 200 if request.method == "GET" else status
    return render(request, "billing/uninvoiced.html", context, status=status)


def _as_typed(row: InvoiceLine) -> dict[str, Any]:
    return {"text": row.text, "quantity": row.quantity, "price": Decimal(row.unit_cents).scaleb(-2)}


def _cents(price: Decimal) -> int:
    return int(price.scaleb(2))
