"""Long runs: drafting or sending for all payers at once, with their progress."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.billing import selectors, services
from peili.parties.middleware import Request
from peili.plumbing import clock, jobs
from peili.plumbing.jobs.models import Job
from peili.plumbing.ui.parts import Progress


@require_http_methods(["GET", "POST"])
def all_drafts(request: Request) -> HttpResponse:
    """Send every draft that has something on it; what is refused stays, with its reason."""
    drafts = selectors.drafts_to_send(request.actor)
    if request.method == "GET":
        return render(request, "billing/all_drafts.html", {"count": len(drafts)})
    if len(drafts) > services.AT_ONCE:
        return redirect("billing:run", services.begin_sending(drafts).pk)
    went = services.send_invoices(drafts, at=clock.now())
    if went.count:
        told = ngettext(
            "%(count)s invoice has been sent.", "%(count)s invoices have been sent.", went.count
        )
        messages.success(request, told % {"count": went.count})
    for reason in dict.fromkeys(str(why) for _draft, why in went.refused):
        messages.error(request, _(reason))
    return redirect("billing:invoices")


@require_GET
def run(request: Request, job_id: int) -> HttpResponse:
    job = selectors.run(request.actor, job_id)
    context = {"progress": _progress(job), "job": job, "refused": _refused(job)}
    return render(request, "billing/run.html", context)


@require_GET
def run_progress(request: Request, job_id: int) -> HttpResponse:
    job = selectors.run(request.actor, job_id)
    return render(request, "ui/progress.html", {"progress": _progress(job)})


@require_POST
def run_stop(request: Request, job_id: int) -> HttpResponse:
    job = selectors.run(request.actor, job_id)
    jobs.request_stop(job)
    job.refresh_from_db()
    if request.headers.get("HX-Request"):
        return render(request, "ui/progress.html", {"progress": _progress(job)})
    return redirect("billing:run", job_id)


def _progress(job: Job) -> Progress:
    sending = job.name == services.SENDING
    return Progress(
        title=_("Sending the invoices") if sending else _("Drafting the invoices"),
        poll_url=reverse("billing:run_progress", args=[job.pk]),
        share=job.share,
        doing=_doing(job),
        minutes_left=_minutes_left(job),
        stop_url="" if job.stop_requested else reverse("billing:run_stop", args=[job.pk]),
        finished=not job.unfinished,
        result_url=reverse("billing:invoices"),
        result_label=_("Look at the invoices"),
    )


def _doing(job: Job) -> str:
    if job.stop_requested:
        return _("Stopping")
    if not job.total:
        return _("Waiting for its turn")
    return _("%(done)s of %(total)s") % {"done": job.done, "total": job.total}


def _minutes_left(job: Job) -> int | None:
    """Guess from the pace so far; nothing while too little is done to tell."""
    if not job.share or job.share < 0.05:
        return None
    spent = clock.now() - job.created_at
    left = spent * ((1 - job.share) / job.share)
    return max(1, round(left / timedelta(minutes=1)))


def _refused(job: Job) -> list[tuple[str, str]]:
    """Return where each refused draft is, and why it stayed."""
    result = job.result if isinstance(job.result, dict) else {}
    return [
        (reverse("billing:invoice", args=[draft]), _(reason))
        for draft, reason in result.get("refused", [])
    ]
