"""Draft invoices from what was held and agreed: one per payer and period."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import override

from peili.casework.billing.delivered import lines_of
from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.billing.services.totals import add_up
from peili.casework.billing.uninvoiced import Delivery, deliveries, not_yet_invoiced
from peili.casework.schedule.models import Session
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties.models import Practice


class NothingToInvoice(RuleBroken):
    """Nothing was held or cancelled late in the period, or all of it is invoiced."""

    def __init__(self) -> None:
        super().__init__(
            msgid("There is nothing new to invoice in that period. Choose another period.")
        )


@dataclass(frozen=True)
class _Paper:
    """What must be alike for two sessions to stand on one invoice."""

    payer_id: int | None
    payer_person_id: int | None
    order_reference: str
    language: str


@transaction.atomic
def draft_invoices(*, starts: date, ends: date, at: datetime) -> list[Invoice]:
    """Draft one invoice per payer (and order reference) for sessions in the period, ends included.

    A draft of the same payer and period grows; what another draft or invoice has is left alone,
    so drafting again is safe. Raise `NothingToInvoice` where there is nothing.
    """
    practice = Practice.objects.select_for_update().get()
    drafts: dict[_Paper, Invoice] = {}
    rows = not_yet_invoiced(Session.objects.all(), starts=starts, ends=ends)
    for delivery in deliveries(rows):
        if delivery.obstacle:
            continue
        paper = _paper_of(delivery)
        if paper not in drafts:
            drafts[paper] = _draft_for(paper, starts, ends, at)
        _put_on(drafts[paper], delivery, practice)
    if not drafts:
        raise NothingToInvoice
    _finish(drafts.values())
    return list(drafts.values())


def _paper_of(delivery: Delivery) -> _Paper:
    engagement = delivery.session.engagement
    person = None if engagement.payer_id else delivery.payer_person_id
    return _Paper(
        engagement.payer_id,
        person,
        delivery.agreement.order_reference if delivery.agreement else "",
        engagement.payer.language if engagement.payer else engagement.language,
    )


def _draft_for(paper: _Paper, starts: date, ends: date, at: datetime) -> Invoice:
    draft, _ = Invoice.objects.get_or_create(
        state=Invoice.State.DRAFT,
        payer_id=paper.payer_id,
        payer_person_id=paper.payer_person_id,
        order_reference=paper.order_reference,
        language=paper.language,
        period_starts=starts,
        period_ends=ends,
        defaults={"drafted_at": at},
    )
    return draft


def _put_on(draft: Invoice, delivery: Delivery, practice: Practice) -> None:
    """Put a session's lines on the draft; one that another run has just invoiced is skipped."""
    if delivery.agreement is None:
        return
    with override(draft.language):
        lines = lines_of(delivery.session, delivery.agreement, practice)
    position = draft.lines.count()
    try:
        with transaction.atomic():
            InvoiceLine.objects.bulk_create(
                InvoiceLine(
                    invoice=draft,
                    engagement_id=delivery.session.engagement_id,
                    session=delivery.session,
                    lot_id=delivery.agreement.lot_id,
                    position=position + number,
                    **asdict(line),
                )
                for number, line in enumerate(lines)
            )
    except IntegrityError:
        return


def _finish(drafts: Iterable[Invoice]) -> None:
    for draft in drafts:
        add_up(draft)
