"""Who has looked: handed over to the person it is about, and kept, because a log that can be
emptied proves nothing. It holds numbers; erased people's numbers name nobody."""

from datetime import datetime
from typing import Any

from peili.plumbing.access_log.models import Entry


def hand_over(person_id: int) -> list[Any]:
    """Return the lines about this person, oldest first."""
    lines = Entry.objects.filter(about_person=person_id).order_by("seq")
    return list(lines.values("at", "role", "verb", "record", "actor_person"))


def erase(person_id: int, *, at: datetime) -> None:
    """Keep the log: see above."""
