"""A supervisee's own way: to look at, and to take along."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from peili.overview.reports.own_way import own_way
from peili.overview.reports.papers import way_csv_rows, way_paper
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.csv_files import csv_file
from peili.plumbing.paper.report import report_pdf


@require_GET
def way(request: Request, engagement_id: int) -> HttpResponse:
    found = own_way(request.actor, engagement_id, title=_("Ratings on the way"))
    return render(request, "reports/way.html", {"way": found})


@require_GET
def way_pdf(request: Request, engagement_id: int) -> HttpResponse:
    found = own_way(request.actor, engagement_id, title=_("Ratings on the way"))
    paper = way_paper(
        found,
        name=request.actor.name,
        sender=parties.the_practice().name,
        language=get_language() or "fi",
    )
    answer = HttpResponse(report_pdf(paper, made=clock.now()), content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="my-way.pdf"'
    return answer


@require_GET
def way_csv(request: Request, engagement_id: int) -> HttpResponse:
    found = own_way(request.actor, engagement_id, title="")
    return csv_file(_("my way"), *way_csv_rows(found))
