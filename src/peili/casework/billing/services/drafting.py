"""Draft invoices from what was held and agreed: one per payer and period."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import override

from peili.casework.billing.delivered import SESSION_KINDS, lines_of
from peili.casework.billing.models import Invoice, InvoiceLine
from peili.casework.billing.selectors.uninvoiced import Delivery, deliveries, not_yet_invoiced
from peili.casework.billing.services.few import A_FEW, by_the
from peili.casework.billing.services.totals import TOTALS, add_up
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
    A few papers at a time are a transaction of their own, so a run that was interrupted goes on
    where it was. `told` hears after each few how many are done, and of how many. Raise
    `NothingToInvoice` where there is nothing.
    """
    papers = list(_papers(starts, ends).items())
    if not papers:
        raise NothingToInvoice
    drafts, done = [], 0
    for few in by_the(A_FEW, papers):
        drafts += _draft(few, starts, ends, at)
        done += len(few)
        if told:
            told(done, len(papers))
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
    papers: Sequence[tuple[_Paper, list[Delivery]]], starts: date, ends: date, at: datetime
) -> list[Invoice]:
    """Put these on the drafts of their papers, and return those that have something on them.

    Whoever drafts holds the practice meanwhile, so what another run took is known and left out.
    """
    practice = Practice.objects.select_for_update().get()
    taken = _taken(one for _, owed in papers for one in owed)
    there = _drafts_there([paper for paper, _ in papers], starts, ends)
    new: list[Invoice] = []
    old: list[Invoice] = []
    lines: list[InvoiceLine] = []
    for paper, owed in papers:
        draft = there.get(paper) or Invoice(
            period_starts=starts, period_ends=ends, drafted_at=at, **asdict(paper)
        )
        on_it = list(draft.lines.all()) if draft.pk else []
        with override(paper.language):
            rows = [
                line
                for position, one in enumerate(owed, start=len(on_it))
                if not taken[one.session.pk].intersection(SESSION_KINDS)
                for line in _lines(draft, one, position, practice)
                if line.kind not in taken[one.session.pk]
            ]
        if rows or on_it:
            add_up(draft, on_it + rows, save=False)
            (old if draft.pk else new).append(draft)
            lines += rows
    Invoice.objects.bulk_create(new)
    for draft in old:
        draft.save(update_fields=TOTALS)
    InvoiceLine.objects.bulk_create(lines)
    return new + old


def _taken(owed: Iterable[Delivery]) -> dict[int | None, set[str]]:
    """Return what of these sessions stands on a draft or an invoice now, as kinds of lines.

    Of a session that waits it may be the trip; the session itself may have come there meanwhile.
    """
    rows = InvoiceLine.objects.filter(session__in=[one.session.pk for one in owed])
    taken: dict[int | None, set[str]] = defaultdict(set)
    live = rows.filter(given_back=False).order_by()
    for session, kind in live.values_list("session", "kind"):
        taken[session].add(kind)
    return taken


def _drafts_there(papers: Sequence[_Paper], starts: date, ends: date) -> dict[_Paper, Invoice]:
    """Return the drafts that these papers of the period have already."""
    theirs = Q(payer__in={paper.payer_id for paper in papers} - {None}) | Q(
        payer_person__in={paper.payer_person_id for paper in papers} - {None}
    )
    drafts = Invoice.objects.select_for_update().filter(
        theirs, state=Invoice.State.DRAFT, credits=None, period_starts=starts, period_ends=ends
    )
    names = [field.name for field in fields(_Paper)]
    return {
        _Paper(**{name: getattr(draft, name) for name in names}): draft
        for draft in drafts.prefetch_related("lines").order_by("-id")
    }


def _lines(
    draft: Invoice, delivery: Delivery, position: int, practice: Practice
) -> list[InvoiceLine]:
    """Return the lines of one session, not yet kept."""
    agreement = delivery.agreement
    assert agreement is not None, "what has no agreement has an obstacle"
    lot = agreement.lot
    return [
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
