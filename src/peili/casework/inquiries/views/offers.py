"""The offer after a talk: looked at, sent, and opened by the inquirer."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from peili.casework.inquiries import selectors, services
from peili.casework.inquiries.models import ExploratoryTalk
from peili.casework.inquiries.offer import file_name, offer_pdf
from peili.casework.offerings.texts import LANGUAGES
from peili.core.errors import RuleBroken
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock


@require_GET
def offer(request: Request, talk_id: int) -> HttpResponse:
    """Give the offer as a paper, in the inquirer's language or the one asked for."""
    talk = selectors.talk(request.actor, talk_id)
    return _paper(talk, request.GET.get("language", ""))


@require_POST
def letter(request: Request, talk_id: int) -> HttpResponse:
    """Send the offer to the inquirer."""
    talk = selectors.talk_to_change(request.actor, talk_id)
    try:
        services.send_offer(talk, at=clock.now())
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        messages.success(request, _("The offer has been sent to the inquirer."))
    return redirect("inquiries:talk", talk.pk)


@login_not_required
@require_GET
def own(request: Request, token: str) -> HttpResponse:
    """Let the inquirer open what was offered; the link can be opened again."""
    return _paper(selectors.talk_offered_behind(token), request.GET.get("language", ""))


def _paper(talk: ExploratoryTalk, language: str) -> HttpResponse:
    terms = selectors.terms_to_offer(talk, on=clock.today())
    if language not in LANGUAGES:
        language = talk.inquiry.language
    pdf = offer_pdf(talk, terms, practice=parties.the_practice(), language=language)
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{file_name(talk, language)}"'
    return answer
