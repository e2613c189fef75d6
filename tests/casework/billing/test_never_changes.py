"""The database itself refuses to change or delete what was sent, on both engines."""

import pytest
from django.db import DatabaseError, connection, transaction

from peili.casework.billing import triggers
from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.billing.services import credit_invoice, draft_invoices, send_invoice
from tests.casework.billing.test_drafting import MONTH
from tests.conftest import NOVEMBER


@pytest.fixture
def sent(held) -> Invoice:
    held()
    return send_invoice(draft_invoices(**MONTH)[0], at=NOVEMBER)


ATTEMPTS = {
    "another number": lambda invoice: Invoice.objects.filter(pk=invoice.pk).update(number=9),
    "another sum": lambda invoice: Invoice.objects.filter(pk=invoice.pk).update(gross_cents=1),
    "another buyer": lambda invoice: Invoice.objects.filter(pk=invoice.pk).update(buyer={}),
    "a draft again": lambda invoice: Invoice.objects.filter(pk=invoice.pk).update(state="draft"),
    "another text": lambda invoice: invoice.lines.update(text="something else"),
    "another price": lambda invoice: invoice.lines.update(unit_cents=1),
    "a line more": lambda invoice: InvoiceLine.objects.create(
        invoice=invoice, text="more", unit_cents=1, vat_treatment="general"
    ),
    "a line less": lambda invoice: InvoiceLine.objects.filter(invoice=invoice)._raw_delete(
        "default"
    ),
    "no invoice": lambda invoice: Invoice.objects.filter(pk=invoice.pk)._raw_delete("default"),
}


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_the_database_refuses(sent, attempt):
    with (
        pytest.raises(DatabaseError, match="a sent invoice never changes"),
        transaction.atomic(),
    ):
        ATTEMPTS[attempt](sent)


def test_a_line_given_back_is_never_taken_again(sent):
    credit_invoice(sent, at=NOVEMBER)

    with pytest.raises(DatabaseError), transaction.atomic():
        sent.lines.update(given_back=False)


def test_every_column_is_watched():
    """A new column must be added to the triggers, or it could change unseen."""
    of_invoice = {field.column for field in Invoice._meta.concrete_fields}
    of_line = {field.column for field in InvoiceLine._meta.concrete_fields}

    assert of_invoice == {*triggers.OF_INVOICE, "state"}
    assert of_line == {*triggers.OF_LINE, "given_back"}


def test_the_triggers_can_be_taken_away_for_a_migration_and_set_up_again(sent):
    triggers.take_away(connection)
    sent.lines.update(text="in between")

    triggers.set_up(connection)

    with pytest.raises(DatabaseError), transaction.atomic():
        sent.lines.update(text="after")
