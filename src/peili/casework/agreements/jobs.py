"""Papers are sealed when the last party has accepted; whoever waits is reminded."""

from datetime import time, timedelta

from peili.casework.agreements import services
from peili.plumbing import clock, jobs
from peili.plumbing.seal.keys import SealRefused


@jobs.job("agreements.seal", long=True)
def seal(work: jobs.Work, agreement: int) -> str:
    """Seal one version. Without a key it waits for the hourly round, after one is imported."""
    try:
        services.seal_papers(services.version(agreement), at=clock.now())
    except SealRefused as refusal:
        return str(refusal)
    return ""


@jobs.job("agreements.seal_key", when=jobs.Daily(time(8, 10)))
def look_at_seal_key(work: jobs.Work) -> str:
    """Warn the office 60, 30, 14, 7, 3 and 1 days before the certificate runs out, and after."""
    return services.warn_of_seal(at=clock.now())


@jobs.job("agreements.remind", when=jobs.Daily(time(8)))
def remind(work: jobs.Work) -> int:
    return services.remind_all_who_wait(at=clock.now())


@jobs.job("agreements.seal_waiting", when=jobs.Every(timedelta(hours=1)))
def seal_waiting(work: jobs.Work) -> int:
    waiting = services.papers_to_seal()
    for pk in waiting:
        jobs.enqueue("agreements.seal", key=str(pk), agreement=pk)
    return len(waiting)
