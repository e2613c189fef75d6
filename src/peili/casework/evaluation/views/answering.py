"""Answer on a phone: signed in, by the link of a letter, or by the code on the shared screen."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from peili.casework.evaluation import selectors, services
from peili.casework.evaluation.forms import AnswerForm
from peili.casework.evaluation.models import Invitation, QuestionnaireRound
from peili.casework.evaluation.reading import in_words, read
from peili.casework.evaluation.results import HIDDEN_IF_FEWER
from peili.core.errors import RuleBroken
from peili.parties.middleware import Request
from peili.parties.models import Party
from peili.plumbing import clock
from peili.plumbing.join_codes import read_code
from peili.plumbing.languages import speak

Keep = Callable[[services.Sheet], None]


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def answer(request: Request, round_id: int) -> HttpResponse:
    """Answer signed in, where one was asked."""
    invitation = selectors.own_invitation(request.actor, round_id, at=clock.now())
    return _page(
        request,
        invitation.round,
        invitation.party,
        _invited(request, invitation),
        layout="base.html",
    )


@login_not_required
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def answer_by_link(request: Request, token: str) -> HttpResponse:
    """Answer by the link of a letter; only an answer uses it up."""
    invitation = selectors.invitation_of_letter(token)
    speak(request, invitation.party.person.language)
    return _page(
        request,
        invitation.round,
        invitation.party,
        _invited(request, invitation),
        layout="plain.html",
    )


@login_not_required
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def answer_on_screen(request: Request, code: str) -> HttpResponse:
    """Answer on a phone in the room; the code says which round, and nothing says who."""
    round = selectors.round_on_screen(read_code(code), at=clock.now())
    return _page(
        request,
        round,
        None,
        lambda sheet: services.answer_on_screen(round, sheet, at=clock.now()),
        layout="plain.html",
    )


@login_not_required
@require_GET
def answered(request: Request) -> HttpResponse:
    return render(request, "evaluation/answered.html")


def _invited(request: Request, invitation: Invitation) -> Keep:
    promised = request.POST.get("promised", "")
    return lambda sheet: services.answer_invited(
        invitation, sheet, promised=promised, at=clock.now()
    )


def _page(
    request: Request, round: QuestionnaireRound, party: Party | None, keep: Keep, *, layout: str
) -> HttpResponse:
    can_seal = services.can_receive(round.engagement)
    asked = services.questions_for(round, party)
    form = AnswerForm(request.POST or None, questions=asked, can_seal=can_seal)
    refused = ""
    if request.method == "POST" and form.is_valid():
        try:
            keep(form.sheet())
        except RuleBroken as refusal:
            refused = _(str(refusal))
            round.refresh_from_db(fields=["anonymity"])
        else:
            if layout == "base.html":
                messages.success(request, _("Thank you. Your answer is kept."))
                return redirect("evaluation:rounds", round.engagement_id)
            return redirect("evaluation:answered")
    questionnaire = read(round.questionnaire)
    return render(
        request,
        "evaluation/answer.html",
        {
            "layout": layout,
            "round": round,
            "title": in_words(questionnaire.title),
            "opening": in_words(questionnaire.opening),
            "form": form,
            "refusal": refused,
            "enough": HIDDEN_IF_FEWER,
            "no_key": not can_seal and any(one.for_the_supervisor_alone for one in asked),
        },
        status=422 if request.method == "POST" else 200,
    )
