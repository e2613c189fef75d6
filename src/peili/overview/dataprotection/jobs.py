"""What is past its time is counted every night, when what goes by itself has gone."""

from datetime import time

from peili.overview.dataprotection import services
from peili.plumbing import clock, jobs


@jobs.job("dataprotection.look", when=jobs.Daily(time(3, 40)))
def look(work: jobs.Work) -> dict[str, int]:
    return services.look_every_night(today=clock.today(), at=clock.now())
