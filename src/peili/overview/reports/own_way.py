"""A supervisee's own way through a process: their goals and ratings, and those of the group."""

from collections.abc import Sequence
from dataclasses import dataclass

from peili.casework.evaluation import selectors as evaluation
from peili.casework.goals import selectors as goals
from peili.casework.goals.attainment import Attainment, attainments
from peili.casework.goals.journeys import journey
from peili.casework.goals.models import Goal, Rating
from peili.overview.reports import selectors
from peili.overview.reports.process import evaluation_lines
from peili.parties.actor import Actor
from peili.parties.models import Engagement
from peili.plumbing import clock
from peili.plumbing.ui import formats
from peili.plumbing.ui.charts import Journey


@dataclass(frozen=True)
class GoalOnTheWay:
    goal: Goal
    chart: Journey | None
    ratings: Sequence[Rating]


@dataclass(frozen=True)
class OwnWay:
    """What the supervisee themselves may take away. Nobody else's rating is in it."""

    engagement: Engagement
    goals: Sequence[GoalOnTheWay]
    sums: Sequence[Attainment]
    answers: Sequence[tuple[str, str, str]]  # (day, question, answer) of what was asked by name


def own_way(actor: Actor, engagement_id: int, *, title: str) -> OwnWay:
    """Gather the actor's own way; ratings are the actor's own and the group's together."""
    engagement = selectors.own_way(actor, engagement_id)
    found = list(goals.goals_of(actor, engagement))
    told = list(goals.ratings(actor).filter(goal__in=found))
    shared = [goal for goal in found if goal.audience != Goal.Audience.PERSONAL]
    personal = [goal for goal in found if goal.audience == Goal.Audience.PERSONAL]
    marks = goals.held_sessions(actor, engagement)
    return OwnWay(
        engagement=engagement,
        goals=[
            GoalOnTheWay(goal, journey(goal, of_goal, title=title, sessions=marks), of_goal)
            for goal in found
            for of_goal in [[one for one in told if one.goal_id == goal.pk]]
        ],
        sums=[*attainments(personal, told), *attainments(shared, told)],
        answers=[
            (formats.short_date(clock.local(one.round.opens_at).date()), question, answer)
            for one in evaluation.own_named_answers(actor, engagement)
            for question, answer, _ in evaluation_lines(one)
        ],
    )
