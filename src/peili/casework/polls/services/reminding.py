"""Remind once, and only those who have not answered."""

from datetime import datetime

from django.db import transaction

from peili.casework.polls.models import Poll
from peili.casework.polls.selectors import PLACES
from peili.casework.polls.services import letters
from peili.plumbing.clock import local


def remind_who_are_due(*, at: datetime) -> int:
    """Write the reminders whose time has come; return how many letters."""
    due = Poll.objects.filter(
        reminded_at=None,
        called_off_at=None,
        remind_at__lte=at,
        answer_by__gte=local(at).date(),
    )
    return sum(_remind(poll, at=at) for poll in due.select_related("engagement").order_by("pk"))


@transaction.atomic
def _remind(poll: Poll, *, at: datetime) -> int:
    # Of two who remind at once, the one whose update takes hold writes.
    if not Poll.objects.filter(pk=poll.pk, reminded_at=None, called_off_at=None).update(
        reminded_at=at
    ):
        return 0
    waiting = list(PLACES.filter(poll=poll, answered_at=None))
    for answer in waiting:
        letters.remind(answer, at=at)
    return len(waiting)
