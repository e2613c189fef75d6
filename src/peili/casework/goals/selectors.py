"""Questions about goals: each audience has its own row in the policy."""

from collections.abc import Callable
from datetime import date, datetime

from django.db.models import Q, QuerySet

from peili.casework.goals.models import Goal, Proposal, Rating, RatingRequest, Workshop
from peili.casework.schedule.models import Session
from peili.core.policy import WHO_CHANGES, Record, Role
from peili.parties import scope
from peili.parties.actor import Actor
from peili.parties.models import Engagement, Party
from peili.plumbing import clock

RATING = "goal-ratings"  # what the one-time link in a letter opens

RECORDS = {
    Goal.Audience.PERSONAL: Record.PERSONAL_GOAL,
    Goal.Audience.GROUP: Record.GROUP_GOAL,
    Goal.Audience.JOINT: Record.JOINT_GOAL,
}


def goals(actor: Actor) -> QuerySet[Goal]:
    """Return the goals whose audience the actor belongs to."""
    rows = Goal.objects.select_related("owner__person", "engagement")
    return rows.filter(_in_audience(actor, scope.visible))


def goals_of(actor: Actor, engagement: Engagement) -> QuerySet[Goal]:
    """Return the goals that stand now, without those dropped or replaced."""
    return goals(actor).filter(engagement=engagement, dropped_at=None)


def goal(actor: Actor, goal_id: int) -> Goal:
    return scope.the_one(goals(actor), goal_id)


def goal_to_change(actor: Actor, goal_id: int) -> Goal:
    """Return a goal that stands and that the actor may write."""
    rows = Goal.objects.select_related("owner__person", "engagement").filter(dropped_at=None)
    return scope.the_one(rows.filter(_in_audience(actor, scope.changeable)), goal_id)


def may_change(actor: Actor, goal: Goal) -> bool:
    rows = Goal.objects.filter(pk=goal.pk, dropped_at=None)
    return rows.filter(_in_audience(actor, scope.changeable)).exists()


def audiences_to_write(place: Party | None) -> list[Goal.Audience]:
    """Return for whom one may write a goal from this place; a supervisee writes their own."""
    if place is None:
        return []
    held = {Role(place.role)} | ({Role.OWNER} if place.role == Role.SUPERVISEE else set())
    return [audience for audience, record in RECORDS.items() if WHO_CHANGES[record] & held]


def ratings(actor: Actor) -> QuerySet[Rating]:
    """Return the group's ratings for the group, and each person's own for them and their leader."""
    rows = Rating.objects.select_related("goal", "rater__person")
    groups = Rating.objects.filter(rater_kind=Rating.Rater.GROUP)
    persons = Rating.objects.exclude(rater_kind=Rating.Rater.GROUP)
    seen_groups = scope.visible(groups, actor, Record.GROUP_RATING, engagement="goal__engagement")
    seen_persons = scope.visible(
        persons,
        actor,
        Record.PERSONAL_RATING,
        engagement="goal__engagement",
        about="rater__person",
    )
    return rows.filter(
        Q(pk__in=seen_groups.values("pk")) | Q(pk__in=seen_persons.values("pk"))
    ).order_by("on", "pk")


def own_party(actor: Actor, engagement: Engagement) -> Party | None:
    """Return the place from which the actor rates: as supervisee or as supervisor."""
    rows = Party.objects.filter(engagement=engagement, left_at=None, person=actor.person_id)
    placed = scope.visible(rows, actor, Record.PARTY)
    return placed.filter(role__in=["supervisee", "supervisor"]).first()


def held_sessions(actor: Actor, engagement: Engagement) -> list[date]:
    """Return the days on which the engagement has met, for marking them on the way."""
    rows = Session.objects.filter(engagement=engagement, state=Session.State.HELD)
    seen = scope.visible(rows, actor, Record.SESSION).order_by("starts")
    return [clock.local(starts).date() for starts in seen.values_list("starts", flat=True)]


def requests_waiting(actor: Actor, *, at: datetime) -> QuerySet[RatingRequest]:
    """Return where the actor has been asked to rate and has not."""
    rows = RatingRequest.objects.filter(
        party__person=actor.person_id, party__left_at=None, answered=False, until__gt=at
    ).select_related("party__engagement")
    own = scope.visible(rows, actor, Record.PERSONAL_RATING, engagement=None, about="party__person")
    return own.order_by("until", "pk")


def request_of_letter(token: str) -> RatingRequest:
    """Return what the letter asked for. Whoever has left the group rates its goals no more."""
    rows = RatingRequest.objects.filter(party__left_at=None)
    rows = rows.select_related("party__person", "party__engagement")
    return scope.behind_link(rows, token, purpose=RATING)


def engagement_to_lead(actor: Actor, engagement_id: int) -> Engagement:
    """Return an engagement whose group the actor leads: opens workshops, asks for ratings."""
    rows = Engagement.objects.all()
    return scope.the_one(
        scope.changeable(rows, actor, Record.GOAL_WORKSHOP, engagement="pk"), engagement_id
    )


def leads_from(place: Party | None) -> bool:
    """Say whether one leads the group from this place."""
    return place is not None and Role(place.role) in WHO_CHANGES[Record.GOAL_WORKSHOP]


def workshop_to_lead(actor: Actor, workshop_id: int) -> Workshop:
    rows = Workshop.objects.select_related("engagement").filter(closed_at=None)
    return scope.the_one(scope.changeable(rows, actor, Record.GOAL_WORKSHOP), workshop_id)


def open_workshop(actor: Actor, engagement: Engagement, *, at: datetime) -> Workshop | None:
    """Return the workshop that is open now, for its members to join or its leader to go on."""
    rows = Workshop.objects.filter(engagement=engagement, closed_at=None, code_until__gt=at)
    return scope.visible(rows, actor, Record.GOAL_WORKSHOP).first()


def workshop_of_code(code: str, *, at: datetime) -> Workshop:
    """Return the workshop that a phone in the room has joined by its code."""
    rows = Workshop.objects.select_related("engagement").filter(closed_at=None)
    return scope.behind_code(rows, code, at=at)


def proposals(actor: Actor, workshop: Workshop) -> QuerySet[Proposal]:
    rows = Proposal.objects.filter(workshop=workshop)
    return scope.visible(rows, actor, Record.GOAL_WORKSHOP, engagement="workshop__engagement")


def _in_audience(actor: Actor, reach: Callable[..., QuerySet[Goal]] = scope.visible) -> Q:
    """Say which goals are within reach, audience by audience."""
    within = Q(pk__in=[])
    for audience, record in RECORDS.items():
        rows = reach(Goal.objects.filter(audience=audience), actor, record, about="owner__person")
        within |= Q(pk__in=rows.values("pk"))
    return within
