"""The three best series for one process, in the calendar as it stands: look, choose, booked."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from peili.casework.agreements.services import AgreementNotInForce, demand_agreement
from peili.casework.schedule import selectors, services
from peili.casework.schedule.forms import ChoicesForm
from peili.casework.schedule.services import planning
from peili.casework.schedule.views.planning_words import starts_at
from peili.core.errors import RuleBroken
from peili.core.planning.calendar_days import DAY, text_of_minute, text_of_moment, weekday_of
from peili.core.planning.full_calendar import Choice
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.parties.models import Engagement
from peili.plumbing import clock
from peili.plumbing.ui import charts, formats

AHEAD = timedelta(days=456)
MOST_STARTS = 60


@dataclass(frozen=True)
class Card:
    """One series to choose."""

    title: str
    starts: list[str]
    first: str
    last: str
    missing: int
    odd: int
    before: str
    strip: charts.YearStrip


@require_http_methods(["GET", "POST"])
def choices(request: Request, engagement_id: int) -> HttpResponse:
    """Show the best series from a day on; POST books the chosen one, looked at once more."""
    engagement = selectors.engagement_to_book(request.actor, engagement_id)
    try:
        agreement = demand_agreement(engagement)
    except AgreementNotInForce as refusal:
        messages.error(request, _(str(refusal)))
        return redirect("cases:case", engagement_id)
    refused = ""
    if request.method == "POST":
        try:
            booked = _book(request, engagement, agreement.minutes)
        except RuleBroken as refusal:
            refused = _(str(refusal))
        else:
            said = ngettext(
                "%(n)s session is booked and the members are told.",
                "%(n)s sessions are booked and the members are told.",
                booked,
            )
            messages.success(request, said % {"n": booked})
            return redirect("cases:case", engagement_id)
    form = ChoicesForm(request.GET) if "first_day" in request.GET else None
    first = clock.today() + timedelta(days=1)
    if form is not None and form.is_valid():
        first = max(first, form.cleaned_data["first_day"])
    cards: list[Card] = []
    beyond = 0
    try:
        one, found = planning.best_choices(
            engagement, first=first, last=first + AHEAD, at=clock.now()
        )
    except RuleBroken as refusal:
        refused = refused or _(str(refusal))
    else:
        cards = [_card(choice, len(one.process.fixed)) for choice in found]
        cards = [card for card in cards if card.starts]
        beyond = one.beyond
    return render(
        request,
        "schedule/choices.html",
        {
            "engagement": engagement,
            "agreement": agreement,
            "form": form or ChoicesForm(initial={"first_day": first}),
            "cards": cards,
            "beyond": beyond,
            "refusal": refused,
        },
        status=422 if request.method == "POST" else 200,
    )


def _book(request: Request, engagement: Engagement, minutes: int) -> int:
    """Book the starts that the card sent, all or none."""
    sent = request.POST.getlist("start")[:MOST_STARTS]
    try:
        starts = sorted({starts_at(moment) for moment in planning.moments(sent)})
    except (ValueError, OverflowError):
        raise services.NothingChosen from None
    if not starts:
        raise services.NothingChosen
    kept = [
        line
        for line in selectors.sessions_of(request.actor, engagement)
        if line.state != "cancelled"
    ]
    agreement = demand_agreement(engagement)
    kinds = services.kinds_of_series(agreement, len(kept) + len(starts))
    length = timedelta(minutes=minutes)
    booked = services.book_sessions(
        engagement,
        [
            services.NewSession(start, start + length, kind)
            for start, kind in zip(starts, kinds[len(kept) :], strict=True)
        ],
        at=clock.now(),
        by=parties.person_of(request.actor),
    )
    return len(booked)


def _card(choice: Choice, fixed: int) -> Card:
    new = choice.series.starts[fixed:]
    times = Counter((weekday_of(start // DAY), start % DAY) for start in new)
    usual, alike = next(iter(times.most_common(1)), (choice.series.usual, 0))
    title = _usually(usual)
    before = _usually(choice.series.usual) if fixed and choice.series.usual != usual else ""
    days = [clock.local(starts_at(start)).date() for start in new]
    return Card(
        title=title,
        starts=[text_of_moment(start) for start in new],
        first=formats.moment(starts_at(new[0])) if new else "",
        last=formats.moment(starts_at(new[-1])) if new else "",
        missing=choice.missing,
        odd=len(new) - alike,
        before=before,
        strip=charts.YearStrip(
            title=title,
            begins=days[0] if days else clock.today(),
            marks=tuple(
                charts.Mark(day, "planned", formats.clock_time(starts_at(start)))
                for day, start in zip(days, new, strict=True)
            ),
            today=clock.today(),
        ),
    )


def _usually(usual: tuple[int, int] | None) -> str:
    if usual is None:
        return ""
    weekday, minute = usual
    return _("%(weekday)s at %(time)s") % {
        "weekday": WEEKDAYS[weekday].capitalize(),
        "time": text_of_minute(minute).replace(":", ".").removeprefix("0"),
    }
