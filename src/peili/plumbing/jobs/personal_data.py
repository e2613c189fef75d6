"""Work that waits or is done: numbers of rows, never a word about a person."""

from datetime import datetime

from peili.plumbing.jobs.models import Job
from peili.plumbing.personal_data import Handed, Remains, Somebody

HANDED_OVER: list[type] = []
HELD_BACK = {Job: "Numbers of rows to work on; forgotten two weeks after the work is done."}
GOES: list[str] = []


def hand_over(person: Somebody) -> Handed:
    return {}


def remains(person: Somebody) -> list[Remains]:
    return []


def erase(person: Somebody, *, at: datetime) -> list[Remains]:
    return remains(person)
