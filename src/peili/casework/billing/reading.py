"""Flat rows of the invoice pages: what a page shows, made once and in few queries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.billing.paper import line_of
from peili.core.invoicing.invoice import Totals, total
from peili.core.invoicing.lateness import is_late
from peili.plumbing.paper.formats import number

SORTS = {
    "number": "number",
    "payer": "payer__name",
    "issued": "issued_on",
    "due": "due_on",
    "total": "gross_cents",
}
BADGES = {
    Invoice.State.DRAFT: "needs",
    Invoice.State.SENT: "neutral",
    Invoice.State.PAID: "done",
    Invoice.State.CREDITED: "neutral",
}


@dataclass(frozen=True)
class InvoiceRow:
    url: str
    number: str
    payer: str
    issued_on: date | None
    due_on: date | None
    gross_cents: int
    state: str
    badge: str


@dataclass(frozen=True)
class PaperLine:
    """A line with its amount, as the paper shows it."""

    row: InvoiceLine
    quantity: str
    net: Decimal


def in_order(rows: QuerySet[Invoice], sort: str) -> QuerySet[Invoice]:
    """Sort by a heading's name; a minus turns it round. Unknown names mean newest first."""
    field = SORTS.get(sort.lstrip("-"))
    if field is None:
        return rows.order_by("-drafted_at", "-id")
    return rows.order_by(f"-{field}" if sort.startswith("-") else field, "-id")


def invoice_rows(rows: QuerySet[Invoice], *, today: date) -> list[InvoiceRow]:
    """Read a page of invoices flat, with the state as people say it."""
    fields = rows.values_list(
        "id",
        "number",
        "payer__name",
        "payer_person__name",
        "issued_on",
        "due_on",
        "gross_cents",
        "state",
        "credits_id",
    )
    address = reverse("billing:invoice", args=[0])
    labels = {state.value: str(state.label) for state in Invoice.State}
    return [
        InvoiceRow(
            url=address.replace("0", str(pk)),
            number=str(number or _("Draft")),
            payer=payer or person or "",
            issued_on=issued_on,
            due_on=due_on,
            gross_cents=-gross if credits_id else gross,
            state=_state_in_words(state, due_on, credits_id, today, labels),
            badge=_badge(state, due_on, credits_id, today),
        )
        for pk, number, payer, person, issued_on, due_on, gross, state, credits_id in fields
    ]


def paper_lines(invoice: Invoice) -> tuple[list[PaperLine], Totals]:
    """Return the lines with their amounts, and what they add up to by tax."""
    rows = list(invoice.lines.all())
    values = [line_of(row) for row in rows]
    lines = [
        PaperLine(row, number(row.quantity, "fi"), value.net)
        for row, value in zip(rows, values, strict=True)
    ]
    return lines, total(values)


def csv_header() -> list[str]:
    return [_("Number"), _("Payer"), _("Issued"), _("Due"), _("Total, €"), _("State")]


def csv_rows(rows: Iterable[InvoiceRow]) -> Iterator[list[str]]:
    """Yield the list as people take it to a spreadsheet: dates it can sort, a comma for cents."""
    for row in rows:
        yield [
            row.number,
            row.payer,
            row.issued_on.isoformat() if row.issued_on else "",
            row.due_on.isoformat() if row.due_on else "",
            str(Decimal(row.gross_cents).scaleb(-2)).replace(".", ","),
            row.state,
        ]


def _is_late(state: str, due_on: date | None, credits_id: int | None, today: date) -> bool:
    return bool(
        state == Invoice.State.SENT and not credits_id and due_on and is_late(due_on, on=today)
    )


def _state_in_words(
    state: str, due_on: date | None, credits_id: int | None, today: date, labels: dict[str, str]
) -> str:
    if credits_id:
        return _("Credit note")
    if _is_late(state, due_on, credits_id, today):
        return _("Late")
    return labels[state]


def _badge(state: str, due_on: date | None, credits_id: int | None, today: date) -> str:
    return "late" if _is_late(state, due_on, credits_id, today) else BADGES[Invoice.State(state)]
