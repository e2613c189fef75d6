"""Pages of goals: their way, their texts, and one's own ratings."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.agreements.services import first_in_force_at
from peili.casework.goals import selectors, services
from peili.casework.goals.attainment import attainments
from peili.casework.goals.forms import GoalForm, RatingForm, levels_of
from peili.casework.goals.journeys import change_of_scale, journey
from peili.casework.goals.models import Goal, Rating
from peili.core.errors import NotVisible, RuleBroken
from peili.core.measurement.outcome_areas import BY_KEY
from peili.core.policy import Record, Role
from peili.parties import selectors as parties
from peili.parties.looking import looked
from peili.parties.middleware import Request
from peili.parties.models import Engagement, Party
from peili.plumbing import clock

Audience = Goal.Audience


@require_GET
def goals(request: Request, engagement_id: int) -> HttpResponse:
    engagement = parties.engagement(request.actor, engagement_id)
    found = list(selectors.goals_of(request.actor, engagement))
    told = list(selectors.ratings(request.actor).filter(goal__in=found))
    place = selectors.own_party(request.actor, engagement)
    _write_down(request, found, told, place)
    sessions = selectors.held_sessions(request.actor, engagement) if told else []
    by_goal: dict[int, list[Rating]] = {}
    for rating in told:
        by_goal.setdefault(rating.goal_id, []).append(rating)
    shared = [goal for goal in found if goal.audience != Audience.PERSONAL]
    personal = [goal for goal in found if goal.audience == Audience.PERSONAL]
    return render(
        request,
        "goals/goals.html",
        {
            "engagement": engagement,
            "goals": [
                {
                    "goal": goal,
                    "area": _area(goal),
                    "chart": journey(
                        goal,
                        by_goal.get(goal.pk, []),
                        title=_("Ratings on the way"),
                        sessions=sessions,
                    ),
                }
                for goal in found
            ],
            "sums": [*attainments(shared, told), *attainments(personal, told)],
            # Who has a place among those who work together both rates and writes.
            "writes": bool(selectors.audiences_to_write(place)),
            "leads": selectors.leads_from(place),
            "workshop": selectors.open_workshop(request.actor, engagement, at=clock.now()),
            "agreed_at": first_in_force_at(engagement),
        },
    )


@require_http_methods(["GET", "POST"])
def new_goal(request: Request, engagement_id: int) -> HttpResponse:
    engagement = parties.engagement(request.actor, engagement_id)
    audiences = selectors.audiences_to_write(selectors.own_party(request.actor, engagement))
    if not audiences:
        raise NotVisible
    owners = _possible_owners(request, engagement)
    form = GoalForm(
        request.POST or None,
        audiences=audiences,
        owners=[(party.pk, party.person.name) for party in owners],
    )
    if request.method == "POST" and form.is_valid():
        owner = next((party for party in owners if party.pk == form.owner_id), None)
        try:
            new = services.write_goal(
                engagement,
                audience=form.cleaned_data["audience"],
                owner=owner,
                at=clock.now(),
                **form.texts(),
            )
        except RuleBroken as refusal:
            form.add_error("owner", _(str(refusal)))
        else:
            messages.success(request, _("The goal is written."))
            return redirect("goals:goal", new.pk)
    return render(
        request,
        "goals/text.html",
        {"engagement": engagement, "form": form},
        status=422 if request.method == "POST" else 200,
    )


@require_GET
def goal(request: Request, goal_id: int) -> HttpResponse:
    return _page(request, selectors.goal(request.actor, goal_id))


@require_http_methods(["GET", "POST"])
def text(request: Request, goal_id: int) -> HttpResponse:
    """Change a goal: once it is agreed, as a new version with its date."""
    goal = selectors.goal_to_change(request.actor, goal_id)
    _write_down(request, [goal], [])
    form = GoalForm(request.POST or None, instance=goal, audiences=[], owners=[])
    refused = ""
    if request.method == "POST" and form.is_valid():
        try:
            kept = services.change_goal(goal, at=clock.now(), **form.texts())
        except RuleBroken as refusal:
            refused = _(str(refusal))
        else:
            messages.success(request, _("The goal is written."))
            return redirect("goals:goal", kept.pk)
    return render(
        request,
        "goals/text.html",
        {
            "engagement": goal.engagement,
            "goal": goal,
            "form": form,
            "refusal": refused,
            "agreed_at": first_in_force_at(goal.engagement),
        },
        status=422 if request.method == "POST" else 200,
    )


@require_POST
def ratings(request: Request, goal_id: int) -> HttpResponse:
    goal = selectors.goal(request.actor, goal_id)
    rater = selectors.own_party(request.actor, goal.engagement)
    if rater is None:
        raise NotVisible
    form = _rating_form(goal, rater, request.POST)
    if form.is_valid():
        try:
            services.rate_goal(
                goal,
                rater=rater,
                on=form.cleaned_data["on"],
                moment=form.cleaned_data["moment"],
                level=form.cleaned_data["level"],
                scale=form.cleaned_data["scale"],
                for_the_group=form.cleaned_data.get("for_the_group", False),
            )
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("Your rating is kept."))
            return redirect("goals:goal", goal_id)
    return _page(request, goal, form=form)


@require_http_methods(["GET", "POST"])
def dropping(request: Request, goal_id: int) -> HttpResponse:
    """Set a goal aside, once that has been confirmed: there is no way back."""
    goal = selectors.goal_to_change(request.actor, goal_id)
    if request.method == "GET":
        _write_down(request, [goal], [])
        return render(request, "goals/dropping.html", {"goal": goal})
    try:
        services.drop_goal(goal, at=clock.now())
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
        return redirect("goals:goals", goal.engagement_id)
    messages.success(request, _("The goal is set aside. Its ratings stay as they were."))
    return redirect("goals:goals", goal.engagement_id)


def _page(request: Request, goal: Goal, *, form: RatingForm | None = None) -> HttpResponse:
    rater = selectors.own_party(request.actor, goal.engagement)
    told = list(selectors.ratings(request.actor).filter(goal=goal))
    _write_down(request, [goal], told, rater)
    if form is None and rater is not None and goal.dropped_at is None:
        form = _rating_form(goal, rater, None)
    return render(
        request,
        "goals/goal.html",
        {
            "goal": goal,
            "area": _area(goal),
            "levels": levels_of(goal),
            "chart": journey(
                goal,
                told,
                title=_("Ratings on the way"),
                sessions=selectors.held_sessions(request.actor, goal.engagement) if told else [],
            ),
            "changes": change_of_scale(told),
            "form": form,
            "writes": selectors.may_change(request.actor, goal),
            "before": _visible_or_none(request, goal.replaces_id),
        },
        status=422 if form is not None and form.errors else 200,
    )


def _write_down(
    request: Request, found: list[Goal], told: list[Rating], reader: Party | None = None
) -> None:
    """Whose own goals and ratings these are can see that they were looked at."""
    actor, role = request.actor, reader.role if reader else ""
    personal = [goal for goal in found if goal.audience == Audience.PERSONAL]
    looked(actor, Record.PERSONAL_GOAL, personal, about="owner.person_id", role=role)
    persons = [rating for rating in told if rating.rater_kind != Rating.Rater.GROUP]
    path = "goal.engagement_id"
    looked(
        actor,
        Record.PERSONAL_RATING,
        persons,
        about="rater.person_id",
        engagement=path,
        role=role,
    )


def _rating_form(goal: Goal, rater: Party, typed: Any) -> RatingForm:
    leads = rater.role == Role.SUPERVISOR
    return RatingForm(
        typed,
        goal=goal,
        may_be_groups=leads and goal.audience != Audience.PERSONAL,
        initial={"on": clock.today(), "for_the_group": leads},
    )


def _possible_owners(request: Request, engagement: Engagement) -> list[Party]:
    """Return whose personal goal this may be: one's own, or for the supervisor any member's."""
    members = [
        party
        for party in parties.parties_of(request.actor, engagement)
        if party.role == Role.SUPERVISEE
    ]
    own = selectors.own_party(request.actor, engagement)
    if own is not None and own.role == Role.SUPERVISEE:
        return [own]
    return members


def _area(goal: Goal) -> str:
    area = BY_KEY.get(goal.area)
    return _(area.label) if area else ""


def _visible_or_none(request: Request, goal_id: int | None) -> Goal | None:
    if goal_id is None:
        return None
    return selectors.goal(request.actor, goal_id)
