"""The clock's work for inquiries."""

from datetime import timedelta

from peili.casework.inquiries.services import escalate_unanswered
from peili.plumbing import clock
from peili.plumbing.jobs import Every, Work, job


@job("inquiries.escalate", when=Every(timedelta(minutes=15)))
def escalate(work: Work) -> int:
    return escalate_unanswered(at=clock.now())
