"""Unlocked keys that have run out are taken away, not only refused."""

from datetime import timedelta

from peili.plumbing import clock, jobs
from peili.plumbing.vault.services import unlockings


@jobs.job("vault.forget_closed", when=jobs.Every(timedelta(minutes=15)))
def forget_closed(work: jobs.Work) -> int:
    return unlockings.forget_closed(at=clock.now())
