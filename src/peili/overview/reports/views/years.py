"""A year as it was published: page, paper and file; and publishing one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from peili.casework.evaluation import selectors as evaluation
from peili.core.errors import NotVisible, RuleBroken
from peili.core.policy import Role
from peili.overview.reports import selectors, services
from peili.overview.reports.figures import Section, changes, months_chart, sections
from peili.overview.reports.forms import ReportForm, YearForm
from peili.overview.reports.models import PublishedReport
from peili.overview.reports.papers import year_csv_rows, year_paper
from peili.overview.reports.process import evaluation_lines
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.csv_files import csv_file
from peili.plumbing.paper.report import report_pdf

Audience = PublishedReport.Audience
YEARS = 6
MOST_EVALUATIONS = 12


@require_GET
def year(request: Request, report_id: int) -> HttpResponse:
    report = selectors.report(request.actor, report_id)
    told = _sections(request, report)
    return render(
        request,
        "reports/year.html",
        {
            "report": report,
            "title": title_of(report),
            "wholes": [one for one in told if not one.unit],
            "units": [one for one in told if one.unit],
            "changes": changes(report, told),
            "months": months_chart(report.counts),
            "evaluations": _evaluations(request, report),
            "others": [
                one for one in _of_same_reader(request, report)[:YEARS] if one.pk != report.pk
            ],
            "may_publish": selectors.may_publish(request.actor),
        },
    )


@require_GET
def year_pdf(request: Request, report_id: int) -> HttpResponse:
    report = selectors.report(request.actor, report_id)
    paper = year_paper(
        report,
        _sections(request, report),
        title=title_of(report),
        sender=parties.the_practice().name,
        language=get_language() or "fi",
    )
    answer = HttpResponse(
        report_pdf(paper, made=report.published_at), content_type="application/pdf"
    )
    answer["Content-Disposition"] = f'inline; filename="report-{report.year}.pdf"'
    return answer


@require_GET
def year_csv(request: Request, report_id: int) -> HttpResponse:
    report = selectors.report(request.actor, report_id)
    header, rows = year_csv_rows(report, _sections(request, report))
    return csv_file(f"{_('report')}-{report.year}", header, rows)


@require_http_methods(["GET", "POST"])
def new_report(request: Request) -> HttpResponse:
    """Publish a year to an organisation, or tell the practice its own."""
    if not selectors.may_publish(request.actor):
        raise NotVisible
    organisations = list(selectors.organisations_to_report(request.actor).values_list("pk", "name"))
    form = ReportForm(
        request.POST or None,
        organisations=organisations,
        years=_years(),
        initial={"year": clock.today().year, "organisation": request.GET.get("organisation", "")},
    )
    if request.method == "POST" and form.is_valid():
        chosen = form.organisation_id
        rows = selectors.organisations_to_report(request.actor)
        organisation = rows.get(pk=chosen) if chosen else None
        try:
            report = services.publish_report(
                audience=Audience.ORGANISATION if organisation else Audience.PRACTICE,
                organisation=organisation,
                year=form.cleaned_data["year"],
                by=parties.person_of(request.actor),
                at=clock.now(),
            )
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("The report is published, and stays as it is."))
            return redirect("reports:year", report.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "reports/new_report.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
def own_work(request: Request) -> HttpResponse:
    """A supervisor's own development, year by year; nobody else opens it."""
    if not request.actor.has(Role.PRACTITIONER):
        raise NotVisible
    form = YearForm(request.POST or None, years=_years(), initial={"year": clock.today().year})
    if request.method == "POST" and form.is_valid():
        try:
            report = services.publish_report(
                audience=Audience.SUPERVISOR,
                year=form.cleaned_data["year"],
                by=parties.person_of(request.actor),
                at=clock.now(),
            )
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            return redirect("reports:year", report.pk)
    own = list(selectors.reports(request.actor).filter(audience=Audience.SUPERVISOR)[:YEARS])
    return render(
        request,
        "reports/own_work.html",
        {"form": form, "reports": own},
        status=422 if request.method == "POST" else 200,
    )


def title_of(report: PublishedReport) -> str:
    if report.organisation is not None:
        return _("Year %(year)s: %(name)s") % {
            "year": report.year,
            "name": report.organisation.name,
        }
    if report.audience == Audience.PRACTICE:
        return _("Year %(year)s of the practice") % {"year": report.year}
    return _("Year %(year)s of my own work") % {"year": report.year}


def _sections(request: Request, report: PublishedReport) -> list[Section]:
    for_makers = selectors.may_publish(request.actor)
    return sections(selectors.pools(request.actor, report), for_makers=for_makers)


def _of_same_reader(request: Request, report: PublishedReport) -> list[PublishedReport]:
    rows = selectors.reports(request.actor).filter(
        audience=report.audience, organisation=report.organisation, person=report.person
    )
    return list(rows[: YEARS + 1])


def _evaluations(
    request: Request, report: PublishedReport
) -> list[tuple[str, list[tuple[str, str, int | None]]]]:
    """Return the commissioner's own evaluations of the year: one's own, or for the office all."""
    if report.organisation is None:
        return []
    since, until = clock.year(report.year)
    answers = evaluation.commissioner_answers(request.actor).filter(
        round__engagement__organisation=report.organisation,
        round__opens_at__gte=since,
        round__opens_at__lt=until,
    )
    if not selectors.may_publish(request.actor):
        answers = answers.filter(party__person=request.actor.person_id)
    return [
        (answer.round.engagement.name, list(evaluation_lines(answer)))
        for answer in answers[:MOST_EVALUATIONS]
    ]


def _years() -> list[int]:
    return [clock.today().year - back for back in range(YEARS)]
