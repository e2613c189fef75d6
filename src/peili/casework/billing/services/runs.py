"""Draft and send for all payers at once: work for a job, safe to interrupt and to resume."""

from collections.abc import Callable, Iterable
from datetime import date, datetime

from peili.casework.billing.selectors import DRAFTING, SENDING
from peili.casework.billing.services.few import A_FEW, by_the
from peili.casework.billing.services.sending import Sent, send_together
from peili.plumbing import jobs
from peili.plumbing.jobs.models import Job

AT_ONCE = 20
"""So many papers a page makes by itself; more than these go to a job with its progress shown."""


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
    """Send these drafts, a few in a transaction; one that is refused stays a draft.

    What has been sent or discarded meanwhile is passed over: a run that was interrupted can be
    run again. `told` hears after each few how many are done, and of how many.
    """
    went, done = Sent([], []), 0
    for few in by_the(A_FEW, drafts):
        now = send_together(few, at=at)
        went = Sent(went.invoices + now.invoices, went.refused + now.refused)
        done += len(few)
        if told:
            told(done, len(drafts))
    return went
