"""Draft invoices from what was held and agreed: one per payer and period."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import chain

from django.db import IntegrityError, transaction
from django.utils.translation import override

from peili.casework.billing.delivered import lines_of
from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.billing.services.totals import add_up, net_cents
from peili.casework.billing.uninvoiced import Delivery, deliveries, not_yet_invoiced
from peili.casework.schedule.models import Session
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties.models import Organisation, Person, Practice

Told = Callable[[int, int], None]


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
    framework_reference: str
    language: str


def draft_invoices(
    *, starts: date, ends: date, at: datetime, told: Told | None = None
) -> list[Invoice]:
    """Draft one invoice per payer (and order reference) for sessions in the period, ends included.

    A draft of the same payer and period grows; what another draft or invoice has is left alone.
    Each paper is a transaction of its own, so a run that was interrupted goes on where it was.
    `told` hears after each how many are done, and of how many. Raise `NothingToInvoice` where
    there is nothing.
    """
    papers = _papers(starts, ends)
    if not papers:
        raise NothingToInvoice
    drafts = []
    for number, (paper, owed) in enumerate(papers.items(), start=1):
        draft = _draft(paper, owed, starts, ends, at)
        if draft is not None:
            drafts.append(draft)
        if told:
            told(number, len(papers))
    return drafts


@transaction.atomic
def begin_draft(
    *, payer: Organisation | None, person: Person | None = None, starts: date, at: datetime
) -> Invoice:
    """Begin a draft with nothing on it, for what no session brings: a lecture's material, a report.

    A draft without lines is not sent; one may discard it.
    """
    language = payer.language if payer else person.language if person else "fi"
    return Invoice.objects.create(
        payer=payer,
        payer_person=None if payer else person,
        order_reference=payer.buyer_reference if payer else "",
        language=language,
        period_starts=starts,
        period_ends=starts,
        drafted_at=at,
    )


def _papers(starts: date, ends: date) -> dict[_Paper, list[Delivery]]:
    papers: dict[_Paper, list[Delivery]] = defaultdict(list)
    rows = not_yet_invoiced(Session.objects.all(), starts=starts, ends=ends)
    for delivery in deliveries(rows):
        if not delivery.obstacle:
            papers[_paper_of(delivery)].append(delivery)
    return papers


def _paper_of(delivery: Delivery) -> _Paper:
    engagement, agreement = delivery.session.engagement, delivery.agreement
    lot = agreement.lot if agreement else None
    ordered = agreement.order_reference if agreement else ""
    return _Paper(
        engagement.payer_id,
        None if engagement.payer_id else delivery.payer_person_id,
        ordered or (lot.order_reference if lot else ""),
        lot.framework.reference if lot else "",
        engagement.payer.language if engagement.payer else engagement.language,
    )


@transaction.atomic
def _draft(
    paper: _Paper, owed: Iterable[Delivery], starts: date, ends: date, at: datetime
) -> Invoice | None:
    """Put these on the paper's draft; return None where another run has taken them all."""
    practice = Practice.objects.select_for_update().get()
    draft, is_new = Invoice.objects.get_or_create(
        state=Invoice.State.DRAFT,
        credits=None,
        period_starts=starts,
        period_ends=ends,
        defaults={"drafted_at": at},
        **asdict(paper),
    )
    there = [] if is_new else list(draft.lines.all())
    with override(draft.language):
        new = _keep(
            [
                _line(draft, delivery, position, practice)
                for position, delivery in enumerate(owed, start=len(there))
            ]
        )
    if not new and not there:
        draft.delete()
        return None
    return add_up(draft, there + new)


def _line(
    draft: Invoice, delivery: Delivery, position: int, practice: Practice
) -> list[InvoiceLine]:
    """Return the lines of one session, not yet kept."""
    agreement = delivery.agreement
    assert agreement is not None, "what has no agreement has an obstacle"
    lot = agreement.lot
    lines = [
        InvoiceLine(
            invoice=draft,
            engagement_id=delivery.session.engagement_id,
            session=delivery.session,
            lot=lot,
            framework_row=lot.name[:70] if lot else "",
            position=position,
            **asdict(line),
        )
        for line in lines_of(delivery.session, agreement, practice)
    ]
    for line in lines:
        line.net_cents = net_cents(line)
    return lines


def _keep(by_session: list[list[InvoiceLine]]) -> list[InvoiceLine]:
    """Keep all at once; where another run has just taken a session, one by one without that."""
    try:
        with transaction.atomic():
            return InvoiceLine.objects.bulk_create(chain.from_iterable(by_session))
    except IntegrityError:
        kept = []
        for lines in by_session:
            try:
                with transaction.atomic():
                    kept += InvoiceLine.objects.bulk_create(lines)
            except IntegrityError:
                continue
        return kept
