"""Every kind of invoice of our own rows: its sums, its tax and its files hold together."""

from decimal import Decimal

import pytest

from peili.casework.billing.models import Invoice
from peili.casework.billing.paper import invoice_of
from peili.core.invoicing.finvoice import write_finvoice
from peili.core.invoicing.ubl import write_ubl
from peili.plumbing.paper.invoice import invoice_pdf
from tests.casework.billing.kinds import KINDS, LANGUAGES

CENTRAL = {"exempt": "E", "small_business": "O", "reverse_charge": "AE"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_rows_become_an_invoice_of_their_kind_for_people_and_machines(cast, kind, language):
    sent = Invoice.objects.get(pk=KINDS[kind](language).pk)

    paper = invoice_of(sent)

    assert paper.language == language
    assert paper.is_credit_note == ("credit" in kind)
    groups = paper.totals.groups
    assert {group.vat.category for group in groups} <= {"S", "E", "O", "AE"}
    assert kind not in CENTRAL or [g.vat.category for g in groups] == [CENTRAL[kind]]
    assert paper.totals.with_vat == Decimal(sent.gross_cents).scaleb(-2)
    assert sum(g.taxable for g in groups) == Decimal(sent.net_cents).scaleb(-2)
    for write in (write_ubl, write_finvoice):
        assert str(sent.number).encode() in write(paper)
    assert invoice_pdf(paper).startswith(b"%PDF")


def test_an_old_session_is_credited_at_the_rate_of_its_day(cast):
    note = invoice_of(KINDS["credit_of_an_old_rate"]("fi"))

    assert {line.vat.rate for line in note.lines} == {Decimal(24)}


def test_the_paper_of_a_framework_names_order_agreement_and_row(cast):
    paper = invoice_of(KINDS["framework"]("fi"))

    assert (paper.references.order, paper.references.contract) == ("4500-77", "HANKI-2025-118")
    assert {line.framework_row for line in paper.lines} == {"Osa 2: ryhmät"}
