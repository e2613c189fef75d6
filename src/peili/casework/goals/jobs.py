"""The clock's work for goals."""

from datetime import time, timedelta

from peili.casework.goals import services
from peili.plumbing import clock
from peili.plumbing.jobs import Daily, Every, Work, job


@job("goals.remind_raters", when=Daily(time(9, 15)))
def remind_raters(work: Work) -> int:
    return services.remind_raters(at=clock.now())


@job("goals.close_workshops", when=Every(timedelta(hours=1)))
def close_workshops(work: Work) -> int:
    return services.close_old_workshops(at=clock.now())
