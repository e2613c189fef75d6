"""Flat rows of the office's pages of invoicing: what waits, payments, payers, rates."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from peili.casework.billing.models import Invoice, Payment, ReferenceRate
from peili.casework.billing.selectors import uninvoiced
from peili.casework.billing.selectors.uninvoiced import Delivery
from peili.casework.schedule.models import Session
from peili.parties.models import Organisation


@dataclass(frozen=True)
class WaitingRow:
    """What waits to be invoiced from an engagement; the obstacle is removed at `mend_url`."""

    payer: str
    engagement: str
    url: str
    held: int
    cancelled_late: int
    obstacle: str
    mend_url: str
    remark: str


@dataclass(frozen=True)
class WaitingSums:
    """How many sessions wait, how many of them are ready, and of how many engagements these are."""

    sessions: int
    ready: int
    engagements: int

    @property
    def kept_back(self) -> int:
        return self.sessions - self.ready


NOTHING_WAITS = WaitingSums(0, 0, 0)


@dataclass(frozen=True)
class PaymentRow:
    url: str
    paid_on: date
    cents: int
    payer_name: str
    reference: str
    message: str
    decided: str
    invoice_url: str
    decision_url: str


@dataclass(frozen=True)
class OfferedRow:
    """An invoice that a payment may be for."""

    number: int
    payer: str
    due_on: date | None
    gross_cents: int
    same_sum: bool


@dataclass(frozen=True)
class PayerRow:
    url: str
    name: str
    way: str
    address: str
    is_missing: bool


@dataclass(frozen=True)
class RateRow:
    year: int
    half: int
    percent: Decimal
    entered: bool


def waiting_groups(waiting: QuerySet[Any]) -> list[dict[str, Any]]:
    """Count what waits by engagement and obstacle; first what needs somebody, then by payer."""
    held = Q(state=Session.State.HELD)
    return list(
        waiting.order_by()
        .values("engagement_id", "engagement__name", "engagement__payer__name", "obstacle")
        .annotate(held=Count("pk", filter=held), cancelled_late=Count("pk", filter=~held))
        .order_by("-obstacle", "engagement__payer__name", "engagement__name", "engagement_id")
    )


def waiting_sums(groups: Iterable[Mapping[str, Any]]) -> WaitingSums:
    """Return how much waits, and how much of it may be invoiced now."""
    counts = [(one["held"] + one["cancelled_late"], not one["obstacle"]) for one in groups]
    ready = [count for count, may_be_invoiced in counts if may_be_invoiced]
    return WaitingSums(sum(count for count, _ready in counts), sum(ready), len(ready))


def waiting_rows(
    groups: Iterable[Mapping[str, Any]], examples: Iterable[Delivery]
) -> list[WaitingRow]:
    """Read a page of groups flat; of the examples come the agreements to mend and the remarks."""
    found: dict[tuple[int, str], list[Delivery]] = {}
    for one in examples:
        found.setdefault((one.session.engagement_id, one.obstacle), []).append(one)
    return [
        _waiting_row(group, found.get((group["engagement_id"], group["obstacle"]), []))
        for group in groups
    ]


def _waiting_row(group: Mapping[str, Any], examples: list[Delivery]) -> WaitingRow:
    engagement_id, obstacle = group["engagement_id"], group["obstacle"]
    return WaitingRow(
        payer=group["engagement__payer__name"] or _("A person"),
        engagement=group["engagement__name"],
        url=_address("cases:case", engagement_id),
        held=group["held"],
        cancelled_late=group["cancelled_late"],
        obstacle=obstacle,
        mend_url=_where_to_mend(obstacle, engagement_id, examples),
        remark=next((one.remark for one in examples if one.remark), ""),
    )


def _where_to_mend(obstacle: str, engagement_id: int, examples: list[Delivery]) -> str:
    """Return the page where what stands in the way is put right."""
    agreement = examples[0].agreement if examples else None
    if obstacle == uninvoiced.NO_PRICE and agreement is not None:
        return _address("agreements:agreement", agreement.pk)
    return _address("cases:case", engagement_id) if obstacle else ""


def _address(name: str, pk: int) -> str:
    try:
        return reverse(name, args=[pk])
    except NoReverseMatch:
        return ""


def payment_rows(payments: Iterable[Payment]) -> list[PaymentRow]:
    """Read payments flat; `payments` come with their invoices."""
    return [
        PaymentRow(
            url=reverse("billing:payment", args=[one.pk]),
            paid_on=one.paid_on,
            cents=one.cents,
            payer_name=one.payer_name,
            reference=one.reference,
            message=one.message,
            decided=_decided(one),
            invoice_url=reverse("billing:invoice", args=[one.invoice_id]) if one.invoice_id else "",
            decision_url=reverse("billing:decision", args=[one.pk]),
        )
        for one in payments
    ]


def _decided(payment: Payment) -> str:
    if payment.invoice:
        return _("Invoice %(number)s") % {"number": payment.invoice.number}
    return _("Put aside") if payment.aside_at else ""


def offered_rows(invoices: Iterable[Invoice], *, cents: int) -> list[OfferedRow]:
    return [
        OfferedRow(
            number=one.number or 0,
            payer=str(one.payer or one.payer_person or ""),
            due_on=one.due_on,
            gross_cents=one.gross_cents,
            same_sum=one.gross_cents == cents,
        )
        for one in invoices
    ]


def payer_rows(payers: Iterable[Organisation]) -> list[PayerRow]:
    by = Organisation.InvoicedBy
    rows = []
    for one in payers:
        address = {
            by.PEPPOL: one.einvoice_address or one.business_id,
            by.FINVOICE: one.einvoice_address and one.einvoice_operator and one.einvoice_address,
            by.EMAIL: one.invoice_email,
            by.PAPER: one.town or "–",
        }[by(one.invoiced_by)]
        url = reverse("billing:payer", args=[one.pk])
        rows.append(PayerRow(url, one.name, one.get_invoiced_by_display(), address, not address))
    return rows


def rate_rows(
    rates: Mapping[tuple[int, int], Decimal], entered: Iterable[ReferenceRate]
) -> list[RateRow]:
    """Return every known rate, newest first, and whether the practice entered it."""
    ours = {(one.year, one.half) for one in entered}
    return [
        RateRow(year, half, rates[year, half], (year, half) in ours)
        for year, half in sorted(rates, reverse=True)
    ]
