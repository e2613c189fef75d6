"""What may be invoiced, and the invoices within the actor's reach."""

from datetime import date

from django.db.models import QuerySet

from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.billing.uninvoiced import Delivery, deliveries, not_yet_invoiced
from peili.casework.schedule.models import Session
from peili.core.policy import Record
from peili.parties import scope
from peili.parties.actor import Actor


def to_invoice(actor: Actor, *, starts: date, ends: date) -> list[Delivery]:
    """Return what waits to be invoiced from these days, both included."""
    rows = scope.visible(Session.objects.all(), actor, Record.TO_INVOICE)
    return list(deliveries(not_yet_invoiced(rows, starts=starts, ends=ends)))


def invoices(actor: Actor) -> QuerySet[Invoice]:
    """Return invoices wholly within reach; drafts only to those who may still change them."""
    rows = Invoice.objects.all()
    if not scope.may_change(actor, Record.INVOICE):
        rows = rows.exclude(state=Invoice.State.DRAFT)
    return scope.wholly_visible(rows, actor, Record.INVOICE, parts=InvoiceLine, whole="invoice")


def invoice(actor: Actor, invoice_id: int) -> Invoice:
    rows = invoices(actor).select_related("payer", "payer_person", "credits")
    return scope.the_one(rows.prefetch_related("lines", "credit_notes"), invoice_id)


def invoice_to_change(actor: Actor, invoice_id: int) -> Invoice:
    scope.demand_change(actor, Record.INVOICE)
    return invoice(actor, invoice_id)


def line_to_change(actor: Actor, invoice_id: int, line_id: int) -> InvoiceLine:
    """Return a line of an invoice that the actor may change."""
    whole = invoice_to_change(actor, invoice_id)
    return scope.the_one(InvoiceLine.objects.filter(invoice=whole), line_id)
