"""What goes of inquiries: whole when they led nowhere, the names and words when they led on."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.personal_data import NOBODY, make_anonymous
from peili.core.retention import Kept
from peili.core.wording import msgid
from peili.plumbing.clock import local
from peili.plumbing.retention import Retires


def _closed(state: Inquiry.State) -> list[tuple[int, date]]:
    over = Inquiry.objects.filter(state=state).exclude(closed_at=None).exclude(email=NOBODY)
    return [(pk, local(at).date()) for pk, at in over.values_list("pk", "closed_at") if at]


def led_nowhere() -> Iterable[tuple[int, date]]:
    return _closed(Inquiry.State.CLOSED)


def led_on() -> Iterable[tuple[int, date]]:
    return _closed(Inquiry.State.OPENED)


def delete(inquiries: Sequence[int]) -> None:
    Inquiry.objects.filter(pk__in=inquiries).delete()


def forget_names(inquiries: Sequence[int]) -> None:
    for inquiry in Inquiry.objects.filter(pk__in=inquiries):
        make_anonymous(inquiry)


RETIRES = [
    Retires(Kept.INQUIRIES_WITHOUT_RESULT, msgid("inquiries"), led_nowhere, delete),
    Retires(Kept.INQUIRIES, msgid("inquiries"), led_on, forget_names),
]
BY_THEMSELVES: Mapping[Kept, str] = {}
NOT_RETIRED: Mapping[Kept, str] = {}
