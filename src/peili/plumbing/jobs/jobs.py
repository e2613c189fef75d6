"""The queue's own housekeeping."""

from datetime import time, timedelta

from peili.plumbing.jobs.registry import Daily, job
from peili.plumbing.jobs.services import Work, forget_finished


@job("jobs.forget_finished", when=Daily(time(3, 10)))
def forget_finished_jobs(work: Work) -> int:
    return forget_finished(older_than=timedelta(days=14))
