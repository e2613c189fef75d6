"""The 0–10 scaling question of solution-focused work.

A change is told in points and nothing more: without a known reliability a single question
supports no claim that a change is more than chance.
"""

LOWEST, HIGHEST = 0, 10


def changed_by(before: int | None, after: int | None) -> int | None:
    """Return the change in points, or None where either answer is missing ("cannot say")."""
    for answer in (before, after):
        if answer is not None and not LOWEST <= answer <= HIGHEST:
            raise ValueError(f"an answer is between {LOWEST} and {HIGHEST}")
    if before is None or after is None:
        return None
    return after - before
