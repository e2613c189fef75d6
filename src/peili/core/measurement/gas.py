"""Goal Attainment Scaling (Kiresuk & Sherman 1968).

A goal is rated from −2 (much less than expected) over 0 (the expected outcome) to +2 (much more).
The T-score sums several goals up; 50 is "as expected". It depends on the number of goals, so the
raw levels always stand beside it.

Beware of a much-copied practical guide of 2009: it printed the formula wrongly, and an erratum
corrected it. The worked values of the tests tell the two apart.
"""

from collections.abc import Sequence
from decimal import Decimal, localcontext

LEVELS = (-2, -1, 0, 1, 2)
EXPECTED = 0

Weight = Decimal | int | float


def t_score(
    scores: Sequence[int | None],
    weights: Sequence[Weight] | None = None,
    rho: float = 0.3,
) -> float | None:
    """Sum goals up as 50 + 10·Σwx / √((1−ρ)·Σw² + ρ·(Σw)²).

    A goal that is not rated (`None`) is left out together with its weight; when none is rated there
    is no score, never 50. No weights, or all of them zero, means equal weights.
    Raise ValueError for a level outside −2 … +2, a negative weight or a ρ outside 0 … 1.
    """
    rated = _rated(scores, [1] * len(scores) if weights is None else weights)
    if not 0 <= rho <= 1:
        raise ValueError("rho is a correlation between 0 and 1")
    if not rated:
        return None
    if not any(weight for _, weight in rated):
        rated = [(level, Decimal(1)) for level, _ in rated]
    # Decimals keep whole results whole: 55 is 55, not 54.99999999999999.
    with localcontext(prec=60):
        correlation = Decimal(str(rho))
        attained = sum((weight * level for level, weight in rated), Decimal(0))
        squares = sum((weight * weight for _, weight in rated), Decimal(0))
        total = sum((weight for _, weight in rated), Decimal(0))
        spread = ((1 - correlation) * squares + correlation * total * total).sqrt()
        return float(50 + 10 * attained / spread)


def _rated(scores: Sequence[int | None], weights: Sequence[Weight]) -> list[tuple[int, Decimal]]:
    if len(scores) != len(weights):
        raise ValueError("there must be as many weights as scores")
    exact = [Decimal(str(weight)) for weight in weights]
    if any(not weight.is_finite() or weight < 0 for weight in exact):
        raise ValueError("a weight is a number, zero or more")
    if any(score is not None and score not in LEVELS for score in scores):
        raise ValueError("a level is one of −2, −1, 0, 1 and 2")
    return [
        (score, weight) for score, weight in zip(scores, exact, strict=True) if score is not None
    ]
