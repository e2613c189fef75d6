"""Write goals, and change them by version once they are frozen."""

from datetime import datetime
from typing import Any

from django.db import transaction

from peili.casework.agreements.paper import AgreedGoal
from peili.casework.agreements.services import (
    first_in_force_at,
    hold_engagement,
    is_before_the_parties,
)
from peili.casework.goals.models import Goal
from peili.core.errors import RuleBroken
from peili.core.wording import msgid
from peili.parties.models import Engagement, Party

# What moves along with the work is written over; all else of a goal was agreed.
FREE = frozenset({"next_step", "strengths"})


class GoalReplaced(RuleBroken):
    """Somebody wrote a newer version, or dropped the goal, after the page was opened."""

    def __init__(self) -> None:
        super().__init__(
            msgid("A newer version of this goal was written meanwhile. Look at it and try again.")
        )


class GoalsBeforeTheParties(RuleBroken):
    """The paper that is being accepted carries the goals as they were when it was offered."""

    def __init__(self) -> None:
        super().__init__(
            msgid("The goals are in an agreement that is being accepted. Take it back first.")
        )


class OwnerMissing(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Choose whose personal goal this is."))


@transaction.atomic
def write_goal(
    engagement: Engagement, *, audience: str, at: datetime, owner: Party | None = None, **texts: Any
) -> Goal:
    """Write a goal for its audience; a personal one has an owner."""
    hold_engagement(engagement.pk)
    if audience == Goal.Audience.PERSONAL and owner is None:
        raise OwnerMissing
    return Goal.objects.create(
        engagement=engagement,
        audience=audience,
        owner=owner if audience == Goal.Audience.PERSONAL else None,
        written_at=at,
        **texts,
    )


@transaction.atomic
def change_goal(goal: Goal, *, at: datetime, **changes: Any) -> Goal:
    """Keep a change: in place while nothing is agreed, after that as a new version with its date.

    The next step and the strengths move along with the work and are always written over.
    """
    engagement = hold_engagement(goal.engagement_id)
    goal = standing(goal)
    changed = {field: value for field, value in changes.items() if getattr(goal, field) != value}
    if not set(changed) <= FREE:
        _demand_not_before_the_parties(goal, engagement)
    if first_in_force_at(engagement) is None or set(changed) <= FREE:
        for field, value in changed.items():
            setattr(goal, field, value)
        goal.save()
        return goal
    kept = {
        field.attname: getattr(goal, field.attname)
        for field in Goal._meta.concrete_fields
        if field.name not in {"id", "replaces", "version", "written_at", "dropped_at"}
    }
    _set_aside(goal, at=at)
    return Goal.objects.create(
        **{**kept, **changed}, replaces=goal, version=goal.version + 1, written_at=at
    )


@transaction.atomic
def drop_goal(goal: Goal, *, at: datetime) -> Goal:
    """Set a goal aside; its ratings stay as they were."""
    engagement = hold_engagement(goal.engagement_id)
    goal = standing(goal)
    _demand_not_before_the_parties(goal, engagement)
    _set_aside(goal, at=at)
    return goal


def agreed_goals(engagement: Engagement) -> list[AgreedGoal]:
    """Return what the paper of the agreement carries: never anybody's personal goals."""
    agreed = Goal.objects.filter(engagement=engagement, dropped_at=None)
    return [
        AgreedGoal(goal.text, joint=goal.audience == Goal.Audience.JOINT, levels=_levels(goal))
        for goal in agreed.exclude(audience=Goal.Audience.PERSONAL)
    ]


def _levels(goal: Goal) -> tuple[str, ...]:
    return (
        goal.level_minus_2,
        goal.level_minus_1,
        goal.level_0,
        goal.level_plus_1,
        goal.level_plus_2,
    )


def standing(goal: Goal) -> Goal:
    """Return the goal as it stands now, or raise `GoalReplaced`."""
    held = Goal.objects.select_related("owner").get(pk=goal.pk)
    if held.dropped_at is not None:
        raise GoalReplaced
    return held


def _set_aside(goal: Goal, *, at: datetime) -> None:
    goal.dropped_at = at
    goal.save(update_fields=["dropped_at"])


def _demand_not_before_the_parties(goal: Goal, engagement: Engagement) -> None:
    if goal.audience != Goal.Audience.PERSONAL and is_before_the_parties(engagement):
        raise GoalsBeforeTheParties
