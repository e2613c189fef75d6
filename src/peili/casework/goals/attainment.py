"""How far the goals are: raw levels first, and the T-score beside them."""

from collections.abc import Iterable
from dataclasses import dataclass

from peili.casework.goals.models import Goal, Rating
from peili.core.measurement.gas import t_score
from peili.plumbing.ui import formats


@dataclass(frozen=True)
class Attainment:
    """What one rater sees at one moment. Raters are never averaged with each other."""

    rater: str
    rater_kind: str
    moment: str
    levels: tuple[int, ...]
    t: float | None

    @property
    def moment_label(self) -> str:
        return str(Rating.Moment(self.moment).label)

    @property
    def levels_in_words(self) -> str:
        """Write the raw levels as people read them: −2, 0, +1."""
        signs = {level: ("+" if level > 0 else "") for level in self.levels}
        return ", ".join(f"{signs[level]}{formats.decimal_number(level)}" for level in self.levels)


def attainments(goals: Iterable[Goal], ratings: Iterable[Rating]) -> list[Attainment]:
    """Sum up by rater and moment; of several along the way the latest of each goal counts.

    A personal goal is its owner's alone, so it is never summed with those of the group.
    """
    weights = {goal.pk: goal.weight for goal in goals}
    latest: dict[tuple[str, str, str], dict[int, int]] = {}
    for rating in ratings:
        if rating.level is None or rating.goal_id not in weights:
            continue
        key = (_name(rating), rating.rater_kind, rating.moment)
        latest.setdefault(key, {})[rating.goal_id] = rating.level
    return [
        Attainment(
            rater=rater,
            rater_kind=kind,
            moment=moment,
            levels=tuple(levels[goal] for goal in rated),
            t=t_score([levels[goal] for goal in rated], [weights[goal] for goal in rated]),
        )
        for (rater, kind, moment), levels in sorted(latest.items(), key=_in_order)
        if (rated := [goal for goal in weights if goal in levels])
    ]


def _name(rating: Rating) -> str:
    return "" if rating.rater_kind == Rating.Rater.GROUP else rating.rater.person.name


def _in_order(entry: tuple[tuple[str, str, str], object]) -> tuple[str, str, int]:
    (rater, kind, moment), _ = entry
    return kind, rater, Rating.Moment.values.index(moment)
