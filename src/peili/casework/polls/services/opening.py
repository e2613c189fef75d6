"""Begin to ask, and stop asking."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import transaction

from peili.casework.polls.models import Poll, PollAnswer, PollWindow, deadline_of
from peili.casework.polls.selectors import ANSWERING
from peili.casework.polls.services import letters
from peili.core import polls as rules
from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.core.wording import msgid
from peili.parties.models import Engagement, Party, Person
from peili.plumbing.clock import local
from peili.plumbing.links.services import withdraw_links


class NobodyToAsk(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Nobody is a supervisee here yet. Bring the members in first."))


class NoTimesToAsk(RuleBroken):
    def __init__(self) -> None:
        super().__init__(msgid("Choose at least one time that is still ahead."))


class TooLateToAnswer(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("Leave time to answer: from today on, and before the first day asked about.")
        )


@transaction.atomic
def open_poll(
    engagement: Engagement,
    *,
    by: Person,
    at: datetime,
    answer_by: date,
    minutes: int,
    starts: Iterable[datetime] = (),
    week_between: tuple[date, date] | None = None,
    answers_shown: bool = False,
) -> Poll:
    """Ask the supervisees about proposed times, or about their usual week between two days.

    Everybody gets a letter with a link of their own. Raise `NobodyToAsk`, `NoTimesToAsk` or
    `TooLateToAnswer`.
    """
    windows = sorted(set(starts))
    if week_between is None and (not windows or windows[0] <= at):
        raise NoTimesToAsk
    first, last = week_between or _days_of(windows)
    if not local(at).date() <= answer_by < first:
        raise TooLateToAnswer
    people = _members(engagement)
    if not people:
        raise NobodyToAsk
    poll = Poll.objects.create(
        engagement=engagement,
        asked_by=by,
        way=Poll.Way.WEEK if week_between else Poll.Way.WINDOWS,
        minutes=minutes,
        first_day=first,
        last_day=last,
        answer_by=answer_by,
        answers_shown=answers_shown,
        opened_at=at,
        remind_at=rules.remind_at(opened_at=at, deadline=deadline_of(answer_by)),
    )
    length = timedelta(minutes=minutes)
    PollWindow.objects.bulk_create(
        PollWindow(poll=poll, starts=start, ends=start + length) for start in windows
    )
    for person in people:
        letters.ask(PollAnswer.objects.create(poll=poll, person=person), at=at)
    return poll


@transaction.atomic
def call_off(poll: Poll, *, at: datetime) -> None:
    """Stop asking: the links are worthless, and the answers no longer count for anything."""
    Poll.objects.filter(pk=poll.pk, called_off_at=None).update(called_off_at=at)
    for answer in poll.answers.all():
        withdraw_links(purpose=ANSWERING, object_id=answer.pk)


def _days_of(windows: list[datetime]) -> tuple[date, date]:
    return local(windows[0]).date(), local(windows[-1]).date()


def _members(engagement: Engagement) -> list[Person]:
    rows = Party.objects.filter(
        engagement=engagement, role=Role.SUPERVISEE.value, left_at=None
    ).select_related("person")
    return [party.person for party in rows.order_by("pk")]
