"""Which reports there are for the reader, and for the office what was published to whom."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from peili.core.errors import NotVisible
from peili.core.policy import Role
from peili.overview.reports import selectors
from peili.parties.middleware import Request

SHOWN = 30
PAGE = 50


@require_GET
def index(request: Request) -> HttpResponse:
    """List the reports of the reader; who has a way of their own alone is taken to it."""
    actor = request.actor
    reports = list(selectors.reports(actor)[:SHOWN])
    words = request.GET.get("q", "").strip()[:80]
    found = selectors.processes(actor)
    if words:
        found = found.filter(name__icontains=words)
    processes = list(found[: PAGE + 1])
    ways = list(selectors.own_ways(actor)[:SHOWN])
    if not reports and not processes and len(ways) == 1 and not actor.duties:
        return redirect("reports:way", ways[0].pk)
    return render(
        request,
        "reports/index.html",
        {
            "reports": reports,
            "processes": processes[:PAGE],
            "more": len(processes) > PAGE,
            "words": words,
            "ways": ways,
            "may_publish": selectors.may_publish(actor),
            "supervises": actor.has(Role.PRACTITIONER),
        },
    )


@require_GET
def ledger(request: Request) -> HttpResponse:
    """Show the office everything that was published. It is only ever added to."""
    if not selectors.may_publish(request.actor):
        raise NotVisible
    page = Paginator(selectors.ledger(request.actor), PAGE).get_page(request.GET.get("page"))
    return render(request, "reports/ledger.html", {"page": page})
