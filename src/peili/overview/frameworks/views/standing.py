"""What is left of each framework agreement, by lot and unit: page, CSV and paper."""

from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from peili.casework.billing.selectors.standings import LotStanding, standings_of, what_to_watch
from peili.casework.billing.selectors.standings import whole as whole_of
from peili.casework.frameworks import selectors as written
from peili.casework.frameworks.models import Framework
from peili.core.policy import Record
from peili.overview.frameworks import selectors
from peili.overview.frameworks.paper import cells, header, paper
from peili.parties import scope
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.csv_files import csv_file
from peili.plumbing.paper.report import report_pdf
from peili.plumbing.ui.charts import Meter
from peili.plumbing.ui.formats import euros


@require_GET
def frameworks(request: Request) -> HttpResponse:
    shown = list(written.frameworks(request.actor)[:100])
    found = standings_of(request.actor, shown)
    rows = [_row(one, found[one.pk]) for one in shown]
    may_change = scope.may_change(request.actor, Record.FRAMEWORK)
    context = {"rows": rows, "may_change": may_change}
    return render(request, "frameworks/frameworks.html", context)


@require_GET
def framework(request: Request, framework_id: int) -> HttpResponse:
    shown = written.framework(request.actor, framework_id)
    lots = standings_of(request.actor, [shown])[shown.pk]
    prefetch_related_objects([one.lot for one in lots], "prices")
    whole = whole_of(shown, lots)
    return render(
        request,
        "frameworks/framework.html",
        {
            "framework": shown,
            "lots": [(one, _meter(one.lot.name, one.standing)) for one in lots],
            "whole": whole,
            "meter": _meter(shown.name, whole),
            "counts": selectors.unit_counts(request.actor, shown),
            "warnings": _in_words(shown, lots),
            "may_change": scope.may_change(request.actor, Record.FRAMEWORK),
        },
    )


@require_GET
def counts_csv(request: Request, framework_id: int) -> HttpResponse:
    shown = written.framework(request.actor, framework_id)
    rows = selectors.unit_counts(request.actor, shown)
    return csv_file(_("framework"), header(), [cells(row) for row in rows])


@require_GET
def report(request: Request, framework_id: int) -> HttpResponse:
    """The same counts as a paper for the buyer's own file."""
    shown = written.framework(request.actor, framework_id)
    lots = standings_of(request.actor, [shown])[shown.pk]
    counts = selectors.unit_counts(request.actor, shown)
    content = report_pdf(
        paper(shown, lots, counts, language=get_language() or "fi"), made=clock.now()
    )
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="framework-{shown.pk}.pdf"'
    return answer


def _row(one: Framework, lots: list[LotStanding]) -> dict[str, Any]:
    return {"framework": one, "whole": whole_of(one, lots), "warnings": _in_words(one, lots)}


def _in_words(shown: Framework, lots: list[LotStanding]) -> list[str]:
    found = what_to_watch(shown, lots, today=clock.today())
    return [_(one.sentence) % one.values for one in found]


def _meter(name: str, standing: Any) -> Meter | None:
    if not standing.ceiling:
        return None
    return Meter(
        title=_("Used of the ceiling: %(name)s") % {"name": name},
        value=standing.spent + standing.committed,
        most=standing.ceiling,
        shown=_("%(used)s of %(most)s")
        % {
            "used": euros(standing.spent + standing.committed),
            "most": euros(standing.ceiling),
        },
    )
