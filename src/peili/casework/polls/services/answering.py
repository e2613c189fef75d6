"""Answer a poll, and change one's own answer until the deadline."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from peili.casework.polls.models import Poll, PollAnswer, PollWindow, WindowWord
from peili.casework.polls.selectors import PLACES
from peili.casework.polls.services import letters
from peili.core.errors import RuleBroken
from peili.core.polls import SLOTS_A_WEEK, Word
from peili.core.wording import msgid


class PollOver(RuleBroken):
    def __init__(self) -> None:
        super().__init__(
            msgid("The time to answer is over, so nothing was changed. Tell us by e-mail or phone.")
        )


@transaction.atomic
def say_of_windows(answer: PollAnswer, *, words: Mapping[int, Word], at: datetime) -> None:
    """Keep a word for each window of the poll; a window without a word counts as no."""
    poll = _held(answer, at=at)
    WindowWord.objects.filter(answer=answer).delete()
    WindowWord.objects.bulk_create(
        WindowWord(answer=answer, window=window, word=words.get(window.pk, Word.NO).value)
        for window in PollWindow.objects.filter(poll=poll)
    )
    _keep(answer, poll, at=at)


@transaction.atomic
def paint_week(answer: PollAnswer, *, slots: Iterable[int], at: datetime) -> None:
    """Keep the half hours of a usual week in which somebody can come."""
    poll = _held(answer, at=at)
    answer.slots = sorted({slot for slot in slots if 0 <= slot < SLOTS_A_WEEK})
    _keep(answer, poll, at=at)


def _held(answer: PollAnswer, *, at: datetime) -> Poll:
    """Lock the poll: of the last two who answer at once, one sees the other's answer."""
    poll = Poll.objects.select_for_update().get(pk=answer.poll_id)
    if not poll.takes_answers(at):
        raise PollOver
    return poll


def _keep(answer: PollAnswer, poll: Poll, *, at: datetime) -> None:
    answer.answered_at = at
    answer.save(update_fields=["answered_at", "slots"])
    if poll.all_answered_at is None and not _waited_for(poll):
        poll.all_answered_at = at
        poll.save(update_fields=["all_answered_at"])
        letters.tell_that_all_have_answered(poll, at=at)


def _waited_for(poll: Poll) -> bool:
    return PLACES.filter(poll=poll, answered_at=None).exists()
