"""Rate all goals at once: on one's own phone, by the link of a letter, or together in a session."""

from collections.abc import Callable
from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.goals import selectors, services
from peili.casework.goals.forms import RatingsForm
from peili.casework.goals.models import Goal, Rating
from peili.core.errors import NotVisible, RuleBroken
from peili.core.policy import Role
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.parties.models import Engagement
from peili.plumbing import clock
from peili.plumbing.languages import speak

TIME_TO_RATE = timedelta(days=7)


@require_http_methods(["GET", "POST"])
def all_ratings(request: Request, engagement_id: int) -> HttpResponse:
    """A supervisee rates for themselves; the supervisor writes down what the group says."""
    engagement = parties.engagement(request.actor, engagement_id)
    rater = selectors.own_party(request.actor, engagement)
    if rater is None:
        raise NotVisible
    leads = rater.role == Role.SUPERVISOR
    asked = selectors.requests_waiting(request.actor, at=clock.now()).filter(party=rater).first()
    today = clock.today()
    moment = (
        Rating.Moment(asked.moment)
        if asked
        else services.moment_now(engagement, on=today, rater=rater)
    )

    def keep(form: RatingsForm) -> None:
        if asked is not None:
            services.answer_request(asked, form.marks(), at=clock.now())
            return
        services.rate_goals(
            form.marks(),
            rater=rater,
            on=today,
            moment=moment,
            for_the_group=leads,
        )

    answer = _page(
        request,
        engagement,
        services.goals_to_rate(engagement, rater),
        keep,
        moment=moment,
        layout="base.html",
        together=leads,
    )
    if answer is not None:
        return answer
    messages.success(request, _("Your rating is kept."))
    return redirect("goals:goals", engagement_id)


@login_not_required
@require_http_methods(["GET", "POST"])
def ratings_by_link(request: Request, token: str) -> HttpResponse:
    """Rate by the link of a letter; only a rating uses it up."""
    asked = selectors.request_of_letter(token)
    speak(request, asked.party.person.language)
    answer = _page(
        request,
        asked.party.engagement,
        services.goals_to_rate(asked.party.engagement, asked.party),
        lambda form: services.answer_request(asked, form.marks(), at=clock.now()),
        moment=Rating.Moment(asked.moment),
        layout="plain.html",
        together=False,
    )
    return answer if answer is not None else redirect("goals:rated")


@login_not_required
@require_GET
def rated(request: Request) -> HttpResponse:
    return render(request, "goals/rated.html")


@require_POST
def rating_requests(request: Request, engagement_id: int) -> HttpResponse:
    """Write to each supervisee for their ratings."""
    engagement = selectors.engagement_to_lead(request.actor, engagement_id)
    now = clock.now()
    try:
        asked = services.ask_for_ratings(
            engagement,
            moment=services.moment_now(engagement, on=clock.today()),
            until=now + TIME_TO_RATE,
            at=now,
        )
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        if asked:
            messages.success(request, _("Each member has a letter with a link of their own."))
        else:
            messages.info(request, _("Everybody has been asked already, and has time left."))
    return redirect("goals:goals", engagement_id)


def _page(
    request: Request,
    engagement: Engagement,
    goals: list[Goal],
    keep: Callable[[RatingsForm], object],
    *,
    moment: Rating.Moment,
    layout: str,
    together: bool,
) -> HttpResponse | None:
    """Show the page, or keep what was typed and return nothing."""
    form = RatingsForm(request.POST or None, goals=goals)
    refused = ""
    if request.method == "POST":
        if form.is_valid():
            try:
                keep(form)
            except RuleBroken as refusal:
                refused = _(str(refusal))
            else:
                return None
        elif not form.errors:
            refused = _("Choose a level or a number on the scale.")
    return render(
        request,
        "goals/ratings.html",
        {
            "layout": layout,
            "engagement": engagement,
            "form": form,
            "moment": moment.label,
            "together": together,
            "refusal": refused,
        },
        status=422 if request.method == "POST" else 200,
    )
