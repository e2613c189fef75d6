"""For those who are asked: by the link from the letter, or signed in."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from peili.casework.polls import selectors, services, week
from peili.casework.polls.forms import WeekAnswerForm, WindowAnswerForm
from peili.casework.polls.models import Poll, PollAnswer
from peili.casework.polls.services.letters import who_sees
from peili.core.errors import RuleBroken
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.languages import speak
from peili.plumbing.ui.rendering import typed


@login_not_required
@require_http_methods(["GET", "POST"])
def answer_by_link(request: Request, token: str) -> HttpResponse:
    """Answer without signing in. The link is read, not used up: one may come back to change."""
    answer = selectors.answer_behind(token)
    speak(request, answer.person.language)
    return _page(request, answer)


@require_http_methods(["GET", "POST"])
def answer(request: Request, poll_id: int) -> HttpResponse:
    return _page(request, selectors.own_answer(request.actor, poll_id))


def _page(request: Request, answer: PollAnswer) -> HttpResponse:
    windows = answer.poll.way == Poll.Way.WINDOWS
    return _windows(request, answer) if windows else _week(request, answer)


def _windows(request: Request, answer: PollAnswer) -> HttpResponse:
    form = WindowAnswerForm(
        typed(request),
        windows=selectors.windows_of(answer.poll),
        initial=WindowAnswerForm.as_typed(selectors.words_of(answer)),
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.say_of_windows(answer, words=form.words(), at=clock.now())
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            return _saved(request)
    return _shown(request, "polls/answer_windows.html", answer, form, {"days": form.days()})


def _week(request: Request, answer: PollAnswer) -> HttpResponse:
    form = WeekAnswerForm(typed(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.paint_week(answer, slots=form.cleaned_data["slots"], at=clock.now())
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            return _saved(request)
    chosen = answer.slots
    if form.is_bound:
        chosen = [int(slot) for slot in request.POST.getlist("slots") if slot.isdecimal()]
    return _shown(
        request,
        "polls/answer_week.html",
        answer,
        form,
        {"rows": week.rows(chosen), "days": week.days(chosen)},
    )


def _saved(request: Request) -> HttpResponse:
    return redirect(f"{request.path}?saved=1")


def _shown(
    request: Request,
    template: str,
    answer: PollAnswer,
    form: WindowAnswerForm | WeekAnswerForm,
    more: dict[str, object],
) -> HttpResponse:
    poll = answer.poll
    return render(
        request,
        template,
        {
            "answer": answer,
            "poll": poll,
            "engagement": poll.engagement,
            "form": form,
            "is_open": poll.takes_answers(clock.now()),
            "who_sees": who_sees(poll),
            "saved": "saved" in request.GET and answer.answered_at is not None,
            "practice": parties.the_practice(),
            **more,
        },
        status=422 if form.errors else 200,
    )
