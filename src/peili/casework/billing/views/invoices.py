"""The invoices, one invoice, and what may follow a sent one: payment, reminder, credit."""

from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.billing import reading, selectors, services
from peili.casework.billing.forms import OwnLineForm, PaymentForm
from peili.casework.billing.models import HandOver, Invoice
from peili.core.errors import RuleBroken
from peili.core.invoicing.lateness import ReferenceRateUnknown, is_late
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
    may_change = scope.may_change(request.actor, Record.INVOICE)
    return render(
        request,
        "billing/invoices.html",
        {
            "page": page,
            "invoices": reading.invoice_rows(rows.filter(pk__in=shown), today=clock.today()),
            "may_change": may_change,
            "drafts": len(selectors.drafts_to_send(request.actor)) if may_change else 0,
            "undecided": selectors.undecided_payments(request.actor).count() if may_change else 0,
        },
    )


@require_GET
def invoices_csv(request: Request) -> HttpResponse:
    rows = reading.in_order(selectors.invoices(request.actor), "")[:CSV_ROWS]
    shown = reading.invoice_rows(rows, today=clock.today())
    return csv_file(_("invoices"), reading.csv_header(), reading.csv_rows(shown))


@require_GET
def invoice(request: Request, invoice_id: int) -> HttpResponse:
    shown = selectors.invoice(request.actor, invoice_id)
    return invoice_page(request, shown)


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


@require_POST
def paid(request: Request, invoice_id: int) -> HttpResponse:
    sent = selectors.invoice_to_change(request.actor, invoice_id)
    form = PaymentForm(request.POST)
    if not form.is_valid():
        return invoice_page(request, sent, payment=form, status=422)
    cents = int(form.cleaned_data["amount"].scaleb(2))
    try:
        services.record_payment(sent, cents=cents, on=form.cleaned_data["on"], at=clock.now())
    except RuleBroken as refusal:
        form.add_error(None, _(str(refusal)))
        return invoice_page(request, sent, payment=form, status=422)
    messages.success(request, _("The payment is written down."))
    return redirect("billing:invoice", invoice_id)


@require_http_methods(["GET", "POST"])
def reminding(request: Request, invoice_id: int) -> HttpResponse:
    sent = selectors.invoice_to_change(request.actor, invoice_id)
    try:
        if request.method == "GET":
            asked = services.what_to_ask(sent, on=clock.today())
            to = sent.buyer.get("invoice_email") or sent.buyer.get("email")
            context = {"invoice": sent, "asked": asked, "to": to}
            return render(request, "billing/reminding.html", context)
        services.send_reminder(sent, at=clock.now())
    except ReferenceRateUnknown as refusal:
        messages.error(request, _(str(refusal)))
        return redirect("billing:rates")
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        messages.success(request, _("The reminder is made. Its paper is beside the invoice."))
    return redirect("billing:invoice", invoice_id)


@require_POST
def handing_over(request: Request, invoice_id: int) -> HttpResponse:
    """Try again what has not got through, or note that a printed invoice has been posted."""
    sent = selectors.invoice_to_change(request.actor, invoice_id)
    try:
        if "posted" in request.POST:
            services.mark_posted(sent, at=clock.now())
            messages.success(request, _("The invoice is marked as posted."))
        else:
            services.hand_over_again(sent)
            messages.success(request, _("The invoice is on its way again."))
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    return redirect("billing:invoice", invoice_id)


def invoice_page(
    request: Request,
    shown: Invoice,
    *,
    own_line: OwnLineForm | None = None,
    payment: PaymentForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Draw an invoice with what may be done with it; also again, with what was mistyped."""
    may_change = scope.may_change(request.actor, Record.INVOICE)
    today = clock.today()
    is_sent = shown.state != Invoice.State.DRAFT and not shown.credits_id
    still_open = services.open_cents(shown) if is_sent else 0
    late = shown.state == Invoice.State.SENT and is_sent and _late(shown, today)
    left = Decimal(max(still_open, 0)).scaleb(-2)
    context = of_paper(shown) | {
        "may_change": may_change,
        "is_draft": shown.state == Invoice.State.DRAFT,
        "is_sent": is_sent,
        "is_late": late,
        "open_cents": still_open,
        "owed_back": services.owed_back_cents(shown) if still_open < 0 else 0,
        "payments": list(shown.payments.all()),
        "reminders": list(shown.reminders.all()),
        "hand_over": _hand_over(shown),
        "own_line": own_line or OwnLineForm(initial={"quantity": 1, "on": today}),
        "payment": payment or PaymentForm(initial={"amount": left or None, "on": today}),
        "badge": reading.BADGES[Invoice.State(shown.state)],
        "state": _("Credit note") if shown.credits_id else shown.get_state_display(),
    }
    return render(request, "billing/invoice.html", context, status=status)


def of_paper(shown: Invoice) -> dict[str, Any]:
    """Return the rows of an invoice as the page and the print show them."""
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


def _late(shown: Invoice, today: Any) -> bool:
    return shown.due_on is not None and is_late(shown.due_on, on=today)


def _hand_over(shown: Invoice) -> HandOver | None:
    return getattr(shown, "hand_over", None)


def _credit_page(request: Request, sent: Invoice, status: int = 200) -> HttpResponse:
    lines, _totals = reading.paper_lines(sent)
    left = [one for one in lines if not one.row.given_back]
    context = {"invoice": sent, "lines": left}
    return render(request, "billing/credit_note.html", context, status=status)
