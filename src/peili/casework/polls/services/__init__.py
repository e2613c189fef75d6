"""The verbs of asking for times, and what the planner may know of people's days."""

from peili.casework.polls.services.answering import PollOver, paint_week, say_of_windows
from peili.casework.polls.services.calendars import (
    give_calendar,
    refresh_calendar,
    refresh_later,
    take_calendar_back,
)
from peili.casework.polls.services.candidates import candidates, usual_minutes
from peili.casework.polls.services.opening import (
    NobodyToAsk,
    NoTimesToAsk,
    TooLateToAnswer,
    call_off,
    open_poll,
)
from peili.casework.polls.services.reminding import remind_who_are_due
from peili.casework.polls.services.spans import Period, busy_spans, free_spans

__all__ = [
    "NoTimesToAsk",
    "NobodyToAsk",
    "Period",
    "PollOver",
    "TooLateToAnswer",
    "busy_spans",
    "call_off",
    "candidates",
    "free_spans",
    "give_calendar",
    "open_poll",
    "paint_week",
    "refresh_calendar",
    "refresh_later",
    "remind_who_are_due",
    "say_of_windows",
    "take_calendar_back",
    "usual_minutes",
]
