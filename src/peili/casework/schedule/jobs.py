"""Planning takes seconds: a page shows how far it is and can stop it."""

import time

from peili.casework.schedule.services import planning
from peili.plumbing import clock, jobs


@jobs.job(planning.JOB, long=True)
def plan(work: jobs.Work, plan_id: int) -> dict[str, int]:
    return planning.make_plan(plan_id, work=work, at=clock.now(), timer=time.perf_counter)
