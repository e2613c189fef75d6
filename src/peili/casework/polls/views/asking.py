"""For those who ask: the polls of a group, a new one, and how one stands."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from peili.casework.polls import selectors, services, week
from peili.casework.polls.forms import AskingForm, WeekForm, WindowsForm
from peili.casework.polls.models import Poll
from peili.casework.polls.services.letters import who_sees
from peili.core.errors import RuleBroken
from peili.core.polls import Word
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.parties.models import Engagement
from peili.plumbing import clock
from peili.plumbing.ui import formats
from peili.plumbing.ui.fields import FinnishDateField
from peili.plumbing.ui.rendering import typed

DAYS_LOOKED_AT = 28
DAYS_TO_ANSWER = 5
DAYS_UNTIL_FIRST = 8


@require_GET
def polls(request: Request, engagement_id: int) -> HttpResponse:
    engagement = selectors.engagement_of_polls(request.actor, engagement_id)
    return render(
        request,
        "polls/polls.html",
        {
            "engagement": engagement,
            "lines": selectors.lines(request.actor, engagement, at=clock.now()),
            "may_ask": selectors.may_ask(request.actor, engagement),
        },
    )


@require_http_methods(["GET", "POST"])
def beginning(request: Request, engagement_id: int) -> HttpResponse:
    """Ask about times found in the calendars, or about the usual week (`?way=week`)."""
    engagement = selectors.engagement_to_ask(request.actor, engagement_id)
    way = "week" if request.GET.get("way") == "week" else "windows"
    first = _first_day(request)
    form = _form(request, engagement, way=way, first=first)
    if request.method == "POST" and form.is_valid():
        try:
            opened = services.open_poll(
                engagement,
                by=parties.person_of(request.actor),
                at=clock.now(),
                **_asked(form),
            )
        except services.TooLateToAnswer as refusal:
            form.add_error("answer_by", _(str(refusal)))
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("The question has been sent to the members."))
            return redirect("polls:poll", opened.pk)
    return render(
        request,
        "polls/beginning.html",
        {
            "engagement": engagement,
            "form": form,
            "way": way,
            "first": formats.short_date(first),
            "any_free": way == "week" or bool(form.fields["starts"].choices),  # type: ignore[attr-defined]
        },
        status=422 if form.errors else 200,
    )


@require_GET
def poll(request: Request, poll_id: int) -> HttpResponse:
    """Show how many have answered; the counts of the times once nobody can tell whose they are."""
    actor, now = request.actor, clock.now()
    poll = selectors.poll(actor, poll_id)
    answered, asked = selectors.counts(actor, [poll.pk]).get(poll.pk, (0, 0))
    asks = selectors.may_ask(actor, poll.engagement)
    is_open = poll.takes_answers(now)
    is_ready = poll.called_off_at is None and answered > 0 and (answered == asked or not is_open)
    shown: dict[str, Any] = {}
    if asks and is_ready:
        shown = _result(request, poll)
    return render(
        request,
        "polls/poll.html",
        {
            "poll": poll,
            "engagement": poll.engagement,
            "answered": answered,
            "asked": asked,
            "asks": asks,
            "is_open": is_open,
            "is_ready": is_ready,
            "is_asked": selectors.is_asked(actor, poll),
            "who_sees": who_sees(poll),
            **shown,
            **_answers(request, poll, shown.get("tallies")),
        },
    )


@require_http_methods(["GET", "POST"])
def calling_off(request: Request, poll_id: int) -> HttpResponse:
    poll = selectors.poll_to_change(request.actor, poll_id)
    if request.method == "POST":
        services.call_off(poll, at=clock.now())
        messages.success(request, _("The question is called off."))
        return redirect("polls:polls", poll.engagement_id)
    return render(request, "polls/calling_off.html", {"poll": poll, "engagement": poll.engagement})


def _first_day(request: Request) -> date:
    usual = clock.today() + timedelta(days=DAYS_UNTIL_FIRST)
    try:
        wished = FinnishDateField(required=False).clean(request.GET.get("from", ""))
    except ValidationError:
        return usual
    latest = clock.today() + timedelta(days=400)
    return min(max(wished, clock.today() + timedelta(days=1)), latest) if wished else usual


def _form(request: Request, engagement: Engagement, *, way: str, first: date) -> AskingForm:
    minutes = services.usual_minutes(engagement)
    usual = {
        "minutes": minutes,
        "answer_by": min(clock.today() + timedelta(days=DAYS_TO_ANSWER), first - timedelta(days=1)),
        "first_day": first,
        "last_day": first + timedelta(weeks=26),
    }
    if way == "week":
        return WeekForm(typed(request), initial=usual)
    free = services.candidates(engagement, first=first, days=DAYS_LOOKED_AT, minutes=minutes)
    return WindowsForm(typed(request), initial=usual, free=free)


def _asked(form: AskingForm) -> dict[str, Any]:
    """Return what was typed as the verb takes it."""
    wished = form.cleaned_data
    asked = {name: wished[name] for name in ("minutes", "answer_by", "answers_shown")}
    if isinstance(form, WindowsForm):
        return asked | {"starts": form.chosen()}
    return asked | {"week_between": (wished["first_day"], wished["last_day"])}


def _result(request: Request, poll: Poll) -> dict[str, Any]:
    if poll.way == Poll.Way.WEEK:
        count = selectors.slots_free(request.actor, poll)
        return {"stretches": week.stretches(count, minutes=poll.minutes)}
    tallies = selectors.tallies(request.actor, poll)
    most = max((one.can_come for one in tallies), default=0)
    return {"tallies": tallies, "most": most}


def _answers(
    request: Request, poll: Poll, tallies: Sequence[selectors.Tally] | None
) -> dict[str, Any]:
    """Return who said what, where the group wanted it so."""
    if not poll.answers_shown or poll.called_off_at is not None:
        return {}
    windows = [one.window for one in tallies] if tallies else selectors.windows_of(poll)
    labels = {word.value: _(word.label) for word in Word}
    return {
        "windows": windows,
        "names": [
            (
                name,
                [labels.get(words.get(window.pk, ""), "–") for window in windows],
                [(day, n) for day, _whole, n in week.days(slots) if n],
            )
            for name, words, slots in selectors.shown_answers(request.actor, poll)
        ],
    }
