"""Remind those who were asked and have not answered."""

from datetime import datetime, timedelta

from django.db import transaction

from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.agreements.selectors import TAKES_ANSWERS, WAITING
from peili.casework.agreements.services import letters
from peili.casework.agreements.services.locking import hold
from peili.core import agreement as rules
from peili.core.errors import RuleBroken
from peili.core.wording import msgid

PATIENCE = timedelta(days=5)


class NobodyIsWaitedFor(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("There is nobody to remind."))


@transaction.atomic
def remind_of_agreement(agreement: Agreement, *, at: datetime) -> int:
    """Send a fresh link to everybody who was asked and has not answered; return how many.

    Raise `NobodyIsWaitedFor` when all have.
    """
    agreement = hold(agreement)
    if agreement.state not in TAKES_ANSWERS:
        raise rules.StepNotAllowed(msgid("This version is not open for acceptance."))
    waiting = agreement.acceptances.filter(WAITING).select_related("party__person__user")
    if not waiting:
        raise NobodyIsWaitedFor
    for acceptance in waiting:
        _remind(acceptance, agreement, at)
    return len(waiting)


@transaction.atomic
def remind_all_who_wait(*, at: datetime) -> int:
    """Remind whoever has let an agreement wait too long; the clock calls this once a day."""
    late = Acceptance.objects.filter(WAITING, asked_at__lte=at - PATIENCE).exclude(
        reminded_at__gt=at - PATIENCE
    )
    reminded = 0
    for acceptance in late.select_related("party__person__user", "agreement__engagement"):
        _remind(acceptance, acceptance.agreement, at)
        reminded += 1
    return reminded


def _remind(acceptance: Acceptance, agreement: Agreement, at: datetime) -> None:
    letters.withdraw_link_of(acceptance)
    letters.ask_to_accept(acceptance, agreement=agreement, at=at, again=True)
    acceptance.reminded_at = at
    acceptance.save(update_fields=["reminded_at"])
