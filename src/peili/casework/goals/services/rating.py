"""Rate goals: one by one, or all of them at once on a phone or in the session."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from peili.casework.agreements.services import hold_engagement
from peili.casework.goals.models import Goal, Rating
from peili.casework.goals.services.writing import standing
from peili.casework.schedule.models import Session
from peili.core.errors import RuleBroken
from peili.core.measurement.gas import LEVELS
from peili.core.policy import Role
from peili.core.wording import msgid
from peili.parties.models import Engagement, Party

SCALE = range(11)


class NothingRated(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Choose a level or a number on the scale."))


class NotYoursToRate(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("A personal goal is rated by its owner and the supervisor."))


@dataclass(frozen=True)
class Mark:
    """Where a rater sees one goal: a level, a number from 0 to 10, or both."""

    goal: Goal
    level: int | None = None
    scale: int | None = None

    @property
    def is_empty(self) -> bool:
        return self.level is None and self.scale is None


@transaction.atomic
def rate_goals(
    marks: Iterable[Mark],
    *,
    rater: Party,
    on: date,
    moment: str,
    for_the_group: bool = False,
    session: Session | None = None,
) -> list[Rating]:
    """Keep several ratings at once; those left empty are left out, all empty is refused."""
    filled = [mark for mark in marks if not mark.is_empty]
    if not filled:
        raise NothingRated
    return [
        rate_goal(
            mark.goal,
            rater=rater,
            on=on,
            moment=moment,
            level=mark.level,
            scale=mark.scale,
            for_the_group=for_the_group,
            session=session,
        )
        for mark in filled
    ]


@transaction.atomic
def rate_goal(
    goal: Goal,
    *,
    rater: Party,
    on: date,
    moment: str = Rating.Moment.ALONG,
    level: int | None = None,
    scale: int | None = None,
    for_the_group: bool = False,
    session: Session | None = None,
) -> Rating:
    """Keep where a rater sees the goal; a second word on one day and moment replaces the first.

    The group's own rating is written by the supervisor while the group says it.
    """
    hold_engagement(goal.engagement_id)
    goal = standing(goal)
    if level is None and scale is None:
        raise NothingRated
    if (level is not None and level not in LEVELS) or (scale is not None and scale not in SCALE):
        raise NothingRated
    if not _may_rate(goal, rater, for_the_group=for_the_group):
        raise NotYoursToRate
    kind = Rating.Rater.GROUP if for_the_group else Rating.Rater(rater.role)
    rating, _ = Rating.objects.update_or_create(
        goal=goal,
        rater=rater,
        rater_kind=kind,
        moment=moment,
        on=on,
        defaults={"level": level, "scale": scale, "session": session},
    )
    return rating


def _may_rate(goal: Goal, rater: Party, *, for_the_group: bool) -> bool:
    if for_the_group:
        return rater.role == Role.SUPERVISOR and goal.audience != Goal.Audience.PERSONAL
    if goal.audience == Goal.Audience.PERSONAL:
        return rater.role == Role.SUPERVISOR or rater == goal.owner
    return rater.role in {Role.SUPERVISOR, Role.SUPERVISEE}


def goals_to_rate(engagement: Engagement, rater: Party) -> list[Goal]:
    """Return what this member rates: the shared goals and their own; the supervisor the shared."""
    rows = Goal.objects.filter(engagement=engagement, dropped_at=None).order_by("pk")
    shared = rows.exclude(audience=Goal.Audience.PERSONAL)
    return list(shared | rows.filter(audience=Goal.Audience.PERSONAL, owner=rater))


def moment_now(engagement: Engagement, *, on: date, rater: Party | None = None) -> Rating.Moment:
    """Return which moment on the way of the rater, or of the members together, a day is.

    Everybody begins at their own first rating: without it no way of theirs could be told.
    """
    if engagement.state == Engagement.State.ENDED:
        return Rating.Moment.DELAYED
    earlier = Rating.objects.filter(goal__engagement=engagement, on__lt=on)
    if rater is None:
        earlier = earlier.filter(rater_kind=Rating.Rater.SUPERVISEE)
    else:
        earlier = earlier.filter(rater=rater)
    return Rating.Moment.ALONG if earlier.exists() else Rating.Moment.START
