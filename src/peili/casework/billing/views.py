"""Invoices: what waits, drafts, sent ones and credit notes."""

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

from peili.casework.billing import reading, selectors, services
from peili.casework.billing.forms import LineForm, OwnLineForm, PeriodForm
from peili.casework.billing.models import Invoice, InvoiceLine
from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.parties import scope
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.csv_files import csv_file

PAGE = 50
CSV_ROWS = 5000


@require_GET
def invoices(request: Request) -> HttpResponse:
    rows = reading.in_order(selectors.invoices(request.actor), request.GET.get("sort", ""))
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    shown = [row.pk for row in page.object_list]
    return render(
        request,
        "billing/invoices.html",
        {
            "page": page,
            "invoices": reading.invoice_rows(rows.filter(pk__in=shown), today=clock.today()),
            "may_change": scope.may_change(request.actor, Record.INVOICE),
        },
    )


@require_GET
def invoices_csv(request: Request) -> HttpResponse:
    rows = reading.in_order(selectors.invoices(request.actor), "")[:CSV_ROWS]
    shown = reading.invoice_rows(rows, today=clock.today())
    return csv_file(_("invoices"), reading.csv_header(), reading.csv_rows(shown))


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


@require_GET
def invoice(request: Request, invoice_id: int) -> HttpResponse:
    shown = selectors.invoice(request.actor, invoice_id)
    return _invoice_page(request, shown)


@require_GET
def paper(request: Request, invoice_id: int) -> HttpResponse:
    shown = selectors.invoice(request.actor, invoice_id)
    return render(request, "billing/paper.html", _of_paper(shown))


@require_http_methods(["GET", "POST"])
def sending(request: Request, invoice_id: int) -> HttpResponse:
    draft = selectors.invoice_to_change(request.actor, invoice_id)
    if request.method == "GET":
        return render(request, "billing/sending.html", {"invoice": draft})
    try:
        sent = services.send_invoice(draft, at=clock.now())
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
        return _invoice_page(request, draft, own_line=form, status=422)
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
        return _invoice_page(request, draft, own_line=form, status=422)
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


@require_http_methods(["GET", "POST"])
def credit_note(request: Request, invoice_id: int) -> HttpResponse:
    sent = selectors.invoice_to_change(request.actor, invoice_id)
    if request.method == "GET":
        return _credit_page(request, sent)
    chosen = {int(pk) for pk in request.POST.getlist("line") if pk.isdecimal() and len(pk) < 19}
    if not chosen:
        messages.error(request, _("Choose at least one line to credit."))
        return _credit_page(request, sent, status=422)
    try:
        note = services.credit_invoice(sent, at=clock.now(), lines=chosen)
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
        return redirect("billing:invoice", invoice_id)
    told = _("Credit note %(number)s has been made.") % {"number": note.number}
    messages.success(request, told)
    return redirect("billing:invoice", note.pk)


def _usual_period() -> dict[str, str]:
    """Return the month before this one, and this one until today."""
    today = clock.today()
    starts = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    return {"starts": _finnish(starts), "ends": _finnish(today)}


def _finnish(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _uninvoiced_page(request: Request, form: PeriodForm, status: int = 200) -> HttpResponse:
    waiting = []
    if form.is_valid():
        starts, ends = form.period
        waiting = selectors.to_invoice(request.actor, starts=starts, ends=ends)
    ready = [delivery for delivery in waiting if not delivery.obstacle]
    return render(
        request,
        "billing/uninvoiced.html",
        {"form": form, "rows": reading.waiting_rows(waiting), "ready": len(ready)},
        status=200 if request.method == "GET" else status,
    )


def _invoice_page(
    request: Request, shown: Invoice, *, own_line: OwnLineForm | None = None, status: int = 200
) -> HttpResponse:
    may_change = scope.may_change(request.actor, Record.INVOICE)
    initial = {"quantity": 1, "on": clock.today()}
    context = _of_paper(shown) | {
        "may_change": may_change,
        "is_draft": shown.state == Invoice.State.DRAFT,
        "is_late": bool(
            shown.state == Invoice.State.SENT
            and not shown.credits_id
            and shown.due_on
            and shown.due_on < clock.today()
        ),
        "own_line": own_line or OwnLineForm(initial=initial),
        "badge": reading.BADGES[Invoice.State(shown.state)],
        "state": _("Credit note") if shown.credits_id else shown.get_state_display(),
    }
    return render(request, "billing/invoice.html", context, status=status)


def _credit_page(request: Request, sent: Invoice, status: int = 200) -> HttpResponse:
    lines, _totals = reading.paper_lines(sent)
    left = [one for one in lines if not one.row.given_back]
    context = {"invoice": sent, "lines": left}
    return render(request, "billing/credit_note.html", context, status=status)


def _of_paper(shown: Invoice) -> dict[str, Any]:
    lines, totals = reading.paper_lines(shown)
    seller = shown.seller or services.seller_now()
    buyer = shown.buyer or services.buyer_now(shown.payer, shown.payer_person)
    return {
        "invoice": shown,
        "lines": lines,
        "totals": totals,
        "seller": seller,
        "buyer": buyer,
        "credits_notes": list(shown.credit_notes.all()),
    }


def _as_typed(row: InvoiceLine) -> dict[str, Any]:
    return {"text": row.text, "quantity": row.quantity, "price": Decimal(row.unit_cents).scaleb(-2)}


def _cents(price: Decimal) -> int:
    return int(price.scaleb(2))
