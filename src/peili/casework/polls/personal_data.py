"""What people answered, and their own calendars."""

from datetime import datetime

from django.db import transaction

from peili.casework.polls.models import (
    BusyTime,
    CalendarAddress,
    Poll,
    PollAnswer,
    PollWindow,
    WindowWord,
)
from peili.core.wording import msgid
from peili.parties.models import Person
from peili.plumbing.personal_data import Handed, Remains, told

HANDED_OVER = [Poll, PollAnswer, WindowWord, CalendarAddress, BusyTime]
HELD_BACK = {PollWindow: "Times that a group was asked about; one's own word is handed over."}
GOES = [msgid("your answers on times, your calendar's address and every busy time from it")]


def hand_over(person: Person) -> Handed:
    """Return the polls one was asked in with one's own words, and one's calendar."""
    answers = PollAnswer.objects.filter(person=person)
    return {
        "poll_answers": told(
            answers,
            "answered_at",
            engagement="poll__engagement__name",
            asked_at="poll__opened_at",
            free_half_hours_of_a_week="slots",
        ),
        "poll_words": told(
            WindowWord.objects.filter(answer__in=answers).order_by("window__starts"),
            "word",
            starts="window__starts",
            ends="window__ends",
        ),
        "polls_asked": told(
            Poll.objects.filter(asked_by=person), "opened_at", engagement="engagement__name"
        ),
        "calendar_address": told(
            CalendarAddress.objects.filter(person=person), "address", "given_at", "read_at"
        ),
        "busy_times": told(BusyTime.objects.filter(person=person), "starts", "ends"),
    }


def remains(person: Person) -> list[Remains]:
    return []


@transaction.atomic
def erase(person: Person, *, at: datetime) -> list[Remains]:
    """Erase answers and calendar; that somebody asked is part of the engagement."""
    PollAnswer.objects.filter(person=person).delete()
    CalendarAddress.objects.filter(person=person).delete()
    return remains(person)
