"""The home of everybody who signs in: what waits, in order of time."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from peili.overview.today import selectors
from peili.overview.today.askers import ASKERS, first_steps
from peili.overview.today.waiting import in_order_of_time
from peili.parties.middleware import Request
from peili.plumbing import clock

WEEK, YEAR = timedelta(days=7), timedelta(days=365)
MOST = 20
FEW = 3
"""With so little to do the practice may be a fresh one."""


@require_GET
def today(request: Request) -> HttpResponse:
    now = clock.now()
    lines = [line for asker in ASKERS for line in asker(request.actor, now)]
    if len(lines) < FEW:
        lines = [*first_steps(request.actor, now), *lines]
    ahead = list(selectors.sessions_ahead(request.actor, after=now, until=now + YEAR)[:10])
    return render(
        request,
        "today/today.html",
        {
            "day": clock.today(),
            "waiting": in_order_of_time(lines, most=MOST),
            "count": len(lines),
            "sessions": [one for one in ahead if one.starts < now + WEEK],
            "next": next(iter(ahead), None),
        },
    )
