"""Invoices leave by themselves once they are sent; long runs tell how far they are."""

from datetime import date, time, timedelta

from django.utils.translation import gettext_noop as _

from peili.casework.billing import services
from peili.plumbing import clock, jobs


@jobs.job("billing.hand_over", long=True)
def hand_over(work: jobs.Work, invoices: list[int]) -> None:
    services.hand_over_together(invoices, at=clock.now())


@jobs.job("billing.hand_over_waiting", long=True, when=jobs.Every(timedelta(hours=1)))
def hand_over_waiting(work: jobs.Work) -> int:
    return services.hand_over_waiting(at=clock.now())


@jobs.job("billing.remind", when=jobs.Daily(time(9)))
def remind(work: jobs.Work) -> int:
    return services.remind_of_late_invoices(at=clock.now())


@jobs.job(services.DRAFTING, long=True)
def draft_run(work: jobs.Work, starts: str, ends: str) -> dict[str, int]:
    def told(done: int, total: int) -> None:
        work.progress(done, total, _("Drafting"))

    try:
        drafts = services.draft_invoices(
            starts=date.fromisoformat(starts),
            ends=date.fromisoformat(ends),
            at=clock.now(),
            told=told,
        )
    except services.NothingToInvoice:
        drafts = []
    return {"drafted": len(drafts)}


@jobs.job(services.SENDING, long=True)
def send_run(work: jobs.Work, drafts: list[int]) -> dict[str, object]:
    def told(done: int, total: int) -> None:
        work.progress(done, total, _("Sending"))

    went = services.send_invoices(drafts, at=clock.now(), told=told)
    return {"sent": went.count, "refused": [(pk, str(why)) for pk, why in went.refused]}
