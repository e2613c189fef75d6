"""Work that a page must not wait for, with progress.

    @jobs.job("outbox.send")                      # in an app's jobs.py
    def send(work: jobs.Work) -> None: ...

    jobs.enqueue("outbox.send", key="outbox")     # in the transaction that makes it necessary

A short job runs inside one transaction that also marks it done: killed in the middle, it runs
again, and its effect happens once. A long one (`long=True`) computes without a transaction,
tells its progress, and puts its effect into `with work.effect():`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from peili.plumbing.jobs.registry import Daily, Every, job

if TYPE_CHECKING:
    from peili.plumbing.jobs.services import Stopped as Stopped
    from peili.plumbing.jobs.services import Work as Work
    from peili.plumbing.jobs.services import enqueue as enqueue
    from peili.plumbing.jobs.services import fill_timetable as fill_timetable
    from peili.plumbing.jobs.services import request_stop as request_stop
    from peili.plumbing.jobs.services import run_pending as run_pending
    from peili.plumbing.jobs.services import try_again as try_again

__all__ = ["Daily", "Every", "job"]

VERBS = frozenset(
    {"Stopped", "Work", "enqueue", "fill_timetable", "request_stop", "run_pending", "try_again"}
)


def __getattr__(name: str) -> Any:
    """Fetch a verb when it is first asked for: the tables stand only once Django is set up."""
    if name not in VERBS:
        raise AttributeError(name)
    return getattr(import_module("peili.plumbing.jobs.services"), name)
