"""The open pages of the practice: front, privacy, accessibility."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from peili.casework.offerings import selectors as offerings
from peili.casework.offerings.showing import shelves
from peili.core.retention import RULES, Kept
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.headers import open_to_all


@login_not_required
@open_to_all
@require_GET
def front(request: Request) -> HttpResponse:
    return render(
        request,
        "welcome/front.html",
        {
            "practice": parties.the_practice(),
            "shelves": shelves(offerings.public_services(on=clock.today())),
        },
    )


@login_not_required
@open_to_all
@require_GET
def privacy(request: Request) -> HttpResponse:
    kept = RULES[Kept.INQUIRIES_WITHOUT_RESULT]
    return render(
        request,
        "welcome/privacy.html",
        {"practice": parties.the_practice(), "months": kept.years * 12 + kept.months},
    )


@login_not_required
@open_to_all
@require_GET
def accessibility(request: Request) -> HttpResponse:
    return render(request, "welcome/accessibility.html", {"practice": parties.the_practice()})
