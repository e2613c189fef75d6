"""The clock's work for evaluation. Opening, reminding and settling are each done once."""

from datetime import time, timedelta

from peili.casework.evaluation import services
from peili.plumbing import clock
from peili.plumbing.jobs import Daily, Every, Work, job


@job("evaluation.ask", when=Every(timedelta(minutes=10)))
def ask(work: Work) -> dict[str, int]:
    at = clock.now()
    return {
        "after_sessions": services.ask_after_sessions(at=at),
        "invited": services.send_due_invitations(at=at),
        "settled": services.settle_rounds(at=at),
    }


@job("evaluation.ask_ahead", when=Daily(time(9)))
def ask_ahead(work: Work) -> dict[str, int]:
    at = clock.now()
    return {
        "before_evaluations": services.ask_before_evaluations(at=at),
        "after_months": services.ask_after_months(at=at),
        "reminded": services.remind_halfway(at=at),
    }
