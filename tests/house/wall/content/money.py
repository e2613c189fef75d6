"""Money, written differently: papers sent and not sent, payments, ceilings."""

from peili.casework.billing.models import Invoice, Payment
from peili.core.policy import Record
from tests.house.wall.content.difference import Difference
from tests.house.wall.world import World


def drafts(world: World) -> None:
    """A draft is the office's until it is sent."""
    draft = world.story.invoice_draft
    world.rewrite(draft, ["order_reference"])
    for line in draft.lines.all():
        line.unit_cents = world.random.randrange(100_000)
        world.rewrite(line, ["text"])
        line.save()


def payments(world: World) -> None:
    for payment in Payment.objects.all():
        world.rewrite(payment, ["payer_name", "message"])


def payer_addresses(world: World) -> None:
    world.rewrite(world.story.cast.organisation, ["invoice_email", "einvoice_operator"])


def frameworks(world: World) -> None:
    framework = world.story.framework
    framework.ceiling_cents = world.random.randrange(10**9, 10**10)
    framework.save()
    world.rewrite(framework, ["name", "reference"])
    for lot in framework.lots.all():
        world.rewrite(lot, ["name"])


def invoices(world: World) -> None:
    """A paper that was sent: its number, its dates, its sums. (Tests may write in sent papers.)"""
    invoice = Invoice.objects.get(pk=world.story.invoice.pk)
    invoice.number = world.random.randrange(10_000, 10**6)
    invoice.issued_on = world.moment().date()
    invoice.gross_cents = world.random.randrange(10**7)
    invoice.save(update_fields=["number", "issued_on", "gross_cents"])
    world.rewrite(invoice, ["order_reference", "reference"])


DIFFERENCES = {
    Record.INVOICE: Difference(invoices, "billing:invoices"),
    Record.TO_INVOICE: Difference(drafts, "billing:line"),
    Record.PAYMENT: Difference(payments, "billing:payments"),
    Record.PAYER_ADDRESS: Difference(payer_addresses, "billing:payer"),
    Record.FRAMEWORK: Difference(frameworks, "frameworks:frameworks"),
}
