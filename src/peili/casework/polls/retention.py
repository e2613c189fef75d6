"""Polls go soon after the days they asked about."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from peili.casework.polls.models import Poll
from peili.core.retention import Kept
from peili.core.wording import msgid
from peili.plumbing.retention import Retires


def past_polls() -> Iterable[tuple[int, date]]:
    return Poll.objects.order_by("pk").values_list("pk", "last_day")


def delete_polls(polls: Sequence[int]) -> None:
    Poll.objects.filter(pk__in=polls).delete()


RETIRES = [Retires(Kept.POLLS, msgid("polls for times"), past_polls, delete_polls)]
BY_THEMSELVES: Mapping[Kept, str] = {}
NOT_RETIRED: Mapping[Kept, str] = {}
