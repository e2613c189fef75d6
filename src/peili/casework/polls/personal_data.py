"""What people answered, and their own calendars."""

from typing import Any

from peili.casework.polls.models import BusyTime, CalendarAddress, Poll, PollAnswer, WindowWord
from peili.parties.models import Person


def hand_over(person: Person) -> dict[str, Any]:
    """Return the polls one was asked in with one's own words, and one's calendar."""
    answers = PollAnswer.objects.filter(person=person).select_related("poll__engagement")
    return {
        "poll_answers": [
            {
                "engagement": answer.poll.engagement.name,
                "asked_at": answer.poll.opened_at,
                "answered_at": answer.answered_at,
                "free_half_hours_of_a_week": answer.slots,
                "words": list(
                    WindowWord.objects.filter(answer=answer)
                    .order_by("window__starts")
                    .values("window__starts", "window__ends", "word")
                ),
            }
            for answer in answers
        ],
        "polls_asked": list(
            Poll.objects.filter(asked_by=person).values("engagement__name", "opened_at")
        ),
        "calendar_address": list(
            CalendarAddress.objects.filter(person=person).values("address", "given_at", "read_at")
        ),
        "busy_times": list(BusyTime.objects.filter(person=person).values("starts", "ends")),
    }


def erase(person: Person) -> list[str]:
    """Erase answers and calendar; that somebody asked is part of the engagement."""
    PollAnswer.objects.filter(person=person).delete()
    CalendarAddress.objects.filter(person=person).delete()
    return ["poll"] if Poll.objects.filter(asked_by=person).exists() else []
