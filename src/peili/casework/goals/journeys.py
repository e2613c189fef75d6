"""The way of a goal as a chart: a line a rater, day by day."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext

from peili.casework.goals.models import Goal, Rating
from peili.plumbing.ui import charts

MOST_LINES = 2


def journey(
    goal: Goal, ratings: Sequence[Rating], *, title: str = "", sessions: Sequence[date] = ()
) -> charts.Journey | None:
    """Draw the levels, or the numbers from 0 to 10 where no level was given.

    `sessions` are marked below the line, so that one sees what lies between two ratings.
    """
    by_level = any(rating.level is not None for rating in ratings)
    column = "level" if by_level else "scale"
    told = [rating for rating in ratings if getattr(rating, column) is not None]
    if not told:
        return None
    days = tuple(sorted({rating.on for rating in told}))
    raters = list(dict.fromkeys(_rater(rating) for rating in told))[:MOST_LINES]
    return charts.Journey(
        title or goal.text,
        days,
        tuple(
            charts.Series(
                rater,
                tuple(
                    next(
                        (
                            getattr(rating, column)
                            for rating in reversed(told)
                            if rating.on == day and _rater(rating) == rater
                        ),
                        None,
                    )
                    for day in days
                ),
            )
            for rater in raters
        ),
        charts.goal_levels() if by_level else charts.zero_to_ten(),
        caption=str(goal.get_audience_display()),
        marks=tuple(sessions),
    )


def change_of_scale(ratings: Sequence[Rating]) -> list[tuple[str, int]]:
    """Say by how many points each rater's number has changed; no claim of more (measurement)."""
    numbers: dict[str, list[int]] = {}
    for rating in ratings:
        if rating.scale is not None:
            numbers.setdefault(_rater(rating), []).append(rating.scale)
    return [(rater, told[-1] - told[0]) for rater, told in numbers.items() if len(told) > 1]


def _rater(rating: Rating) -> str:
    if rating.rater_kind == Rating.Rater.GROUP:
        return gettext("The group together")
    return rating.rater.person.name
