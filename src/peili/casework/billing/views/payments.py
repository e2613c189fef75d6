"""What came in: the bank's files, what they matched, and what somebody must say."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.billing import reading_office, selectors, services
from peili.casework.billing.forms import MatchForm, ReferenceRateForm, StatementForm
from peili.core.errors import BadInput, RuleBroken
from peili.core.policy import Record
from peili.parties import scope
from peili.parties.middleware import Request
from peili.plumbing import clock

PAGE = 50
CHOICES = 20


@require_GET
def payments(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.PAYMENT)
    return _payments_page(request, StatementForm())


@require_POST
def statements(request: Request) -> HttpResponse:
    """Take in a bank's file. Only its payments are kept, never the file."""
    scope.demand_change(request.actor, Record.PAYMENT)
    form = StatementForm(request.POST, request.FILES)
    if not form.is_valid():
        return _payments_page(request, form, status=422)
    try:
        intake = services.take_in_statement(form.cleaned_data["file"], at=clock.now())
    except BadInput:
        form.add_error(
            "file",
            _("This is not a bank's statement (camt.053) or notice (camt.054). Check the file."),
        )
        return _payments_page(request, form, status=422)
    for sentence in _in_words(intake):
        messages.success(request, sentence)
    return redirect("billing:payments")


@require_http_methods(["GET", "POST"])
def payment(request: Request, payment_id: int) -> HttpResponse:
    """Say which invoice a payment is for."""
    shown = selectors.payment_to_change(request.actor, payment_id)
    form = MatchForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        invoice = selectors.payable_by_number(request.actor, form.cleaned_data["number"])
        if invoice is None:
            form.add_error("number", _("There is no sent invoice of that number. Check it."))
        else:
            try:
                services.match_payment(shown, invoice=invoice)
            except RuleBroken as refusal:
                form.add_error(None, _(str(refusal)))
            else:
                messages.success(request, _("The payment is on the invoice."))
                return redirect("billing:payments")
    offered = selectors.invoices_a_payment_may_be_for(request.actor, shown)[:CHOICES]
    context = {
        "payment": shown,
        "form": form,
        "offered": reading_office.offered_rows(offered, cents=shown.cents),
    }
    status = 422 if form.errors else 200
    return render(request, "billing/payment.html", context, status=status)


@require_POST
def decision(request: Request, payment_id: int) -> HttpResponse:
    """Put a payment aside as none of ours, or take an earlier decision back."""
    shown = selectors.payment_to_change(request.actor, payment_id)
    try:
        if "aside" in request.POST:
            services.put_aside(shown, at=clock.now())
            messages.success(request, _("The payment is put aside."))
        else:
            services.unmatch_payment(shown)
            messages.success(request, _("The payment is off the invoice."))
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    return redirect("billing:payments")


@require_http_methods(["GET", "POST"])
def rates(request: Request) -> HttpResponse:
    """The reference rate of each half-year, which late interest follows."""
    entered = selectors.entered_rates(request.actor)
    today = clock.today()
    half = 1 if today.month <= 6 else 2
    initial = {"year": today.year, "half": half}
    form = ReferenceRateForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        services.enter_reference_rate(**form.cleaned_data)
        messages.success(request, _("The reference rate is entered."))
        return redirect("billing:rates")
    known = services.reference_rates()
    context = {
        "form": form,
        "rates": reading_office.rate_rows(known, entered),
        "missing": None if (today.year, half) in known else {"year": today.year, "half": half},
    }
    status = 422 if form.errors else 200
    return render(request, "billing/rates.html", context, status=status)


def _payments_page(request: Request, form: StatementForm, status: int = 200) -> HttpResponse:
    undecided = selectors.undecided_payments(request.actor)
    decided = selectors.payments(request.actor).exclude(invoice=None, aside_at=None)
    page = Paginator(decided, PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "undecided": reading_office.payment_rows(undecided[:PAGE]),
        "undecided_count": undecided.count(),
        "page": page,
        "decided": reading_office.payment_rows(page.object_list),
    }
    return render(request, "billing/payments.html", context, status=status)


def _in_words(intake: services.Intake) -> list[str]:
    sentences = []
    if intake.matched:
        text = ngettext(
            "%(count)s payment found its invoice.",
            "%(count)s payments found their invoices.",
            intake.matched,
        )
        sentences.append(text % {"count": intake.matched})
    if intake.unmatched:
        text = ngettext(
            "%(count)s payment has no invoice of ours: say what it is for.",
            "%(count)s payments have no invoice of ours: say what they are for.",
            intake.unmatched,
        )
        sentences.append(text % {"count": intake.unmatched})
    if intake.known:
        text = ngettext(
            "%(count)s payment was here already and was left alone.",
            "%(count)s payments were here already and were left alone.",
            intake.known,
        )
        sentences.append(text % {"count": intake.known})
    if intake.elsewhere:
        text = ngettext(
            "%(count)s payment was on another account than the practice's and was left out.",
            "%(count)s payments were on another account than the practice's and were left out.",
            intake.elsewhere,
        )
        sentences.append(text % {"count": intake.elsewhere})
    if intake.foreign:
        text = ngettext(
            "%(count)s payment was not in euros and was left out.",
            "%(count)s payments were not in euros and were left out.",
            intake.foreign,
        )
        sentences.append(text % {"count": intake.foreign})
    return sentences or [_("There are no incoming payments in the file.")]
