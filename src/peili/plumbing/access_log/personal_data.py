"""Who has looked: handed over to the person it is about, and kept, because a log that can be
emptied proves nothing. It holds numbers; erased people's numbers name nobody."""

from datetime import datetime

from peili.core.wording import msgid
from peili.plumbing.access_log.models import Entry
from peili.plumbing.personal_data import Handed, Remains, Somebody, told

HANDED_OVER = [Entry]
HELD_BACK: dict[type, str] = {}
GOES: list[str] = []


def hand_over(person: Somebody) -> Handed:
    """Return the lines about this person, oldest first. In what role, not who: names are theirs.

    The page "Who has seen my data" says the names.
    """
    lines = Entry.objects.filter(about_person=person.pk).order_by("seq")
    return {"who_looked": told(lines, "at", "role", "verb", "record")}


def remains(person: Somebody) -> list[Remains]:
    return [
        Remains(
            msgid("lines of the access log"),
            msgid("A log that can be emptied proves nothing. It holds numbers and no names."),
        )
    ]


def erase(person: Somebody, *, at: datetime) -> list[Remains]:
    return remains(person)
