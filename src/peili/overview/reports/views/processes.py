"""The report of one process: page, paper and file."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from peili.overview.reports.papers import process_csv_rows, process_paper
from peili.overview.reports.process import heads_chart, process_report
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.csv_files import csv_file
from peili.plumbing.paper.report import report_pdf


@require_GET
def process(request: Request, engagement_id: int) -> HttpResponse:
    report = process_report(request.actor, engagement_id)
    chart = heads_chart(report, _("Heads in each session"), _("Session"), _("Heads"))
    return render(request, "reports/process.html", {"report": report, "heads": chart})


@require_GET
def process_pdf(request: Request, engagement_id: int) -> HttpResponse:
    report = process_report(request.actor, engagement_id)
    paper = process_paper(
        report, sender=parties.the_practice().name, language=get_language() or "fi"
    )
    answer = HttpResponse(report_pdf(paper, made=clock.now()), content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="report.pdf"'
    return answer


@require_GET
def process_csv(request: Request, engagement_id: int) -> HttpResponse:
    report = process_report(request.actor, engagement_id)
    return csv_file(_("report"), *process_csv_rows(report))
