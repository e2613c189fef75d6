"""What may be invoiced, the invoices and the payments within the actor's reach."""

from datetime import datetime, timedelta

from django.db.models import Case, Q, QuerySet, When

from peili.casework.billing.models import (
    HandOver,
    Invoice,
    InvoiceLine,
    Payment,
    ReferenceRate,
    Reminder,
)
from peili.casework.billing.paper import LINK_PURPOSE
from peili.casework.billing.selectors.uninvoiced import examples_to_invoice as examples_to_invoice
from peili.casework.billing.selectors.uninvoiced import to_invoice as to_invoice
from peili.core.policy import Record
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Organisation
from peili.plumbing.jobs.models import Job

DRAFTING, SENDING = "billing.draft_run", "billing.send_run"
RUNS = (DRAFTING, SENDING)
TRIED_BY_ITS_OWN_RUN = timedelta(hours=1)
"""A hand-over's own run has ended by then; after that it is tried every hour."""


def invoices(actor: Actor) -> QuerySet[Invoice]:
    """Return invoices wholly within reach; drafts only to those who may still change them."""
    rows = Invoice.objects.all()
    if not scope.may_change(actor, Record.INVOICE):
        rows = rows.exclude(state=Invoice.State.DRAFT)
    return scope.wholly_visible(rows, actor, Record.INVOICE, parts=InvoiceLine, whole="invoice")


def invoice(actor: Actor, invoice_id: int) -> Invoice:
    rows = invoices(actor).select_related("payer", "payer_person", "credits", "hand_over")
    with_parts = rows.prefetch_related("lines", "credit_notes", "payments", "reminders")
    return scope.the_one(with_parts, invoice_id)


def invoice_to_change(actor: Actor, invoice_id: int) -> Invoice:
    scope.demand_change(actor, Record.INVOICE)
    return invoice(actor, invoice_id)


def drafts_to_send(actor: Actor) -> list[int]:
    """Return the drafts that have something on them, oldest first."""
    scope.demand_change(actor, Record.INVOICE)
    rows = invoices(actor).filter(state=Invoice.State.DRAFT, lines__isnull=False)
    return list(rows.order_by("id").distinct().values_list("pk", flat=True))


def line_to_change(actor: Actor, invoice_id: int, line_id: int) -> InvoiceLine:
    """Return a line of an invoice that the actor may change."""
    whole = invoice_to_change(actor, invoice_id)
    return scope.the_one(InvoiceLine.objects.filter(invoice=whole), line_id)


def reminder(actor: Actor, invoice_id: int, reminder_id: int) -> Reminder:
    whole = invoice(actor, invoice_id)
    return scope.the_one(Reminder.objects.filter(invoice=whole), reminder_id)


def behind_link(token: str) -> Invoice:
    """Return the sent invoice that a link in a letter opens, without signing in."""
    rows = Invoice.objects.exclude(state=Invoice.State.DRAFT).select_related("credits")
    return scope.behind_link(
        rows.prefetch_related("lines", "reminders"), token, purpose=LINK_PURPOSE
    )


def not_got_through(*, at: datetime) -> Q:
    """Return the condition of an invoice that waits though its hand-over's own run has ended."""
    return Q(hand_over__state=HandOver.State.WAITING, sent_at__lte=at - TRIED_BY_ITS_OWN_RUN)


def payments(actor: Actor) -> QuerySet[Payment]:
    rows = Payment.objects.select_related("invoice")
    return scope.visible(rows, actor, Record.PAYMENT, engagement=None)


def undecided_payments(actor: Actor) -> QuerySet[Payment]:
    """Return the payments of which nobody has said what they are for."""
    return payments(actor).filter(invoice=None, aside_at=None)


def payment_to_change(actor: Actor, payment_id: int) -> Payment:
    scope.demand_change(actor, Record.PAYMENT)
    return scope.the_one(payments(actor), payment_id)


def invoices_a_payment_may_be_for(actor: Actor, payment: Payment) -> QuerySet[Invoice]:
    """Return what is still unpaid, those of the same sum first."""
    rows = invoices(actor).filter(credits=None, state=Invoice.State.SENT)
    alike = Case(When(gross_cents=payment.cents, then=0), default=1)
    return rows.select_related("payer", "payer_person").order_by(alike, "due_on", "id")


def payable_by_number(actor: Actor, number: int) -> Invoice | None:
    rows = invoices(actor).filter(credits=None).exclude(state=Invoice.State.DRAFT)
    return rows.filter(number=number).first()


def payers(actor: Actor) -> QuerySet[Organisation]:
    """Return the organisations that pay for something, with how they get their invoices."""
    scope.demand_change(actor, Record.PAYER_ADDRESS)
    rows = scope.visible(Organisation.objects.all(), actor, Record.PAYER_ADDRESS, engagement=None)
    return rows.filter(Q(pays_for__isnull=False) | Q(invoices__isnull=False)).distinct()


def payer(actor: Actor, payer_id: int) -> Organisation:
    scope.demand_change(actor, Record.PAYER_ADDRESS)
    rows = Organisation.objects.all()
    return scope.the_one(
        scope.visible(rows, actor, Record.PAYER_ADDRESS, engagement=None), payer_id
    )


def entered_rates(actor: Actor) -> QuerySet[ReferenceRate]:
    scope.demand_change(actor, Record.PAYMENT)
    return scope.visible(ReferenceRate.objects.all(), actor, Record.PAYMENT, engagement=None)


def run(actor: Actor, job_id: int) -> Job:
    """Return a run of drafting or sending, under way or over."""
    scope.demand_change(actor, Record.TO_INVOICE)
    return scope.the_one(Job.objects.filter(name__in=RUNS), job_id)


def run_under_way(actor: Actor) -> Job | None:
    scope.demand_change(actor, Record.TO_INVOICE)
    rows = scope.visible(Job.objects.all(), actor, Record.TO_INVOICE, engagement=None)
    return rows.filter(name__in=RUNS, finished_at__isnull=True).order_by("-pk").first()
