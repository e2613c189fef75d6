"""The planning desk: the database as the planner's problem, and its answer as bookings."""

from peili.casework.schedule.services.planning.accepting import (
    AnotherSupervisor,
    NewFaults,
    Outcome,
    SessionsChanged,
    accept_plan,
)
from peili.casework.schedule.services.planning.changing import (
    AlreadyDecided,
    CannotBePlanned,
    NoSuchSession,
    NotOnTheGrid,
    best_choices,
    leave_out,
    move_planned,
    reject_plan,
    replan_series,
)
from peili.casework.schedule.services.planning.comparing import (
    Changes,
    RoadDay,
    changes_of,
    road_days,
)
from peili.casework.schedule.services.planning.desk import Chosen, Desk
from peili.casework.schedule.services.planning.judging import (
    Verdict,
    judge_plan,
    moments,
    series_of,
)
from peili.casework.schedule.services.planning.making import (
    JOB,
    NothingToPlan,
    desk_of,
    keep_plan,
    make_plan,
    search_plan,
    start_plan,
    stop_plan,
)
from peili.casework.schedule.services.planning.people import at_moment
from peili.casework.schedule.services.planning.reading import read_desk
from peili.casework.schedule.services.planning.towns import Way, ways_between
from peili.casework.schedule.services.planning.wishes import Wishes, read_wishes

__all__ = [
    "JOB",
    "AlreadyDecided",
    "AnotherSupervisor",
    "CannotBePlanned",
    "Changes",
    "Chosen",
    "Desk",
    "NewFaults",
    "NoSuchSession",
    "NotOnTheGrid",
    "NothingToPlan",
    "Outcome",
    "RoadDay",
    "SessionsChanged",
    "Verdict",
    "Way",
    "Wishes",
    "accept_plan",
    "at_moment",
    "best_choices",
    "changes_of",
    "desk_of",
    "judge_plan",
    "keep_plan",
    "leave_out",
    "make_plan",
    "moments",
    "move_planned",
    "read_desk",
    "read_wishes",
    "reject_plan",
    "replan_series",
    "road_days",
    "search_plan",
    "series_of",
    "start_plan",
    "stop_plan",
    "ways_between",
]
