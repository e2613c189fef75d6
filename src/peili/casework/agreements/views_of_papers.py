"""The agreement as a file: read with one's own place, or by a one-time link from a letter."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from peili.casework.agreements import document, selectors, services
from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.agreements.texts import LANGUAGES
from peili.core.errors import NotVisible
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.languages import speak


@require_GET
def paper(request: Request, agreement_id: int, copy: str) -> HttpResponse:
    """Give the sealed file, before that the offered one; `?language=` gives a reading copy."""
    agreement = selectors.agreement_of_copy(request.actor, agreement_id, copy)
    language = request.GET.get("language", "")
    if language in LANGUAGES and language != agreement.engagement.language:
        pdf = services.reading_copy(agreement, copy=copy, language=language, at=clock.now())
        return _file(agreement, copy, pdf, mark=language)
    if sealed := selectors.sealed_paper(request.actor, agreement, copy):
        return _file(agreement, copy, bytes(sealed.pdf))
    if offered := selectors.offered_paper(request.actor, agreement, copy):
        return _file(agreement, copy, bytes(offered.pdf))
    return _file(agreement, copy, services.reading_copy(agreement, copy=copy, at=clock.now()))


@login_not_required
@require_GET
def paper_by_link(request: Request, token: str) -> HttpResponse:
    """Give the very file that is put before the party; looking uses nothing up."""
    place = selectors.acceptance_of_letter(token)
    offered = services.paper_before(place)
    return _file(place.agreement, place.copy, bytes(offered.pdf))


@login_not_required
@require_GET
def sealing_by_link(request: Request, token: str) -> HttpResponse:
    """Show a party that everything is sealed, or that it soon is, and where the file is."""
    place = selectors.acceptance_of_sealing(token)
    speak(request, place.party.person.language)
    return render(
        request,
        "agreements/sealing.html",
        {
            "agreement": place.agreement,
            "sealed": services.sealed_paper_of(place),
            "token": token,
        },
    )


@login_not_required
@require_GET
def sealed_paper_by_link(request: Request, token: str) -> HttpResponse:
    place: Acceptance = selectors.acceptance_of_sealing(token)
    sealed = services.sealed_paper_of(place)
    if sealed is None:
        raise NotVisible
    return _file(place.agreement, place.copy, bytes(sealed.pdf))


def _file(agreement: Agreement, copy: str, pdf: bytes, *, mark: str = "") -> HttpResponse:
    stem = document.file_stem(agreement, copy) + (f"-{mark}" if mark else "")
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{stem}.pdf"'
    return answer
