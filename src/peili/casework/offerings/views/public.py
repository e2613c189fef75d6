"""What everybody sees: services with their prices, practitioners with their work."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from peili.casework.offerings import selectors
from peili.casework.offerings.showing import labels, profile, shelves, shown_prices
from peili.core import terms
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.headers import open_to_all


@login_not_required
@open_to_all
@require_GET
def services(request: Request) -> HttpResponse:
    found = selectors.public_services(on=clock.today())
    return render(
        request,
        "offerings/services.html",
        {"shelves": shelves(found), "practice": parties.the_practice()},
    )


@login_not_required
@open_to_all
@require_GET
def service(request: Request, slug: str) -> HttpResponse:
    service = selectors.public_service(slug, on=clock.today())
    return render(
        request,
        "offerings/service.html",
        {
            "service": service,
            "prices": shown_prices(service),
            "places": labels(
                terms.PlaceMode,
                [mode for mode in service.place_modes if mode != terms.PlaceMode.HYBRID],
            ),
            "practice": parties.the_practice(),
        },
    )


@login_not_required
@open_to_all
@require_GET
def practitioners(request: Request) -> HttpResponse:
    return render(
        request,
        "offerings/practitioners.html",
        {"profiles": [profile(one) for one in selectors.public_practitioners()]},
    )


@login_not_required
@open_to_all
@require_GET
def practitioner(request: Request, slug: str) -> HttpResponse:
    practitioner = selectors.public_practitioner(slug)
    return render(
        request,
        "offerings/practitioner.html",
        {"practitioner": practitioner, "profile": profile(practitioner)},
    )
