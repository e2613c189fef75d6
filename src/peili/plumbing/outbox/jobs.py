"""Letters leave soon after they are written; those that could not, every five minutes."""

from datetime import time, timedelta

from peili.plumbing import jobs
from peili.plumbing.outbox import services


@jobs.job("outbox.send", long=True, when=jobs.Every(timedelta(minutes=5)))
def send_letters(work: jobs.Work) -> int:
    return services.send_letters()


@jobs.job("outbox.forget", when=jobs.Daily(time(3, 20)))
def forget_sent_letters(work: jobs.Work) -> int:
    return services.forget_sent_letters()
