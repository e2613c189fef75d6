"""Papers for people and files for machines."""

from collections.abc import Callable
from decimal import Decimal

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from peili.casework.billing import selectors, services
from peili.casework.billing.models import Invoice, Reminder
from peili.casework.billing.paper import invoice_of
from peili.casework.billing.views.invoices import of_paper
from peili.core.errors import BadInput, NotVisible
from peili.core.invoicing import invoice as core
from peili.core.invoicing.finvoice import write_finvoice
from peili.core.invoicing.ubl import write_ubl
from peili.parties.middleware import Request
from peili.plumbing.languages import speak
from peili.plumbing.paper.invoice import invoice_pdf
from peili.plumbing.paper.reminder import reminder_pdf

PDF, XML = "application/pdf", "application/xml; charset=utf-8"


@require_GET
def paper(request: Request, invoice_id: int) -> HttpResponse:
    shown = selectors.invoice(request.actor, invoice_id)
    return render(request, "billing/paper.html", of_paper(shown))


@require_GET
def pdf(request: Request, invoice_id: int) -> HttpResponse:
    return _pdf_of(selectors.invoice(request.actor, invoice_id))


@require_GET
def reminder_paper(request: Request, invoice_id: int, reminder_id: int) -> HttpResponse:
    return _pdf_of_reminder(selectors.reminder(request.actor, invoice_id, reminder_id))


@require_GET
def ubl(request: Request, invoice_id: int) -> HttpResponse:
    return _for_machines(request, invoice_id, write_ubl, "ubl")


@require_GET
def finvoice(request: Request, invoice_id: int) -> HttpResponse:
    return _for_machines(request, invoice_id, write_finvoice, "finvoice")


@login_not_required
@require_http_methods(["GET", "POST"])
def behind_link(request: Request, token: str) -> HttpResponse:
    """The page that a letter's link opens: a button fetches the paper, also more than once."""
    shown = selectors.behind_link(token)
    speak(request, shown.language)
    reminder = shown.reminders.last()
    if request.method == "GET":
        context = {"invoice": shown, "seller": shown.seller, "reminder": reminder}
        return render(request, "billing/behind_link.html", context)
    if "reminder" in request.POST and reminder is not None:
        return _pdf_of_reminder(reminder)
    return _pdf_of(shown)


def _for_machines(
    request: Request, invoice_id: int, write: Callable[[core.Invoice], bytes], kind: str
) -> HttpResponse:
    """Answer with a file for the office; a draft has none, for it has no number yet."""
    shown = selectors.invoice_to_change(request.actor, invoice_id)
    if shown.state == Invoice.State.DRAFT:
        raise NotVisible
    try:
        content = write(invoice_of(shown))
    except BadInput as missing:
        told = _("The file cannot be made: %(why)s. Look at the payer's addresses.")
        messages.error(request, told % {"why": missing})
        return redirect("billing:invoice", invoice_id)
    return _file(content, XML, f"{_name(shown)}-{kind}.xml", attached=True)


def _pdf_of(shown: Invoice) -> HttpResponse:
    seller = shown.seller or services.seller_now()
    buyer = shown.buyer or services.buyer_now(shown.payer, shown.payer_person)
    content = invoice_pdf(
        invoice_of(shown, seller=seller, buyer=buyer), made=shown.sent_at or shown.drafted_at
    )
    return _file(content, PDF, f"{_name(shown)}.pdf")


def _pdf_of_reminder(reminder: Reminder) -> HttpResponse:
    invoice = invoice_of(reminder.invoice)
    paid = invoice.totals.due - Decimal(reminder.open_cents).scaleb(-2)
    content = reminder_pdf(
        invoice,
        services.claim_of(reminder),
        on=reminder.on,
        due=reminder.due_on,
        paid=paid,
        made=reminder.sent_at,
    )
    return _file(content, PDF, f"reminder-{reminder.invoice.number}-{reminder.on:%Y%m%d}.pdf")


def _name(shown: Invoice) -> str:
    kind = "credit-note" if shown.credits_id else "invoice"
    return f"{kind}-{shown.number or 'draft'}"


def _file(content: bytes, kind: str, name: str, *, attached: bool = False) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    how = "attachment" if attached else "inline"
    answer["Content-Disposition"] = f'{how}; filename="{name}"'
    return answer
