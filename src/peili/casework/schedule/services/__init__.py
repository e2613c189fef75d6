"""The verbs of sessions, a subject a file."""

from peili.casework.schedule.services.absences import (
    AwayTooLong,
    record_absence,
    remove_absence,
    sessions_within,
)
from peili.casework.schedule.services.availability import supervisees_of
from peili.casework.schedule.services.booking import (
    NewSession,
    NothingChosen,
    NothingInThePast,
    SlotTaken,
    book_sessions,
)
from peili.casework.schedule.services.cancelling import (
    TooLateToCancel,
    cancel_sessions,
    fee_of,
    is_late_now,
    to_be_cancelled,
)
from peili.casework.schedule.services.changing import ChangedMeanwhile
from peili.casework.schedule.services.coming import say_can_come, say_cannot_come
from peili.casework.schedule.services.holding import (
    AlreadyCancelled,
    AlreadyHeld,
    NotYetBegun,
    mark_held,
    mark_nobody_came,
    members_then,
)
from peili.casework.schedule.services.members import (
    bring_in,
    end_engagement,
    step_back,
    welcome_member,
)
from peili.casework.schedule.services.moving import move_sessions, preview_move
from peili.casework.schedule.services.proposing import clashes_on, kinds_of_series, propose
from peili.casework.schedule.services.recording import (
    TooLateToAgree,
    agree_to_recording,
    take_back_recording,
)
from peili.casework.schedule.services.travel import forget_travel_time, keep_travel_time

__all__ = [
    "AlreadyCancelled",
    "AlreadyHeld",
    "AwayTooLong",
    "ChangedMeanwhile",
    "NewSession",
    "NotYetBegun",
    "NothingChosen",
    "NothingInThePast",
    "SlotTaken",
    "TooLateToAgree",
    "TooLateToCancel",
    "agree_to_recording",
    "book_sessions",
    "bring_in",
    "cancel_sessions",
    "clashes_on",
    "end_engagement",
    "fee_of",
    "forget_travel_time",
    "is_late_now",
    "keep_travel_time",
    "kinds_of_series",
    "mark_held",
    "mark_nobody_came",
    "members_then",
    "move_sessions",
    "preview_move",
    "propose",
    "record_absence",
    "remove_absence",
    "say_can_come",
    "say_cannot_come",
    "sessions_within",
    "step_back",
    "supervisees_of",
    "take_back_recording",
    "to_be_cancelled",
    "welcome_member",
]
