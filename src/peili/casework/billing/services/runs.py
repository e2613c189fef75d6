"""Draft and send for all payers at once: work for a job, safe to interrupt and to resume."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from peili.casework.billing.models import Invoice
from peili.casework.billing.selectors import DRAFTING, SENDING
from peili.casework.billing.services.correcting import AlreadySent
from peili.casework.billing.services.sending import send_invoice
from peili.core.errors import RuleBroken
from peili.plumbing import jobs
from peili.plumbing.jobs.models import Job

AT_ONCE = 20
"""So many papers a page makes by itself; more than these go to a job with its progress shown."""


@dataclass(frozen=True)
class Sent:
    """How a sending run went: how many left, and which stayed, each with the reason."""

    count: int
    refused: list[tuple[int, str]]


def begin_drafting(*, starts: date, ends: date) -> Job:
    """Enqueue the drafting of a period, or return its run that is under way."""
    first, last = starts.isoformat(), ends.isoformat()
    key = f"{first}/{last}"
    return jobs.enqueue(DRAFTING, key=key, unless_running=True, starts=first, ends=last)


def begin_sending(drafts: Iterable[int]) -> Job:
    """Enqueue the sending of these drafts, or return their run that is under way."""
    chosen = sorted(drafts)
    key = f"{len(chosen)} from {chosen[0]} to {chosen[-1]}" if chosen else "none"
    return jobs.enqueue(SENDING, key=key, unless_running=True, drafts=chosen)


def send_invoices(
    drafts: list[int], *, at: datetime, told: Callable[[int, int], None] | None = None
) -> Sent:
    """Send these drafts, each in a transaction of its own; one that is refused stays a draft.

    What has been sent or discarded meanwhile is passed over: a run that was interrupted can be
    run again.
    """
    refused, count = [], 0
    for number, pk in enumerate(drafts, start=1):
        try:
            send_invoice(Invoice(pk=pk), at=at)
            count += 1
        except (AlreadySent, Invoice.DoesNotExist):
            pass
        except RuleBroken as refusal:
            refused.append((pk, str(refusal)))
        if told:
            told(number, len(drafts))
    return Sent(count, refused)
