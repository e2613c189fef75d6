"""Links that ran out long ago are forgotten by themselves."""

from datetime import time

from peili.plumbing import jobs
from peili.plumbing.links import services


@jobs.job("links.forget", when=jobs.Daily(time(3, 25)))
def forget_old_links(work: jobs.Work) -> int:
    return services.forget_old_links()
